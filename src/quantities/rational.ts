/**
 * An exact number: a numerator over a denominator, integers of any size, the denominator positive.
 * It is not reduced, so that "18 of 32" is still there when the verdict is explained.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const one: Rational = { n: 1n, d: 1n };

/** The whole number `n` (a safe integer or a bigint). */
export function whole(n: number | bigint): Rational {
  return { n: BigInt(n), d: 1n };
}

/** `n / d` as it stands, not reduced; the sign moves to the numerator. Throws RangeError where `d` is 0. */
export function ratio(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError("a ratio with the denominator 0");
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

const DECIMAL = /^[+-]?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/;

/** Reads a plain decimal ("-12.50", ".5", "1e-3"); null where the text is not one. The denominator is a power of ten. */
export function fromDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, integer = "", fraction = "", exponent = "0"] = match;
  if (integer === "" && fraction === "") return null;
  const digits = BigInt(integer + fraction);
  const n = text.startsWith("-") ? -digits : digits;
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { n, d: 10n ** BigInt(places) } : { n: n * 10n ** BigInt(-places), d: 1n };
}

/** The double `x` as the exact binary fraction that it is; null for NaN and the infinities. */
export function fromNumber(x: number): Rational | null {
  if (!Number.isFinite(x)) return null;
  let d = 1n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    d *= 2n;
  }
  return { n: BigInt(scaled), d };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** `a / b`; null where `b` is 0. Equal denominators cancel, so that a ratio of two counts keeps the counts. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  return a.d === b.d ? unscaled(a.n, b.n, a.d) : ratio(a.n * b.d, a.d * b.n);
}

/** `n / d` of two decimals with the scale `scale`, without the tens that only the scale put there: 12.50 / 4.00 is 125/40. */
function unscaled(n: bigint, d: bigint, scale: bigint): Rational {
  let [top, bottom, left] = [n, d, scale];
  while (left % 10n === 0n && top % 10n === 0n && bottom % 10n === 0n)
    [top, bottom, left] = [top / 10n, bottom / 10n, left / 10n];
  return ratio(top, bottom);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

export function sign(a: Rational): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** The same number in lowest terms. */
export function reduce(a: Rational): Rational {
  const g = gcd(a.n, a.d);
  return g <= 1n ? a : { n: a.n / g, d: a.d / g };
}

/** Rounds to `places` decimal places (negative ones round to tens, hundreds, …), halves away from zero. */
export function round(a: Rational, places: number): Rational {
  const up = places > 0 ? 10n ** BigInt(places) : 1n;
  const down = places < 0 ? 10n ** BigInt(-places) : 1n;
  const n = absolute(a).n * up;
  const d = a.d * down;
  const rounded = (2n * n + d) / (2n * d);
  return { n: (a.n < 0n ? -rounded : rounded) * down, d: up };
}

/** The decimal text with exactly `places` places after the point, halves away from zero: no exponent, no grouping. */
export function toFixed(a: Rational, places: number): string {
  const rounded = round(a, places);
  const digits = absolute(rounded)
    .n.toString()
    .padStart(places + 1, "0");
  const text = places > 0 ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return rounded.n < 0n ? `-${text}` : text;
}

/** The decimal text where the number has a finite one, else null: `3/4` → "0.75", `1/3` → null. */
export function toDecimal(a: Rational): string | null {
  const { d } = reduce(a);
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? toFixed(a, Math.max(twos, fives)) : null;
}

/** The nearest double, for charts and for JSON readers that want a number. */
export function toNumber(a: Rational): number {
  const { n, d } = reduce(a);
  const direct = Number(n) / Number(d);
  return Number.isFinite(direct) && n <= 9007199254740991n && n >= -9007199254740991n && d <= 9007199254740991n
    ? direct
    : Number(significant({ n, d }, 20));
}

/** The nearest double of a number that may be missing. */
export function numberOrNull(a: Rational | null): number | null {
  return a && toNumber(a);
}

/** About `digits` significant digits in exponent form, cut and not rounded: enough for the nearest double. */
function significant(a: Rational, digits: number): string {
  if (a.n === 0n) return "0";
  const magnitude = absolute(a).n.toString().length - a.d.toString().length;
  const shift = digits - magnitude;
  const scaled = shift >= 0 ? (a.n * 10n ** BigInt(shift)) / a.d : a.n / (a.d * 10n ** BigInt(-shift));
  return `${scaled.toString()}e${(-shift).toString()}`;
}

/** The exact text of a number: a finite decimal where there is one and the number is no ratio of counts, else "n/d". */
export function exactText(a: Rational): string {
  return isDecimalForm(a) ? (toDecimal(a) ?? fractionText(a)) : fractionText(a);
}

function fractionText(a: Rational): string {
  return `${a.n.toString()}/${a.d.toString()}`;
}

/** Whether the number stands as a decimal (denominator a power of ten) and not as a ratio. */
export function isDecimalForm(a: Rational): boolean {
  const text = a.d.toString();
  return text.startsWith("1") && /^10*$/.test(text);
}
