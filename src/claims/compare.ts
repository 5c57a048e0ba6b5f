import type { Cell } from "../addresses/cell.ts";
import type { Plan } from "../addresses/plan.ts";
import { parsePeriod } from "../quantities/period.ts";
import { contains, isAbove, isBelow, type Interval } from "../quantities/interval.ts";
import type { Quantity, QuantityKind } from "../quantities/quantity.ts";
import { add, negate, one, type Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";

/** How a quantity stands to a value: in what it asserts, out of it, undecided because the value is not known well enough, or not comparable. */
export type Comparison = "in" | "out" | "undecided" | "other-unit";

const COUNT_KINDS: readonly QuantityKind[] = ["number", "ordinal", "rank", "range", "vague"];

/** The kinds of quantity that can be held against a unit. */
function fitsUnit(q: Quantity, unit: Unit): boolean {
  const { kind } = q;
  switch (unit.kind) {
    case "ratio":
      return (
        q.unit === "ratio" || q.unit === "multiple" || kind === "percent" || kind === "fraction" || kind === "multiple"
      );
    case "points":
      return kind === "points" || q.unit === "points" || (kind === "number" && q.unit === null);
    case "money":
      return q.unit === unit.currency || (q.unit === null && COUNT_KINDS.includes(kind));
    case "per":
      return fitsUnit(q, unit.of) || (q.unit === null && COUNT_KINDS.includes(kind));
    case "multiple":
      return kind === "multiple" || kind === "number" || q.unit === "multiple";
    case "period":
    case "date":
      return kind === "period" || kind === "date";
    case "members":
    case "rank":
    case "streak":
      return COUNT_KINDS.includes(kind) && q.unit === null;
    case "count":
    case "number":
      return (
        COUNT_KINDS.includes(kind) &&
        q.unit !== "ratio" &&
        q.unit !== "points" &&
        (q.unit === null || !/^[A-Z]{3}$/.test(q.unit))
      );
  }
}

/** What a value is, as far as it matters for what words say of it. */
export interface Shape {
  readonly unit: Unit;
  /** A growth: "doubled" is one more than it. */
  readonly isGrowth: boolean;
  /** The period since when something has been so, and not when it was. */
  readonly looksBack: boolean;
}

/** The shape of an address's value: that of its last step, rounding aside. */
export function shapeOf({ chain, unit }: Plan): Shape {
  const last = chain.steps.filter((s) => s.operator.name !== "round").at(-1)?.operator.name ?? "";
  return { unit, isGrowth: last === "growth", looksBack: last === "highest-since" || last === "lowest-since" };
}

/** A multiple ("doubled") is one more than the growth (100%) that it is held against; of any other ratio it is the ratio. */
export function valueFor(q: Quantity, value: Rational, { isGrowth }: Shape): Rational {
  const isMultiple = q.kind === "multiple" || q.unit === "multiple";
  return isMultiple && isGrowth ? add(value, one) : value;
}

/** The interval of the opposite sign: what "fell by 4%" asserts of a growth. */
export function mirrored({ low, high, lowInclusive, highInclusive }: Interval): Interval {
  return {
    low: high && negate(high),
    high: low && negate(low),
    lowInclusive: highInclusive,
    highInclusive: lowInclusive,
  };
}

/** Whether a day lies in the year, or on the very day, that a claim names. */
function namesStart(claimed: string, start: string): boolean {
  return claimed.endsWith("-01-01") ? start.slice(0, 4) === claimed.slice(0, 4) : start === claimed;
}

/**
 * "The highest since 2010" says that 2010 was as high. If a later year was, it is wrong; if the last one is an earlier year, or
 * none that the series knows, the words are still true as they stand and say less than the data: undecided.
 */
function compareSince(claimed: string, found: string | undefined, begin: string | null): Comparison {
  if (found !== undefined && namesStart(claimed, found)) return "in";
  if (found !== undefined && found > claimed) return "out";
  return found === undefined && begin !== null && namesStart(claimed, begin) ? "in" : "undecided";
}

function comparePeriod(q: Quantity, cell: Cell, { looksBack }: Shape): Comparison {
  if (!cell.names || cell.unknown.length > 0) return "undecided";
  const [name] = cell.names;
  const period = name === undefined ? null : parsePeriod(name);
  const begin = cell.since === null ? null : (parsePeriod(cell.since)?.start ?? null);
  const { start = null, end = null } = q.period ?? {};
  if (looksBack && start !== null) return compareSince(start, period?.start, begin);
  if (!period || !q.period) return "out";
  if ((start === null || period.start >= start) && (end === null || period.end <= end)) return "in";
  // Before the series begins nothing is known.
  return begin !== null && end !== null && end < begin ? "undecided" : "out";
}

/** Holds what a value can be (its bounds, where some of it is unknown) against an interval. */
function compareBounds(bounds: Interval, asserted: Interval): Comparison {
  const { low, high } = bounds;
  const lowIn = low !== null && contains(asserted, low);
  const highIn = high !== null && contains(asserted, high);
  if (lowIn && highIn) return "in";
  if ((low !== null && isAbove(asserted, low)) || (high !== null && isBelow(asserted, high))) return "out";
  return "undecided";
}

/**
 * Holds a quantity against a value. `asserted` is the quantity's interval, mirrored where the sentence says "fell" of a
 * signed change. A value that is not fully known is "undecided" only where the unknown part could decide.
 */
export function compareQuantity(q: Quantity, asserted: Interval, cell: Cell, shape: Shape): Comparison {
  const { unit } = shape;
  if (!fitsUnit(q, unit)) return "other-unit";
  if (unit.kind === "period" || unit.kind === "date") return comparePeriod(q, cell, shape);
  if (cell.value === null) return "undecided";
  const shift = (x: Rational | null): Rational | null => x && valueFor(q, x, shape);
  const holds = contains(asserted, valueFor(q, cell.value, shape));
  if (cell.bounds) {
    // A lower bound that the text states as it stands is what the data say; "fewer than 50" is more than they say.
    if (holds && cell.unknown.length === 0 && q.stated.low !== null) return "in";
    return compareBounds({ ...cell.bounds, low: shift(cell.bounds.low), high: shift(cell.bounds.high) }, asserted);
  }
  if (cell.unknown.length > 0) return "undecided";
  return holds ? "in" : "out";
}
