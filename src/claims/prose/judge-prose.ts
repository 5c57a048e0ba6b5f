import { labelOf, type Catalogue } from "../../addresses/catalogue.ts";
import type { Cell } from "../../addresses/cell.ts";
import { evaluate } from "../../addresses/evaluate.ts";
import type { Interval } from "../../quantities/interval.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { compare as order, sign, toNumber, whole } from "../../quantities/rational.ts";
import { sourceOffset } from "../../texts/document.ts";
import type { Case, CellsByKey } from "../case.ts";
import { plainCause } from "../causes.ts";
import { caseOf } from "./choices.ts";
import { find, type Finding } from "../find.ts";
import type { Role } from "../reading.ts";
import { compareQuantity, mirrored, shapeOf, valueFor } from "../compare.ts";
import { sentences, valueSentence } from "../explain.ts";
import type { Alternative, Cause, Claim, Reason, Verdict, VerdictKind } from "../verdict.ts";
import { writeLike } from "../write-value.ts";
import { aboutWords } from "./about-words.ts";
import type { ProseCandidate, ProseReading, ProseReadings } from "./read-prose.ts";
import { roundedBounds } from "./rounding.ts";
import { tokensOf } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a claim stands to the value of one of its readings: "near" where only the rounding of the table keeps them apart. */
export type Match = "in" | "near" | "out" | "none";

/** A reading with its value. */
interface Weighed {
  readonly candidate: ProseCandidate;
  readonly cell: Cell;
  /** What a link to it would get, where the data leave choices. */
  readonly finding: Finding | null;
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

/** Whether a place, a period that was as high, or the length of a run is what an extreme or a run claims. */
function matchRanking({ claim }: ProseReading, { operation, plan }: ProseCandidate, cell: Cell): Match {
  const is = (yes: boolean): Match => (yes ? "in" : "out");
  if (operation === "since") {
    const since = claim.extreme?.since?.start ?? null;
    if (since === null || cell.names === null) return "none";
    const [name] = cell.names;
    const found = name === undefined ? null : (parsePeriod(name)?.start ?? null);
    const begin = cell.since === null ? null : (parsePeriod(cell.since)?.start ?? null);
    if (found !== null) return is(found.slice(0, 4) <= since.slice(0, 4));
    return begin !== null && begin.slice(0, 4) <= since.slice(0, 4) ? "in" : "none";
  }
  if (cell.value === null || cell.unknown.length > 0) return "none";
  if (operation === "rank" && claim.extreme) return is(order(cell.value, whole(claim.extreme.place)) === 0);
  if (operation !== "streak" || !claim.run) return "none";
  if (claim.run.length !== null) return is(order(cell.value, whole(claim.run.length)) === 0);
  const { since } = claim.run;
  const time = plan.chain.base.time;
  const [pick] = (time === null ? undefined : plan.coordinates.get(time)) ?? [];
  if (!since?.start || pick?.kind !== "member") return "none";
  const years = Number(pick.slug.slice(0, 4)) - Number(since.start.slice(0, 4));
  return is(order(cell.value, whole(years)) >= 0);
}

function matchOf(reading: ProseReading, candidate: ProseCandidate, cell: Cell, bounds: Interval | null): Match {
  if (reading.claim.extreme || reading.claim.run) return matchRanking(reading, candidate, cell);
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

const CHOICES: readonly Role[] = ["composition", "applicable", "basis", "variant"];

const REFUTE = { least: 2.2, margin: 0.15, near: 2.2, nearWithCause: 1, leastWithoutCause: 2.6, leastAlone: 3.5 };
/** Words by which a part is left out of what a number is of. */
const EXCLUDING = /\b(?:excl(?:\.|uding|usive|udes?)?|except(?:ing)?|apart from|other than|without)\b/i;
const SURE = ["adjacent", "clause", "sentence", "only", "whole"];

/** How far a value is from what the number says, in powers of ten beyond a half: a figure of another size is of something else. */
function unlike(reading: ProseReading, candidate: ProseCandidate, cell: Cell): number {
  const q = reading.claim.quantity;
  if (!q?.value || !cell.value || reading.claim.extreme || reading.claim.run) return 0;
  const [said, is] = [
    Math.abs(toNumber(q.value)),
    Math.abs(toNumber(valueFor(q, cell.value, shapeOf(candidate.plan)))),
  ];
  if (said === 0 || is === 0) return said === is ? 0 : 0.5;
  // Changes are small or great as it comes; levels of one thing have one size.
  const free = ["level", "share", "ratio"].includes(candidate.operation) ? 0.5 : 1;
  return Math.min(2, Math.max(0, Math.abs(Math.log10(said / is)) - free));
}

/** Whether a number is off by as much as a slip may be: by less than a third. */
function isClose(reading: ProseReading, { candidate, cell }: Weighed): boolean {
  const q = reading.claim.quantity;
  if (!q) return true;
  const low = q.asserted.low ?? q.asserted.high;
  const said = q.value ?? low;
  if (!said || !cell.value) return false;
  const [a, b] = [Math.abs(toNumber(said)), Math.abs(toNumber(valueFor(q, cell.value, shapeOf(candidate.plan))))];
  return Math.abs(a - b) <= 0.34 * Math.max(a, b);
}

interface Ruling {
  /** Why nothing more was decided, for whoever wants to know. */
  readonly why: string;
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

/** The notions that a reading explains: of its measure, its members, the data's and the text's titles. */
function explainedBy(
  { position }: ProseReading,
  { candidate }: Weighed,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): Set<string> {
  const known = new Set(vocabulary.ofMeasure(candidate.measure.slug).flatMap((n) => n.notions));
  for (const text of [
    catalogue.title,
    position.scene.document.title ?? "",
    ...candidate.slots.map((s) => labelOf(catalogue, s.name, s.value)),
  ])
    for (const t of tokensOf(text)) for (const n of t.notions) known.add(n);
  return known;
}

/** Words that say what a number is of, which the reading knows nothing of. */
function strangers(reading: ProseReading, w: Weighed, vocabulary: Vocabulary, catalogue: Catalogue): string[] {
  const known = explainedBy(reading, w, vocabulary, catalogue);
  const { members } = reading.position.sentence;
  return aboutWords(reading.position)
    .filter((t) => !t.notions.some((n) => known.has(n)))
    .filter(
      (t) =>
        !members.some(
          (m) => m.start <= t.start && m.end >= t.end && w.candidate.measure.dimensions.includes(m.dimension),
        ),
    )
    .map((t) => t.raw);
}

/** Words with a capital letter in the claim's clause that the reading knows nothing of: the claim may be about something else. */
function unexplained(
  { position, claim }: ProseReading,
  { candidate }: Weighed,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): string[] {
  const { sentence } = position;
  const known = explainedBy({ position } as ProseReading, { candidate } as Weighed, vocabulary, catalogue);
  return sentence.tokens
    .filter(
      (t) =>
        t.content &&
        t.start > sentence.start + 1 &&
        /^\p{Lu}/u.test(t.raw) &&
        (t.end <= claim.start || t.start >= claim.end),
    )
    .filter((t) => !sentence.periods.some((p) => p.start <= t.start && p.end >= t.end))
    .filter((t) => !t.notions.some((n) => known.has(n)))
    .filter(
      (t) =>
        !sentence.members.some(
          (m) => m.start <= t.start && m.end >= t.end && candidate.measure.dimensions.includes(m.dimension),
        ),
    )
    .map((t) => t.raw);
}

type Context = {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  readonly written: (w: Weighed) => string;
  /** How near claims that are about a reading's measure stand: 2 in the paragraph, 1 under the heading, 0 nowhere. */
  readonly anchors: (c: ProseCandidate) => number;
};

function rule(
  reading: ProseReading,
  weighed: readonly Weighed[],
  { vocabulary, catalogue, written, anchors }: Context,
): Ruling {
  const supported = supportOf(reading, weighed);
  if (supported) {
    const confidence = Math.min(0.99, 0.6 + 0.08 * supported.score);
    return { verdict: "supported", reason: null, chosen: supported, cause: null, confidence, why: "" };
  }
  const usable = weighed.filter((w) => w.match !== "none");
  const [best] = usable;
  if (!best)
    return {
      verdict: "not-enough-evidence",
      reason: "no-data",
      chosen: null,
      cause: null,
      confidence: 0,
      why: "no reading",
    };
  const unsure = (why: string): Ruling => ({
    verdict: "not-enough-evidence",
    reason: "ambiguous",
    chosen: best,
    cause: null,
    confidence: 0,
    why,
  });
  if (best.match !== "out") return unsure("fits, but other readings are as likely");
  if (best.score < REFUTE.least) return unsure(`the words say too little (${best.score.toFixed(2)})`);
  const weak = best.candidate.slots.find((s) => !SURE.includes(s.origin));
  if (weak) return unsure(`${weak.name} ${weak.value} is ${weak.origin}`);
  const far = unlike(reading, best.candidate, best.cell);
  if (far > 0.2) return unsure("a figure of another size");
  if (
    EXCLUDING.test(reading.position.sentence.text) &&
    !best.candidate.slots.some((x) => EXCLUDING.test(labelOf(catalogue, x.name, x.value)))
  )
    return unsure("something is left out");
  const strange2 = strangers(reading, best, vocabulary, catalogue);
  if (strange2.length > 0) return unsure(`of something else: ${strange2.join(", ")}`);
  const strange = unexplained(reading, best, vocabulary, catalogue);
  if (strange.length > 0) return unsure(`unexplained: ${strange.join(", ")}`);
  const rival = usable.find((w) => !sameValue(w, best));
  const margin = rival ? best.score - rival.score : Infinity;
  const cause = causeOf(reading, best, usable, written(best));
  if (!cause && margin < REFUTE.margin)
    return unsure(`margin ${margin.toFixed(2)} to ${rival?.candidate.address ?? ""}`);
  const anchored = anchors(best.candidate);
  if (!cause) {
    if (anchored === 0) return unsure("no claim around it is about this");
    if (!isClose(reading, best)) return unsure("too far off for a slip");
    if (best.score < REFUTE.leastWithoutCause)
      return unsure(`the words say too little without a cause (${best.score.toFixed(2)})`);
  } else if (anchored === 0 && best.score < REFUTE.leastAlone)
    return unsure(`nothing around it is about this (${best.score.toFixed(2)})`);
  const near = usable.find(
    (w) => w.match !== "out" && best.score - w.score < (cause ? REFUTE.nearWithCause : REFUTE.near),
  );
  if (near) return unsure(`near ${near.candidate.address} (${near.score.toFixed(2)})`);
  return {
    verdict: "refuted",
    reason: null,
    chosen: best,
    cause,
    confidence: Math.min(0.95, 0.5 + 0.1 * margin),
    why: "",
  };
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
export function judgeProse(
  read: ProseReadings,
  catalogue: Catalogue,
  cells: CellsByKey,
  vocabulary: Vocabulary,
): Verdict[] {
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
  const opened = new Map<string, Cell>();
  const caseFor = (reading: ProseReading, candidate: ProseCandidate): Case | null =>
    reading.context && candidate.questions.length > 0
      ? caseOf(
          reading,
          candidate,
          claimOf(reading, document),
          reading.context,
          read.days,
          catalogue,
          cells,
          language,
          opened,
        )
      : null;
  const weigh = (reading: ProseReading, bonus: (c: ProseCandidate) => number): Weighed[] =>
    reading.candidates
      .map((candidate): Weighed => {
        const own = valueOf(candidate);
        const asked = caseFor(reading, candidate);
        const cell = asked?.main.cell ?? own.cell;
        const main = matchOf(reading, candidate, cell, own.bounds);
        // What another choice or the same thing by other measures says may be what the text says.
        const other =
          main === "out" &&
          (asked?.answers.some((a) => CHOICES.includes(a.question.role) && a.comparison === "in") ?? false);
        const score =
          candidate.score + bonus(candidate) - reading.position.weights.unlike * unlike(reading, candidate, cell);
        return { candidate, cell, match: other ? "in" : main, score, finding: asked && find(asked) };
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
    const { scene } = read;
    const sectionOf = (at: number): number => scene.headings[at]?.[0]?.at ?? -1;
    const anchors = (c: ProseCandidate): number => {
      let level = 0;
      for (const f of first) {
        if (!f.supported || f.reading === reading || f.supported.candidate.measure !== c.measure) continue;
        if (f.reading.claim.at === reading.claim.at) return 2;
        if (sectionOf(f.reading.claim.at) === sectionOf(reading.claim.at)) level = 1;
      }
      return level;
    };
    const bonus = (c: ProseCandidate): number =>
      near.some((f) => f.supported?.candidate.measure === c.measure) ? anchor : 0;
    // What the words alone support stays; the neighbours only help where they do not suffice.
    const own = first.find((f) => f.reading === reading)?.supported ?? null;
    const weighed = weigh(reading, own ? () => 0 : bonus);
    const written = (w: Weighed): string =>
      writeLike(reading.claim.quantity, w.cell, shapeOf(w.candidate.plan), catalogue, language);
    const ruling = rule(reading, weighed, { vocabulary, catalogue, written, anchors });
    const judged = verdictOf(reading, ruling, weighed, read, catalogue, written);
    // Where the data leave choices, the reading that the words carry is judged as a link to it would be.
    const finding = ruling.verdict === "not-enough-evidence" ? null : (ruling.chosen?.finding ?? null);
    if (!finding) return judged;
    const { verdict, reason = null, explanation, suggestion = null, cause = null } = finding;
    return { ...judged, verdict, reason, explanation, suggestion, cause };
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
  { verdict, reason, chosen, cause, confidence, why }: Ruling,
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
            `the words do not settle which figure is meant (${why})`,
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
