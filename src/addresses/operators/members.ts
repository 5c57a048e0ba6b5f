import { conditionOptions, itemsAt } from "./condition.ts";
import { count } from "./count.ts";
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
  apply: (input) => {
    const counted = count.apply(input);
    if (counted.cell.value === null) return counted;
    return { ...counted, cell: { ...counted.cell, names: itemsAt(input.series, counted.chosen ?? []) } };
  },
};
