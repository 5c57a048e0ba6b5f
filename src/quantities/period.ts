/** A stretch of days: both ends included, as ISO dates ("2024-01-01"). An open end is null. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

/** "financial-year" is one from April to March; "year-ending" are the twelve months that end with a month. */
export type Granularity = "year" | "financial-year" | "year-ending" | "half" | "quarter" | "month" | "day";

const PATTERNS: readonly (readonly [Granularity, RegExp])[] = [
  ["day", /^(\d{4})-(\d{2})-(\d{2})$/],
  ["year-ending", /^(\d{4})-(\d{2})-ye$/],
  ["month", /^(\d{4})-(\d{2})$/],
  ["quarter", /^(\d{4})-q([1-4])$/],
  ["half", /^(\d{4})-h([12])$/],
  ["financial-year", /^(\d{4})\/(\d{2})$/],
  ["year", /^(\d{4})$/],
];

/**
 * A period's name as it stands in an address and in a time column: 2024, 2024-03, 2024-q1, 2024-h2, 2012/13, 2024-03-14, and
 * 2014-03-ye for the year that ends with March 2014.
 */
export interface NamedPeriod extends Period {
  readonly name: string;
  readonly granularity: Granularity;
  readonly start: string;
  readonly end: string;
}

function pad(n: number): string {
  return n.toString().padStart(2, "0");
}

/** The number of days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function months(year: number, from: number, to: number): [string, string] {
  const y = year.toString().padStart(4, "0");
  return [`${y}-${pad(from)}-01`, `${y}-${pad(to)}-${pad(daysInMonth(year, to))}`];
}

function bounds(granularity: Granularity, parts: readonly number[]): [string, string] | null {
  const [year = 0, second = 0, third = 0] = parts;
  const y = year.toString().padStart(4, "0");
  switch (granularity) {
    case "year":
      return months(year, 1, 12);
    case "half":
      return months(year, second === 1 ? 1 : 7, second === 1 ? 6 : 12);
    case "quarter":
      return months(year, second * 3 - 2, second * 3);
    case "month":
      return second >= 1 && second <= 12 ? months(year, second, second) : null;
    case "year-ending": {
      if (second < 1 || second > 12 || year < 1) return null;
      const [, end] = months(year, second, second);
      return [second === 12 ? `${y}-01-01` : months(year - 1, second + 1, 12)[0], end];
    }
    case "financial-year":
      return second === (year + 1) % 100 ? [`${y}-04-01`, `${(year + 1).toString()}-03-31`] : null;
    case "day": {
      if (second < 1 || second > 12 || third < 1 || third > daysInMonth(year, second)) return null;
      const day = `${y}-${pad(second)}-${pad(third)}`;
      return [day, day];
    }
  }
}

/** Names that were read before: the same few are read again and again. */
const known = new Map<string, NamedPeriod | null>();
const MOST_KNOWN = 20_000;

/** Reads a period's name; null where the text is none. A financial year is taken from April to March. */
export function parsePeriod(text: string): NamedPeriod | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const period = readName(text.toLowerCase());
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, period);
  return period;
}

function readName(name: string): NamedPeriod | null {
  for (const [granularity, pattern] of PATTERNS) {
    const match = pattern.exec(name);
    if (!match) continue;
    const ends = bounds(granularity, match.slice(1).map(Number));
    if (ends) return { name, granularity, start: ends[0], end: ends[1] };
  }
  return null;
}

/**
 * The name of the period just before, of the same granularity: 2024 → 2023, 2024-q1 → 2023-q4, 2024-03-01 → 2024-02-29. Before a
 * year that ends with a month comes the year that ended twelve months earlier: 2014-03-ye → 2013-03-ye.
 */
export function previousPeriod({ granularity, start, end }: NamedPeriod): string {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  const y = (n: number): string => n.toString().padStart(4, "0");
  switch (granularity) {
    case "year":
      return y(year - 1);
    case "financial-year":
      return `${y(year - 1)}/${pad(year % 100)}`;
    case "year-ending":
      return `${y(Number(end.slice(0, 4)) - 1)}-${end.slice(5, 7)}-ye`;
    case "half":
      return month === 1 ? `${y(year - 1)}-h2` : `${y(year)}-h1`;
    case "quarter":
      return month === 1 ? `${y(year - 1)}-q4` : `${y(year)}-q${((month - 1) / 3).toString()}`;
    case "month":
      return month === 1 ? `${y(year - 1)}-12` : `${y(year)}-${pad(month - 1)}`;
    case "day":
      return dayBefore(start);
  }
}

/** The ISO date of the day before an ISO date. */
export function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (date > 1) return `${day.slice(0, 8)}${pad(date - 1)}`;
  if (month > 1) return `${day.slice(0, 5)}${pad(month - 1)}-${pad(daysInMonth(year, month - 1))}`;
  return `${(year - 1).toString().padStart(4, "0")}-12-31`;
}
