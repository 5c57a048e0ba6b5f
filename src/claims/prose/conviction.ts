import { compare as order } from "../../quantities/rational.ts";
import type { Cause } from "../verdict.ts";
import type { Around } from "./anchors.ts";
import { doubtOf, type Known } from "./doubts.ts";
import type { ProseReading } from "./prose-reading.ts";
import { isSlipOfRank } from "./slip.ts";
import { digitsOf, isClose, type Weighed } from "./weigh.ts";

/** How likely a reading must be by its words to gainsay a text. */
const REFUTE = {
  least: 2.2,
  /** Where the clause says all its parts and the next reading stands far behind. */
  leastClear: 1,
  clear: 1.2,
  /** Where the number is right but for its scale or sign. */
  leastTelling: 0.5,
  /** Where no claim around is about the same. */
  leastAlone: 3.5,
  /** Where nothing shows what went wrong; where the clause does not say all its parts besides. */
  leastWithoutCause: 2.6,
  leastUnsaid: 3.2,
  margin: 0.3,
  /** A reading that fits and stands so near may be what is meant. */
  near: 2.2,
  nearWithCause: 1,
};
/** So many claims of the text must be settled for a measure to gainsay one without a cause; fewer in a text of few claims. */
const SETTLED = 3;
const ONE_IN = 4;

const SAID = ["adjacent", "clause", "only"];
const SURE = [...SAID, "sentence", "whole"];
const TOLD = [...SURE, "before"];
const PARTS = ["share", "ratio"];

/** Whether two readings say the same: one value. */
function sameValue(a: Weighed, b: Weighed): boolean {
  return a.cell.value !== null && b.cell.value !== null && order(a.cell.value, b.cell.value) === 0;
}

/** The first part of a reading that the words do not say surely enough. */
function weakSlot({ candidate, score }: Weighed, isTelling: boolean, around: Around): string | null {
  const isNear = around.level(candidate) > 0;
  const weak = candidate.slots.find(
    (s) =>
      !(isTelling && s.origin !== "default") &&
      !SURE.includes(s.origin) &&
      !(s.origin === "before" && (isNear || (s.name === candidate.measure.time && score >= 3))) &&
      !around.shares(candidate, s),
  );
  return weak ? weak.name.replaceAll("-", " ") : null;
}

/** Whether the words carry a reading far enough to gainsay a number without a reason to be seen: more often it is of something else. */
function carriesAlone(reading: ProseReading, best: Weighed, isExplicit: boolean, around: Around): boolean {
  const { candidate, score } = best;
  return (
    candidate.slots.every((s) => TOLD.includes(s.origin)) &&
    around.level(candidate) >= (isExplicit ? 1 : 2) &&
    around.count(candidate) >= Math.min(SETTLED, Math.ceil(around.claims / ONE_IN)) &&
    (isExplicit || isClose(reading, best)) &&
    score >= (isExplicit ? REFUTE.leastWithoutCause : REFUTE.leastUnsaid)
  );
}

/**
 * Whether the likeliest reading of a claim, which its number does not fit, is sure enough to call the number wrong; by how much it
 * stands before the next one, else the doubt, in plain words ("" where the words simply do not suffice).
 */
export function conviction(
  reading: ProseReading,
  best: Weighed,
  usable: readonly Weighed[],
  cause: Cause | null,
  known: Known,
): { readonly margin: number } | { readonly doubt: string } {
  const { around } = known;
  const { candidate, score } = best;
  const rival = usable.find((w) => !sameValue(w, best));
  const margin = rival ? score - rival.score : Infinity;
  const isExplicit = candidate.slots.every((s) => SAID.includes(s.origin));
  const isClear = isExplicit && margin >= REFUTE.clear;
  const digits = digitsOf(reading);
  // A number that is right but for its scale or its sign shows by itself what it is of.
  const isTelling = (cause === "scale" || cause === "direction") && digits >= 3 && candidate.operation === "level";
  if (score < (isTelling ? REFUTE.leastTelling : isClear ? REFUTE.leastClear : REFUTE.least)) return { doubt: "" };
  if (cause === "scale" && candidate.plan.unit.kind !== "money" && around.levels(candidate) === 0)
    return { doubt: "the table does not say in what its numbers are" };
  const weak = weakSlot(best, isTelling, around);
  if (weak !== null) return { doubt: `the words do not say which ${weak} is meant` };
  const doubt = doubtOf(reading, best, usable, cause, known);
  if (doubt !== null) return { doubt };
  const isAlone = around.level(candidate) === 0;
  if (cause === null) {
    if (margin < REFUTE.margin) return { doubt: "" };
    if (isSlipOfRank(reading, best)) {
      if (isAlone && !isClear && score < REFUTE.leastAlone) return { doubt: "" };
    } else if (PARTS.includes(candidate.operation)) return { doubt: "the whole may be another" };
    else if (!carriesAlone(reading, best, isExplicit, around)) return { doubt: "" };
  } else if (isAlone) {
    if (cause === "direction" && digits < 2) return { doubt: "" };
    if (!isClear && !isTelling && score < REFUTE.leastAlone) return { doubt: "" };
  }
  const least = cause ? REFUTE.nearWithCause : REFUTE.near;
  return usable.some((w) => w.match !== "out" && score - w.score < least)
    ? { doubt: "another reading fits" }
    : { margin };
}
