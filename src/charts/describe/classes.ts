import { classesOf } from "../classes.ts";
import type { Shown } from "../shown.ts";
import { extremes, pointsOf } from "./points.ts";

/** The lowest and highest value of a heat table with their places, and how many are in each class. */
export function heatText({ grid, spec, strands, language }: Shown): string {
  const points = strands.flatMap((s) => pointsOf(grid, s, language).map((p) => ({ ...p, series: s.label })));
  const { low, high } = extremes(points);
  if (!low || !high) return "No values.";
  const without = strands.length * grid.items.length - points.length;
  return [
    `${strands.length.toString()} rows and ${grid.items.length.toString()} columns.`,
    `Lowest: ${low.text} (${low.series}, ${low.label}); highest: ${high.text} (${high.series}, ${high.label}).`,
    classCounts({ grid, spec, strands, language }),
    without > 0 ? `${without.toString()} without a value.` : "",
  ]
    .filter((t) => t !== "")
    .join(" ");
}

/** How many values are in each class, from the lowest. */
export function classCounts({
  spec,
  strands,
  language,
}: Pick<Shown, "grid" | "spec" | "strands" | "language">): string {
  const values = strands.flatMap((s) => s.cells.flatMap((c) => c?.value ?? []));
  const unit = strands[0]?.unit ?? { kind: "number", noun: null };
  const classes = classesOf(values, spec.classes, unit, language);
  const found = values.map((v) => classes.of(v));
  const counts = classes.all.map((c) => `${c.text}: ${found.filter((f) => f === c).length.toString()}`);
  return classes.all.length > 1 ? `Values by class: ${counts.join("; ")}.` : "";
}
