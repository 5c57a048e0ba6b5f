import { compare, type Rational } from "./rational.ts";

/** A stretch of the number line; a null end is open to infinity. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

/** Whether `x` lies in the interval. */
export function contains(interval: Interval, x: Rational): boolean {
  return !isBelow(interval, x) && !isAbove(interval, x);
}

/** Whether `x` lies below the interval's low end. */
export function isBelow({ low, lowInclusive }: Interval, x: Rational): boolean {
  if (low === null) return false;
  const order = compare(x, low);
  return lowInclusive ? order < 0 : order <= 0;
}

/** Whether `x` lies above the interval's high end. */
export function isAbove({ high, highInclusive }: Interval, x: Rational): boolean {
  if (high === null) return false;
  const order = compare(x, high);
  return highInclusive ? order > 0 : order >= 0;
}
