import { divide } from "../../quantities/rational.ts";
import { derive, missingCell, whyMissing } from "../cell.ts";
import type { OperatorInput, OperatorOutput } from "./operator.ts";

/** The cell read over the peer cell; undefined where the peer is 0. */
export function overPeer({ series, position, peer }: OperatorInput): OperatorOutput {
  const at = series[position]?.cell;
  const missing = whyMissing([at, peer ?? undefined]);
  if (missing !== null || !at?.value || !peer?.value)
    return { cell: missingCell(missing ?? "no-data"), used: [position] };
  const value = divide(at.value, peer.value);
  return { cell: value ? derive([at, peer], { value }) : missingCell("undefined"), used: [position] };
}
