import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import type { ChartSpec } from "./figure-spec.ts";

/** The slugs that a chart shows. */
export interface ShownNames {
  readonly items: readonly string[];
  /** The items of the series; none where the chart has one series. */
  readonly series: readonly string[];
}

/** Holds what a chart highlights, opposes, frames and annotates against what it shows; each stray name is reported where it stands. */
export function checkNames(spec: ChartSpec, { items, series }: ShownNames, report: Report): boolean {
  let sound = true;
  const hold = (name: string, known: readonly string[], place: Place, what: string): void => {
    if (known.includes(name)) return;
    sound = false;
    report(diagnose("unknown-member", place, { name, known, of: `in this chart to ${what}` }));
  };
  spec.highlight.forEach((name, i) => {
    hold(name, [...items, ...series], spec.places.highlight[i] ?? spec.place, "highlight");
  });
  spec.opposed.forEach((name, i) => {
    hold(name, series, spec.places.opposed[i] ?? spec.place, "oppose");
  });
  spec.frame.forEach((name, i) => {
    hold(name, items, spec.places.frame[i] ?? spec.place, "frame");
  });
  for (const { at, series: own, places } of spec.annotations) {
    hold(at, items, places.at, "annotate");
    if (own !== null) hold(own, series, places.series, "annotate");
    else if (series.length > 1) {
      sound = false;
      report(diagnose("annotation-series", places.at, { known: series }));
    }
  }
  return sound;
}
