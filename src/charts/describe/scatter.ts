import { toNumber } from "../../quantities/rational.ts";
import type { Shown } from "../shown.ts";
import { extremes, pointsOf, type Point } from "./points.ts";

/** The ranks of some numbers, from 1; ties share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  return values.map((v) => {
    const below = values.filter((w) => w < v).length;
    const same = values.filter((w) => w === v).length;
    return below + (same + 1) / 2;
  });
}

/**
 * Spearman's rank correlation of two lists of the same length; null where one does not vary. Source: Spearman, "The proof and
 * measurement of association between two things", American Journal of Psychology 15(1), 1904.
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number | null {
  const [a, b] = [ranks(xs), ranks(ys)];
  const mean = (a.length + 1) / 2;
  const sum = (of: (i: number) => number): number => a.reduce((n, _, i) => n + of(i), 0);
  const [dx, dy] = [(i: number) => (a[i] ?? 0) - mean, (i: number) => (b[i] ?? 0) - mean];
  const spread = Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
  return spread === 0 ? null : sum((i) => dx(i) * dy(i)) / spread;
}

function extent(points: readonly Point[], name: string): string {
  const { low, high } = extremes(points);
  return low && high
    ? `${name}: from ${low.text} (${low.label}) to ${high.text} (${high.label}).`
    : `${name}: no values.`;
}

/** The extent of both values, and how far they go together. */
export function scatterText({ grid, strands, language }: Shown): string {
  const [up, across] = [strands[0], strands[1]];
  if (!up || !across) return "No values.";
  const [ys, xs] = [pointsOf(grid, up, language), pointsOf(grid, across, language)];
  const both = xs.flatMap((x): [Point, Point][] => {
    const y = ys.find((p) => p.item === x.item);
    return y ? [[x, y]] : [];
  });
  const rho = rankCorrelation(
    both.map(([x]) => toNumber(x.value)),
    both.map(([, y]) => toNumber(y.value)),
  );
  const together =
    rho === null || both.length < 4
      ? ""
      : ` Rank correlation of the two: ${rho.toFixed(2).replace("-", "−")} (−1 to 1).`;
  const without = grid.items.length - both.length;
  const rest = without > 0 ? ` ${without.toString()} without one of the two values.` : "";
  return `${both.length.toString()} points. ${extent(ys, up.label)} ${extent(xs, across.label)}${together}${rest}`;
}
