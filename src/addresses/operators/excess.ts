import { divide, sign, subtract } from "../../quantities/rational.ts";
import { derive, missingCell, whyMissing } from "../cell.ts";
import { isAmount, type Operator } from "./operator.ts";

/** By what part one member is above another, as growth tells it of periods. What is not positive has nothing above it. */
export const excess: Operator = {
  name: "excess",
  summary: "by what part the value is above (negative: below) that of the member, group or period `from`",
  formula: "value ÷ value of `from` − 1",
  axis: "peer",
  shape: "position",
  options: { from: { kind: "item", required: true } },
  peer: "from",
  unit: (of) => (isAmount(of) ? { kind: "ratio" } : null),
  apply: ({ series, position, peer }) => {
    const at = series[position]?.cell;
    const missing = whyMissing([at, peer ?? undefined]);
    if (missing !== null || !at?.value || !peer?.value)
      return { cell: missingCell(missing ?? "no-data"), used: [position] };
    const value = sign(peer.value) <= 0 ? null : divide(subtract(at.value, peer.value), peer.value);
    return { cell: value ? derive([at, peer], { value }) : missingCell("undefined"), used: [position] };
  },
};
