import { isRateOfChange } from "./rate-of-change.ts";
import type { Measure } from "../../addresses/catalogue.ts";
import type { Unit } from "../../quantities/unit.ts";
import { field } from "../../lexicons/compiled/en/field.ts";
import type { Form } from "./form.ts";
import type { Operation } from "./combinations.ts";
import { nearness, type Position } from "./slots.ts";
import { tokensOf } from "./tokens.ts";
import { isUnknown } from "./unit-scale.ts";
import type { Vocabulary } from "./vocabulary.ts";

const DERIVED = Object.entries(field.derived).map(([start, cues]) => ({
  start,
  cue: new RegExp(String.raw`\b(?:${cues.join("|")})\b`, "iu"),
}));

/** 1 for a mean, a median, an extreme or a number of different things of a column where the words do not ask for it. */
function unaskedFor({ title }: Measure, { sentence }: Position): number {
  const derived = DERIVED.find((d) => title.toLowerCase().startsWith(`${d.start} `));
  return derived && !derived.cue.test(sentence.text) ? 1 : 0;
}

const COUNT_WORDS = /\b(?:numbers?|total(?:s|led)?|counts?)\b/giu;
const RATE_WORDS = /\b(?:rates?|index|indices|averages?|mean|per \d|proportions?|percentages?|shares?)\b/giu;

/** So many letters behind a number may still say of what kind it is: "twice the number of deaths". */
const BEHIND = 34;

/** 1 where the nearest word at a number says that it is a number of something and the measure is a rate, or the other way round. */
function otherKind({ title, context, unit }: Measure, { claim, sentence }: Position): number {
  const before = sentence.text.slice(0, claim.end - sentence.start + BEHIND);
  const last = (words: RegExp): number => [...before.matchAll(words)].at(-1)?.index ?? -1;
  const [number, rate] = [last(COUNT_WORDS), last(RATE_WORDS)];
  if (number < 0 && rate < 0) return 0;
  const isRate = unit.kind === "ratio" || [title, ...context].some((t) => t.search(RATE_WORDS) >= 0);
  const isNumber = [title, ...context].some((t) => t.search(COUNT_WORDS) >= 0);
  if (number > rate) return isRate && !isNumber ? 1 : 0;
  return !isRate && unit.kind === "count" && claim.quantity?.unit !== "ratio" ? 1 : 0;
}

/** How well the words around a claim name a measure. */
export function measureScore(measure: Measure, position: Position, vocabulary: Vocabulary, scale: number): number {
  const { sentence, scene, weights, claim } = position;
  const clauseStart = Math.max(sentence.start, ...sentence.breaks.filter((b) => b < claim.start));
  const clauseEnd = Math.min(sentence.end, ...sentence.breaks.filter((b) => b >= claim.end));
  const clause = new Set(
    sentence.tokens.filter((t) => t.start >= clauseStart && t.end <= clauseEnd).flatMap((t) => t.notions),
  );
  const block = scene.byBlock[sentence.at] ?? [];
  const before = block.filter((s) => s.end <= sentence.start);
  const [heading, ...outer] = scene.headings[sentence.at] ?? [];
  const region = (notions: readonly string[]): number => {
    const has = (set: ReadonlySet<string> | undefined): boolean => set !== undefined && notions.some((n) => set.has(n));
    if (has(clause)) return weights.inClause;
    if (has(sentence.notions)) return weights.inSentence;
    if (has(heading?.notions)) return weights.inHeading;
    if (has(before.at(-1)?.notions)) return weights.before;
    if (before.some((s) => has(s.notions))) return weights.inParagraph;
    return outer.some((s) => has(s.notions)) ? weights.inTitle : 0;
  };
  const noun = claim.quantity?.noun ?? null;
  const counted =
    noun === null
      ? []
      : (tokensOf(noun)
          .filter((t) => t.content)
          .at(-1)?.notions ?? []);
  let score = 0;
  for (const { notions, weight, own } of vocabulary.ofMeasure(measure.slug)) {
    const found = region(notions);
    if (found > 0) score += (found * weight * (own ? 1 : weights.around)) / scale;
    if (own && notions.some((n) => counted.includes(n))) score += weights.noun;
    if (found === 0 && own) score -= (weights.unsaid * weight) / scale;
  }
  return (
    Math.min(4, score) -
    weights.derived * unaskedFor(measure, position) -
    otherKind(measure, position) *
      (claim.quantity?.kind === "percent" || /\d/.test(claim.quantity?.quote ?? "") ? weights.otherKind : 2.5)
  );
}

/** Whether a unit's values are said as percentages. */
function isRatio(unit: Unit): boolean {
  return unit.kind === "ratio";
}

function isAmount(unit: Unit): boolean {
  return ["count", "number", "money"].includes(unit.kind);
}

/** What the words and the kind of a number say for and against each operation; one that is left out cannot be. */
export function operationScores(measure: Measure, position: Position, form: Form): Map<Operation, number> {
  const { weights, claim } = position;
  const { unit } = measure;
  const scores = new Map<Operation, number>();
  const q = claim.quantity;
  if (!q) return scores;
  const percent = q.unit === "ratio" || q.kind === "percent" || q.kind === "fraction";
  const multiple = q.kind === "multiple" || q.unit === "multiple";
  const points = q.kind === "points" || q.unit === "points";
  const isChange = form.change === true;
  const asked = (yes: boolean): number => (yes ? weights.asked : weights.unasked);
  // A measure that is itself a rate of change has its changes as levels.
  const isRate = isRateOfChange(measure);
  if (multiple) {
    if (isAmount(unit) || isRatio(unit)) {
      scores.set("multiple", 0.6);
      scores.set("ratio", 0);
    }
    return scores;
  }
  if (points) {
    if (isRatio(unit)) {
      scores.set("change", 0.8);
      scores.set("difference", 0.2);
    } else if (isAmount(unit)) scores.set("share-change", 0.4);
    return scores;
  }
  if (percent) {
    if (isRatio(unit)) {
      scores.set("level", isChange ? (isRate ? 0.8 : weights.unasked) : 0.6);
      if (!isRate) scores.set("growth", isChange ? 0 : weights.unasked - 0.6);
      scores.set("change", isChange && !isRate ? -0.6 : weights.unasked - 0.6);
    } else if (isAmount(unit)) {
      scores.set("growth", form.change === null && form.way !== null ? 0 : asked(isChange));
      scores.set("share", isChange ? weights.unasked : form.part ? 0.9 : 0);
      if (!isChange) scores.set("ratio", form.part ? 0.5 : -0.4);
      if (form.ofLevel) {
        scores.set("multiple", weights.asked);
        scores.set("share", -0.6);
      }
    }
    return scores;
  }
  if (!isAmount(unit) && !(isRatio(unit) && q.unit === null)) return scores;
  if (isRatio(unit)) {
    scores.set("level", -1);
    return scores;
  }
  if (unit.kind === "money" && q.kind !== "money") {
    scores.set("level", isChange ? weights.unasked : -0.6);
    scores.set("change", isChange ? 0.4 : weights.unasked);
    return scores;
  }
  if (unit.kind === "count" && q.kind === "money" && !isUnknown(unit)) return scores;
  scores.set("level", isChange ? weights.unasked : 0.3);
  scores.set("change", isChange ? weights.asked - 0.2 : weights.unasked - 0.4);
  if (form.compared) scores.set("difference", 0.6);
  const isMean = /\b(?:average|mean|per|rate)\b/i.test([measure.title, ...measure.context].join(" "));
  if (form.average && !isMean) {
    scores.set("level", -1);
    scores.set("mean", 0.8);
  }
  return scores;
}

const YEAR = /\b(?:1[6-9]|20)\d{2}\b/g;

/** What speaks against a table without time: that the words name a year of which its title knows nothing. */
export function otherTime(measure: Measure, position: Position): number {
  const { sentence, claim, weights } = position;
  const named = sentence.periods.filter(
    (p) => p.role === "one" && p.period.start !== null && !(p.start >= claim.start && p.end <= claim.end),
  );
  const nearest = named.map((p) => ({ p, score: nearness(position, p).score })).sort((a, b) => b.score - a.score)[0];
  if (!nearest || nearest.score < 2) return 0;
  const own: readonly string[] = measure.context.join(" ").match(YEAR) ?? [];
  const year = nearest.p.period.start?.slice(0, 4) ?? "";
  const current = position.scene.current;
  return own.includes(year) || (own.length === 0 && year === current) ? 0 : -weights.otherTime;
}
