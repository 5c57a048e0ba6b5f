import { basename } from "node:path";
import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DataFile } from "../files/data-file.ts";
import type { Grid, GridRow } from "../grids/grid.ts";
import { readCellText } from "../labels/number-text.ts";
import { readPeriodLabel } from "../labels/period-label.ts";
import { readUnitText } from "../labels/unit-text.ts";
import type { BareColumn, BareTable } from "./bare-table.ts";

const STYLE = { dashedYears: true, dayFirst: true };

function filled({ cells }: GridRow): number {
  return cells.reduce((n, cell) => (cell === "" ? n : n + 1), 0);
}

/** Whether a cell holds a number that is no period: what no header would be. */
function isData(cell: string): boolean {
  return readCellText(cell, "point").kind === "number" && readPeriodLabel(cell, STYLE) === null;
}

/** How many columns most of the rows fill. */
function usualWidth(rows: readonly GridRow[]): number {
  const widths = rows
    .map((r) => r.cells.length - [...r.cells].reverse().findIndex((c) => c !== ""))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** The first row that names columns: the ones above it are titles. */
function headerAt(rows: readonly GridRow[], width: number): number {
  const least = width > 1 ? 2 : 1;
  const at = rows.findIndex((row) => filled(row) >= least && filled(row) * 3 >= width);
  return Math.max(at, 0);
}

/** Whether a row under the header gives units: all that it has is a unit, and its first cell is empty. */
function isUnitsRow({ cells }: GridRow): boolean {
  const [first = "", ...rest] = cells;
  const given = rest.filter((cell) => cell !== "");
  return first === "" && given.length > 0 && given.every((cell) => readUnitText(cell) !== null && !isData(cell));
}

/** Headers that are all there and no two alike: a second one of a name takes the name of the column before it. */
function uniqueHeaders(cells: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell.toLowerCase(), (counts.get(cell.toLowerCase()) ?? 0) + 1);
  let alone = "";
  return Array.from({ length: width }, (_, i) => {
    const name = (cells[i] ?? "").replace(/\s+/g, " ").trim();
    const repeated = name !== "" && (counts.get((cells[i] ?? "").toLowerCase()) ?? 0) > 1;
    if (!repeated && name !== "") alone = name;
    const wanted =
      name === ""
        ? i === 0
          ? ""
          : `column ${(i + 1).toString()}`
        : repeated && alone !== ""
          ? `${alone}: ${name}`
          : name;
    let unique = wanted;
    for (let n = 2; seen.has(unique.toLowerCase()); n++) unique = `${wanted} ${n.toString()}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

/** The words of a file's name, without its ending. */
function nameWords(path: string): string {
  return basename(path.replace(/#/g, ".x/"))
    .replace(/\.\w+$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
}

/** Rows at the end that have only a text in their first cell are notes below the table. */
function withoutNotes(rows: readonly GridRow[], width: number): { body: readonly GridRow[]; notes: string[] } {
  let end = rows.length;
  const isNote = (row: GridRow | undefined): boolean =>
    row !== undefined &&
    width > 1 &&
    filled(row) === 1 &&
    /\p{L}/u.test(row.cells[0] ?? "") &&
    (/^(?:source|note|\(|\*|\[|[a-z]?\d?[.)]\s)/i.test(row.cells[0] ?? "") ||
      (row.cells[0] ?? "").length > 40 ||
      row.cells.length === 1);
  while (end > 0 && isNote(rows[end - 1])) end--;
  return { body: rows.slice(0, end), notes: rows.slice(end).map((r) => r.cells[0] ?? "") };
}

/** Finds the table in a grid: header, units row, rows, and the lines around them. Null (and a report) where there is none. */
export function readTable(file: DataFile, grid: Grid, report: Report): BareTable | null {
  const rows = grid.rows.filter((row) => filled(row) > 0);
  const unused = (problem: string, line = 1): null => {
    report(diagnose("table-unused", grid.placeOf(line), { problem }));
    return null;
  };
  if (rows.length === 0) return unused("it is empty");
  const at = headerAt(rows, usualWidth(rows));
  const header = rows[at];
  if (!header) return unused("it is empty");
  const below = rows.slice(at + 1);
  const units = below[0] && isUnitsRow(below[0]) ? below[0] : null;
  const { body, notes } = withoutNotes(units ? below.slice(1) : below, header.cells.length);
  if (body.length === 0) return unused("there are no rows below the line that names its columns", header.line);
  const last = header.cells.findLastIndex((cell) => cell !== "") + 1;
  const width = body.some((r) => filled(r) > 0 && r.cells.length > last) ? Math.max(last, usualWidth(body)) : last;
  const wide = body.filter((row) => row.cells.slice(width).some((cell) => cell !== ""));
  const [odd] = wide;
  if (odd) {
    const problem = `${wide.length.toString()} rows have more fields than the first line names columns`;
    report(diagnose("loose-csv", grid.placeOf(odd.line), { problem }));
  }
  const headers = uniqueHeaders(header.cells, width);
  const columns = headers.map((name, i): BareColumn => ({
    header: name,
    unit: units?.cells[i] ?? null,
    cells: body.map((r) => r.cells[i] ?? ""),
  }));
  const above = rows.slice(0, at).flatMap((r) => r.cells.filter((cell) => cell !== ""));
  const title = file.title ?? above[0] ?? null;
  const words = grid.sheet === null ? nameWords(grid.path) : `${nameWords(file.path)} ${grid.sheet}`;
  return {
    file,
    grid,
    title: title ?? words,
    titled: title !== null,
    notes: [...above, ...notes],
    columns,
    lines: body.map((r) => r.line),
  };
}
