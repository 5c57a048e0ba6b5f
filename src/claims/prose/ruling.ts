import { labelOf, type Catalogue } from "../../addresses/catalogue.ts";
import { compare as order, toNumber } from "../../quantities/rational.ts";
import { plainCause } from "../causes.ts";
import { shapeOf } from "../compare.ts";
import type { Cause, Reason, VerdictKind } from "../verdict.ts";
import type { Around } from "./anchors.ts";
import { foreignNames } from "./foreign.ts";
import type { ProseReading } from "./prose-reading.ts";
import { missingScope, strangers, unexplained, unknownWords } from "./unexplained.ts";
import { namesOtherTime } from "./period-options.ts";
import { timeAxis } from "./time-axis.ts";
import { inUnitOf, isUnknown } from "./unit-scale.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { digitsOf, isClose, unlike, type Weighed } from "./weigh.ts";

/** By how much a reading that fits may stand behind the likeliest one, and how likely it must be: the more digits fit, the surer. */
const SUPPORT: readonly { readonly gap: number; readonly least: number }[] = [
  { gap: 0.3, least: 2 },
  { gap: 0.7, least: 1.5 },
  { gap: 1.3, least: 1 },
  { gap: 2.5, least: 0.3 },
  { gap: 4, least: -0.5 },
];

/** How much less likely a reading may be that is the likeliest. */
const FIRST = 0.5;

const REFUTE = { least: 2.2, margin: 0.03, near: 2.2, nearWithCause: 1, leastWithoutCause: 2.6, leastAlone: 3.5 };
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
const SURE = ["adjacent", "clause", "sentence", "only", "whole"];

/**
 * Why a place, a run or a first time that does not fit is no proof: the set may be another ("of the English regions"), the run may
 * be told with its exceptions. Null where it is.
 */
function rankingDoubt({ claim }: ProseReading, { candidate, cell }: Weighed): string | null {
  const { operation } = candidate;
  if (operation === "since" || operation === "counted") return "it may be told of another set";
  if (operation === "rank" && claim.extreme?.eitherWay === true) return "it may be a place by something else";
  if (operation === "rank" && claim.extreme) {
    const place = cell.value && cell.value.d === 1n ? Number(cell.value.n) : 0;
    return place < claim.extreme.place || place >= claim.extreme.place + 2 ? null : "the set may be another";
  }
  if (operation !== "streak") return null;
  return claim.run?.length != null && cell.value !== null && cell.value.n > 0n
    ? null
    : "a run may be told with its exceptions";
}

/** What is decided of a claim, and why not more. */
export interface Ruling {
  /** Why nothing more was decided, for whoever wants to know. */
  readonly why: string;
  readonly verdict: VerdictKind;
  readonly reason: Reason | null;
  readonly chosen: Weighed | null;
  readonly cause: Cause | null;
  readonly confidence: number;
}

/** The likeliest reading that fits, where the words carry it far enough. */
export function supportOf(
  reading: ProseReading,
  weighed: readonly Weighed[],
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): Weighed | null {
  const usable = weighed.filter((w) => w.match !== "none");
  const [best] = usable;
  const match = usable.find((w) => w.match === "in");
  if (!best || !match) return null;
  const digits = digitsOf(reading);
  const limits = SUPPORT[Math.min(digits, SUPPORT.length) - 1];
  if (!limits || missingScope(reading, match, catalogue) !== null) return null;
  // A name that the reading knows nothing of beside a number of few digits: it may be about something else.
  if (contradicts(best, match) || isOfOtherTime(reading, match, catalogue)) return null;
  const strange = digits <= 2 && unexplained(reading, match, vocabulary, catalogue, true).length > 0;
  const [gap, least] = strange ? [limits.gap / 2, limits.least + 0.7] : [limits.gap, limits.least];
  // The likeliest reading itself needs less.
  const own = match === best ? FIRST : 0;
  return best.score - match.score <= gap && match.score >= least - own ? match : null;
}

/** Whether a reading takes its time for granted though the clause names a time that its table does not have. */
function isOfOtherTime({ position }: ProseReading, { candidate }: Weighed, catalogue: Catalogue): boolean {
  const axis = timeAxis(candidate.measure, catalogue);
  const slot = candidate.slots.find((s) => s.name === axis?.dimension);
  return (
    axis !== null &&
    slot !== undefined &&
    !["adjacent", "clause", "sentence"].includes(slot.origin) &&
    namesOtherTime(axis, position)
  );
}

const SAID = ["adjacent", "clause"];

/** Whether a reading fills a slot otherwise than the likeliest one does by what the clause itself names. */
function contradicts(best: Weighed, match: Weighed): boolean {
  if (
    best === match ||
    best.candidate.measure !== match.candidate.measure ||
    best.candidate.operation !== match.candidate.operation
  )
    return false;
  return best.candidate.slots.some((b) => {
    const m = match.candidate.slots.find((s) => s.name === b.name);
    return m !== undefined && m.value !== b.value && SAID.includes(b.origin) && !SAID.includes(m.origin);
  });
}

/** Whether two readings say the same: one value. */
function sameValue(a: Weighed, b: Weighed): boolean {
  return a.cell.value !== null && b.cell.value !== null && order(a.cell.value, b.cell.value) === 0;
}

function causeOf(reading: ProseReading, best: Weighed, weighed: readonly Weighed[], written: string): Cause | null {
  const stated = reading.claim.quantity;
  const q = stated && inUnitOf(stated, best.candidate.plan.unit);
  if (!q || !best.cell.value) return null;
  const plain = plainCause(q, q.asserted, best.cell.value, shapeOf(best.candidate.plan), written);
  if (plain) return plain;
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
    if (slot?.name === "from") return "base-period";
    return slot?.name === best.candidate.measure.time ? "period" : "member";
  }
  return null;
}

/** What a ruling needs beside the readings. */
export type Context = {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  readonly written: (w: Weighed) => string;
  /** What the claims around say of the readings. */
  readonly around: Around;
};

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

/** Readings that stand so near to the likeliest are as likely. */
const TIED = 0.7;

/** The likeliest reading; of several that are as likely, the first by which it is plain what went wrong. */
function likeliest(
  reading: ProseReading,
  usable: readonly Weighed[],
  written: (w: Weighed) => string,
): Weighed | undefined {
  const [first] = usable;
  if (first?.match !== "out") return first;
  const tied = usable.filter((w) => w.match === "out" && first.score - w.score <= TIED).slice(0, 6);
  return tied.find((w) => causeOf(reading, w, usable, written(w)) !== null) ?? first;
}

/** Decides a claim by its weighed readings: supported where words and value agree, refuted only where the words leave one figure and it is off by a slip. */
export function rule(
  reading: ProseReading,
  weighed: readonly Weighed[],
  { vocabulary, catalogue, written, around }: Context,
): Ruling {
  const { goal, quoted, hypothetical } = reading.claim;
  const own =
    goal || hypothetical ? "it is said of what is aimed at or is not so" : quoted ? "it is a quotation" : null;
  // A project's measures may hold what is expected; a bare table holds what was.
  const isOfFuture = (goal || hypothetical) && reading.context === null && digitsOf(reading) <= 2;
  const supported = isOfFuture ? null : supportOf(reading, weighed, vocabulary, catalogue);
  if (supported) {
    const confidence = Math.min(0.99, 0.6 + 0.08 * supported.score);
    return { verdict: "supported", reason: null, chosen: supported, cause: null, confidence, why: "" };
  }
  const usable = weighed.filter((w) => w.match !== "none");
  const best = likeliest(reading, usable, written);
  if (own !== null)
    return {
      verdict: "not-enough-evidence",
      reason: "not-a-claim-about-data",
      chosen: null,
      cause: null,
      confidence: 0,
      why: own,
    };
  if (!best)
    return {
      verdict: "not-enough-evidence",
      reason: "no-data",
      chosen: null,
      cause: null,
      confidence: 0,
      why: "",
    };
  const unsure = (why: string): Ruling => ({
    verdict: "not-enough-evidence",
    reason: "ambiguous",
    chosen: best,
    cause: null,
    confidence: 0,
    why,
  });
  if (best.match !== "out") return unsure("");
  // What speaks against a reading is known in English only.
  if (reading.position.scene.document.language !== "en")
    return unsure("prose of this language is read too little to gainsay it");
  if (best.score < REFUTE.least) return unsure("");
  const near1 = around.level(best.candidate) > 0;
  const { time } = best.candidate.measure;
  const weak = best.candidate.slots.find(
    (s) =>
      !SURE.includes(s.origin) &&
      !(s.origin === "before" && (near1 || (s.name === time && best.score >= 3))) &&
      !around.shares(best.candidate, s),
  );
  if (weak) return unsure(`the words do not say which ${weak.name.replaceAll("-", " ")} is meant`);
  const scope = missingScope(reading, best, catalogue);
  if (scope !== null) return unsure(`the words say ${scope}, the table does not`);
  if (foreignNames(best.candidate.measure, reading.position, vocabulary, catalogue) > 0)
    return unsure("the sentence names what only other tables know");
  const axis = timeAxis(best.candidate.measure, catalogue);
  if (axis && namesOtherTime(axis, reading.position))
    return unsure("the table does not have the time that the words name");
  const doubt = rankingDoubt(reading, best);
  if (doubt !== null) return unsure(doubt);
  if (isLoose(reading, best)) return unsure("a part told in round words");
  const far = unlike(reading, best.candidate, best.cell);
  if (isUnknown(best.candidate.plan.unit) && far > 0.2) return unsure("the table does not say in what its numbers are");
  if (far > 0.2 && causeOf(reading, best, usable, written(best)) !== "scale")
    return unsure("the figure is of another size");
  if (
    EXCLUDING.test(reading.position.sentence.text) &&
    !best.candidate.slots.some((x) => EXCLUDING.test(labelOf(catalogue, x.name, x.value)))
  )
    return unsure("the words leave something out");
  const strange2 = strangers(reading, best, vocabulary, catalogue);
  if (strange2.length > 0) return unsure(`it may be of something else: “${strange2.join("”, “")}”`);
  if (
    takesOver(best) &&
    usable.some((w) => w.match === "in" && w.candidate.slots.every((x) => HERE.includes(x.origin)))
  )
    return unsure("a reading by the words of the sentence fits");
  if (RELATIVE.test(reading.position.sentence.text) && takesOver(best))
    return unsure("the time is told by its distance");
  const unknown = unknownWords(reading, best, vocabulary, catalogue, (notion) => around.knows(best.candidate, notion));
  if (unknown.length > 0) return unsure(`it may be of something else: “${unknown.join("”, “")}”`);
  if (PART_OF.test(clauseText(reading))) return unsure("it is of a part of this");
  const strange = unexplained(reading, best, vocabulary, catalogue);
  if (strange.length > 0) return unsure(`the data know nothing of ${strange.join(", ")}`);
  const rival = usable.find((w) => !sameValue(w, best));
  const margin = rival ? best.score - rival.score : Infinity;
  const cause = causeOf(reading, best, usable, written(best));
  if (!cause && margin < REFUTE.margin) return unsure("");
  const anchored = around.level(best.candidate);
  if (!cause) {
    if (anchored === 0) return unsure("");
    const plain =
      anchored === 2 && best.candidate.slots.every((x) => ["adjacent", "clause", "only"].includes(x.origin));
    if (!isClose(reading, best) && !plain) return unsure("");
    if (best.score < REFUTE.leastWithoutCause) return unsure("");
  } else if (anchored === 0 && best.score < REFUTE.leastAlone) return unsure("");
  const near = usable.find(
    (w) => w.match !== "out" && best.score - w.score < (cause ? REFUTE.nearWithCause : REFUTE.near),
  );
  if (near) return unsure("another reading fits");
  return {
    verdict: "refuted",
    reason: null,
    chosen: best,
    cause,
    confidence: Math.min(0.95, 0.5 + 0.1 * margin),
    why: "",
  };
}
