import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import { field } from "../../lexicons/compiled/en/field.ts";
import { EVEN, type Candidate } from "./combinations.ts";
import { levelTimes, readingOf, type Ground } from "./ground.ts";
import { planOf } from "./member-options.ts";
import type { Position } from "./slots.ts";

const GAP = new RegExp(String.raw`\b(?:${arithmetic.gap.join("|")})\b`, "iu");
const EXPECTED = new RegExp(String.raw`\b(?:${field.expected.join("|")})\b`, "iu");
const OF_PLAN = new RegExp(
  String.raw`^\s*(?:of|above|below|over|under|more than|less than)\s+(?:the|its|our|their)?\s*(?:${field.expected.join("|")})\b`,
  "iu",
);

/** How plainly the words hold what came against what was planned; null where they do not. */
function cueOf({ sentence, scene, claim }: Position): number | null {
  const text = sentence.text.toLowerCase();
  const behind = claim.block.text.slice(claim.end, Math.min(sentence.end, claim.end + 24)).toLowerCase();
  // "4% more than planned": what was planned is no member here that the number would be of.
  if (field.beyond.some((w) => /^\s*(?:more|less|fewer)?\s*$/u.test(behind.split(w)[0] ?? "") && behind.includes(w)))
    return 3.2;
  // "Overshot the plan by 4 million".
  const ahead = claim.block.text.slice(Math.max(sentence.start, claim.start - 40), claim.start).toLowerCase();
  if (field.beyond.some((w) => ahead.includes(w)) && EXPECTED.test(ahead)) return 3.2;
  if (field.beyond.some((w) => text.includes(w))) return 1.6;
  if (OF_PLAN.test(claim.block.text.slice(claim.end, sentence.end))) return 1.6;
  const before = (scene.byBlock[sentence.at] ?? []).filter((s) => s.end <= sentence.start).at(-1);
  const earlier = before?.text.toLowerCase() ?? "";
  // "We had planned for 988 million. The difference, 7 million, …"
  if (GAP.test(text) && (EXPECTED.test(earlier) || EXPECTED.test(text))) return 1.6;
  return field.beyond.some((w) => earlier.includes(w)) ? 0.4 : null;
}

/** Readings by which what came is held against what was planned: "8.2 million more than planned", "2.9 per cent over the budget". */
export function againstPlan(ground: Ground): Candidate[] {
  const { measure, position, combined, axis } = ground;
  const { claim } = position;
  const cue = cueOf(position);
  const q = claim.quantity;
  const isAmount = q?.kind === "number" || q?.kind === "money";
  const isPart = q?.unit === "ratio";
  if (cue === null || (!isAmount && !isPart && !claim.run) || !axis) return [];
  const operation = claim.run ? "streak" : isPart ? "excess" : "difference";
  return measure.dimensions.flatMap((dimension) => {
    const plan = planOf(measure.members.get(dimension) ?? []);
    if (!plan) return [];
    const step = `/${isPart ? "excess" : "difference"};from=${plan.expected}${claim.run ? "/streak" : ""}`;
    return combined.flatMap(({ members, score }) => {
      const held = new Map(members).set(dimension, { slug: plan.real, score: 0, origin: "whole" as const });
      const rest = score - ((members.get(dimension)?.score ?? EVEN) - EVEN);
      return levelTimes(ground, 5).map((at) => readingOf(ground, operation, step, held, at, rest + cue));
    });
  });
}
