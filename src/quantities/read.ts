import { readAge } from "./age.ts";
import { readBounded, type Bounded } from "./bounds.ts";
import { readTime } from "./calendar/period-in.ts";
import { yearAt } from "./calendar/year-in.ts";
import { finish, finishTime, finishVague } from "./finish.ts";
import { lexiconOf } from "./lexicon.ts";
import { isEnd, isJoined, wordAt, type Paragraph } from "./paragraph.ts";
import type { Quantity } from "./quantity.ts";
import { compare, one } from "./rational.ts";
import { endOfRun, readSkip } from "./skip.ts";
import { tokenise } from "./tokens.ts";
import { readVague } from "./vague-in.ts";

export interface ReadOptions {
  /** "en" (the default) or "fr"; any other language is read as English. */
  readonly language?: string;
  /** The day from which "last year" is counted, "2024-03-14"; without it such periods have no days. */
  readonly referenceDate?: string | null;
}

/** Tokens after which a paragraph that does not end is cut, so that no text needs more memory than its answer. */
const LIMIT = 20_000;

/** How much is remembered of what was read already: enough for what lies near. */
const MEMORY = 400;

/** Whether "one" (in French: un, une) stands for somebody or something, or is an article, and counts nothing. */
function isPronoun(p: Paragraph, { start, atom, high, modifier }: Bounded): boolean {
  const { ones, articles, pronounBefore, closed, pieces } = p.lexicon;
  const word = wordAt(p, atom.start);
  if (high || !ones.has(word) || atom.kind !== "number" || p.tokens.length === 1) return false;
  const isAlone = atom.end === atom.start + 1;
  if (articles.has(word)) return isAlone || (atom.unit !== null && compare(atom.value, one) === 0);
  if (modifier || !isAlone) return false;
  // "one, two and three" counts, "the one" does not.
  const next = p.tokens[atom.end];
  if (isEnd(p, atom.end) || closed.has(next?.text ?? "")) return !pieces.match(p.tokens, atom.end + 1);
  return pronounBefore.has(wordAt(p, start - 1)) || next?.gap === 2;
}

/** A bare year that only an approximation or nothing stands before: "about 2014". */
function isYearAfterAll(p: Paragraph, { atom, high, modifier }: Bounded): boolean {
  if (high || modifier !== "about" || !atom.plain) return false;
  const year = yearAt(p, atom.start);
  return year !== null && year % 50 !== 0 && wordAt(p, atom.end) !== "%" && isEnd(p, atom.end);
}

/** A hyphened word that begins like a number: "half-finished", "two-faced". */
function isPartOfWord(p: Paragraph, { atom, high }: Bounded): boolean {
  const isFraction = atom.kind === "fraction" && atom.end === atom.start + 1;
  const isHyphened = wordAt(p, atom.end) === "-" && isJoined(p, atom.end) && isJoined(p, atom.end + 1);
  return !high && isFraction && isHyphened && p.tokens[atom.end + 1]?.kind === "word";
}

/** Digits with letters joined to them that are no unit: "5G", "4x4". */
function isName(p: Paragraph, { atom, high }: Bounded): boolean {
  const next = p.tokens[atom.end];
  return !high && atom.plain && next?.kind === "word" && next.gap === 0;
}

/** What begins at token `at`: a quantity, or something that is passed over; and where it ends. */
function readAt(p: Paragraph, at: number): { end: number; quantity: Quantity | null } {
  const age = readAge(p, at);
  if (age !== null) return { end: age, quantity: null };
  const time = readTime(p, at);
  if (time) return { end: time.end, quantity: finishTime(p, at, time) };
  const skip = readSkip(p, at);
  if (skip !== null) return { end: skip, quantity: null };
  const vague = readVague(p, at);
  if (vague) return { end: vague.end, quantity: finishVague(p, at, vague) };
  const bounded = readBounded(p, at);
  if (!bounded) return { end: p.tokens[at]?.kind === "digits" ? endOfRun(p, at) : at + 1, quantity: null };
  if (isYearAfterAll(p, bounded)) return { end: at + 1, quantity: null };
  if (isName(p, bounded)) return { end: endOfRun(p, bounded.atom.start), quantity: null };
  if (isPronoun(p, bounded) || isPartOfWord(p, bounded)) return { end: bounded.atom.end, quantity: null };
  return { end: bounded.end, quantity: finish(p, bounded) };
}

/** Words that cannot begin anything, passed over without a closer look. */
function isIdle(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (token === undefined || token.kind === "digits") return false;
  if (p.lexicon.starters.has(token.text)) return false;
  const next = p.tokens[at + 1];
  return token.kind === "symbol" || next?.gap !== 0 || (next.kind !== "digits" && next.text !== "-");
}

/**
 * Reads every number in a text: quantities with their unit, modifier and bounds, and dates and periods typed as such. In the order
 * of the text, without overlap; offsets are UTF-16 code units. Takes time in proportion to the text and never throws.
 */
export function readQuantities(text: string, options: ReadOptions = {}): Quantity[] {
  const lexicon = lexiconOf(options.language ?? "en");
  const referenceDate = options.referenceDate ?? null;
  const quantities: Quantity[] = [];
  for (let from = 0; from < text.length;) {
    const { tokens, next } = tokenise(text, from, LIMIT);
    const hasPercent = tokens.some((_, at) => lexicon.percent.match(tokens, at) !== null);
    const p: Paragraph = { text, tokens, lexicon, hasPercent, memo: new Map(), referenceDate };
    for (let at = 0; at < tokens.length;) {
      if (isIdle(p, at)) {
        at++;
        continue;
      }
      const { end, quantity } = readAt(p, at);
      if (quantity) quantities.push(quantity);
      at = Math.max(end, at + 1);
      if (p.memo.size > MEMORY) p.memo.clear();
    }
    from = next;
  }
  return quantities;
}
