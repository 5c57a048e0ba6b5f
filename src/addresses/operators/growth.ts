import { divide, sign, subtract } from "../../quantities/rational.ts";
import { derive, missingCell, whyMissing } from "../cell.ts";
import { baseIndex } from "./base.ts";
import { isAmount, type Operator } from "./operator.ts";

/** Relative change against an earlier period. A base that is not positive has no growth. */
export const growth: Operator = {
  name: "growth",
  summary: "relative change against the period before, or against `from`",
  formula: "value ÷ value of the base period − 1",
  axis: "time",
  shape: "position",
  options: { from: { kind: "item" } },
  unit: (of) => (isAmount(of) ? { kind: "ratio" } : null),
  apply: (input) => {
    const base = baseIndex(input);
    const [from, to] = [input.series[base]?.cell, input.series[input.position]?.cell];
    const used = [base, input.position].filter((i) => i >= 0);
    const missing = whyMissing([from, to]);
    if (missing !== null || !from?.value || !to?.value) return { cell: missingCell(missing ?? "no-data"), used };
    if (sign(from.value) <= 0) return { cell: missingCell("undefined"), used };
    return { cell: derive([from, to], { value: divide(subtract(to.value, from.value), from.value) }), used };
  },
};
