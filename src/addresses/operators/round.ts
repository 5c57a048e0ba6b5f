import { round as roundTo } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { isAmount, type Operator } from "./operator.ts";

/** Rounds to decimal places, halves away from zero: for thresholds that are applied to published figures. */
export const round: Operator = {
  name: "round",
  summary:
    "the value rounded to `digits` decimal places, halves away from zero (a percentage with one decimal has three)",
  formula: "value rounded half away from zero",
  axis: "none",
  shape: "position",
  options: { digits: { kind: "integer", required: true } },
  unit: (of) => (isAmount(of) ? of : null),
  apply: ({ series, position, options }) => {
    const at = series[position]?.cell;
    if (!at?.value) return { cell: missingCell(at?.missing ?? "no-data"), used: [position] };
    return { cell: derive([at], { value: roundTo(at.value, Number(options.get("digits") ?? "0")) }), used: [position] };
  },
};
