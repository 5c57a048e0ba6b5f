import { readAtom } from "./measure.ts";
import { isPlural } from "./number.ts";
import { wordAt, type Paragraph } from "./paragraph.ts";
import type { QuantityKind } from "./quantity.ts";

const FARTHEST = 3;

function isNounWord(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  return token?.kind === "word" && token.gap === 1 && !p.lexicon.closed.has(token.text);
}

function slice(p: Paragraph, from: number, to: number): string | null {
  const first = p.tokens[from];
  const last = p.tokens[to - 1];
  return first && last && to > from ? p.text.slice(first.start, last.end) : null;
}

/** The noun that a number counts ("live births"): up to the first plural within a few words. */
export function countedNoun(p: Paragraph, at: number, isOne: boolean): { end: number; noun: string } | null {
  if (wordAt(p, at) === "-" && p.tokens[at]?.gap === 0 && p.tokens[at + 1]?.gap === 0) {
    return p.tokens[at + 1]?.kind === "word" ? { end: at + 2, noun: slice(p, at + 1, at + 2) ?? "" } : null;
  }
  let end = at;
  while (end < at + FARTHEST && isNounWord(p, end)) {
    end++;
    if (isPlural(p, wordAt(p, end - 1))) {
      const noun = slice(p, at, end);
      return noun === null ? null : { end, noun };
    }
  }
  const last = isOne ? Math.min(end, at + 2) : at;
  const noun = slice(p, at, last);
  return noun === null ? null : { end: last, noun };
}

/** What makes a row of a span of time: "years in a row" after nine. */
export function rowAfter(p: Paragraph, at: number): string | null {
  const row = p.lexicon.streakAfter.match(p.tokens, at);
  return row ? slice(p, at - 1, row.end) : null;
}

/** The noun that an ordinal or rank orders ("consecutive year", "year in a row", "economy"). */
export function orderedNoun(p: Paragraph, at: number): string | null {
  let end = at;
  while (end < at + FARTHEST && isNounWord(p, end)) {
    end++;
    if (p.lexicon.timeWords.has(wordAt(p, end - 1))) break;
  }
  if (end > at && p.tokens[end]?.gap === 1 && p.lexicon.streak.has(wordAt(p, end))) end++;
  const row = end > at ? p.lexicon.streakAfter.match(p.tokens, end) : null;
  return slice(p, at, row?.end ?? end);
}

/** Which way a change goes, from the words right before or after: "rose by", "a fall of", "higher". */
export function directionOf(p: Paragraph, start: number, end: number, kind: QuantityKind): "up" | "down" | null {
  const { up, down, upAfter, downAfter, changeJoin, changeAdverbs } = p.lexicon;
  if (kind === "ordinal" || kind === "rank" || kind === "vague") return null;
  for (let at = start - 1, steps = 0; at >= 0 && steps < 5; at--, steps++) {
    const token = p.tokens[at];
    if (!token || p.tokens[at + 1]?.gap === 2) break;
    if (up.has(token.text)) return "up";
    if (down.has(token.text)) return "down";
    if (!changeJoin.has(token.text) && !changeAdverbs.has(token.text)) break;
  }
  const next = p.tokens[end];
  if (next?.kind !== "word" || next.gap === 2) return null;
  return upAfter.has(next.text) ? "up" : downAfter.has(next.text) ? "down" : null;
}

/** "up from 5 to 7": the direction of the change whose two ends are named, for either end. */
export function directionFrom(p: Paragraph, start: number, kind: QuantityKind): "up" | "down" | null {
  const { from, fromJoin, up, down } = p.lexicon;
  const isSecond = fromJoin.match(p.tokens, start - 1)?.end === start;
  for (let at = start - 1; at > 0 && at >= start - (isSecond ? 8 : 1); at--) {
    if (p.tokens[at]?.gap === 2 || /^[.;:!?]$/.test(wordAt(p, at))) return null;
    if (!from.match(p.tokens, at)) continue;
    const word = wordAt(p, at - 1);
    if (isSecond && readAtom(p, at + 1)?.kind !== kind) return null;
    return up.has(word) ? "up" : down.has(word) ? "down" : null;
  }
  return null;
}
