import { endsClause, isClosed, isJoined, isOne, isWord, pastHyphen, wordAt, type Clause } from "./find-passage.ts";
import type { Extreme } from "./found-claim.ts";

/** So many words a noun phrase has at most. */
const LONGEST = 6;

/** The noun phrase that begins at a token: where it ends, and whether it speaks of a rise or a fall. */
export interface NounPhrase {
  readonly end: number;
  readonly of: Extreme["of"];
}

/** Whether a word is a noun of change. */
export function changeAt(c: Clause, at: number): "rise" | "fall" | null {
  if (isOne(c, c.words.rises, at)) return "rise";
  return isOne(c, c.words.falls, at) ? "fall" : null;
}

/** Whether a word is a verb of change. */
export function verbAt(c: Clause, at: number): "rise" | "fall" | null {
  if (isOne(c, c.words.upVerbs, at)) return "rise";
  return isOne(c, c.words.downVerbs, at) ? "fall" : null;
}

/** Reads the noun phrase behind a superlative: "annual increase", "rate of growth", "level". */
export function nounPhrase(c: Clause, at: number): NounPhrase {
  let of: Extreme["of"] = "level";
  let end = at;
  for (let i = at, words = 0; words < LONGEST && i < c.last; words++) {
    const hyphen = isJoined(c, i) && isJoined(c, i + 1) ? pastHyphen(c, i) : i;
    const change = changeAt(c, hyphen);
    if (!isWord(c, hyphen) || c.covered[hyphen] || (endsClause(c, hyphen) && !change)) break;
    if ((isClosed(c, hyphen) && !change) || isOne(c, c.words.happened, hyphen)) break;
    if (change) of = change;
    end = i = hyphen + 1;
    // "Rate of growth": the change stands behind.
    if (wordAt(c, i) === "of" && changeAt(c, i + 1)) {
      of = changeAt(c, i + 1) ?? of;
      return { end: i + 2, of };
    }
    if (change && !changeAt(c, i)) break;
  }
  return { end, of };
}

/** The last verb of change before a token, in its clause and at most `most` words back. */
export function verbBefore(c: Clause, at: number, most: number): "rise" | "fall" | null {
  for (let i = at - 1; i >= Math.max(c.first, at - most); i--) {
    const change = verbAt(c, i) ?? changeAt(c, i);
    if (change) return change;
    if (/^[;:.!?]$/.test(wordAt(c, i)) || isOne(c, c.words.clauses, i)) return null;
  }
  return null;
}
