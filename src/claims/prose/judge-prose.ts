import { byText } from "./by-text.ts";
import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import type { Cell } from "../../addresses/cell.ts";
import { evaluate } from "../../addresses/evaluate.ts";
import { claims as words } from "../../lexicons/compiled/en/claims.ts";
import { sign, type Rational } from "../../quantities/rational.ts";
import { sourceRange } from "../../texts/document.ts";
import type { Case, CellsByKey } from "../case.ts";
import { shapeOf } from "../compare.ts";
import { sentences, valueSentence } from "../explain.ts";
import { find } from "../find.ts";
import type { Role } from "../reading.ts";
import type { Alternative, Cause, Claim, Verdict } from "../verdict.ts";
import { writeLike } from "../write-value.ts";
import { anchorsAround, placeAnchors, wordAnchor, type Anchor } from "./anchors.ts";
import { caseOf } from "./choices.ts";
import { isSigned, matchOf } from "./match.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import type { ProseReadings } from "./prose-readings.ts";
import { takenFrom } from "./near-values.ts";
import { roundedBounds } from "./rounding.ts";
import { inScale, scalesOf, type Evaluated } from "./scales.ts";
import { rule, type Ruling } from "./ruling.ts";
import { leavesOut } from "./statements/carried.ts";
import { judgeStatements } from "./statements/judge-statements.ts";
import { supportOf } from "./supporting.ts";
import { upheld } from "./upheld.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { unlike, type Weighed } from "./weigh.ts";

/** Choices of which any may be what the text says. */
const CHOICES: readonly Role[] = ["composition", "applicable", "basis", "variant"];

/** What a claim is of which a reading leaves out what its sentence says. */
const UNSETTLED = { verdict: "not-enough-evidence", reason: "ambiguous", confidence: 0 } as const;

function claimOf({ claim, position }: ProseReading, document: ProseReadings["document"]): Claim {
  const { block, start, end } = claim;
  const { sentence } = position;
  const text = sentence.text;
  const lead = text.length - text.trimStart().length;
  const words = sourceRange(block, start, end);
  const place = document.placeOf(words.start, words.end);
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

/** A reading with its value, before the claims around it are asked. */
interface Matched extends Omit<Weighed, "score"> {
  /** What tells against it by its value. */
  readonly against: number;
}

/** Readings with their scores, the likeliest first. */
function weighed(matched: readonly Matched[], bonus: (c: ProseCandidate) => number): Weighed[] {
  return matched
    .map(({ candidate, cell, match, finding, against }): Weighed => {
      const score = candidate.score + bonus(candidate) - against;
      return { candidate, cell, match, score, finding };
    })
    .sort((a, b) => b.score - a.score || byText(a.candidate.address, b.candidate.address));
}

/** Judges the claims of a document's prose by the cells of their readings; `links` are the supported links of the same text. */
export function judgeProse(
  read: ProseReadings,
  catalogue: Catalogue,
  cells: CellsByKey,
  vocabulary: Vocabulary,
  links: readonly Anchor[] = [],
): Verdict[] {
  const { document, readings } = read;
  const { language } = document;
  const evaluated = new Map<string, Evaluated>();
  const scales = new Map<Measure, Rational>();
  const valueOf = (candidate: ProseCandidate): Evaluated => {
    const known = evaluated.get(candidate.plan.address);
    if (known) return known;
    const { cell, trace } = evaluate(candidate.plan, catalogue, cells);
    const bounds = roundedBounds(candidate.plan, cell, trace);
    const found = inScale(candidate, { cell, bounds }, scales.get(candidate.measure));
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
  const matchesOf = (reading: ProseReading): Matched[] =>
    reading.candidates.map((candidate): Matched => {
      const own = valueOf(candidate);
      const asked = caseFor(reading, candidate);
      const cell = asked?.main.cell ?? own.cell;
      const main = matchOf(reading, candidate, cell, own.bounds);
      // What another choice or the same thing by other measures says may be what the text says.
      const other =
        main === "out" &&
        (asked?.answers.some((a) => CHOICES.includes(a.question.role) && a.comparison === "in") ?? false);
      const against = reading.position.weights.unlike * unlike(reading, candidate, cell);
      return { candidate, cell, match: other ? "in" : main, finding: asked && find(asked), against };
    });
  for (const [measure, scale] of scalesOf(readings, valueOf)) scales.set(measure, scale);
  if (scales.size > 0) evaluated.clear();
  const matched = new Map(readings.map((r) => [r, matchesOf(r)]));
  const weigh = (reading: ProseReading, bonus: (c: ProseCandidate) => number): Weighed[] =>
    weighed(matched.get(reading) ?? [], bonus);
  const stated = judgeStatements(read.rows.statements, (plan) => evaluate(plan, catalogue, cells).cell);
  const isLeft = (r: ProseReading, { candidate }: Weighed): boolean =>
    read.rows.passages
      .get(r.position.sentence)
      ?.some((p) => p.sheet.table === candidate.measure.table && leavesOut(r, candidate, p)) ?? false;
  const settled = new Map<ProseReading, Weighed>();
  for (const r of readings) {
    if (stated.has(r)) continue;
    const supported = supportOf(
      r,
      weigh(r, () => 0),
      vocabulary,
      catalogue,
    );
    if (supported && !isLeft(r, supported)) settled.set(r, supported);
  }
  const anchors = [...links, ...[...settled].map(([r, w]) => wordAnchor(r, w))];
  const placed = placeAnchors(anchors, read);
  const whole = [...stated.keys()].filter((r) => !readings.includes(r));
  const ruled = [...readings, ...whole].map((reading) => {
    const { anchor } = reading.position.weights;
    const around = anchorsAround(reading, placed);
    // What the words alone support stays; the neighbours only help where they do not suffice.
    const ranked = weigh(reading, (c) => (!settled.has(reading) && around.isNear(c) ? anchor : 0));
    const written = (w: Weighed): string =>
      writeLike(reading.claim.quantity, w.cell, shapeOf(w.candidate.plan), catalogue, language);
    const taken = (w: Weighed): Cause | null => takenFrom(reading, w.candidate, valueOf);
    const own = stated.get(reading);
    if (own) return { reading, ruling: own, weighed: ranked, written };
    const ruling = rule(reading, ranked, { vocabulary, catalogue, written, around, taken });
    const isHalf = ruling.verdict === "supported" && ruling.chosen !== null && isLeft(reading, ruling.chosen);
    return { reading, ruling: isHalf ? { ...ruling, ...UNSETTLED } : ruling, weighed: ranked, written };
  });
  const byNumber = ruled.filter((r) => !stated.has(r.reading));
  const kept = upheld(byNumber.map((r) => r.ruling));
  const rulings = new Map(byNumber.map((r, i) => [r.reading, kept[i]]));
  return ruled.map(({ reading, ruling: first, weighed, written }): Verdict => {
    const ruling = rulings.get(reading) ?? first;
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
  const explanation = explain(verdict, reason, chosen, says, textSays, why);
  return {
    claim,
    verdict,
    reason,
    plan: chosen?.candidate.plan ?? null,
    cell: chosen?.cell ?? null,
    confidence,
    explanation,
    suggestion: verdict === "refuted" && chosen ? suggestionOf(chosen, cause, written(chosen)) : null,
    cause,
    revisedSince: null,
    alternatives: alternativesOf(weighed, chosen),
    filled: null,
  };
}

/** What the text could say instead; where the direction is wrong, with its direction. */
function suggestionOf({ candidate, cell }: Weighed, cause: Cause | null, written: string): string {
  if (!isSigned(candidate) || cell.value === null) return written;
  const size = written.replace(/^[−-]/, "");
  const way = sign(cell.value) < 0 ? words.fall : words.rise;
  return cause === "direction" ? `${way} ${size}` : sign(cell.value) < 0 ? size : written;
}

/** So little likely a reading may be that it is no use to name it. */
const WORTH_NAMING = 0.5;

/** What is said of a verdict, in plain sentences. */
function explain(
  verdict: Verdict["verdict"],
  reason: Verdict["reason"],
  chosen: Weighed | null,
  says: string | null,
  textSays: string,
  why: string,
): string {
  if (verdict !== "not-enough-evidence") return sentences(says, textSays);
  if (reason === "not-a-claim-about-data") return sentences(textSays, why);
  if (!chosen || chosen.score < WORTH_NAMING) return sentences("nothing in the data answers to this", textSays);
  if (chosen.match === "in")
    return sentences(`this fits: ${says ?? ""}`, textSays, "the words do not say surely that it is meant");
  return sentences(
    `the likeliest reading gives ${says ?? ""}`,
    textSays,
    why === "" ? "the words do not settle which figure is meant" : why,
  );
}
