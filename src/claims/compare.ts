import type { Cell } from "../addresses/cell.ts";
import { parsePeriod } from "../quantities/period.ts";
import { contains, isAbove, isBelow, type Interval } from "../quantities/interval.ts";
import type { Quantity, QuantityKind } from "../quantities/quantity.ts";
import { add, negate, one, type Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";

/** How a quantity stands to a value: in what it asserts, out of it, undecided because the value is not known well enough, or not comparable. */
export type Comparison = "in" | "out" | "undecided" | "other-unit";

const COUNT_KINDS: readonly QuantityKind[] = ["number", "ordinal", "rank", "range", "vague"];

/** The kinds of quantity that can be held against a unit. */
export function fitsUnit(q: Quantity, unit: Unit): boolean {
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

/** A multiple ("doubled") is one more than the growth (100%) that it is held against. */
export function valueFor(q: Quantity, value: Rational, unit: Unit): Rational {
  const isMultiple = q.kind === "multiple" || q.unit === "multiple";
  return isMultiple && unit.kind === "ratio" ? add(value, one) : value;
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

function comparePeriod(q: Quantity, names: readonly string[]): Comparison {
  const [name] = names;
  const period = name === undefined ? null : parsePeriod(name);
  if (!period || !q.period) return "out";
  const { start, end } = q.period;
  return (start === null || period.start >= start) && (end === null || period.end <= end) ? "in" : "out";
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
export function compareQuantity(q: Quantity, asserted: Interval, cell: Cell, unit: Unit): Comparison {
  if (!fitsUnit(q, unit)) return "other-unit";
  if (unit.kind === "period" || unit.kind === "date") return cell.names ? comparePeriod(q, cell.names) : "undecided";
  if (cell.value === null) return "undecided";
  const shift = (x: Rational | null): Rational | null => x && valueFor(q, x, unit);
  // A lower bound that the text states as it stands is what the data say; only more than it is open.
  if (cell.bounds && cell.unknown.length === 0 && contains(asserted, valueFor(q, cell.value, unit))) return "in";
  if (cell.bounds)
    return compareBounds({ ...cell.bounds, low: shift(cell.bounds.low), high: shift(cell.bounds.high) }, asserted);
  if (cell.unknown.length > 0) return "undecided";
  return contains(asserted, valueFor(q, cell.value, unit)) ? "in" : "out";
}
