import { isAmount, type Operator } from "./operator.ts";
import { overPeer } from "./quotient.ts";

/** The part that a member has of a whole. */
export const share: Operator = {
  name: "share",
  summary: "the value over the value of the whole `of` (a group or a member)",
  formula: "value ÷ value of `of`",
  axis: "peer",
  shape: "position",
  options: { of: { kind: "item", required: true } },
  peer: "of",
  unit: (of) => (isAmount(of) ? { kind: "ratio" } : null),
  apply: overPeer,
};
