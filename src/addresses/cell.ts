import type { Interval } from "../quantities/interval.ts";
import type { Rational } from "../quantities/rational.ts";

/**
 * Why a cell has no value. "empty": there are rows, and what they should say is left empty. "not-known-yet": there are rows,
 * but none of them was known on the day asked for.
 */
export type Missing = "no-data" | "empty" | "not-known-yet" | "not-applicable" | "suppressed" | "undefined";

/** How sure a value is: an interval at a confidence level, and how it was computed. */
export interface Uncertainty {
  readonly low: Rational;
  readonly high: Rational;
  /** 0 to 1, as 0.95. */
  readonly level: number;
  readonly method: string;
}

/** One value of one measure for one combination of members and a period; also what an operator gives. */
export interface Cell {
  /** The exact number; null where it is missing, or where the result is a period or a set (see `names`). */
  readonly value: Rational | null;
  readonly missing: Missing | null;
  /** The slugs of the result where it is a period or a set of members. */
  readonly names: readonly string[] | null;
  /** SDMX observation-status codes other than A, each once, by precedence. */
  readonly status: readonly string[];
  readonly uncertainty: Uncertainty | null;
  /** Where the value can lie, when members are unknown or the data are rounded; null where it is just `value`. */
  readonly bounds: Interval | null;
  /** Members whose value is unknown and would have counted. */
  readonly unknown: readonly string[];
  /** Only somebody's words say so. */
  readonly stated: boolean;
  /** Computed in floating point. */
  readonly approximate: boolean;
  /** The latest vintage among the rows used, as a date; null where rows carry none. */
  readonly vintage: string | null;
  /** For a result that looks back along a series: the period in which the series begins; null otherwise. */
  readonly since: string | null;
  /** Things to say beside the value ("the series begins in 2014"). */
  readonly notes: readonly string[];
}

const BLANK: Cell = {
  value: null,
  missing: "no-data",
  names: null,
  status: [],
  uncertainty: null,
  bounds: null,
  unknown: [],
  stated: false,
  approximate: false,
  vintage: null,
  since: null,
  notes: [],
};

/** A cell without a value. */
export function missingCell(missing: Missing): Cell {
  return { ...BLANK, missing };
}

/** A cell with a value and nothing else to say. */
export function numberCell(value: Rational): Cell {
  return { ...BLANK, missing: null, value };
}

/** The codes of SDMX's CL_OBS_STATUS (v2.2) by the order of precedence that its guideline gives; A is left out. */
const STATUS_PRECEDENCE = [
  "B",
  "O",
  "M",
  "L",
  "H",
  "Q",
  "J",
  "S",
  "D",
  "K",
  "W",
  "I",
  "F",
  "E",
  "P",
  "N",
  "U",
  "V",
  "G",
] as const;

/** Each code once, by precedence; A (normal) and unknown codes are left out. */
export function orderStatus(codes: Iterable<string>): string[] {
  const set = new Set(codes);
  return STATUS_PRECEDENCE.filter((code) => set.has(code));
}

function latest(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a > b ? a : b;
}

/** Bounds that say nothing: the value can lie anywhere. */
const ANYWHERE: Interval = { low: null, high: null, lowInclusive: false, highInclusive: false };

/**
 * A result that comes from other cells: it inherits their flags, notes, latest vintage and unknown members. Where they are
 * themselves not fully known, bounds that an operator computed from them do not hold: the result can lie anywhere.
 */
export function derive(from: readonly Cell[], result: Partial<Cell>): Cell {
  const value = result.value ?? null;
  const names = result.names ?? null;
  const inherited = from.flatMap((c) => c.unknown);
  const isOpen = inherited.length > 0 || from.some((c) => c.bounds !== null);
  return {
    ...BLANK,
    status: orderStatus(from.flatMap((c) => c.status)),
    stated: from.some((c) => c.stated),
    approximate: from.some((c) => c.approximate),
    vintage: from.reduce<string | null>((v, c) => latest(v, c.vintage), null),
    notes: [...new Set(from.flatMap((c) => c.notes))],
    missing: value === null && names === null ? "no-data" : null,
    ...result,
    unknown: [...new Set([...inherited, ...(result.unknown ?? [])])].sort(),
    bounds: isOpen ? ANYWHERE : (result.bounds ?? null),
  };
}

/** The first reason for which one of these cells has no number; null where all have one. */
export function whyMissing(cells: readonly (Cell | undefined)[]): Missing | null {
  for (const cell of cells) {
    if (!cell) return "no-data";
    if (cell.value === null) return cell.missing ?? "undefined";
  }
  return null;
}
