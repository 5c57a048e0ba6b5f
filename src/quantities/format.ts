import type { Writing } from "../lexicons/shapes.ts";
import { writingOf } from "../lexicons/writing.ts";
import { digits, form, MINUS } from "./digits-out.ts";
import { absolute, compare, multiply, ratio, reduce, toFixed, whole, type Rational } from "./rational.ts";
import { unitName, type Unit } from "./unit.ts";

export interface ValueFormat {
  /** "en" or "fr"; any other language is written as English. */
  readonly language: string;
  /** Decimal places of the number as it is shown (after percent and magnitude); by default what the unit usually has. */
  readonly decimals?: number;
  /** Units in words: "9.26 per cent", "476.2 billion US dollars". */
  readonly long?: boolean;
}

const hundred = whole(100);

/** Places for a number without a usual precision: none for whole ones, else two, or two significant digits below 0.1. */
function usualPlaces(value: Rational): number {
  if (reduce(value).d === 1n) return 0;
  const size = absolute(value);
  let places = 2;
  for (let step = ratio(1n, 10n); places < 12 && compare(size, step) < 0; step = ratio(1n, step.d * 10n)) places++;
  return places;
}

/** Percent are whole from ten up, and have two places below: 56%, 9.26%, 2.08%. */
function percentPlaces(shown: Rational): number {
  const size = absolute(shown);
  if (reduce(shown).n === 0n || compare(size, whole(10)) >= 0) return 0;
  return Math.max(2, compare(size, whole(1)) < 0 ? usualPlaces(shown) : 2);
}

function fill(pattern: string, written: string): string {
  return pattern.replace("{}", written);
}

/** The number with its magnitude in words, and whether there is a magnitude: "476.2 billion", "12,345". */
function withMagnitude(value: Rational, decimals: number | null, writing: Writing): [string, boolean] {
  const size = absolute(value);
  for (const magnitude of writing.magnitudes) {
    if (compare(size, whole(10n ** BigInt(magnitude.exponent))) < 0) continue;
    const shown = multiply(value, ratio(1n, 10n ** BigInt(magnitude.exponent)));
    const written = digits(shown, decimals, writing);
    return [`${written} ${form(magnitude, written, writing)}`, true];
  }
  return [digits(value, decimals, writing), false];
}

function money(value: Rational, currency: string, format: ValueFormat, writing: Writing): string {
  const large = compare(absolute(value), whole(1_000_000)) >= 0;
  const places = format.decimals ?? (large ? 1 : reduce(value).d === 1n ? 0 : 2);
  const [written, magnitude] = withMagnitude(value, places, writing);
  const names = writing.currencies[currency];
  const symbol = writing.symbols[currency];
  if (format.long === true && names) {
    return written + (magnitude ? writing.moneyOf : " ") + form(names, written, writing);
  }
  if (symbol === undefined) return fill(writing.moneyUnknown, written).replace("{code}", currency);
  const negative = written.startsWith(MINUS);
  const text = fill(writing.money, negative ? written.slice(1) : written).replace("{symbol}", symbol);
  return negative ? `${MINUS}${text}` : text;
}

function ordinal(value: Rational, writing: Writing): string {
  const plain = toFixed(value, 0);
  const endings = writing.ordinal;
  const ending =
    endings[plain] ?? endings[plain.slice(-2)] ?? (plain.length > 1 ? endings[plain.slice(-1)] : undefined);
  return digits(value, 0, writing) + (ending ?? endings["other"] ?? "");
}

function noun(unit: Unit): string | null {
  return unit.kind === "count" || unit.kind === "number" ? unit.noun : null;
}

/**
 * Writes a value in its unit, rounded half away from zero: ratios as percent, differences of ratios in percentage points,
 * money with its symbol and the magnitude spelt out, counts grouped. The inverse of reading, from the same lexicons.
 */
export function formatValue(value: Rational, unit: Unit, options: ValueFormat): string {
  const writing = writingOf(options.language);
  const places = options.decimals;
  switch (unit.kind) {
    case "ratio": {
      const shown = multiply(value, hundred);
      const written = digits(shown, places ?? percentPlaces(shown), writing);
      return fill(options.long === true ? writing.percentLong : writing.percent, written);
    }
    case "points": {
      const written = digits(multiply(value, hundred), places ?? 1, writing);
      return fill(form(writing.points, written, writing), written);
    }
    case "money":
      return money(value, unit.currency, options, writing);
    case "count":
    case "number":
      return digits(value, places ?? usualPlaces(value), writing);
    case "multiple": {
      const written = digits(value, places ?? 1, writing);
      return fill(form(writing.multiple, written, writing), written);
    }
    case "rank":
      return ordinal(value, writing);
    case "streak":
      return fill(writing.streak.other, digits(value, places ?? 0, writing));
    case "members":
      return digits(value, places ?? 0, writing);
    case "date":
    case "period":
      return toFixed(value, places ?? 0);
    case "per":
      return `${formatValue(value, unit.of, options)} ${writing.per} ${noun(unit.per) ?? unitName(unit.per)}`;
  }
}

export interface NumberFormat {
  readonly language: string;
  /** Digits in groups ("1,234.5", the default) or with a magnitude in words ("1.2345 million"). */
  readonly style?: "digits" | "magnitude";
  /** By default as many as the number has, or six where they do not end. */
  readonly decimals?: number;
}

/** Writes a bare number, exactly unless `decimals` says otherwise; reading the text gives the number back. */
export function formatNumber(value: Rational, options: NumberFormat): string {
  const writing = writingOf(options.language);
  const decimals = options.decimals ?? null;
  return options.style === "magnitude" ? withMagnitude(value, decimals, writing)[0] : digits(value, decimals, writing);
}
