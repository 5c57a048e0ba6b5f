import type { Quantity } from "../../quantities/quantity.ts";
import { toNumber } from "../../quantities/rational.ts";
import {
  endsClause,
  isClosed,
  isOne,
  isWord,
  match,
  ordinalAt,
  pastHyphen,
  pastQuantity,
  wordAt,
  type Clause,
  type Spoken,
} from "./find-passage.ts";
import type { Run } from "./found-claim.ts";
import { changeAt, verbAt, verbBefore } from "./superlative-noun.ts";
import { countIn, isPeriod, lengthOf, lookBackAfter, lookBackBefore } from "./superlative-since.ts";

function wayOf(change: "rise" | "fall" | null): Run["way"] {
  return change === null ? null : change === "rise" ? "up" : "down";
}

/** Which way a run goes: the change named in or right behind it, else the last verb before it. */
function wayAround(c: Clause, from: number, to: number): Run["way"] {
  for (let i = from; i < to + 2 && (i < to || !(endsClause(c, i) || isOne(c, c.words.listed, i))); i++) {
    const change = changeAt(c, i) ?? verbAt(c, i);
    if (change) return wayOf(change);
  }
  return wayOf(verbBefore(c, from, 14));
}

/** Where the words behind a number end that make a row of it: "consecutive year", "years in a row", "straight wins", "running". */
function endOfRow(c: Clause, at: number): number | null {
  const { streak, streakAfter } = c.words.reading;
  let made = false;
  let end = at;
  for (let i = at, words = 0; words < 5 && i < c.last; words++) {
    const after = match(c, streakAfter, i);
    if (after) return after.end;
    const next = pastHyphen(c, i);
    if (
      !isWord(c, next) ||
      (isClosed(c, next) && !changeAt(c, next)) ||
      (c.covered[next] && c.covered[next] !== c.covered[at - 1])
    )
      break;
    if (streak.has(wordAt(c, next))) made = true;
    end = i = next + 1;
    if (made && (c.words.reading.timeWords.has(wordAt(c, next)) || changeAt(c, next)) && !streak.has(wordAt(c, i)))
      break;
  }
  return made ? end : null;
}

/** "For the third quarter running": a quarter that is no part of a year. */
function readQuarter(c: Clause, at: number, past: number): Spoken | null {
  const first = isOne(c, c.words.determiners, at) ? at + 1 : at;
  const length = ordinalAt(c, first);
  const row = match(c, c.words.reading.streakAfter, past);
  if (length === null || past !== first + 2 || !row) return null;
  return { from: at, to: row.end, run: { length, since: null, way: wayAround(c, at, row.end) } };
}

/** "For the fourth consecutive year", "eight straight wins", "six in a row", "for the third time in succession". */
function readRow(c: Clause, at: number): Spoken | null {
  const quantity = c.covered[at];
  if (!quantity || c.covered[at - 1] === quantity) return null;
  if (isPeriod(quantity)) return readQuarter(c, at, pastQuantity(c, quantity, at));
  if (!quantity.value) return null;
  const past = pastQuantity(c, quantity, at);
  // "Three times in a row" was read as a multiple.
  const isTimes = quantity.kind === "multiple" && match(c, c.words.reading.streakAfter, past) !== null;
  if (!["number", "ordinal", "rank"].includes(quantity.kind) && !isTimes) return null;
  const end = endOfRow(c, past);
  if (end === null) return null;
  const from = isOne(c, c.words.determiners, at - 1) && quantity.kind !== "number" ? at - 1 : at;
  return {
    from,
    to: end,
    quantity,
    run: { length: toNumber(quantity.value), since: null, way: wayAround(c, from, end) },
  };
}

/** How many periods a number counts: "six years", "four quarters", which looks like a fraction. */
function periodsIn(c: Clause, { kind, unit, value }: Quantity, end: number): number | null {
  const isTime = c.words.reading.timeWords.has(wordAt(c, end - 1));
  if (!value || !isTime) return null;
  return kind === "fraction" ? Number(value.n) : unit !== null ? toNumber(value) : null;
}

/** "In each of the past three years", "every one of the past six years", "all ten months". */
function readEachOf(c: Clause, at: number): Spoken | null {
  const found = match(c, c.words.eachOf, at);
  if (!found) return null;
  for (let i = found.end; i < found.end + 3; i++) {
    const quantity = c.covered[i];
    if (!quantity) continue;
    const end = pastQuantity(c, quantity, i);
    const count = countIn(c, i)?.count ?? periodsIn(c, quantity, end);
    if (count === null) return null;
    return { from: at, to: end, extent: "all", run: { length: count, since: null, way: wayAround(c, at, end) } };
  }
  return null;
}

/** "Every year since 2019", "in every year of the series", "each year since a low in 2001"; "rose every year". */
function readEvery(c: Clause, at: number): Spoken | null {
  const every = match(c, c.words.every, at);
  if (!every || !c.words.reading.timeWords.has(wordAt(c, every.end)) || c.covered[every.end]?.kind === "number")
    return null;
  const end = every.end + 1;
  const look = lookBackAfter(c, end);
  const before = lookBackBefore(c);
  const near = look !== null && look.end - end <= 12;
  const way = wayAround(c, at, end);
  if (!near && before.since === null && verbBefore(c, at, 2) === null) return null;
  return {
    from: at,
    to: near && !look.crossed ? look.end : end,
    extent: "all",
    run: { length: null, since: (near ? look.since : null) ?? before.since, way },
  };
}

/** "Year on year increases between 2007 and 2011", "decreasing year on year". */
function readOnYear(c: Clause, at: number): Spoken | null {
  const found = match(c, c.words.onYear, at);
  if (!found) return null;
  const noun = changeAt(c, found.end);
  const isPlural = noun !== null && wordAt(c, found.end).endsWith("s");
  const end = noun ? found.end + 1 : found.end;
  const look = lookBackAfter(c, end);
  const each = match(c, c.words.eachOf, end) ?? match(c, c.words.eachOf, end + 1);
  const verb = verbBefore(c, at, 1);
  if (!isPlural && !(look && !look.crossed) && !(verb && noun === null && !c.covered[end])) return null;
  const run = each ? readEachOf(c, match(c, c.words.eachOf, end) ? end : end + 1) : null;
  if (run) return { ...run, from: at, run: { length: null, since: null, ...run.run, way: wayOf(noun ?? verb) } };
  const periods = [end, end + 1].find((i) => isPeriod(c.covered[i]));
  const quantity = periods === undefined ? undefined : c.covered[periods];
  const stretch = quantity?.period && periods !== undefined ? pastQuantity(c, quantity, periods) : null;
  return {
    from: verb && noun === null ? at - 1 : at,
    to: stretch ?? (look && !look.crossed ? look.end : end),
    run: {
      length: null,
      since: (stretch === null ? (look ?? lookBackBefore(c)).since : quantity?.period) ?? null,
      way: wayOf(noun ?? verb),
    },
  };
}

/** "Have been falling since 2010", "has risen continuously since 2002", "increased for nearly two decades". */
function readLasting(c: Clause, at: number): Spoken | null {
  const change = verbAt(c, at);
  if (!change) return null;
  const { been, steady, during, reading } = c.words;
  const lasting = isOne(c, been, at - 1) || isOne(c, steady, at + 1) || isOne(c, steady, at - 1);
  let next = at + 1;
  while (isOne(c, steady, next)) next++;
  const quantity = c.covered[next];
  if (lasting && isPeriod(quantity) && match(c, reading.since, next)) {
    return {
      from: at,
      to: pastQuantity(c, quantity, next),
      run: { length: null, since: quantity.period, way: wayOf(change) },
    };
  }
  const length = isOne(c, during, next) ? c.covered[next + 1] : undefined;
  const years = lengthOf(length);
  if (!length?.value || years === null || length.end <= (c.tokens[next]?.end ?? 0)) return null;
  const end = pastQuantity(c, length, next + 1);
  return {
    from: next,
    to: end,
    quantity: length,
    run: { length: Math.round(years), since: null, way: wayOf(change) },
  };
}

/** Reads a run that begins at token `at`. */
export function readRun(c: Clause, at: number): Spoken | null {
  return readRow(c, at) ?? readEachOf(c, at) ?? readEvery(c, at) ?? readOnYear(c, at) ?? readLasting(c, at);
}
