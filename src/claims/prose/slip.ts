import { plainCause, possibleCause } from "../causes.ts";
import { contains } from "../../quantities/interval.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { mirrored, shapeOf } from "../compare.ts";
import { isSigned } from "./match.ts";
import type { Cause } from "../verdict.ts";
import type { ProseReading } from "./prose-reading.ts";
import { inUnitOf } from "./unit-scale.ts";
import { digitsOf, type Weighed } from "./weigh.ts";

/** Whether a place, a run or the time of a last extreme is off by as little as a slip would make it. */
export function isSlipOfRank({ claim }: ProseReading, { candidate, cell }: Weighed): boolean {
  const { operation } = candidate;
  if (operation === "since") {
    const [said, found] = [claim.extreme?.since?.start, cell.names?.[0]].map((x) => Number(x?.slice(0, 4)));
    return said !== undefined && found !== undefined && Math.abs(said - found) <= 3;
  }
  const said = operation === "rank" || operation === "placing" ? claim.extreme?.place : claim.run?.length;
  return said != null && cell.value?.d === 1n && Math.abs(Number(cell.value.n) - said) <= 2;
}

/** Whether a change is as great as the words say and goes the other way. */
function isOtherWay({ form }: ProseReading, { candidate, cell }: Weighed, q: Quantity): boolean {
  if (form.way === null || cell.value === null || !isSigned(candidate)) return false;
  return contains(form.way === "down" ? q.asserted : mirrored(q.asserted), cell.value);
}

/** What went wrong with a number that a reading does not fit, as far as the words and the readings of the claim show it. */
export function causeOf(
  reading: ProseReading,
  best: Weighed,
  weighed: readonly Weighed[],
  written: string,
): Cause | null {
  const stated = reading.claim.quantity;
  const q = stated && inUnitOf(stated, best.candidate.plan.unit);
  if (!q || !best.cell.value) return null;
  const shape = shapeOf(best.candidate.plan);
  if (isOtherWay(reading, best, q)) return "direction";
  const plain = plainCause(q, q.asserted, best.cell.value, shape, written);
  if (plain) return plain;
  if (digitsOf(reading) >= 3 && possibleCause(q, best.cell.value, shape.unit, written) === "digit") return "digit";
  for (const w of weighed) {
    if (
      w.match !== "in" ||
      w.candidate.measure !== best.candidate.measure ||
      w.candidate.operation !== best.candidate.operation
    )
      continue;
    const other = w.candidate.slots.filter(
      (s) => !best.candidate.slots.some((b) => b.name === s.name && b.value === s.value),
    );
    if (other.length !== 1) continue;
    const [slot] = other;
    const own = best.candidate.slots.find((s) => s.name === slot?.name);
    // Where the words do not say this part surely, the other one is as likely what is meant.
    if (own && !["adjacent", "clause", "only", "whole"].includes(own.origin)) continue;
    // The change on the period before is what is told where nothing is said.
    if (slot?.name === "from") return slot.origin === "whole" ? null : "base-period";
    return slot?.name === best.candidate.measure.time ? "period" : "member";
  }
  return null;
}
