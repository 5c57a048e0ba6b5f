import { absolute, compare, subtract, type Rational } from "../../quantities/rational.ts";
import type { Shown } from "../shown.ts";
import { pointsOf, type Point } from "./points.ts";

/** What has two values: its name, the first and the last. */
interface Change {
  readonly label: string;
  readonly first: Point;
  readonly last: Point;
  readonly by: Rational;
}

function largest(changes: readonly Change[], way: 1 | -1): Change | undefined {
  const same = changes.filter((c) => Math.sign(compare(c.last.value, c.first.value)) === way);
  return same.reduce<Change | undefined>(
    (best, c) => (!best || compare(absolute(c.by), absolute(best.by)) > 0 ? c : best),
    undefined,
  );
}

function changesText(changes: readonly Change[], from: string, to: string, what: string): string {
  const count = (way: number): number =>
    changes.filter((c) => Math.sign(compare(c.last.value, c.first.value)) === way).length;
  const [up, down] = [largest(changes, 1), largest(changes, -1)];
  const named = (c: Change): string => `${c.label}, ${c.first.text} to ${c.last.text}`;
  return [
    `From ${from} to ${to}, ${count(1).toString()} of ${changes.length.toString()} ${what} rise and ${count(-1).toString()} fall.`,
    up ? `Largest rise: ${named(up)}.` : "",
    down ? `Largest fall: ${named(down)}.` : "",
  ]
    .filter((t) => t !== "")
    .join(" ");
}

/** How many series rise and fall between their first and last period, and which most: of a slope chart, and of panels. */
export function seriesChanges({ grid, strands, language }: Shown): string {
  const changes = strands.flatMap((strand): Change[] => {
    const points = pointsOf(grid, strand, language);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || first === last) return [];
    return [{ label: strand.label, first, last, by: subtract(last.value, first.value) }];
  });
  const [from, to] = [grid.items[0]?.label ?? "", grid.items.at(-1)?.label ?? ""];
  const without = strands.length - changes.length;
  const rest = without > 0 ? ` ${without.toString()} with fewer than two values.` : "";
  return changesText(changes, from, to, "series") + rest;
}

/** How many items rise and fall between the first and the last series: of a range chart. */
export function itemChanges({ grid, strands, language }: Shown): string {
  const [first, last] = [strands[0], strands.at(-1)];
  if (!first || !last) return "No values.";
  const ends = pointsOf(grid, last, language);
  const changes = pointsOf(grid, first, language).flatMap((start): Change[] => {
    const end = ends.find((p) => p.item === start.item);
    return end ? [{ label: start.label, first: start, last: end, by: subtract(end.value, start.value) }] : [];
  });
  const without = grid.items.length - changes.length;
  const rest = without > 0 ? ` ${without.toString()} without one of the two values.` : "";
  return changesText(changes, first.label, last.label, "items") + rest;
}
