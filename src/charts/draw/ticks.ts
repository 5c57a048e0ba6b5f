import { add, compare, fromNumber, multiply, ratio, toNumber, whole, type Rational } from "../../quantities/rational.ts";

/** Exact round numbers (1, 2 or 5 times a power of ten apart) from at or below `low` to at or above `high`, about `count` steps. */
export function niceTicks(low: number, high: number, count: number): Rational[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const power = Math.floor(Math.log10(span / count));
  const scale = power < 0 ? ratio(1n, 10n ** BigInt(-power)) : whole(10n ** BigInt(power));
  const step = [1, 2, 5, 10].map((m) => multiply(whole(m), scale)).find((s) => span / toNumber(s) <= count) ?? multiply(whole(10), scale);
  const first = multiply(whole(Math.floor(low / toNumber(step) + 1e-9)), step);
  const end = fromNumber(high);
  const ticks = [first];
  for (let at = first; end && compare(at, end) < 0 && ticks.length < 50; ) {
    at = add(at, step);
    ticks.push(at);
  }
  return ticks;
}

/** Where the axis of a line begins: at zero where the data are not far above it, else near them. */
export function lineFloor(low: number, high: number): number {
  return low >= 0 && low <= high * 0.45 ? 0 : low;
}
