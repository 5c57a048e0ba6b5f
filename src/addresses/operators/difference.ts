import { subtract } from "../../quantities/rational.ts";
import { derive, missingCell, whyMissing } from "../cell.ts";
import { differenceUnit } from "./change.ts";
import type { Operator } from "./operator.ts";

/** How much more one member has than another. */
export const difference: Operator = {
  name: "difference",
  summary: "the value less the value of the member, group or period `from`",
  formula: "value − value of `from`",
  axis: "peer",
  shape: "position",
  options: { from: { kind: "item", required: true } },
  peer: "from",
  unit: differenceUnit,
  apply: ({ series, position, peer }) => {
    const at = series[position]?.cell;
    const missing = whyMissing([at, peer ?? undefined]);
    if (missing !== null || !at?.value || !peer?.value)
      return { cell: missingCell(missing ?? "no-data"), used: [position] };
    return { cell: derive([at, peer], { value: subtract(at.value, peer.value) }), used: [position] };
  },
};
