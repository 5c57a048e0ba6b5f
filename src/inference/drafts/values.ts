import type { CellText } from "../labels/number-text.ts";
import type { Unit } from "../../quantities/unit.ts";

/** What is known of the numbers of a measure before their unit is. */
export interface Values {
  readonly whole: boolean;
  /** The share of numbers that have decimals. */
  readonly decimals: number;
  /** The middle one and the largest, without signs. */
  readonly median: number;
  readonly largest: number;
}

/** The first sign of a unit that stands beside a number: "%", "£". */
export function signIn(cells: Iterable<CellText>): string {
  for (const cell of cells) if (cell.kind === "number" && cell.unit !== "") return cell.unit;
  return "";
}

/** Whether a decimal has digits other than 0 behind its point. */
function isBroken(text: string): boolean {
  const point = text.indexOf(".");
  return point >= 0 && /[1-9]/.test(text.slice(point));
}

/** What a list of exact numbers is like: whole or not, how large. */
export function valuesOf(texts: readonly string[]): Values {
  const sizes = new Float64Array(texts.length);
  let count = 0;
  let broken = 0;
  let whole = true;
  for (const text of texts) {
    if (text === "") continue;
    sizes[count++] = Math.abs(Number(text));
    if (isBroken(text)) broken++;
    whole &&= !text.includes(".");
  }
  const sorted = sizes.subarray(0, count).sort();
  return {
    whole,
    decimals: count === 0 ? 0 : broken / count,
    median: sorted[count >> 1] ?? 0,
    largest: sorted[count - 1] ?? 0,
  };
}

/** The power of ten of the last digit with which numbers stand: -1 for 4.6 and 12.35, 3 where all are full thousands. */
export function lastDigit(texts: readonly string[]): number {
  let places = 0;
  let zeros = 99;
  const seen = new Set<string>();
  for (const text of texts) {
    if (text === "") continue;
    const point = text.indexOf(".");
    if (point >= 0) places = Math.max(places, text.length - point - 1);
    else if (text !== "0") {
      let end = 0;
      while (text.charCodeAt(text.length - 1 - end) === 48) end++;
      if (end < text.length) zeros = Math.min(zeros, end);
      if (seen.size < 3) seen.add(text);
    }
  }
  if (places > 0) return -places;
  // A few round numbers are chance; one zero at the end is, too.
  return seen.size >= 3 && zeros >= 2 && zeros < 99 ? zeros : 0;
}

/** The last digit in the unit of the measure; null for exact counts. */
export function precisionOf(texts: readonly string[], power: number, unit: Unit): number | null {
  const digit = lastDigit(texts) + power;
  return unit.kind === "count" && digit === 0 ? null : digit;
}
