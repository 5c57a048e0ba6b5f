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

/** What a list of exact numbers is like: whole or not, how large. */
export function valuesOf(texts: readonly string[]): Values {
  const numbers = texts.filter((t) => t !== "");
  const sizes = numbers.map((t) => Math.abs(Number(t))).sort((a, b) => a - b);
  const broken = numbers.filter((t) => /\.\d*[1-9]/.test(t)).length;
  return {
    whole: numbers.every((t) => !t.includes(".")),
    decimals: numbers.length === 0 ? 0 : broken / numbers.length,
    median: sizes[sizes.length >> 1] ?? 0,
    largest: sizes.at(-1) ?? 0,
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
    else if (Number(text) !== 0) {
      zeros = Math.min(zeros, /0*$/.exec(text)?.[0].length ?? 0);
      seen.add(text);
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
