import type { Block } from "../../texts/document.ts";
import { isOne, match, wordAt, type Clause } from "./find-passage.ts";
import type { FoundClaim } from "./found-claim.ts";

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, RegExp>> = { "“": /”/, "«": /»/, "„": /[“”]/, '"': /"/, "‘": /’/ };

/** What stands between quotation marks in a text; a mark that nothing closes opens nothing. */
export function quotationsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: { mark: string; start: number } | null = null;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? "";
    const inWord = /^['’‘]$/.test(mark) && /\p{L}/u.test(text[i + (mark === "‘" ? -1 : 1)] ?? "");
    if (inWord || !/["“”«»„‘’]/.test(mark)) continue;
    if (open && CLOSING[open.mark]?.test(mark)) {
      found.push({ start: open.start, end: i });
      open = null;
    } else if (mark in CLOSING && (open === null || open.mark === mark)) open = { mark, start: i };
  }
  return found;
}

/** Whether an offset lies in one of some stretches that are in order. */
function isInside(stretches: readonly Stretch[], offset: number): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.start < offset && offset < found.end;
}

/** A part of a sentence, between semicolons, colons and words like "but"; tokens `first` to before `last`. */
interface Part {
  readonly last: number;
  /** The first word of a goal or a forecast; from it on what is said is one. */
  readonly goal: number;
  /** The last word that makes a goal of what stands before it: "is planned". */
  readonly goalAfter: number;
}

function partFrom(c: Clause, first: number): Part {
  let [goal, goalAfter] = [Infinity, -1];
  let last = first;
  for (let skip = first; last < c.last; last++) {
    if (last > first && (/^[;:–—]$/.test(wordAt(c, last - 1)) || isOne(c, c.words.clauses, last))) break;
    const not = match(c, c.words.notGoals, last);
    if (not) skip = Math.max(skip, not.end);
    if (last < skip) continue;
    if (goal === Infinity && match(c, c.words.goals, last)) goal = last;
    if (match(c, c.words.goalsAfter, last)) goalAfter = last;
  }
  return { last, goal, goalAfter };
}

/** The tokens of a sentence that stand inside an "if", up to its comma; "if London is excluded" only says how something is counted. */
function conditionsIn(c: Clause): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let at = c.first; at < c.last; at++) {
    if (!match(c, c.words.conditions, at)) continue;
    let end = at;
    let isCounted = false;
    for (; end < c.last && !/^[,;]$/.test(wordAt(c, end)); end++) isCounted ||= isOne(c, c.words.countedIf, end);
    if (!isCounted) for (let i = at; i < end; i++) inside.add(i);
    at = end;
  }
  return inside;
}

/** Whether "might", "would have" or the like stands a few words before a token. */
function isUncertain(c: Clause, at: number): boolean {
  for (let i = Math.max(c.first, at - 7); i < at; i++)
    if (match(c, c.words.might, i) && !c.covered[i] && c.tokens[i]?.capital === false) return true;
  return false;
}

/** In what circumstances the words at a token are said. */
type Standing = Pick<FoundClaim, "goal" | "quoted" | "hypothetical">;

/** Reads in what circumstances a sentence says what it says: gives them for each of its tokens. */
export function standingsIn(c: Clause, block: Block, quotations: readonly Stretch[]): (at: number) => Standing {
  const parts: Part[] = [];
  for (let at = c.first; at < c.last; at = parts.at(-1)?.last ?? c.last) parts.push(partFrom(c, at));
  const conditions = conditionsIn(c);
  let k = 0;
  return (at) => {
    while (k < parts.length - 1 && at >= (parts[k]?.last ?? Infinity)) k++;
    while (k > 0 && at < (parts[k - 1]?.last ?? 0)) k--;
    const part = parts[k];
    return {
      goal: part !== undefined && (part.goal <= at || part.goalAfter > at),
      quoted: block.quoted || isInside(quotations, c.tokens[at]?.start ?? 0),
      hypothetical: conditions.has(at) || isUncertain(c, at),
    };
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
