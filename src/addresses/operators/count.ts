import type { Rational } from "../../quantities/rational.ts";
import { whole } from "../../quantities/rational.ts";
import type { Interval } from "../../quantities/interval.ts";
import { derive, missingCell } from "../cell.ts";
import { conditionOptions, itemsAt, nothingKnown, sift } from "./condition.ts";
import { isAmount, type Operator } from "./operator.ts";

/** Both ends included; null where nothing is unknown. */
export function spread(low: Rational, high: Rational, unknown: number): Interval | null {
  return unknown === 0 ? null : { low, high, lowInclusive: true, highInclusive: true };
}

/** How many members meet a condition. */
export const count: Operator = {
  name: "count",
  summary: "how many members meet the condition",
  formula: "number of members whose value meets the condition",
  axis: "several",
  shape: "extent",
  options: conditionOptions,
  unit: (of, _per, dimension) => (isAmount(of) ? { kind: "count", noun: dimension } : null),
  apply: ({ series, numbers }) => {
    const nothing = nothingKnown(series);
    if (nothing !== null) return { cell: missingCell(nothing), used: series.map((_, i) => i) };
    const { met, unknown, applicable } = sift(series, numbers);
    const cells = applicable.flatMap((i) => series[i]?.cell ?? []);
    const value = whole(met.length);
    const bounds = spread(value, whole(met.length + unknown.length), unknown.length);
    return { cell: derive(cells, { value, bounds, unknown: itemsAt(series, unknown) }), used: applicable, chosen: met };
  },
};
