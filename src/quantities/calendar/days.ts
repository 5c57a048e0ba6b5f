import { daysInMonth, type Period } from "../period.ts";

/** A day of the Gregorian calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "2024-03-14". */
export function iso({ year, month, day }: Day): string {
  return `${year.toString().padStart(4, "0")}-${month.toString().padStart(2, "0")}-${day.toString().padStart(2, "0")}`;
}

/** Reads "2024-03-14"; null where it is no day. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const [year = 0, month = 0, day = 0] = match ? match.slice(1).map(Number) : [];
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day after (or, for a negative count, before) by so many days. */
export function addDays(day: Day, count: number): Day {
  return fromDays(toDays(day) + count);
}

/** Days since 1 March of the year 0: a reckoning in which the leap day comes last. */
function toDays({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day - 1
  );
}

function fromDays(days: number): Day {
  let y = Math.floor((10000 * days + 14780) / 3652425);
  let rest = days - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  if (rest < 0) {
    y--;
    rest = days - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  }
  const m = Math.floor((100 * rest + 52) / 3060);
  const month = ((m + 2) % 12) + 1;
  return { year: y + Math.floor((m + 2) / 12), month, day: rest - Math.floor((m * 306 + 5) / 10) + 1 };
}

/** The same day of another month, or that month's last day. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const index = year * 12 + month - 1 + count;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** `count` whole months from the first day of a month. */
export function monthsFrom(year: number, month: number, count: number): Period {
  const last = addMonths({ year, month, day: 1 }, count - 1);
  const end = { ...last, day: daysInMonth(last.year, last.month) };
  return { start: iso({ year, month, day: 1 }), end: iso(end) };
}

/** The whole years from one to another. */
export function years(from: number, to: number): Period {
  return { start: iso({ year: from, month: 1, day: 1 }), end: iso({ year: to, month: 12, day: 31 }) };
}

/** The year, quarter, month, week or day that lies `back` before the one of the reference day. */
export function unitBack(reference: Day, unit: string, back: number): Period | null {
  const { year, month } = reference;
  switch (unit) {
    case "year":
      return years(year - back, year - back);
    case "month": {
      const m = addMonths({ year, month, day: 1 }, -back);
      return monthsFrom(m.year, m.month, 1);
    }
    case "quarter": {
      const m = addMonths({ year, month: month - ((month - 1) % 3), day: 1 }, -3 * back);
      return monthsFrom(m.year, m.month, 3);
    }
    case "week": {
      // Weeks begin on Monday; day 0 of the reckoning was a Wednesday.
      const weekday = (toDays(reference) + 2) % 7;
      const monday = addDays(reference, -weekday - 7 * back);
      return { start: iso(monday), end: iso(addDays(monday, 6)) };
    }
    case "day": {
      const day = iso(addDays(reference, -back));
      return { start: day, end: day };
    }
    case "decade":
      return spanBack(reference, "year", 10 * back);
    case "ten-years-ago":
      return years(year - 10 * back, year - 10 * back);
    case "century-ago":
      return years(year - 100 * back, year - 100 * back);
    case "century":
      return years(year - 100 * back, year - 100 * back);
    default:
      return null;
  }
}

const MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1, decade: 120, century: 1200 };

/** The `count` units up to the reference day: "the past five years". */
export function spanBack(reference: Day, unit: string, count: number): Period | null {
  if (count < 1 || count > 2000) return null;
  const months = MONTHS[unit];
  const days = unit === "week" ? 7 * count : unit === "day" ? count : null;
  if (months === undefined && days === null) return null;
  if (months !== undefined && months * count > reference.year * 12 - 12) return null;
  const start = days === null ? addMonths(reference, -(months ?? 0) * count) : addDays(reference, -days);
  return { start: iso(addDays(start, 1)), end: iso(reference) };
}

/** A decade is the years from its first to its ninth; a century those from 1 to 100. */
export function century(number: number): Period {
  return years(number * 100 - 99, number * 100);
}
