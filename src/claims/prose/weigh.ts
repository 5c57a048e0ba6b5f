import type { Cell } from "../../addresses/cell.ts";
import { toNumber } from "../../quantities/rational.ts";
import { shapeOf, valueFor } from "../compare.ts";
import type { Finding } from "../find.ts";
import type { Match } from "./match.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import { inUnitOf } from "./unit-scale.ts";

/** A reading with its value. */
export interface Weighed {
  readonly candidate: ProseCandidate;
  readonly cell: Cell;
  /** What a link to it would get, where the data leave choices. */
  readonly finding: Finding | null;
  readonly match: Match;
  readonly score: number;
}

/** How many digits of a number say something: by chance, one in ten to that power fits. */
export function digitsOf(reading: ProseReading): number {
  const q = reading.claim.quantity;
  const digits = (q?.quote ?? "").replace(/[^\d.,]/g, "").replace(/[.,]/g, "");
  const told = digits.replace(/^0+/, "").replace(/0+$/, "");
  return Math.max(1, told.length);
}

/** How far a value is from what the number says, in powers of ten beyond a half: a figure of another size is of something else. */
export function unlike(reading: ProseReading, candidate: ProseCandidate, cell: Cell): number {
  const stated = reading.claim.quantity;
  const q = stated && inUnitOf(stated, candidate.plan.unit);
  if (!q?.value || !cell.value || reading.claim.extreme || reading.claim.run || candidate.operation === "counted")
    return 0;
  const [said, is] = [
    Math.abs(toNumber(q.value)),
    Math.abs(toNumber(valueFor(q, cell.value, shapeOf(candidate.plan)))),
  ];
  if (said === 0 || is === 0) return said === is ? 0 : 0.5;
  // Thousands for millions is a slip of its own.
  const power = Math.log10(said / is);
  if ([3, 6, -3, -6].some((p) => Math.abs(power - p) < 0.01)) return 0.3;
  // Changes are small or great as it comes; levels of one thing have one size.
  const free = ["level", "share", "ratio"].includes(candidate.operation) ? 0.5 : 1;
  return Math.min(2, Math.max(0, Math.abs(Math.log10(said / is)) - free));
}

/** Whether a number is off by as much as a slip may be: by less than a third. */
export function isClose(reading: ProseReading, { candidate, cell }: Weighed): boolean {
  const stated = reading.claim.quantity;
  if (!stated) return true;
  const q = inUnitOf(stated, candidate.plan.unit);
  const low = q.asserted.low ?? q.asserted.high;
  const said = q.value ?? low;
  if (!said || !cell.value) return false;
  const [a, b] = [Math.abs(toNumber(said)), Math.abs(toNumber(valueFor(q, cell.value, shapeOf(candidate.plan))))];
  return Math.abs(a - b) <= 0.34 * Math.max(a, b);
}
