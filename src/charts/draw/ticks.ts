import { add, multiply, ratio, toNumber, whole, type Rational } from "../../quantities/rational.ts";

/** Exact round numbers (1, 2 or 5 times a power of ten apart) from at or below `low` to at or above `high`, about `count` steps. */
export function niceTicks(low: number, high: number, count: number): Rational[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const power = Math.floor(Math.log10(span / count));
  const scale = power < 0 ? ratio(1n, 10n ** BigInt(-power)) : whole(10n ** BigInt(power));
  const step =
    [1, 2, 5, 10].map((m) => multiply(whole(m), scale)).find((s) => span / toNumber(s) <= count) ??
    multiply(whole(10), scale);
  const first = multiply(whole(Math.floor(low / toNumber(step) + 1e-9)), step);
  const ticks = [first];
  // A double stands for the decimal next to it: 0.04 is reached by the tick 4/100.
  const end = high - toNumber(step) * 1e-9;
  for (let at = first; toNumber(at) < end && ticks.length < 50;) {
    at = add(at, step);
    ticks.push(at);
  }
  return ticks;
}

/**
 * Where the axis of a line begins: at zero where the data are not far above it; else so far below them that the axis spans at
 * least a quarter of the highest value, and a small change does not look large.
 */
export function lineFloor(low: number, high: number): number {
  if (low >= 0 && low <= high * 0.45) return 0;
  return Math.min(low, high - Math.abs(high) * 0.25);
}
