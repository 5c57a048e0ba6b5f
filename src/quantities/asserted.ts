import { everywhere } from "../lexicons/reading.ts";
import type { Interval } from "./interval.ts";
import type { Modifier } from "../lexicons/shapes.ts";
import type { QuantityKind } from "./quantity.ts";
import {
  absolute,
  add,
  compare,
  multiply,
  negate,
  ratio,
  reduce,
  round,
  subtract,
  whole,
  type Rational,
} from "./rational.ts";

const rules = everywhere.assertions;

/** What the rules need to know of a number as it was written. */
export interface Written {
  readonly value: Rational;
  readonly kind: QuantityKind;
  readonly form: "digits" | "words" | "fraction" | "share";
  readonly precision: number | null;
  /** Something is counted or nothing is said: no unit, no rate, no sign of a percentage. */
  readonly isCount: boolean;
  readonly magnitude: number;
}

const zero = whole(0);

/** A decimal of the rules as an exact number. */
function exact(share: number): Rational {
  return ratio(BigInt(Math.round(share * 10000)), 10000n);
}

function powerOfTen(exponent: number): Rational {
  return exponent >= 0 ? whole(10n ** BigInt(exponent)) : ratio(1n, 10n ** BigInt(-exponent));
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The precision that readers take a number to have: trailing zeros of whole numbers are rounding beyond the digits kept. */
function effectivePrecision(w: Written): number {
  const precision = w.precision ?? -2;
  const isRatio = w.kind === "percent" || w.kind === "points";
  if (isRatio || precision < w.magnitude || w.value.n === 0n) return precision;
  const scaled = reduce(multiply(absolute(w.value), powerOfTen(-precision)));
  if (scaled.d !== 1n) return precision;
  const digits = scaled.n.toString();
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  return precision + Math.max(0, Math.min(zeros, digits.length - rules.significantDigits));
}

function halfStep(w: Written): Rational {
  return multiply(powerOfTen(effectivePrecision(w)), ratio(5n, 10n));
}

/** Half the width of what a number asserts without a modifier; zero where it is meant exactly. */
function halfWidth(w: Written): Rational {
  if (w.kind === "ordinal" || w.kind === "rank") return zero;
  if (w.kind === "fraction") return fractionWidth(w);
  const isWhole = reduce(w.value).d === 1n;
  if (w.kind === "multiple" && w.form === "words" && isWhole) return multiply(absolute(w.value), exact(rules.multiple));
  if (w.kind === "multiple" && w.precision === null) return multiply(absolute(w.value), exact(rules.multiple));
  if (w.precision === null) return multiply(absolute(w.value), exact(rules.about));
  const isSmall = compare(absolute(w.value), whole(rules.exactBelow)) < 0;
  if (w.isCount && isWhole && isSmall && w.magnitude === 0 && w.precision >= 0) return zero;
  return halfStep(w);
}

function fractionWidth(w: Written): Rational {
  const { d } = w.value;
  if (w.form === "share") {
    const step = ratio(1n, 2n * d);
    // Shares of a large whole are counts that are known ("18 of 32").
    return d > 10n ? ratio(5n, 1000n) : smaller(step, ratio(BigInt(rules.shareHalfWidth), 100n));
  }
  const width = rules.fractionHalfWidth[d.toString()] ?? rules.fractionHalfWidthElse;
  return multiply(exact(width), ratio(1n, 100n));
}

function between(low: Rational | null, high: Rational | null, lowInclusive: boolean, highInclusive: boolean): Interval {
  return { low, high, lowInclusive, highInclusive };
}

function plain(w: Written): Interval {
  const half = halfWidth(w);
  if (half.n === 0n) return between(w.value, w.value, true, true);
  const low = subtract(w.value, half);
  const high = add(w.value, half);
  if (w.kind === "fraction" && w.form === "fraction") return between(round(low, 2), round(high, 2), true, true);
  // Halves round away from zero, so the end that is farther from zero is not included.
  return w.value.n < 0n ? between(low, high, false, true) : between(low, high, true, false);
}

/** How far "over 80%" reaches: to the next round number, within the shares of the rules. */
function reach(w: Written): Rational {
  const size = absolute(w.value);
  const least = multiply(size, exact(rules.overLeast));
  const most = multiply(size, exact(rules.overMost));
  if (w.kind === "multiple") return most;
  const step = roundStep(size);
  return smaller(larger(step, least), most);
}

/** The power of ten of the leading digit. */
function roundStep(size: Rational): Rational {
  if (size.n === 0n) return zero;
  const { n, d } = reduce(size);
  let exponent = n.toString().length - d.toString().length;
  if (compare(size, powerOfTen(exponent)) < 0) exponent--;
  return powerOfTen(exponent);
}

/** The bounds of a number on its side of zero: `near` toward the number, `far` away from it, mirrored for negative ones. */
function beyond(w: Written, modifier: Modifier): Interval {
  const size = absolute(w.value);
  const minus = w.value.n < 0n && modifier !== "at-most" && modifier !== "less-than" && modifier !== "up-to";
  const less = multiply(size, exact(rules.nearly));
  const mirror = (i: Interval): Interval =>
    minus ? between(i.high && negate(i.high), i.low && negate(i.low), i.highInclusive, i.lowInclusive) : i;
  switch (modifier) {
    case "more-than":
      return mirror(between(size, add(size, reach(w)), false, true));
    case "at-least":
      return mirror(between(size, add(size, reach(w)), true, true));
    case "just-over":
      return mirror(
        between(size, add(size, larger(multiply(size, exact(rules.justOver)), halfStepOf(w))), false, true),
      );
    case "just-under":
    case "nearly":
      return mirror(between(subtract(size, larger(less, halfStepOf(w))), size, true, false));
    case "less-than":
      return between(subtract(w.value, reach(w)), w.value, true, false);
    case "at-most":
    case "up-to":
      return between(subtract(w.value, reach(w)), w.value, true, true);
    case "about":
    case "exactly":
      return plain(w);
  }
}

function halfStepOf(w: Written): Rational {
  if (w.kind === "multiple" && w.precision === null) return halfWidth(w);
  return w.precision === null ? zero : halfStep(w);
}

function about(w: Written): Interval {
  const rounding = multiply(w.kind === "fraction" ? fractionWidth(w) : halfStepOf(w), whole(rules.aboutRounding));
  const half = larger(rounding, multiply(absolute(w.value), exact(rules.about)));
  return between(subtract(w.value, half), add(w.value, half), true, true);
}

/** The interval that a number with its modifier asserts. */
export function assertedBy(w: Written, modifier: Modifier | null): Interval {
  if (modifier === null || modifier === "exactly") return plain(w);
  return modifier === "about" ? about(w) : beyond(w, modifier);
}

/** The interval that a range asserts: its ends, each with the rounding that it was written with. */
export function assertedRange(low: Written, high: Written, stated: Interval): Interval {
  const below = stated.lowInclusive ? (plain(low).low ?? low.value) : low.value;
  const above = stated.highInclusive ? (plain(high).high ?? high.value) : high.value;
  const isRounded = compare(above, high.value) !== 0;
  return between(smaller(below, low.value), above, stated.lowInclusive, stated.highInclusive && !isRounded);
}
