import { compare, type Rational } from "../../quantities/rational.ts";
import type { Filled, Grid } from "../grid.ts";
import { sharedPlaces, valueText } from "../places.ts";

/** A value of a chart with its words. */
export interface Point {
  readonly item: string;
  readonly label: string;
  readonly value: Rational;
  readonly text: string;
}

/** The values of a series in the order of the chart's items, with decimals in common; what is unknown is left out. */
export function pointsOf(grid: Grid, strand: Filled, language: string): Point[] {
  const places = sharedPlaces(
    strand.cells.flatMap((c) => c?.value ?? []),
    strand.unit,
  );
  return grid.items.flatMap(({ item, label }, i) => {
    const value = strand.cells[i]?.value;
    return value ? [{ item, label, value, text: valueText(value, strand.unit, language, places) }] : [];
  });
}

/** The first lowest and the first highest of some values; undefined where there are none. */
export function extremes<P extends { readonly value: Rational }>(
  points: readonly P[],
): { low: P | undefined; high: P | undefined } {
  let [low, high] = [points[0], points[0]];
  for (const p of points) {
    if (low && compare(p.value, low.value) < 0) low = p;
    if (high && compare(p.value, high.value) > 0) high = p;
  }
  return { low, high };
}
