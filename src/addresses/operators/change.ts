import { subtract } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import { derive, missingCell, whyMissing } from "../cell.ts";
import { baseIndex } from "./base.ts";
import { isAmount, type Operator } from "./operator.ts";

/** The unit of a difference: two ratios differ by percentage points, all else by its own unit. */
export function differenceUnit(of: Unit): Unit | null {
  if (!isAmount(of)) return null;
  return of.kind === "ratio" ? { kind: "points" } : of;
}

/** Absolute change against an earlier period. */
export const change: Operator = {
  name: "change",
  summary: "absolute change against the period before, or against `from`",
  formula: "value − value of the base period",
  axis: "time",
  shape: "position",
  options: { from: { kind: "item" } },
  unit: differenceUnit,
  apply: (input) => {
    const base = baseIndex(input);
    const [from, to] = [input.series[base]?.cell, input.series[input.position]?.cell];
    const used = [base, input.position].filter((i) => i >= 0);
    const missing = whyMissing([from, to]);
    if (missing !== null || !from?.value || !to?.value) return { cell: missingCell(missing ?? "no-data"), used };
    return { cell: derive([from, to], { value: subtract(to.value, from.value) }), used };
  },
};
