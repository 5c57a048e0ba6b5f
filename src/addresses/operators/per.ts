import { sameUnit } from "../../quantities/unit.ts";
import { isAmount, type Operator } from "./operator.ts";
import { overPeer } from "./quotient.ts";

/** One measure per another. */
export const per: Operator = {
  name: "per",
  summary: "the value over the value of another `measure` for the same members and period",
  formula: "value ÷ value of `measure`",
  axis: "none",
  shape: "position",
  options: { measure: { kind: "measure", required: true } },
  peer: "measure",
  unit: (of, other) => {
    if (!isAmount(of) || !other || !isAmount(other)) return null;
    return sameUnit(of, other) ? { kind: "ratio" } : { kind: "per", of, per: other };
  },
  apply: overPeer,
};
