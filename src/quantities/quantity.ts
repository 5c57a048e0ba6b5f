import type { Modifier } from "../lexicons/shapes.ts";
import type { Interval } from "./interval.ts";
import type { Period } from "./period.ts";
import type { Rational } from "./rational.ts";

/** What sort of thing a number in prose is. */
export type QuantityKind =
  | "number"
  | "percent"
  | "points"
  | "money"
  | "fraction"
  | "multiple"
  | "ordinal"
  | "rank"
  | "range"
  | "vague"
  | "date"
  | "period";

/**
 * A number as prose states it. Offsets are UTF-16 code units in the text that was read; `text.slice(start, end)` is `quote`.
 * Percentages are fractions (11% → 0.11), percentage points too (0.3 points → 0.003), magnitudes are multiplied out.
 */
export interface Quantity {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  /** The number stated; null for a range, a vague quantity, a date or a period. "Two-thirds" is 2/3, not reduced: "8 in 10" is 8/10. */
  readonly value: Rational | null;
  /** The bounds that the words state ("more than 40": low 40, not inclusive, high open); for a plain number both are the value. */
  readonly stated: Interval;
  /** What the claim is held against: the bounds after precision as written and modifier, by the rules of the lexicon. */
  readonly asserted: Interval;
  /** "ratio" for percent and fractions, "points", an ISO 4217 code for money, "multiple", a unit's name ("km"), or null. */
  readonly unit: string | null;
  /** What it is per, where the words say so: "gdp", "person", "hour"; null otherwise. */
  readonly per: string | null;
  readonly modifier: Modifier | null;
  /** Which way a change goes, where the words next to the number say it ("rose by", "a fall of", "minus"). */
  readonly direction: "up" | "down" | null;
  /** The power of ten of the last digit that was written, after percent and magnitude: 11% → -2, 5.4m → 5; null for words like "half". */
  readonly precision: number | null;
  /** The noun that is counted or ranked, as written ("Allies", "consecutive year"); null where there is none. */
  readonly noun: string | null;
  /** The days meant, for a date or a period, resolved against the reference date. */
  readonly period: Period | null;
}
