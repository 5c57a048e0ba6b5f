import { toNumber } from "../../quantities/rational.ts";
import {
  endsClause,
  isClosed,
  isOne,
  isWord,
  match,
  pastQuantity,
  wordAt,
  type Clause,
  type Spoken,
} from "./find-passage.ts";
import type { Extreme, LookBack } from "./found-claim.ts";
import { verbBefore } from "./superlative-noun.ts";
import { isPeriod, lookBackAfter, lookBackBefore } from "./superlative-since.ts";

function extreme(way: Extreme["way"], of: Extreme["of"], { since, years, record }: LookBack): Extreme {
  return { way, eitherWay: false, of, place: 1, since, years, record, at: [] };
}

function wayOf(c: Clause, at: number): Extreme["way"] | null {
  if (isOne(c, c.words.better, at) && isOne(c, c.words.slowly, at + 1)) return "lowest";
  if (isOne(c, c.words.better, at)) return "highest";
  return isOne(c, c.words.lesser, at) ? "lowest" : null;
}

/** The rest of "any other district", "any of the four preceding years": up to its noun; how many years, where it says so. */
function others(c: Clause, at: number): { end: number; years: number | null } {
  let end = at;
  let years: number | null = null;
  for (let i = at; i < Math.min(c.last, at + 8);) {
    const quantity = c.covered[i];
    if (isPeriod(quantity) || (quantity && quantity.kind !== "number")) break;
    if (quantity?.value) {
      years = toNumber(quantity.value);
      i = end = pastQuantity(c, quantity, i);
      continue;
    }
    const joins = isOne(c, c.words.outOf, i) || isOne(c, c.words.setWords, i) || isOne(c, c.words.any, i);
    if (endsClause(c, i) || !isWord(c, i) || (isClosed(c, i) && !joins)) break;
    i++;
    if (!joins) end = i;
    if (c.words.reading.timeWords.has(wordAt(c, i - 1))) return { end, years };
  }
  return { end, years: c.words.reading.timeWords.has(wordAt(c, end - 1)) ? years : null };
}

/** "Higher than in any of the four preceding years", "more than any other district", "faster than ever". */
function readThanAny(c: Clause, at: number): Spoken | null {
  const { than, thanWords, any, ever } = c.words;
  const way = wayOf(c, at);
  if (way === null || c.covered[at]) return null;
  for (let i = at + 1; i < at + 7 && !endsClause(c, i); i++) {
    if (!isOne(c, than, i)) continue;
    const past = isOne(c, thanWords, i + 1) ? i + 2 : i + 1;
    const found = match(c, any, past);
    if (!found) return null;
    const { end, years } = others(c, found.end);
    const look = lookBackAfter(c, end);
    const of = verbBefore(c, at, 20) ?? "level";
    const record = match(c, ever, past) !== null;
    return {
      from: at,
      to: look && !look.crossed ? look.end : end,
      extreme: extreme(way, of, {
        since: look?.since ?? null,
        years: look?.years ?? years,
        record: record || look?.record === true,
      }),
    };
  }
  return null;
}

/** "No department has grown faster", "which no one bettered", "has never been higher". */
function readNoneBetter(c: Clause, at: number): Spoken | null {
  const none = match(c, c.words.none, at);
  if (!none) return null;
  for (let i = none.end; i < at + 9 && !endsClause(c, i); i++) {
    const way = wayOf(c, i);
    if (way === null || (c.covered[i] && i > none.end)) continue;
    // "No longer", "no more": words of their own.
    if (i === none.end && !isOne(c, c.words.outdone, i)) return null;
    const of = verbBefore(c, i, i - none.end) ?? "level";
    const look = lookBackAfter(c, i + 1);
    const before = lookBackBefore(c);
    const { since, years, record } = look ?? before;
    return {
      from: at,
      to: look && !look.crossed ? look.end : i + 1,
      extreme: extreme(way, of, { since, years, record: record || isOne(c, c.words.never, at) }),
    };
  }
  return null;
}

/** Reads an extreme that is told by comparing with all others. */
export function readCompared(c: Clause, at: number): Spoken | null {
  return readNoneBetter(c, at) ?? readThanAny(c, at);
}
