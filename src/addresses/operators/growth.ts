import { divide, sign, subtract } from "../../quantities/rational.ts";
import { againstBase } from "./base.ts";
import { isAmount, type Operator } from "./operator.ts";

/** Relative change against an earlier period. A base that is not positive has no growth. */
export const growth: Operator = {
  name: "growth",
  summary: "relative change against the period before, or against `from`",
  formula: "value ÷ value of the base period − 1",
  axis: "time",
  shape: "position",
  pair: true,
  options: { from: { kind: "item" } },
  unit: (of) => (isAmount(of) ? { kind: "ratio" } : null),
  apply: (input) => againstBase(input, (from, to) => (sign(from) <= 0 ? null : divide(subtract(to, from), from))),
};
