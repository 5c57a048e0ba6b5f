import { subtract } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import { againstBase } from "./base.ts";
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
  pair: true,
  options: { from: { kind: "item" } },
  unit: differenceUnit,
  apply: (input) => againstBase(input, (from, to) => subtract(to, from)),
};
