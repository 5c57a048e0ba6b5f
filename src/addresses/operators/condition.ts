import { compare, type Rational } from "../../quantities/rational.ts";
import { whyMissing, type Missing } from "../cell.ts";
import type { OptionRule, Point } from "./operator.ts";

const TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  "at-least": (order) => order >= 0,
  "more-than": (order) => order > 0,
  "at-most": (order) => order <= 0,
  "less-than": (order) => order < 0,
  equals: (order) => order === 0,
};

/** The options that state a condition on a value. */
export const conditionOptions: Readonly<Record<string, OptionRule>> = Object.fromEntries(
  Object.keys(TESTS).map((name) => [name, { kind: "number" } as const]),
);

/** Whether a value meets all the conditions that the options state. */
function meets(value: Rational, numbers: ReadonlyMap<string, Rational>): boolean {
  return Object.entries(TESTS).every(([name, test]) => {
    const bound = numbers.get(name);
    return bound === undefined || test(compare(value, bound));
  });
}

/** Why nothing can be said of a series: none of the applicable points has a value; null where one has. */
export function nothingKnown(series: readonly Point[]): Missing | null {
  const applicable = series.filter((p) => p.applicable);
  if (applicable.length === 0 || applicable.some((p) => p.cell.value !== null)) return null;
  return whyMissing(applicable.map((p) => p.cell));
}

/** Sorts the indexes of a series: those that meet the condition, those that are unknown and could, and the applicable ones. */
export function sift(
  series: readonly Point[],
  numbers: ReadonlyMap<string, Rational>,
): { met: number[]; unknown: number[]; applicable: number[] } {
  const met: number[] = [];
  const unknown: number[] = [];
  const applicable: number[] = [];
  series.forEach((point, i) => {
    if (!point.applicable) return;
    applicable.push(i);
    if (point.cell.value === null) unknown.push(i);
    else if (meets(point.cell.value, numbers)) met.push(i);
  });
  return { met, unknown, applicable };
}

/** The items at these indexes. */
export function itemsAt(series: readonly Point[], indexes: readonly number[]): string[] {
  return indexes.flatMap((i) => series[i]?.item ?? []);
}
