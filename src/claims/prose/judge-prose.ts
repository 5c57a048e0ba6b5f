import type { Catalogue } from "../../addresses/catalogue.ts";
import type { Cell } from "../../addresses/cell.ts";
import { evaluate } from "../../addresses/evaluate.ts";
import type { Interval } from "../../quantities/interval.ts";
import { compare as order, sign } from "../../quantities/rational.ts";
import { sourceOffset } from "../../texts/document.ts";
import type { CellsByKey } from "../case.ts";
import { plainCause } from "../causes.ts";
import { compareQuantity, mirrored, shapeOf } from "../compare.ts";
import { sentences, valueSentence } from "../explain.ts";
import type { Alternative, Cause, Claim, Reason, Verdict, VerdictKind } from "../verdict.ts";
import { writeLike } from "../write-value.ts";
import type { ProseCandidate, ProseReading, ProseReadings } from "./read-prose.ts";
import { roundedBounds } from "./rounding.ts";

/** How a claim stands to the value of one of its readings: "near" where only the rounding of the table keeps them apart. */
export type Match = "in" | "near" | "out" | "none";

/** A reading with its value. */
interface Weighed {
  readonly candidate: ProseCandidate;
  readonly cell: Cell;
  readonly match: Match;
  readonly score: number;
}

function meets(a: Interval, b: Interval): boolean {
  const below = a.high !== null && b.low !== null && order(a.high, b.low) < 0;
  const above = a.low !== null && b.high !== null && order(a.low, b.high) > 0;
  return !below && !above;
}

/** Whether a reading's value goes up or down, so that "fell by" turns the number's sign. */
function isSigned({ operation, measure }: ProseCandidate): boolean {
  return (
    ["growth", "change", "difference"].includes(operation) ||
    /\b(?:chang|growth)/i.test([measure.title, ...measure.context].join(" "))
  );
}

function matchOf(reading: ProseReading, candidate: ProseCandidate, cell: Cell, bounds: Interval | null): Match {
  const q = reading.claim.quantity;
  if (!q || cell.value === null) return "none";
  const shape = shapeOf(candidate.plan);
  const multiple = q.kind === "multiple" || q.unit === "multiple";
  const positive = q.value === null || q.value.n > 0n;
  const signed = isSigned(candidate) && positive && !multiple;
  const down = mirrored(q.asserted);
  const { way } = reading.form;
  const tries = !signed ? [q.asserted] : way === "down" ? [down] : way === "up" ? [q.asserted] : [q.asserted, down];
  let match: Match = "out";
  for (const asserted of tries) {
    const comparison = compareQuantity(q, asserted, cell, shape);
    if (comparison === "other-unit" || comparison === "undecided") return "none";
    if (comparison === "in") return "in";
    if (bounds && !multiple && meets(bounds, asserted)) match = "near";
  }
  return match;
}

/** How many digits of a number say something: by chance, one in ten to that power fits. */
function digitsOf(reading: ProseReading): number {
  const q = reading.claim.quantity;
  const digits = (q?.quote ?? "").replace(/[^\d.,]/g, "").replace(/[.,]/g, "");
  const told = digits.replace(/^0+/, "").replace(/0+$/, "");
  return Math.max(1, told.length);
}

/** By how much a reading that fits may stand behind the likeliest one, and how likely it must be: the more digits fit, the surer. */
const SUPPORT: readonly { readonly gap: number; readonly least: number }[] = [
  { gap: 0.3, least: 2 },
  { gap: 0.7, least: 1.5 },
  { gap: 1.3, least: 1 },
  { gap: 2.5, least: 0.3 },
  { gap: 4, least: -0.5 },
];

const REFUTE = { least: 2.2, margin: 1.2, marginWithCause: 0.4 };
const SURE = ["adjacent", "clause", "sentence", "only", "whole"];

interface Ruling {
  readonly verdict: VerdictKind;
  readonly reason: Reason | null;
  readonly chosen: Weighed | null;
  readonly cause: Cause | null;
  readonly confidence: number;
}

function supportOf(reading: ProseReading, weighed: readonly Weighed[]): Weighed | null {
  const usable = weighed.filter((w) => w.match !== "none");
  const [best] = usable;
  const match = usable.find((w) => w.match === "in");
  if (!best || !match) return null;
  const rule = SUPPORT[Math.min(digitsOf(reading), SUPPORT.length) - 1];
  if (!rule) return null;
  return best.score - match.score <= rule.gap && match.score >= rule.least ? match : null;
}

/** Whether two readings say the same: one value. */
function sameValue(a: Weighed, b: Weighed): boolean {
  return a.cell.value !== null && b.cell.value !== null && order(a.cell.value, b.cell.value) === 0;
}

function causeOf(reading: ProseReading, best: Weighed, weighed: readonly Weighed[], written: string): Cause | null {
  const q = reading.claim.quantity;
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

function rule(reading: ProseReading, weighed: readonly Weighed[], written: (w: Weighed) => string): Ruling {
  const supported = supportOf(reading, weighed);
  if (supported)
    return {
      verdict: "supported",
      reason: null,
      chosen: supported,
      cause: null,
      confidence: Math.min(0.99, 0.6 + 0.08 * supported.score),
    };
  const usable = weighed.filter((w) => w.match !== "none");
  const [best] = usable;
  if (!best) return { verdict: "not-enough-evidence", reason: "no-data", chosen: null, cause: null, confidence: 0 };
  const unsure: Ruling = {
    verdict: "not-enough-evidence",
    reason: "ambiguous",
    chosen: best,
    cause: null,
    confidence: 0,
  };
  if (best.match !== "out" || best.score < REFUTE.least) return unsure;
  if (!best.candidate.slots.every((s) => SURE.includes(s.origin))) return unsure;
  const rival = usable.find((w) => !sameValue(w, best));
  const margin = rival ? best.score - rival.score : Infinity;
  const cause = causeOf(reading, best, usable, written(best));
  if (margin < (cause ? REFUTE.marginWithCause : REFUTE.margin)) return unsure;
  const near = usable.find((w) => w.match !== "out" && best.score - w.score < (cause ? 1 : 2));
  if (near) return unsure;
  return { verdict: "refuted", reason: null, chosen: best, cause, confidence: Math.min(0.95, 0.5 + 0.1 * margin) };
}

function claimOf({ claim, position }: ProseReading, document: ProseReadings["document"]): Claim {
  const { block, start, end } = claim;
  const { sentence } = position;
  const text = sentence.text;
  const lead = text.length - text.trimStart().length;
  const place = document.placeOf(sourceOffset(block, start), sourceOffset(block, end));
  return {
    quote: block.text.slice(start, end),
    place,
    quantity: claim.quantity,
    sentence: text.trim(),
    sentenceStart: start - sentence.start - lead,
    sentenceEnd: end - sentence.start - lead,
    link: null,
    linkPlace: place,
  };
}

/** Judges the claims of a document's prose by the cells of their readings. */
export function judgeProse(read: ProseReadings, catalogue: Catalogue, cells: CellsByKey): Verdict[] {
  const { document, readings } = read;
  const { language } = document;
  const evaluated = new Map<string, { cell: Cell; bounds: Interval | null }>();
  const valueOf = (candidate: ProseCandidate): { cell: Cell; bounds: Interval | null } => {
    const known = evaluated.get(candidate.plan.address);
    if (known) return known;
    const { cell, trace } = evaluate(candidate.plan, catalogue, cells);
    const found = { cell, bounds: roundedBounds(candidate.plan, cell, trace) };
    evaluated.set(candidate.plan.address, found);
    return found;
  };
  const weigh = (reading: ProseReading, bonus: (c: ProseCandidate) => number): Weighed[] =>
    reading.candidates
      .map((candidate): Weighed => {
        const { cell, bounds } = valueOf(candidate);
        return {
          candidate,
          cell,
          match: matchOf(reading, candidate, cell, bounds),
          score: candidate.score + bonus(candidate),
        };
      })
      .sort((a, b) => b.score - a.score || a.candidate.address.localeCompare(b.candidate.address));
  const first = readings.map((r) => ({
    reading: r,
    supported: supportOf(
      r,
      weigh(r, () => 0),
    ),
  }));
  return readings.map((reading): Verdict => {
    const { anchor } = reading.position.weights;
    const near = first.filter(
      (f) => f.supported && f.reading !== reading && Math.abs(f.reading.claim.at - reading.claim.at) <= 1,
    );
    const bonus = (c: ProseCandidate): number =>
      near.some((f) => f.supported?.candidate.measure === c.measure) ? anchor : 0;
    const weighed = weigh(reading, bonus);
    const written = (w: Weighed): string =>
      writeLike(reading.claim.quantity, w.cell, shapeOf(w.candidate.plan), catalogue, language);
    const ruling = rule(reading, weighed, written);
    return verdictOf(reading, ruling, weighed, read, catalogue, written);
  });
}

function alternativesOf(weighed: readonly Weighed[], chosen: Weighed | null): Alternative[] {
  return weighed
    .filter((w) => w !== chosen && w.match !== "none")
    .slice(0, 5)
    .map(({ candidate, cell, score }) => ({
      address: candidate.plan.address,
      label: candidate.slots.map((s) => `${s.name} ${s.value} (${s.origin})`).join(", "),
      cell,
      unit: candidate.plan.unit,
      score: Math.round(score * 100) / 100,
    }));
}

function verdictOf(
  reading: ProseReading,
  { verdict, reason, chosen, cause, confidence }: Ruling,
  weighed: readonly Weighed[],
  { document }: ProseReadings,
  catalogue: Catalogue,
  written: (w: Weighed) => string,
): Verdict {
  const claim = claimOf(reading, document);
  const says = chosen ? valueSentence(chosen.candidate.plan, chosen.cell, catalogue, document.language) : null;
  const textSays = `the text says ${claim.quote}`;
  const isFall =
    chosen !== null && isSigned(chosen.candidate) && chosen.cell.value !== null && sign(chosen.cell.value) < 0;
  const explanation =
    verdict === "not-enough-evidence"
      ? chosen
        ? sentences(
            `the likeliest reading gives ${says ?? ""}`,
            textSays,
            "the words do not settle which figure is meant",
          )
        : sentences("nothing in the data answers to this", textSays)
      : sentences(says, textSays);
  return {
    claim,
    verdict,
    reason,
    plan: chosen?.candidate.plan ?? null,
    cell: chosen?.cell ?? null,
    confidence,
    explanation,
    suggestion:
      verdict === "refuted" && chosen ? (isFall ? written(chosen).replace(/^[−-]/, "") : written(chosen)) : null,
    cause,
    revisedSince: null,
    alternatives: alternativesOf(weighed, chosen),
    filled: null,
  };
}
