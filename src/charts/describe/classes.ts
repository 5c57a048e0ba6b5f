import { classesOf } from "../classes.ts";
import { unitOf, valuesOf, type Shown } from "../shown.ts";
import { extremes, pointsOf } from "./points.ts";

/** The lowest and highest value of a heat table with their places, and how many are in each class. */
export function heatText(shown: Shown): string {
  const { grid, strands, language } = shown;
  const points = strands.flatMap((s) => pointsOf(grid, s, language).map((p) => ({ ...p, series: s.label })));
  const { low, high } = extremes(points);
  if (!low || !high) return "No values.";
  const without = strands.length * grid.items.length - points.length;
  return [
    `${strands.length.toString()} rows and ${grid.items.length.toString()} columns.`,
    `Lowest: ${low.text} (${low.series}, ${low.label}); highest: ${high.text} (${high.series}, ${high.label}).`,
    classCounts(shown),
    without > 0 ? `${without.toString()} without a value.` : "",
  ]
    .filter((t) => t !== "")
    .join(" ");
}

/** How many values are in each class, from the lowest. */
export function classCounts(shown: Shown): string {
  const values = valuesOf(shown);
  const classes = classesOf(values, shown.spec.classes, unitOf(shown), shown.language);
  const found = values.map((v) => classes.of(v));
  const counts = classes.all.map((c) => `${c.text}: ${found.filter((f) => f === c).length.toString()}`);
  return classes.all.length > 1 ? `Values by class: ${counts.join("; ")}.` : "";
}
