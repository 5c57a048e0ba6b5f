import { daysInMonth } from "../period.ts";
import { isJoined, wordAt, type Paragraph } from "../paragraph.ts";
import { iso, isDay, monthsFrom } from "./days.ts";
import { found, type TimeFound } from "./found.ts";
import { yearAt } from "./year-in.ts";

function number(p: Paragraph, at: number, most: number): number | null {
  const token = p.tokens[at];
  if (token?.kind !== "digits" || token.text.length > 2) return null;
  const value = Number(token.text);
  return value >= 1 && value <= most ? value : null;
}

/** The day of a month, "14" or "14th": where it ends and its number. */
function dayAt(p: Paragraph, at: number): { end: number; day: number } | null {
  const day = number(p, at, 31);
  if (day === null) return null;
  const suffixed = isJoined(p, at + 1) && p.lexicon.ordinalEndings.has(wordAt(p, at + 1));
  if (suffixed) return { end: at + 2, day };
  const next = p.tokens[at + 1];
  const isMore =
    next?.gap === 0 && (next.kind === "word" || next.text === "%" || next.text === "/" || next.text === "-");
  const isDecimal = next?.text === "." && next.gap === 0 && isJoined(p, at + 2) && p.tokens[at + 2]?.kind === "digits";
  return isMore || isDecimal ? null : { end: at + 1, day };
}

/** A month's name, with the full stop of an abbreviation. */
function monthAt(p: Paragraph, at: number): { end: number; month: number } | null {
  const token = p.tokens[at];
  if (token?.kind !== "word") return null;
  const match = p.lexicon.months.match(p.tokens, at);
  if (!match || isJoined(p, at)) return null;
  const dotted = wordAt(p, match.end) === "." && token.text.length <= 4;
  return { end: dotted ? match.end + 1 : match.end, month: match.value };
}

/** The year after a day or month: "March 2014", "14 March, 2014". */
function yearAfter(p: Paragraph, at: number): { end: number; year: number } | null {
  const past = p.lexicon.dateJoin.has(wordAt(p, at)) ? at + 1 : at;
  if (p.tokens[past]?.gap === 2) return null;
  const year = yearAt(p, past);
  return year === null ? null : { end: past + 1, year };
}

function onDay(end: number, year: number | null, month: number, day: number): TimeFound | null {
  if (year === null) return day <= daysInMonth(2024, month) ? found(end, null, "date") : null;
  const date = { year, month, day };
  return isDay(date) ? found(end, { start: iso(date), end: iso(date) }, "date") : null;
}

/** "9–11 July 2024": days of one month. */
function daysOfMonth(p: Paragraph, at: number): TimeFound | null {
  const first = number(p, at, 31);
  if (first === null || !/^[-–]$/.test(wordAt(p, at + 1)) || !isJoined(p, at + 1) || !isJoined(p, at + 2)) return null;
  const last = dayFirst(p, at + 2);
  const end = last?.period?.end ?? null;
  if (!last || end === null || Number(end.slice(8)) <= first) return null;
  return found(last.end, { start: `${end.slice(0, 8)}${first.toString().padStart(2, "0")}`, end });
}

/** "14 March 2024", "14th of March". */
function dayFirst(p: Paragraph, at: number): TimeFound | null {
  const day = dayAt(p, at);
  if (!day) return null;
  const past = p.lexicon.dateJoin.has(wordAt(p, day.end)) && wordAt(p, day.end) !== "," ? day.end + 1 : day.end;
  const month = p.tokens[past]?.gap === 2 ? null : monthAt(p, past);
  if (!month) return null;
  const year = yearAfter(p, month.end);
  return onDay(year?.end ?? month.end, year?.year ?? null, month.month, day.day);
}

/** "March 14, 2024", "March 2014", "Sept. 30". */
function monthFirst(p: Paragraph, at: number): TimeFound | null {
  const month = monthAt(p, at);
  if (!month) return null;
  const year = yearAfter(p, month.end);
  if (year) return found(year.end, monthsFrom(year.year, month.month, 1));
  const isWord = p.lexicon.doubtfulMonths.has(wordAt(p, at)) && p.tokens[at]?.capital === false;
  const day = isWord ? null : dayAt(p, month.end);
  if (!day || p.tokens[month.end]?.gap === 2) return null;
  const after = yearAfter(p, day.end);
  return onDay(after?.end ?? day.end, after?.year ?? null, month.month, day.day);
}

/** "2024-03-14", "14/03/2024", "14.3.2024". */
function inDigits(p: Paragraph, at: number): TimeFound | null {
  const sign = wordAt(p, at + 1);
  if (
    !/^[-/.]$/.test(sign) ||
    wordAt(p, at + 3) !== sign ||
    isJoined(p, at) ||
    ![1, 2, 3, 4].every((i) => isJoined(p, at + i))
  )
    return null;
  if (isJoined(p, at + 5) && p.tokens[at + 5]?.kind !== "symbol") return null;
  const year = yearAt(p, at);
  if (year !== null) {
    const month = number(p, at + 2, 12);
    const day = number(p, at + 4, 31);
    return month !== null && day !== null ? onDay(at + 5, year, month, day) : null;
  }
  const last = yearAt(p, at + 4);
  const [first, second] = [number(p, at, 31), number(p, at + 2, 31)];
  if (last === null || first === null || second === null) return null;
  const dayIsFirst = (p.lexicon.words.calendar.dayFirst && second <= 12) || first > 12;
  return dayIsFirst ? onDay(at + 5, last, second, first) : onDay(at + 5, last, first, second);
}

/** Reads a date or a month with its year. */
export function readDate(p: Paragraph, at: number): TimeFound | null {
  const token = p.tokens[at];
  if (token?.kind === "digits") return inDigits(p, at) ?? daysOfMonth(p, at) ?? dayFirst(p, at);
  return token?.kind === "word" ? monthFirst(p, at) : null;
}
