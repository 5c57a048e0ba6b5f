import { whole } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { conditionOptions, itemsAt, nothingKnown, sift } from "./condition.ts";
import { spread } from "./count.ts";
import { isAmount, type Operator } from "./operator.ts";

/** Which members meet a condition. */
export const members: Operator = {
  name: "members",
  summary: "the members that meet the condition, as a set",
  formula: "members whose value meets the condition",
  axis: "several",
  shape: "extent",
  options: conditionOptions,
  unit: (of, _per, dimension) => (isAmount(of) ? { kind: "members", dimension: dimension ?? "" } : null),
  apply: ({ series, numbers }) => {
    const nothing = nothingKnown(series);
    if (nothing !== null) return { cell: missingCell(nothing), used: series.map((_, i) => i) };
    const { met, unknown, applicable } = sift(series, numbers);
    const cells = applicable.flatMap((i) => series[i]?.cell ?? []);
    const value = whole(met.length);
    const bounds = spread(value, whole(met.length + unknown.length), unknown.length);
    return {
      cell: derive(cells, { value, names: itemsAt(series, met), bounds, unknown: itemsAt(series, unknown) }),
      used: applicable,
      chosen: met,
    };
  },
};
