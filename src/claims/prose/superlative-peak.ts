import type { Period } from "../../quantities/period.ts";
import {
  endsClause,
  firstOf,
  isClosed,
  isJoined,
  isOne,
  isWord,
  match,
  pastHyphen,
  pastQuantity,
  wordAt,
  type Clause,
  type Spoken,
} from "./find-passage.ts";
import type { Extreme } from "./found-claim.ts";
import { periodsAfter, withDeterminer } from "./superlative-in.ts";
import { nounPhrase } from "./superlative-noun.ts";
import { isPeriod, lengthOf, lookBackAfter, type LookBackFound } from "./superlative-since.ts";

function extreme(
  way: Extreme["way"],
  of: Extreme["of"],
  look: LookBackFound | null,
  more: Partial<Extreme> = {},
): Extreme {
  const { since = null, years = null, record = false } = look ?? {};
  return { way, eitherWay: false, of, place: 1, since, years, record, at: [], ...more };
}

/** The periods that stand behind a peak, past its height: "peaked at 2,010 in 2021". */
function whenPast(c: Clause, at: number): readonly Period[] {
  const own = periodsAfter(c, at);
  if (own.periods.length > 0) return own.periods;
  for (let i = at; i < Math.min(c.last, at + 12); i++) {
    if (isPeriod(c.covered[i])) return periodsAfter(c, i).periods;
    if (!c.covered[i] && /^[,.;:]$/.test(wordAt(c, i))) break;
  }
  return [];
}

/** Whether a number or a period stands near: without one a peak is only told. */
function saysSomething(c: Clause, at: number): boolean {
  for (let i = at; i >= Math.max(c.first, at - 8); i--) if (c.covered[i]) return true;
  for (let i = at; i < Math.min(c.last, at + 10) && !/^[,.;:]$/.test(wordAt(c, i)); i++) if (c.covered[i]) return true;
  return false;
}

/** "Peaked in 2008", "peaking at 40%", "bottomed out in 2009", "peaked half a year earlier". */
function readPeaking(c: Clause, at: number): Spoken | null {
  const { peaked, bottomed, again, whenAfter } = c.words;
  const top = match(c, peaked, at);
  const found = top ?? match(c, bottomed, at);
  if (!found || !saysSomething(c, at)) return null;
  let end = found.end;
  while (isOne(c, again, end)) end++;
  const { end: to, periods } = periodsAfter(c, end);
  const length = c.covered[end];
  const past = length && lengthOf(length) !== null ? pastQuantity(c, length, end) : end;
  const earlier = past > end && isOne(c, whenAfter, past) ? past + 1 : null;
  const when = periods.length > 0 ? periods : earlier === null ? whenPast(c, end) : [];
  return {
    from: at,
    to: periods.length > 0 ? to : (earlier ?? end),
    extreme: extreme(top ? "highest" : "lowest", "level", null, { at: when }),
  };
}

/** Where the determiner of a noun stands, at most six words before it: "the pre-financial crisis peak", "its 2002 peak". */
function determinerBefore(c: Clause, at: number): number | null {
  for (let i = at - 1; i >= Math.max(c.first, at - 7); i--) {
    if (isPeriod(c.covered[i]) || lengthOf(c.covered[i]) !== null || (wordAt(c, i) === "-" && isJoined(c, i))) continue;
    if (isOne(c, c.words.determiners, i)) return withDeterminer(c, i + 1);
    if (c.covered[i] || !isWord(c, i) || isClosed(c, i)) return null;
  }
  return null;
}

/** "A peak", "its low in 2009", "the January 2008 peak", "a ten-year high", "peak levels". */
function readTop(c: Clause, at: number): Spoken | null {
  const { tops, bottoms, adjectives, topLevels } = c.words;
  const top = match(c, tops, at);
  const found = top ?? match(c, bottoms, at);
  if (!found || c.covered[at]) return null;
  const hyphen = pastHyphen(c, found.end);
  const level = !isOne(c, adjectives, at) && isOne(c, topLevels, hyphen);
  const end = level ? hyphen + 1 : found.end;
  const from = determinerBefore(c, at);
  if (from === null ? !level && !isPeriod(c.covered[at - 1]) : isOne(c, c.words.pointing, from)) return null;
  const isNoun =
    level || endsClause(c, end) || (isClosed(c, end) && wordAt(c, end) !== "-") || c.covered[end] !== undefined;
  if (!isNoun) return null;
  const length = [at - 1, at - 2].map((i) => lengthOf(c.covered[i])).find((years) => years !== null) ?? null;
  const look = lookBackAfter(c, end);
  const own = look === null || look.crossed ? periodsAfter(c, end) : { end, periods: [] };
  const before = isPeriod(c.covered[at - 1]) ? c.covered[at - 1]?.period : null;
  return {
    from: from ?? (isPeriod(c.covered[at - 1]) ? firstOf(c, at - 1) : at),
    to: look && !look.crossed ? look.end : own.periods.length > 0 ? own.end : end,
    extreme: extreme(top ? "highest" : "lowest", "level", look, {
      at: own.periods.length > 0 ? own.periods : before ? [before] : look ? [] : whenPast(c, end),
      ...(length === null ? {} : { years: length }),
      ...(isOne(c, c.words.record, at) ? { record: true } : {}),
    }),
  };
}

/** "A record low", "record revenue", "a record annual increase": "record" before a noun that can be measured. */
function readRecord(c: Clause, at: number): Spoken | null {
  const { record, recordNouns, bottoms, tops } = c.words;
  const found = match(c, record, at);
  if (!found || c.covered[at]) return null;
  const begin = pastHyphen(c, found.end);
  // "A record 5.4 million people": the number is a claim of its own.
  const number = c.covered[begin];
  if (number && !isPeriod(number) && isOne(c, c.words.determiners, at - 1))
    return { from: at - 1, to: found.end, extreme: { ...extreme("highest", "level", null), record: true } };
  let measured = -1;
  for (let i = begin; i < begin + 4 && isWord(c, i) && !c.covered[i]; i++) {
    if (isOne(c, recordNouns, i)) measured = i;
    else if (isClosed(c, i)) break;
  }
  const { end, of } = nounPhrase(c, begin);
  const to = Math.max(end, measured + 1);
  if (to === begin || (measured < 0 && of === "level") || (wordAt(c, at - 1) === "to" && measured !== begin))
    return null;
  const low = [...Array(to - begin).keys()].some((k) => isOne(c, bottoms, begin + k) && !isOne(c, tops, begin + k));
  const look = lookBackAfter(c, to);
  const from = withDeterminer(c, at);
  return {
    from,
    to: look && !look.crossed ? look.end : to,
    extreme: { ...extreme(low ? "lowest" : "highest", of, look), record: true },
  };
}

/** Reads a peak, a low or a record that begins at token `at`. */
export function readPeak(c: Clause, at: number): Spoken | null {
  return readRecord(c, at) ?? readPeaking(c, at) ?? readTop(c, at);
}
