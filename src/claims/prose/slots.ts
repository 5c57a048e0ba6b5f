import { byText } from "./by-text.ts";
import type { FoundClaim } from "./found-claim.ts";
import type { Scene, SentenceScene } from "./scene.ts";
import type { Weights } from "./weights.ts";

/** Where the words for a slot of a reading stand. */
export type Origin =
  "adjacent" | "clause" | "sentence" | "aside" | "before" | "inherited" | "heading" | "only" | "whole" | "default";

/** One way to fill a slot; `slug` null leaves the dimension out. */
export interface SlotOption {
  /** Where the words stand that fill it, in the block; left out where no words do. */
  readonly at?: string;
  readonly slug: string | null;
  readonly score: number;
  readonly origin: Origin;
}

/** A claim in its sentence, beside the other claims there. */
export interface Position {
  readonly claim: FoundClaim;
  readonly sentence: SentenceScene;
  /** The other claims of the sentence. */
  readonly others: readonly FoundClaim[];
  readonly scene: Scene;
  readonly weights: Weights;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The bracket that a stretch of a sentence stands in, innermost; null where it stands in none. */
function bracketOf({ text, start }: SentenceScene, stretch: Stretch): number | null {
  const open: number[] = [];
  for (let i = 0; i < stretch.start - start; i++) {
    if (text[i] === "(") open.push(i);
    else if (text[i] === ")") open.pop();
  }
  return open.at(-1) ?? null;
}

/** How near words of the claim's sentence stand to it: the weight of what is named, less what lies between. */
export function nearness(
  { claim, sentence, others, weights }: Position,
  { start, end }: Stretch,
): { score: number; origin: Origin } {
  const behind = start >= claim.start;
  const [low, high] = behind ? [claim.end, start] : [end, claim.start];
  const gap = Math.max(0, high - low);
  const between = others.filter((o) => o.start >= low && o.end <= high).length;
  const breaks = sentence.breaks.filter((b) => b >= low && b < high).length;
  // What stands in brackets is about what stands there, not about the rest of the sentence.
  const aside = bracketOf(sentence, { start, end });
  const bracket = bracketOf(sentence, claim);
  // Brackets are about what stands before them, not behind.
  const ahead = bracket !== null && bracket !== aside && start > claim.end;
  // What a second subject says is not about the first: "London had 492, and the North East had 150".
  const second = sentence.subjects.some((b) => b >= claim.end && b <= start);
  const elsewhere = (aside !== null && aside !== bracket) || ahead || second ? weights.aside : 0;
  const less =
    elsewhere +
    Math.min(1.2, weights.letters * gap) +
    weights.claimBetween * between +
    weights.clauseBetween * Math.min(3, breaks);
  const origin =
    elsewhere > 0 ? "aside" : between === 0 && breaks === 0 ? (gap <= 4 ? "adjacent" : "clause") : "sentence";
  return { score: Math.max(0.4, weights.named - less), origin };
}

/** Whether a name stands in an extreme's own words and says among what it is one: "more than any other service". */
export function namesRivals({ claim }: Position, { start, end }: Stretch): boolean {
  return claim.extreme !== null && start >= claim.start && end <= claim.end;
}

/** The sentences before a claim's in its block, the nearest first, then those of the block before. */
export function sentencesBefore({ sentence, scene }: Position): { scene: SentenceScene; back: number }[] {
  const own = (scene.byBlock[sentence.at] ?? []).filter((s) => s.end <= sentence.start).reverse();
  const block = scene.document.blocks[sentence.at];
  const earlier = block?.kind === "heading" ? [] : blockBefore(scene, sentence.at);
  return [...own, ...[...earlier].reverse()]
    .slice(0, 6)
    .map((s, i) => ({ scene: s, back: i + 1 + (s.at === sentence.at ? 0 : 2) }));
}

function blockBefore({ byBlock, document }: Scene, at: number): readonly SentenceScene[] {
  const before = document.blocks[at - 1];
  return before && before.kind !== "heading" ? (byBlock[at - 1] ?? []) : [];
}

/** Keeps the better of two ways to fill a slot with the same. */
export function better(options: Map<string | null, SlotOption>, option: SlotOption): void {
  const known = options.get(option.slug);
  if (!known || known.score < option.score) options.set(option.slug, option);
}

/** What the clause itself names leaves less to what would only be taken over. */
export function ranked(options: Iterable<SlotOption>, weights: Weights): SlotOption[] {
  const all = [...options];
  const settled = all.some((o) => (o.origin === "adjacent" || o.origin === "clause") && o.score >= 2);
  const lessened = all.map((o) =>
    settled && ["before", "inherited", "heading", "default", "whole"].includes(o.origin)
      ? { ...o, score: o.score - weights.settled }
      : o,
  );
  return lessened.sort((a, b) => b.score - a.score || byText(a.slug ?? "", b.slug ?? ""));
}
