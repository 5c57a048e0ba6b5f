import type { Cell } from "../../../addresses/cell.ts";
import { contains } from "../../../quantities/interval.ts";
import type { Quantity } from "../../../quantities/quantity.ts";
import { absolute, compare, sign, toNumber, whole, type Rational } from "../../../quantities/rational.ts";
import type { Stretch } from "../../clauses.ts";
import { addressWith, type Column, type Filters, type Sheet } from "./sheet.ts";
import type { Check } from "./statement.ts";

/** The value of one of a check's addresses; null where it is not known. */
export function valueAt(cells: readonly Cell[], at: number): Rational | null {
  const cell = cells[at];
  return cell && cell.unknown.length === 0 ? cell.value : null;
}

/** Whether a number is what the words say, as written: percentages of columns that hold them as numbers too. */
export function says({ asserted, stated, modifier, unit }: Quantity, value: Rational): boolean {
  // "More than two matches" leaves open how many more.
  const said = modifier !== null && (stated.low === null) !== (stated.high === null) ? stated : asserted;
  if (contains(said, value)) return true;
  return unit === "ratio" && contains(said, { n: value.n, d: value.d * 100n });
}

/** Rows with all of these names. */
export function rowsCheck(sheet: Sheet, filters: Filters, span: Stretch, test: (n: number) => boolean | null): Check[] {
  if (!sheet.rows) return [];
  return [
    {
      ...span,
      addresses: [addressWith(sheet.rows, "", filters)],
      test: (cells) => {
        const n = valueAt(cells, 0);
        return n === null ? null : test(toNumber(n));
      },
    },
  ];
}

/** What a column holds in the only row with these names, or in one of several. */
export function valueCheck(sheet: Sheet, column: Column, filters: Filters, q: Quantity): Check {
  const { own, measure, largest, smallest } = column;
  const addresses = [addressWith(measure, "", filters, own)];
  if (sheet.rows && largest && smallest)
    addresses.push(
      addressWith(sheet.rows, "", filters),
      addressWith(largest, "", filters, own),
      addressWith(smallest, "", filters, own),
    );
  return {
    start: q.start,
    end: q.end,
    addresses,
    test: (cells) => {
      const value = valueAt(cells, 0);
      if (cells.length === 1) return value === null ? null : says(q, value);
      const rows = valueAt(cells, 1);
      if (rows === null) return null;
      if (compare(rows, whole(1)) === 0) return value === null ? null : says(q, value);
      const [top, bottom] = [valueAt(cells, 2), valueAt(cells, 3)];
      if (!top || !bottom) return null;
      if (compare(top, bottom) === 0) return says(q, top);
      return says(q, top) || says(q, bottom) ? true : null;
    },
  };
}

/** The address of the greatest or smallest value of a column over the rows with these names. */
export function extremeAddress(
  sheet: Sheet,
  column: Column,
  way: "highest" | "lowest",
  filters: Filters,
): string | null {
  const made = way === "highest" ? column.largest : column.smallest;
  if (made) return addressWith(made, "", filters, column.own);
  const [key] = sheet.dimensions;
  if (sheet.rows || !key) return null;
  const total = column.measure.totals.get(key.slug);
  if (filters.get(key.slug) === total && total !== undefined) return null;
  if (filters.has(key.slug)) return addressWith(column.measure, "", filters, column.own);
  const each = new Map([[key.slug, `each-${key.slug}`]]);
  return addressWith(column.measure, way === "highest" ? "/max" : "/min", each, column.own);
}

/** Two addresses have the same value. */
export function sameCheck(first: string, second: string, span: Stretch): Check {
  return {
    ...span,
    addresses: [first, second],
    test: (cells) => {
      const [a, b] = [valueAt(cells, 0), valueAt(cells, 1)];
      return a && b ? compare(a, b) === 0 : null;
    },
  };
}

/** An address has the value that the words say. */
export function isCheck(address: string, q: Quantity): Check {
  return {
    start: q.start,
    end: q.end,
    addresses: [address],
    test: (cells) => {
      const value = valueAt(cells, 0);
      return value === null ? null : says(q, value);
    },
  };
}

/**
 * The difference of two values is above 0 (1), below it (−1) or 0, and as great as the words say; `single` are the numbers of rows
 * that must be one each.
 */
export function differenceCheck(
  address: string,
  single: readonly string[],
  way: 1 | -1 | 0,
  q: Quantity | null,
  span: Stretch,
): Check {
  return {
    ...(q ? { start: q.start, end: q.end } : span),
    addresses: [address, ...single],
    test: (cells) => {
      const value = valueAt(cells, 0);
      if (value === null || single.some((_, i) => valueAt(cells, i + 1)?.n !== 1n)) return null;
      if (sign(value) !== way) return false;
      return q === null || says(q, absolute(value));
    },
  };
}
