import type { Catalogue } from "../../addresses/catalogue.ts";
import { cellsNeeded } from "../../addresses/evaluate.ts";
import type { CellRequest, Plan } from "../../addresses/plan.ts";
import { resolveText } from "../../addresses/resolve.ts";
import { readQuantities } from "../../quantities/read.ts";
import type { Document } from "../../texts/document.ts";
import type { MentionFinder } from "../mentions.ts";
import type { Days } from "../reading.ts";
import { candidatesOf } from "./candidates.ts";
import { choicesFor, contextOf, hasChoices } from "./choices.ts";
import { isCondition } from "./conditions.ts";
import { findClaims } from "./find-claims.ts";
import { formOf } from "./form.ts";
import type { FoundClaim } from "./found-claim.ts";
import { groupBy } from "./group-by.ts";
import { nearValues } from "./near-values.ts";
import { readScene } from "./scene.ts";
import type { Position } from "./slots.ts";
import { planStatements } from "./statements/plan-statements.ts";
import { timeAxis } from "./time-axis.ts";
import { outOfStated } from "./out-of.ts";
import { withUnitBefore } from "./unit-scale.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import type { ProseReadings } from "./prose-readings.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** For so many of a claim's likeliest readings more is asked than the value. */
const MOST_OPENED = 6;

/** The day after the last period of all data: an undated text that says "last year" means that period. */
function dayAfterData(catalogue: Catalogue): string | null {
  const ends = [...catalogue.measures.values()]
    .flatMap((m) => timeAxis(m, catalogue)?.periods.at(-1)?.end ?? [])
    .sort();
  const last = ends.at(-1);
  return last === undefined
    ? null
    : `${(Number(last.slice(0, 4)) + (last.endsWith("12-31") ? 1 : 0)).toString()}${last.endsWith("12-31") ? "-01-01" : last.slice(4)}`;
}

/** "By 28,000 to 526,000" and "from 1.80 to 1.63" are two numbers, each with something to say. */
function splitRange(claim: FoundClaim, language: string): FoundClaim[] {
  const { quantity, block } = claim;
  if (quantity?.kind !== "range") return [claim];
  const before = block.text.slice(0, quantity.start);
  const own = /^(?:from|by)\s+/i.exec(quantity.quote)?.[0].length ?? 0;
  if (own === 0 && !/\b(?:from|by)\s+$/i.test(before)) return [claim];
  const to = quantity.quote.search(/\s+to\s+/i);
  if (to < 0) return [claim];
  const parts = [own, to + (/^\s+to\s+/i.exec(quantity.quote.slice(to))?.[0].length ?? 0)];
  const numbers = parts.flatMap((at, i) => {
    const text = quantity.quote.slice(at, i === 0 ? to : undefined);
    const [one] = readQuantities(text, { language, referenceDate: null });
    if (!one) return [];
    const start = quantity.start + at + one.start;
    return [
      { ...claim, start, end: start + one.quote.length, quantity: { ...one, start, end: start + one.quote.length } },
    ];
  });
  return numbers.length === 2 ? numbers : [claim];
}

/** Reads the claims of a document that no link settles; `linked` says what is taken already. */
export function readProse(
  document: Document,
  catalogue: Catalogue,
  days: Days,
  vocabulary: Vocabulary,
  weights: Weights = WEIGHTS,
  finder: MentionFinder | null = null,
): ProseReadings {
  const open = finder !== null && hasChoices(catalogue) ? finder : null;
  const reference = document.date ?? (days.dated ? days.judged : dayAfterData(catalogue));
  const scene = readScene(document, vocabulary, reference, days.judged);
  const linked = document.blocks.map((b) => b.links.filter((l) => l.url.startsWith("claim:")));
  const isLinked = ({ at, start, end }: FoundClaim): boolean =>
    (linked[at] ?? []).some((l) => l.start < end && start < l.end);
  const found = findClaims(document, reference)
    .flatMap((c) => splitRange(c, document.language))
    .filter((c) => !isLinked(c));
  const inBlock = groupBy(found, (c) => c.at);
  const plans = new Map<string, Plan | null>();
  const planOf = (address: string): Plan | null => {
    const known = plans.get(address);
    if (known !== undefined) return known;
    const plan = resolveText(address, catalogue, () => undefined, { asOf: days.judged });
    plans.set(address, plan);
    return plan;
  };
  const readings = found.flatMap((one): ProseReading[] => {
    const sentence = (scene.byBlock[one.at] ?? []).find((s) => one.start >= s.start && one.start < s.end);
    if (!sentence) return [];
    // "It was 40-44 for males": a band that the data know is a name and no number.
    if (one.quantity?.kind === "range" && sentence.members.some((m) => m.start <= one.start && m.end >= one.end))
      return [];
    const block = scene.byBlock[one.at] ?? [];
    const told = one.quantity && withUnitBefore(one.quantity, sentence.quantities);
    const claim = { ...one, quantity: told && outOfStated(told, block, one.block.text) };
    const others = (inBlock.get(one.at) ?? []).filter(
      (o) => o !== one && o.start >= sentence.start && o.end <= sentence.end,
    );
    const position: Position = { claim, sentence, others, scene, weights };
    const form = formOf(claim, sentence);
    const context = open && contextOf({ position }, open);
    const candidates = candidatesOf(position, form, vocabulary, catalogue).flatMap((c, i): ProseCandidate[] => {
      const plan = planOf(c.address);
      if (!plan) return [];
      return context && i < MOST_OPENED
        ? [{ ...c, ...choicesFor(plan, context, catalogue, days) }]
        : [{ ...c, plan, questions: [] }];
    });
    return [{ claim, form, position, candidates, near: nearValues(candidates, catalogue), context }];
  });
  const bySentence = groupBy(readings, (r) => r.position.sentence);
  const counting = ({ claim, position: { sentence } }: ProseReading): string[] => [
    ...(linked[claim.at] ?? []).filter((l) => l.start >= sentence.start && l.end <= sentence.end).map((l) => l.url),
    ...(bySentence.get(sentence) ?? []).flatMap((r) => (r.claim !== claim ? r.candidates.map((c) => c.address) : [])),
  ];
  const own = readings.filter((r) => !isCondition(r.claim.quantity, counting(r)));
  const rows = planStatements({ scene, catalogue, weights, planOf, readings: own });
  return { document, days, scene, readings: own, rows };
}

/** The cells that the readings of some documents need, each once. */
export function proseNeeds(documents: readonly ProseReadings[], catalogue: Catalogue): CellRequest[] {
  const requests = new Map<string, CellRequest>();
  const asked = new Set<string>();
  const ask = (plan: Plan): void => {
    const name = `${plan.address}|${plan.asOf}|${plan.composition}`;
    if (asked.has(name)) return;
    asked.add(name);
    for (const request of cellsNeeded(plan, catalogue)) requests.set(request.key, request);
  };
  for (const { readings, rows } of documents) {
    for (const { candidates, near } of readings)
      for (const { plan } of [...candidates.flatMap((c) => [c, ...c.questions]), ...near.map((n) => n.candidate)])
        ask(plan);
    for (const { ways } of rows.statements) for (const { plans } of ways.flat()) plans.forEach(ask);
  }
  return [...requests.values()];
}
