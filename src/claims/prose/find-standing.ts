import type { Block } from "../../texts/document.ts";
import { isOne, match, wordAt, type Clause } from "./find-passage.ts";
import type { FoundClaim } from "./found-claim.ts";

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const OPENING = /[“«„]/;
const CLOSING: Readonly<Record<string, RegExp>> = { "“": /[”“]/, "«": /»/, "„": /[“”]/, '"': /"/, "‘": /’/ };

/** What stands between quotation marks in a text; a mark that nothing closes opens nothing. */
export function quotationsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: { mark: string; start: number } | null = null;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? "";
    if (open) {
      const inWord = mark === "’" && /\p{L}/u.test(text[i + 1] ?? "");
      if (!CLOSING[open.mark]?.test(mark) || inWord) continue;
      found.push({ start: open.start, end: i });
      open = null;
    } else if (OPENING.test(mark) || mark === '"' || (mark === "‘" && !/\p{L}/u.test(text[i - 1] ?? ""))) {
      open = { mark, start: i };
    }
  }
  return found;
}

/** The part of a sentence between semicolons, colons and words like "but" in which a token stands. */
function partAround(c: Clause, at: number): { first: number; last: number } {
  const ends = (i: number): boolean => /^[;:–—]$/.test(wordAt(c, i)) || isOne(c, c.words.clauses, i);
  let first = at;
  while (first > c.first && !ends(first - 1)) first--;
  let last = at;
  while (last < c.last && !ends(last)) last++;
  return { first, last };
}

/** Whether the part of the sentence around a token says that something is aimed at, planned or forecast: before it, or of it behind it. */
function isGoal(c: Clause, at: number, first: number, last: number): boolean {
  for (let i = first; i < last;) {
    const not = match(c, c.words.notGoals, i);
    if (!not && match(c, i <= at ? c.words.goals : c.words.goalsAfter, i)) return true;
    i = not?.end ?? i + 1;
  }
  return false;
}

/** Whether a token stands inside an "if", or behind "would have" and the like. */
function isHypothetical(c: Clause, at: number, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (i < at && i > at - 8 && match(c, c.words.might, i) && !c.covered[i] && c.tokens[i]?.capital === false)
      return true;
    if (!match(c, c.words.conditions, i)) continue;
    let end = i;
    let counted = false;
    while (end < last && wordAt(c, end) !== ",") counted = isOne(c, c.words.countedIf, end++) || counted;
    if (!counted && at >= i && at < end) return true;
  }
  return false;
}

/** In what circumstances the words at token `at` are said. */
export function standingOf(
  c: Clause,
  at: number,
  block: Block,
  quotations: readonly Stretch[],
): Pick<FoundClaim, "goal" | "quoted" | "hypothetical"> {
  const { first, last } = partAround(c, at);
  const start = c.tokens[at]?.start ?? 0;
  return {
    goal: isGoal(c, at, first, last),
    quoted: block.quoted || quotations.some((q) => start > q.start && start < q.end),
    hypothetical: isHypothetical(c, at, first, last),
  };
}

/** Whether a heading or a cell is a sentence: it has a finite verb that is in no subordinate clause. */
export function isSentence(c: Clause): boolean {
  for (let i = c.first; i < c.last; i++) {
    if (isOne(c, c.words.subordinate, i)) return false;
    if (i === c.first) continue;
    if (isOne(c, c.words.finite, i)) return true;
    if (!isOne(c, c.words.finiteBeforeNumber, i)) continue;
    if ([1, 2, 3].some((k) => c.covered[i + k] !== undefined && c.covered[i + k]?.kind !== "period")) return true;
  }
  return false;
}
