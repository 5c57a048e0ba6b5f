import { multiply } from "../../quantities/rational.ts";
import { sameUnit, type Unit } from "../../quantities/unit.ts";
import { isAmount, type Operator } from "./operator.ts";
import { overPeer } from "./quotient.ts";

/** Whether two units count the same things: matches and goals are both counted, and no part of each other. */
function sameThings(a: Unit, b: Unit): boolean {
  const noun = (unit: Unit): string | null => (unit.kind === "count" || unit.kind === "number" ? unit.noun : null);
  return sameUnit(a, b) && noun(a) === noun(b);
}

/** One measure per another. */
export const per: Operator = {
  name: "per",
  summary:
    "the value over the value of another `measure` for the same members and period, or for `each` so many of it; with `for=all`, members that the other does not have do not matter, and it is taken at its total",
  formula: "value ÷ value of `measure` (× `each`)",
  axis: "none",
  shape: "position",
  options: {
    measure: { kind: "measure", required: true },
    each: { kind: "number" },
    for: { kind: "word", words: ["same", "all"] },
  },
  peer: "measure",
  unit: (of, other) => {
    if (!isAmount(of) || !other || !isAmount(other)) return null;
    return sameThings(of, other) ? { kind: "ratio" } : { kind: "per", of, per: other };
  },
  apply: (input) => {
    const output = overPeer(input);
    const each = input.numbers.get("each");
    const { value } = output.cell;
    return each && value ? { ...output, cell: { ...output.cell, value: multiply(value, each) } } : output;
  },
};
