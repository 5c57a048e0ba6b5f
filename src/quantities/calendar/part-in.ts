import { isJoined, wordAt, type Paragraph } from "../paragraph.ts";
import type { Period } from "../period.ts";
import { readOrdinal } from "../ordinal-in.ts";
import { addDays, addMonths, century, iso, monthsFrom, parseDay, years } from "./days.ts";
import { readDate } from "./date-in.ts";
import { found, type TimeFound } from "./found.ts";
import { readDecade, readYear, readYears, yearAt } from "./year-in.ts";

/** A year that may follow a part of it: "Q1 2014", "first quarter of 2014", "third quarter of last year" has none. */
function yearOf(p: Paragraph, at: number): { end: number; year: number } | null {
  const joins = p.lexicon.dateJoin;
  let past = at;
  for (let i = 0; i < 2 && joins.has(wordAt(p, past)); i++) past++;
  const year = p.tokens[past]?.gap === 2 ? null : yearAt(p, past);
  return year === null ? null : { end: past + 1, year };
}

function partOf(p: Paragraph, end: number, month: number, count: number): TimeFound {
  const year = yearOf(p, end);
  return year ? found(year.end, monthsFrom(year.year, month, count)) : found(end, null);
}

/** "Q1", "H2": the letter, joined to its number. */
function letter(p: Paragraph, at: number): { end: number; month: number; count: number } | null {
  const { quarterLetter, halfLetter } = p.lexicon.words.calendar;
  const number = Number(wordAt(p, at + 1));
  if (!isJoined(p, at + 1) || p.tokens[at + 1]?.kind !== "digits" || isJoined(p, at) || p.tokens[at]?.capital !== true)
    return null;
  if (isJoined(p, at + 2) && p.tokens[at + 2]?.kind !== "symbol") return null;
  const word = wordAt(p, at);
  if (word === quarterLetter && number >= 1 && number <= 4) return { end: at + 2, month: number * 3 - 2, count: 3 };
  return word === halfLetter && (number === 1 || number === 2)
    ? { end: at + 2, month: number * 6 - 5, count: 6 }
    : null;
}

/** Quarters and halves of a year. */
export function readPart(p: Paragraph, at: number): TimeFound | null {
  const { quarterNames, halfNames } = p.lexicon;
  const year = yearAt(p, at);
  if (year !== null) {
    const after = letter(p, at + 1);
    return after && p.tokens[at + 1]?.gap === 1 ? found(after.end, monthsFrom(year, after.month, after.count)) : null;
  }
  const short = letter(p, at);
  if (short) return partOf(p, short.end, short.month, short.count);
  const quarter = quarterNames.match(p.tokens, at);
  if (quarter) return partOf(p, quarter.end, quarter.value * 3 - 2, 3);
  const half = halfNames.match(p.tokens, at);
  const part = half ? partOf(p, half.end, half.value * 6 - 5, 6) : null;
  return part?.period ? part : null;
}

/** "20th century", "nineteenth-century". */
export function readCentury(p: Paragraph, at: number): TimeFound | null {
  const ordinal = readOrdinal(p, at);
  if (!ordinal || ordinal.kind !== "ordinal" || ordinal.value.n > 21n || ordinal.value.n < 1n) return null;
  const past = wordAt(p, ordinal.end) === "-" ? ordinal.end + 1 : ordinal.end;
  return p.lexicon.century.has(wordAt(p, past)) ? found(past + 1, century(Number(ordinal.value.n))) : null;
}

/** The months that end with the one named: "the year ending March 2014", "the 12 months to 30 June 2013". */
export function readEnding(p: Paragraph, at: number): TimeFound | null {
  const length = p.lexicon.yearLength.match(p.tokens, at);
  const ending = length ? p.lexicon.ending.match(p.tokens, length.end) : null;
  const last = ending ? readDate(p, ending.end) : null;
  const end = last?.period?.end;
  const day = end === undefined || end === null ? null : parseDay(end);
  if (!length || !last || !day) return null;
  const start = addDays(
    addMonths(isMonthEnd(day) ? lastOf(day, -length.value) : day, isMonthEnd(day) ? 0 : -length.value),
    1,
  );
  return found(last.end, { start: iso(start), end: iso(day) });
}

function isMonthEnd(day: { year: number; month: number; day: number }): boolean {
  return addDays(day, 1).day === 1;
}

/** The last day of the month that lies `count` months away. */
function lastOf(day: { year: number; month: number; day: number }, count: number) {
  return addDays({ ...addMonths({ ...day, day: 1 }, count + 1), day: 1 }, -1);
}

/** "FY2014", "financial year 2012/13". */
export function readFiscal(p: Paragraph, at: number): TimeFound | null {
  const match = p.lexicon.fiscal.match(p.tokens, at);
  if (!match || p.tokens[match.end]?.gap === 2) return null;
  const pair = readYears(p, match.end);
  if (pair) return pair;
  const year = yearAt(p, match.end);
  return year === null ? null : found(match.end + 1, years(year, year));
}

/** "mid-2014", "early 2014", "end-2014". */
export function readMid(p: Paragraph, at: number): TimeFound | null {
  if (!p.lexicon.mid.has(wordAt(p, at))) return null;
  const past = wordAt(p, at + 1) === "-" && isJoined(p, at + 1) ? at + 2 : at + 1;
  if (p.tokens[past]?.gap === 2) return null;
  const decade = readDecade(p, past);
  if (decade) return decade;
  const year = yearAt(p, past);
  return year !== null && (past === at + 2 || readYear(p, past)) ? found(past + 1, years(year, year)) : null;
}

/** The period from the start of one to the end of another. */
export function spanOf(from: Period | null, to: Period | null): Period | null {
  if (!from || !to || from.start === null || to.end === null || from.start > to.end) return null;
  return { start: from.start, end: to.end };
}
