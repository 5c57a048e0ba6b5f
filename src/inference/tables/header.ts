import type { GridRow } from "../grids/grid.ts";
import { readCellText } from "../labels/number-text.ts";
import { readMarkedPeriod } from "../labels/period-label.ts";
import { readUnitText } from "../labels/unit-text.ts";

const STYLE = { dashedYears: true, dayFirst: true };

/** Where a table's header stands, and what it says. */
export interface Header {
  /** The first row below it. */
  readonly end: number;
  /** The rows above it are titles. */
  readonly start: number;
  /** A name for each column, as it stands; of several rows, joined. */
  readonly names: readonly string[];
  /** The units that a row under the names gives; null where there is none. */
  readonly units: readonly string[] | null;
  /** No row names the columns. */
  readonly missing: boolean;
}

export function filled({ cells }: GridRow): number {
  return cells.reduce((n, cell) => (cell === "" ? n : n + 1), 0);
}

/** Whether a cell holds a number that is no period: what no header would be. */
function isData(cell: string): boolean {
  return /\d/.test(cell) && readCellText(cell, "point").kind === "number" && readMarkedPeriod(cell, STYLE) === null;
}

/** How many columns most of the rows fill. */
export function usualWidth(rows: readonly GridRow[]): number {
  const widths = rows.map((r) => r.cells.findLastIndex((c) => c !== "") + 1).sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}

/** How much of the usual width a row of names fills; titles fill less. */
const SHARES = [0.6, 0.34];

/** The first row that names columns: the ones above it are titles. */
function headerAt(rows: readonly GridRow[], width: number): number {
  const least = width > 1 ? 2 : 1;
  for (const share of SHARES) {
    const at = rows.findIndex((row) => filled(row) >= least && filled(row) >= width * share);
    if (at >= 0) return at;
  }
  return 0;
}

/** Whether a row under the header gives units: all that it has is a unit, and its first cell is empty. */
function isUnitsRow({ cells }: GridRow): boolean {
  const [first = "", ...rest] = cells;
  const given = rest.filter((cell) => cell !== "");
  return first === "" && given.length > 0 && given.every((cell) => readUnitText(cell) !== null && !isData(cell));
}

/** Whether a row goes on with names: it fills gaps of the row above, and has none of the numbers that the rows below have. */
function goesOn(upper: GridRow, row: GridRow, below: GridRow | undefined): boolean {
  if (!below || row.cells.some(isData) || !below.cells.some(isData)) return false;
  const gaps = row.cells.map((cell, i) => i > 0 && (upper.cells[i] ?? "") === "" && cell !== "");
  const names = row.cells.filter((cell, i) => i > 0 && cell !== "").length;
  return gaps.includes(true) && names * 2 >= below.cells.length - 1;
}

/** Names that stand over several columns, put before the names below them. */
function joined(upper: readonly string[], lower: readonly string[], width: number): string[] {
  let over = "";
  return Array.from({ length: width }, (_, i) => {
    const own = lower[i] ?? "";
    const above = upper[i] ?? "";
    if (above !== "") over = above;
    if (i === 0) return own === "" ? above : own;
    return own === "" || over === "" || over === own ? own || above : `${over} ${own}`;
  });
}

/** Finds the rows that name the columns. */
export function findHeader(rows: readonly GridRow[]): Header | null {
  let start = headerAt(rows, usualWidth(rows));
  const first = rows[start];
  if (!first) return null;
  const numbers = first.cells.filter(isData).length;
  if (numbers * 2 >= filled(first) && numbers > 0) return { start, end: start, names: [], units: null, missing: true };
  let names = first.cells;
  let end = start + 1;
  const above = rows[start - 1];
  const next = rows[end];
  const width = Math.max(first.cells.length, next?.cells.length ?? 0);
  if (above && filled(above) >= 2 && (above.cells[0] ?? "") === "") {
    names = joined(above.cells, names, width);
    start--;
  } else if (next && goesOn(first, next, rows[end + 1]) && !isUnitsRow(next)) {
    names = joined(names, next.cells, width);
    end++;
  }
  const below = rows[end];
  const units = below && isUnitsRow(below) ? below.cells : null;
  return { start, end: units ? end + 1 : end, names, units, missing: false };
}

/** Names that are all there and no two alike: a second one of a name has that of the column before it in front. */
export function uniqueNames(cells: readonly string[], width: number): string[] {
  const plain = Array.from({ length: width }, (_, i) => (cells[i] ?? "").replace(/\s+/g, " ").trim());
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const seen = new Set<string>();
  let alone = "";
  return plain.map((name, i) => {
    const repeated = name !== "" && (counts.get(name.toLowerCase()) ?? 0) > 1;
    if (!repeated && name !== "") alone = name;
    const number = (i + 1).toString();
    const wanted =
      name === "" ? (i === 0 ? "" : `column ${number}`) : repeated && alone !== "" ? `${alone}: ${name}` : name;
    let unique = wanted;
    for (let n = 2; seen.has(unique.toLowerCase()); n++) unique = `${wanted} ${n.toString()}`.trim();
    seen.add(unique.toLowerCase());
    return unique;
  });
}
