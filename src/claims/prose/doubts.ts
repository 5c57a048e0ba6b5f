import { labelOf, type Catalogue } from "../../addresses/catalogue.ts";
import { toNumber } from "../../quantities/rational.ts";
import type { Cause } from "../verdict.ts";
import type { Around } from "./anchors.ts";
import { foreignNames } from "./foreign.ts";
import { namesOtherTime } from "./period-options.ts";
import type { ProseReading } from "./prose-reading.ts";
import { timeAxis } from "./time-axis.ts";
import { missingScope, strangers, unexplained, unknownWords } from "./unexplained.ts";
import { isUnknown } from "./unit-scale.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { unlike, type Weighed } from "./weigh.ts";

/** Words by which a number is of a part of what was named before. */
const PART_OF = /\b(?:of (?:them|these|those|which|whom|it)|among(?:st)?|thereof)\b/i;

function clauseText({ position: { sentence, claim } }: ProseReading): string {
  const low = Math.max(sentence.start, ...sentence.breaks.filter((b) => b < claim.start));
  const high = Math.min(sentence.end, ...sentence.breaks.filter((b) => b >= claim.end));
  return claim.block.text.slice(low, high);
}

/** Words by which a part is left out of what a number is of. */
const EXCLUDING =
  /\b(?:excl(?:\.|uding|usive|udes?)?|except(?:ing)?|apart from|other than|without|outside|the others?|the other \w+|the rest|remaining|elsewhere)\b/i;
const HEDGED =
  /\b(?:generally|mostly|usually|largely|almost|nearly|broadly|with the exception|apart from|except|save for|aside from|in most|tended)\b/i;

/**
 * Why a place, a run or a first time that does not fit is no proof: the set may be another ("of the English regions"), the run may
 * be told with its exceptions. Null where it is.
 */
function rankingDoubt({ claim, position }: ProseReading, { candidate, cell }: Weighed): string | null {
  const { operation } = candidate;
  const isHedged = HEDGED.test(position.sentence.text);
  if (operation === "counted" || (operation === "since" && isHedged)) return "it may be told of another set";
  if (operation === "rank" && claim.extreme?.eitherWay === true) return "it may be a place by something else";
  if (operation === "rank" && claim.extreme) {
    const place = cell.value && cell.value.d === 1n ? Number(cell.value.n) : 0;
    return place < claim.extreme.place || place >= claim.extreme.place + 2 ? null : "the set may be another";
  }
  if (operation !== "streak") return null;
  return (claim.run?.length != null || !isHedged) && cell.value !== null && cell.value.n > 0n
    ? null
    : "a run may be told with its exceptions";
}

/** Whether a part told in words ("a quarter") is so near to the value that the words may be meant loosely. */
function isLoose({ claim }: ProseReading, { cell }: Weighed): boolean {
  const { quantity } = claim;
  if (quantity?.kind !== "fraction" || quantity.value === null || cell.value === null) return false;
  return Math.abs(Math.abs(toNumber(quantity.value)) - Math.abs(toNumber(cell.value))) < LOOSE;
}

/** Parts in words are told as near as that. */
const LOOSE = 0.06;

const HERE = ["adjacent", "clause", "sentence", "only", "whole"];
const RELATIVE =
  /\b(?:last|previous|next) (?:season|year|month|quarter|week|term)\b|\b(?:seasons?|years?|months?) (?:ago|earlier|before)\b/i;

/** Whether a reading takes something over from elsewhere. */
function takesOver({ candidate }: Weighed): boolean {
  return candidate.slots.some((s) => !HERE.includes(s.origin));
}

/** What is known beside a reading, for doubting it. */
export interface Known {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  readonly around: Around;
}

function otherThing(words: readonly string[]): string | null {
  return words.length > 0 ? `it may be of something else: “${words.join("”, “")}”` : null;
}

/** A figure of another size, or of a table that does not say in what its numbers are. */
function sizeDoubt(reading: ProseReading, { candidate, cell }: Weighed, cause: Cause | null): string | null {
  const far = unlike(reading, candidate, cell);
  if (isUnknown(candidate.plan.unit) && far > 0.2) return "the table does not say in what its numbers are";
  return far > 0.2 && cause !== "scale" ? "the figure is of another size" : null;
}

function leavesOut(reading: ProseReading, { candidate }: Weighed, catalogue: Catalogue): boolean {
  return (
    EXCLUDING.test(reading.position.sentence.text) &&
    !candidate.slots.some((x) => EXCLUDING.test(labelOf(catalogue, x.name, x.value)))
  );
}

/** The words by which a reading that does not fit may not be what the text says, in plain words; null where nothing is found. */
export function doubtOf(
  reading: ProseReading,
  best: Weighed,
  usable: readonly Weighed[],
  cause: Cause | null,
  { vocabulary, catalogue, around }: Known,
): string | null {
  const { position } = reading;
  const { measure } = best.candidate;
  const scope = missingScope(reading, best, catalogue);
  if (scope !== null) return `the words say ${scope}, the table does not`;
  if (foreignNames(measure, position, vocabulary, catalogue) > 0)
    return "the sentence names what only other tables know";
  const axis = timeAxis(measure, catalogue);
  if (axis && namesOtherTime(axis, position)) return "the table does not have the time that the words name";
  const ranking = rankingDoubt(reading, best);
  if (ranking !== null) return ranking;
  if (isLoose(reading, best)) return "a part told in round words";
  const size = sizeDoubt(reading, best, cause);
  if (size !== null) return size;
  if (leavesOut(reading, best, catalogue)) return "the words leave something out";
  const strange = otherThing(strangers(reading, best, vocabulary, catalogue));
  if (strange !== null) return strange;
  if (takesOver(best)) {
    if (usable.some((w) => w.match === "in" && w.candidate.slots.every((x) => HERE.includes(x.origin))))
      return "a reading by the words of the sentence fits";
    if (RELATIVE.test(position.sentence.text)) return "the time is told by its distance";
  }
  const unknown = unknownWords(reading, best, vocabulary, catalogue, (n) => around.knows(best.candidate, n));
  if (unknown.length > 0) return otherThing(unknown);
  if (PART_OF.test(clauseText(reading))) return "it is of a part of this";
  const names = unexplained(reading, best, vocabulary, catalogue);
  return names.length > 0 ? `the data know nothing of ${names.join(", ")}` : null;
}
