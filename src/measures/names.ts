import type { Piece } from "../addresses/address.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { MeasureSpec } from "./spec.ts";

type Specs = ReadonlyMap<string, MeasureSpec>;

/** The measures that a named address names: the one that it begins with, and those of options (`per;measure=`). */
function named({ of }: MeasureSpec): Piece[] {
  if (!of) return [];
  const options = of.steps.flatMap((s) => s.options.filter((o) => o.name.text === "measure"));
  return [of.measure, ...options.map((o) => o.value)];
}

/**
 * Whether all measures that named addresses name are there, and following them ends. Each unknown one is reported, and each
 * cycle once, where it closes.
 */
export function checkNames(specs: Specs, report: Report): boolean {
  const done = new Set<string>();
  const path: string[] = [];
  let sound = true;
  const visit = (spec: MeasureSpec): void => {
    if (done.has(spec.slug)) return;
    path.push(spec.slug);
    for (const { text, start, end } of named(spec)) {
      const next = specs.get(text);
      const again = path.indexOf(text);
      const place = spec.placeInOf(start, end);
      if (!next) report(diagnose("unknown-measure", place, { name: text, known: [...specs.keys()] }));
      else if (again >= 0) report(diagnose("measure-cycle", place, { cycle: [...path.slice(again), text] }));
      else {
        visit(next);
        continue;
      }
      sound = false;
    }
    path.pop();
    done.add(spec.slug);
  };
  for (const spec of specs.values()) visit(spec);
  return sound;
}
