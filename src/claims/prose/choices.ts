import type { Catalogue } from "../../addresses/catalogue.ts";
import type { Cell } from "../../addresses/cell.ts";
import type { Plan } from "../../addresses/plan.ts";
import { openCase, type Case, type CellsByKey } from "../case.ts";
import type { MentionFinder } from "../mentions.ts";
import { questionsFor } from "../questions.ts";
import type { Days, Question, SentenceContext } from "../reading.ts";
import { settle } from "../settle.ts";
import type { Claim } from "../verdict.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";

/** Whether a catalogue leaves choices that words may not settle: variants, vintages, groups whose membership changes. */
export function hasChoices(catalogue: Catalogue): boolean {
  return (
    [...catalogue.measures.values()].some((m) => m.variants.length > 0) ||
    [...catalogue.tables.values()].some((t) => t.vintages.length > 0) ||
    [...catalogue.groups.values()].some((g) => g.memberships.some((m) => m.from !== null || m.until !== null))
  );
}

/** A claim's sentence as links are read in it. */
export function contextOf({ position }: Pick<ProseReading, "position">, finder: MentionFinder): SentenceContext {
  const { sentence, claim } = position;
  const mentions = finder.find(sentence.text);
  const own = { sameMembers: mentions.same.length > 0, applicableOnly: mentions.applicable.length > 0 };
  return { sentence: claim.sentence, text: sentence.text, mentions, settled: own, quantities: sentence.quantities };
}

/** What has to be asked beside a reading's own value: the day of today, older vintages, open choices, other measures of the same thing. */
export function choicesFor(
  plan: Plan,
  context: SentenceContext,
  catalogue: Catalogue,
  days: Days,
): { plan: Plan; questions: readonly Question[] } {
  const settled = settle(plan, plan.address, context, catalogue);
  return { plan: settled, questions: questionsFor(settled, settled.address, context, catalogue, days) };
}

/** A reading opened as if a link led to it. */
export function caseOf(
  reading: ProseReading,
  candidate: ProseCandidate,
  claim: Claim,
  context: SentenceContext,
  days: Days,
  catalogue: Catalogue,
  cells: CellsByKey,
  language: string,
  evaluated: Map<string, Cell>,
): Case | null {
  const { block, start, end } = reading.claim;
  const { plan, questions } = candidate;
  return openCase({ claim, plan, block, context, start, end, questions, days }, catalogue, cells, language, evaluated);
}
