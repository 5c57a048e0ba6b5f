import { readNumeral } from "../number.ts";
import { isJoined, wordAt, type Paragraph } from "../paragraph.ts";
import type { Period } from "../period.ts";
import { readDate } from "./date-in.ts";
import { addDays, iso, parseDay, spanBack, unitBack } from "./days.ts";
import { found, type TimeFound } from "./found.ts";
import { readCentury, readEnding, readFiscal, readMid, readPart, spanOf } from "./part-in.ts";
import { readDecade, readYear, readYears } from "./year-in.ts";

/** "last year", "a decade ago": counted from the reference date; without one the days are not known. */
function relative(p: Paragraph, at: number): TimeFound | null {
  const match = p.lexicon.relative.match(p.tokens, at);
  if (!match) return null;
  const [unit, back] = match.value;
  const day = p.referenceDate === null ? null : parseDay(p.referenceDate);
  return found(match.end, day ? unitBack(day, String(unit), Number(back)) : null);
}

/** A number of years, months, …: "five years". */
function span(p: Paragraph, at: number): { end: number; count: number; unit: string } | null {
  const n = readNumeral(p, at);
  const unit = n ? p.lexicon.timeWords.get(wordAt(p, n.end)) : undefined;
  if (!n || unit === undefined || p.tokens[n.end]?.gap === 2 || n.value.d !== 1n || n.value.n > 2000n) return null;
  return { end: n.end + 1, count: Number(n.value.n), unit };
}

/** "five years ago", "the past five years", "ten years earlier". */
function spanOfTime(p: Paragraph, at: number): TimeFound | null {
  const day = p.referenceDate === null ? null : parseDay(p.referenceDate);
  const past = p.lexicon.past.match(p.tokens, at);
  if (past) {
    const length = span(p, past.end);
    return length ? found(length.end, day ? spanBack(day, length.unit, length.count) : null) : null;
  }
  const next = p.lexicon.nextSpan.match(p.tokens, at);
  if (next) {
    const length = span(p, next.end);
    return length ? found(length.end, null) : null;
  }
  const length = span(p, at);
  if (!length || !p.lexicon.ago.has(wordAt(p, length.end))) return null;
  const unit = length.unit === "decade" ? "ten-years-ago" : length.unit === "century" ? "century-ago" : length.unit;
  return found(length.end + 1, day ? unitBack(day, unit, length.count) : null);
}

/** One period without the words that open or close it. */
function plain(p: Paragraph, at: number): TimeFound | null {
  const part = readPart(p, at);
  return (
    readEnding(p, at) ??
    readDate(p, at) ??
    readYears(p, at) ??
    (part?.period ? part : null) ??
    readFiscal(p, at) ??
    readMid(p, at) ??
    readDecade(p, at) ??
    readCentury(p, at) ??
    relative(p, at) ??
    part ??
    spanOfTime(p, at) ??
    readYear(p, at)
  );
}

function pastThe(p: Paragraph, at: number): number {
  return p.lexicon.words.relations.ordinalThe.includes(wordAt(p, at)) ? at + 1 : at;
}

function inner(p: Paragraph, at: number): TimeFound | null {
  if (p.tokens[at]?.gap === 2) return null;
  return plain(p, at) ?? plain(p, pastThe(p, at));
}

/** "between 2008 and 2012", "from January to March 2014", "2009 to 2012". */
function stretch(p: Paragraph, at: number): TimeFound | null {
  const { periodBetween, periodJoin } = p.lexicon;
  const open = periodBetween.match(p.tokens, at);
  const first = open ? inner(p, open.end) : p.tokens[at]?.kind === "digits" ? readYear(p, at) : null;
  const join = first ? periodJoin.match(p.tokens, first.end) : null;
  if (!first || !join || (!open && p.lexicon.words.numerals.and.includes(wordAt(p, first.end)))) return null;
  const second = inner(p, join.end);
  const period = second ? spanOf(first.period, second.period) : null;
  return second && period ? found(second.end, period) : null;
}

function dayBefore(day: string | null): string | null {
  const parsed = day === null ? null : parseDay(day);
  return parsed ? iso(addDays(parsed, -1)) : null;
}

function dayAfter(day: string | null): string | null {
  const parsed = day === null ? null : parseDay(day);
  return parsed ? iso(addDays(parsed, 1)) : null;
}

/** "since 2014", "until March 2014", "before 2010", "after 2012": open on one side, or up to the reference date. */
function open(p: Paragraph, at: number): TimeFound | null {
  const { since, until, beforePeriod, afterPeriod } = p.lexicon;
  const kinds: readonly [typeof since, (days: Period) => Period][] = [
    [
      since,
      (days) => ({
        start: days.start,
        end: p.referenceDate !== null && days.start !== null && p.referenceDate >= days.start ? p.referenceDate : null,
      }),
    ],
    [until, (days) => ({ start: null, end: days.end })],
    [beforePeriod, (days) => ({ start: null, end: dayBefore(days.start) })],
    [afterPeriod, (days) => ({ start: dayAfter(days.end), end: null })],
  ];
  for (const [words, days] of kinds) {
    const match = words.match(p.tokens, at);
    const period = match ? inner(p, match.end) : null;
    if (period) return found(period.end, period.period ? days(period.period) : null);
  }
  return null;
}

/** Reads a date or a period from token `at`, typed, with the days that it means where they are known. */
export function readTime(p: Paragraph, at: number): TimeFound | null {
  if (isJoined(p, at) && at > 0 && p.tokens[at - 1]?.kind !== "symbol") return null;
  return stretch(p, at) ?? open(p, at) ?? plain(p, at);
}
