import { contains, type Interval } from "../quantities/interval.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { absolute, fromDecimal, multiply, negate, ratio, whole, type Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
import { valueFor, type Shape } from "./compare.ts";
import type { Cause } from "./verdict.ts";

/** Digits of a written number, as they stand; "" where it is written in words. */
function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}

/** Whether two runs of digits differ by two neighbours changing places, or by one digit. */
function nearDigits(a: string, b: string): "swapped" | "one-off" | null {
  if (a.length !== b.length || a === b || a.length < 2) return null;
  const different = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [i = 0, j = 0] = different;
  if (different.length === 1) return "one-off";
  return different.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i] ? "swapped" : null;
}

const SCALES: readonly Rational[] = [ratio(1n, 1000n), whole(1000), ratio(1n, 1_000_000n), whole(1_000_000)];

/**
 * What has gone wrong with a number by itself, as far as it is plain: the sign, million for billion, two digits swapped.
 * `written` is the true value as the text would write it.
 */
export function plainCause(
  q: Quantity,
  asserted: Interval,
  value: Rational,
  shape: Shape,
  written: string,
): Cause | null {
  const real = valueFor(q, value, shape);
  const holds = (x: Rational): boolean => contains(asserted, x);
  if (holds(negate(real))) return "direction";
  if (SCALES.some((scale) => holds(multiply(real, scale)))) return "scale";
  return nearDigits(digitsOf(q.quote), digitsOf(written)) === "swapped" ? "digit" : null;
}

/** Whether the number is right, but the text says percent where points are meant, or the other way round. */
export function isPercentForPoints(q: Quantity, asserted: Interval, value: Rational, { unit }: Shape): boolean {
  const mixed = (unit.kind === "points" && q.kind === "percent") || (unit.kind === "ratio" && q.kind === "points");
  return mixed && contains(asserted, value);
}

/** What may have gone wrong with a number where nothing plainer explains it: one digit, or digits cut off instead of rounded. */
export function possibleCause(q: Quantity, value: Rational, unit: Unit, written: string): Cause | null {
  if (nearDigits(digitsOf(q.quote), digitsOf(written))) return "digit";
  return cutOff(q, value, unit) ? "rounding" : null;
}

/** Whether the text cut digits off where it should have rounded: 9.26% written as 9.2%. */
function cutOff(q: Quantity, value: Rational, unit: Unit): boolean {
  if (!q.value || q.precision === null || unit.kind === "members") return false;
  const step =
    q.precision >= 0 ? whole(10n ** BigInt(q.precision)) : (fromDecimal(`1e${q.precision.toString()}`) ?? whole(1));
  const size = absolute(value);
  const steps = (size.n * step.d) / (size.d * step.n);
  const cut = multiply(whole(steps), step);
  const own = absolute(q.value);
  return cut.n * own.d === own.n * cut.d;
}
