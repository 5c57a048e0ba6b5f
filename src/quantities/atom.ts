import type { QuantityKind } from "./quantity.ts";
import type { Rational } from "./rational.ts";

/** One number with its unit, as it stands in tokens; modifiers, ranges and nouns come later. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly value: Rational;
  readonly unit: string | null;
  readonly per: string | null;
  readonly precision: number | null;
  readonly form: "digits" | "words" | "fraction" | "share";
  /** Bare digits: what may be a year, the head of a range, a label. */
  readonly plain: boolean;
  /** The power of ten of the magnitude that stands with it, which a range's other end may take over; else 0. */
  readonly magnitude: number;
  /** Where the noun that it counts ends is found later; words that belong to the number itself ("times") are here. */
  readonly noun: string | null;
  readonly negative: boolean;
}
