import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "../../../src/sources/records.ts";
import type { Label } from "../case.ts";

/** A table as written. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that say which row it is. */
  readonly keys: readonly number[];
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A value that could be mistaken for another. */
export interface Neighbour {
  readonly along: "period" | "other";
  readonly value: number;
}

function numberIn(text: string | undefined): number | null {
  const bare = (text ?? "").replaceAll(/[,\s£$€%]/g, "");
  return /^[-−]?\d+(\.\d+)?$/.test(bare) ? Number(bare.replace("−", "-")) : null;
}

const IS_PERIOD = /\b(1[89]|20)\d\d\b|\bQ[1-4]\b|^(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/;

/** The tables of a case by their names. */
export function readGrids(datapackage: string): ReadonlyMap<string, Grid> {
  const { resources } = JSON.parse(readFileSync(datapackage, "utf8")) as {
    resources: readonly { name: string; path: string }[];
  };
  return new Map(
    resources.flatMap(({ name, path }): [string, Grid][] => {
      const read = readRecords(readFileSync(join(dirname(datapackage), path), "utf8"), ",");
      if (!("records" in read)) return [];
      const [columns = [], ...rows] = read.records.map((r) => r.values.map((v) => v.trim()));
      const isKey = (_: string, i: number): boolean => {
        const numbers = rows.filter((row) => numberIn(row[i]) !== null).length;
        return i === 0 || numbers < rows.length / 2 || /^(year|month|quarter|period|date)$/i.test(columns[i] ?? "");
      };
      const keys = columns.flatMap((c, i) => (isKey(c, i) ? [i] : []));
      return [[name, { columns, rows, keys }]];
    }),
  );
}

function list(x: string | readonly string[]): readonly string[] {
  return typeof x === "string" ? [x] : x;
}

/** The cells that a label was computed from, if they are one or two and each is named without doubt. */
function spotsOf(grid: Grid, { rows, column }: NonNullable<Label["reading"]>): readonly Spot[] | null {
  const spots: Spot[] = [];
  for (const named of list(rows)) {
    const parts = named.split(" / ").map((p) => p.trim());
    const fits = grid.rows.flatMap((row, i) => (parts.every((p) => grid.keys.some((k) => row[k] === p)) ? [i] : []));
    const [row] = fits;
    if (row === undefined || fits.length > 1) return null;
    for (const name of list(column)) {
      const at = grid.columns.indexOf(name);
      if (at < 0) return null;
      spots.push({ row, column: at });
    }
  }
  return spots.length > 2 ? null : spots;
}

type Formula = (a: number, b: number) => number;
const OF_TWO: readonly Formula[] = [
  (a, b) => a / b - 1,
  (a, b) => b / a - 1,
  (a, b) => a - b,
  (a, b) => b - a,
  (a, b) => a / b,
  (a, b) => b / a,
  (a, b) => a / (a + b),
  (a, b) => b / (a + b),
  (a, b) => a + b,
];

function compute(formula: Formula, grid: Grid, spots: readonly Spot[]): number | null {
  const [a, b] = spots.map((s) => numberIn(grid.rows[s.row]?.[s.column]));
  if (a === undefined || a === null || b === null) return null;
  const value = formula(a, b ?? NaN);
  return Number.isFinite(value) ? value : null;
}

/** The power of ten between two values, if that is all the difference. */
function scaleBetween(from: number, to: number): number | null {
  const scales = Array.from({ length: 19 }, (_, i) => 10 ** (i - 9));
  return scales.find((k) => Math.abs(from * k - to) <= 1e-6 * Math.abs(to)) ?? null;
}

/** Rows that differ from a row in one key only, in the order of the table. */
function along(grid: Grid, row: number, key: number): number[] {
  const others = grid.keys.filter((k) => k !== key);
  return grid.rows.flatMap((r, i) => (others.every((k) => r[k] === grid.rows[row]?.[k]) ? [i] : []));
}

/** The same spot some steps further on an axis, a column's index as the axis "column". */
function stepped(grid: Grid, spot: Spot, axis: number | "column", by: number): Spot | null {
  const places =
    axis === "column"
      ? grid.columns.flatMap((_, i) => (grid.keys.includes(i) ? [] : [i]))
      : along(grid, spot.row, axis);
  const at = places.indexOf(axis === "column" ? spot.column : spot.row);
  const place = places[at + by];
  if (at < 0 || place === undefined) return null;
  return axis === "column" ? { ...spot, column: place } : { ...spot, row: place };
}

/** What a spot has on an axis. */
function on(grid: Grid, spot: Spot, axis: number | "column"): string {
  return (axis === "column" ? grid.columns[spot.column] : grid.rows[spot.row]?.[axis]) ?? "";
}

/** Values in the table that a label's value could be mistaken for, in the label's unit: of the periods around, and of other columns and members. */
export function neighbours(grid: Grid, reading: NonNullable<Label["reading"]>, computed: number): readonly Neighbour[] {
  const spots = spotsOf(grid, reading);
  const [first, second] = spots ?? [];
  if (!spots || !first) return [];
  const formulas: readonly Formula[] = second ? OF_TWO : [(a) => a];
  for (const formula of formulas) {
    const value = compute(formula, grid, spots);
    const scale = value === null || value === 0 ? null : scaleBetween(value, computed);
    if (scale === null) continue;
    return (["column", ...grid.keys] as const).flatMap((axis) => {
      const isPeriod = IS_PERIOD.test(on(grid, first, axis));
      const together = !second || isPeriod || on(grid, first, axis) === on(grid, second, axis);
      const steps = isPeriod ? [-2, -1, 1, 2] : [-4, -3, -2, -1, 1, 2, 3, 4];
      return steps.flatMap((by): Neighbour[] => {
        const moved = spots.map((s, i) => (i > 0 && !together ? s : stepped(grid, s, axis, by)));
        const there = moved.filter((s) => s !== null);
        const other = there.length === spots.length ? compute(formula, grid, there) : null;
        return other === null ? [] : [{ along: isPeriod ? "period" : "other", value: other * scale }];
      });
    });
  }
  return [];
}
