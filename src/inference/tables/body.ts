import type { GridRow } from "../grids/grid.ts";
import { readMarkedPeriod } from "../labels/period-label.ts";
import { filled } from "./header.ts";

const STYLE = { dashedYears: true, dayFirst: true };

/** The rows of a table without what stands between and below them. */
export interface Body {
  readonly rows: readonly GridRow[];
  /** The heading over each row; null where rows have none. */
  readonly sections: readonly string[] | null;
  readonly notes: readonly string[];
}

/** A text below a table rather than a row of it. */
function isNote(row: GridRow, width: number): boolean {
  const [text = ""] = row.cells;
  if (width < 2 || filled(row) !== 1 || !/\p{L}/u.test(text)) return false;
  return /^(?:source|note|\(|\*|\[|[a-z]?\d?[.)]\s)/i.test(text) || text.length > 40 || row.cells.length === 1;
}

/** The text of a row that is a heading over others: only its first cell is filled, or all say the same. */
function headingIn(row: GridRow, width: number): string | null {
  const [text = ""] = row.cells;
  if (width < 2 || !/\p{L}/u.test(text) || readMarkedPeriod(text, STYLE) !== null) return null;
  const given = row.cells.filter((cell) => cell !== "");
  if (given.length === 1) return text;
  return given.length === row.cells.length && width > 2 && given.every((cell) => cell === text) ? text : null;
}

/** Takes headings between the rows out, where there are several and each has rows below it. */
function bySections(rows: readonly GridRow[], width: number): Pick<Body, "rows" | "sections"> {
  const headings = rows.map((row) => headingIn(row, width));
  const count = headings.filter((h) => h !== null).length;
  const isOver = headings.every((h, i) => h === null || (i + 1 < rows.length && headings[i + 1] === null));
  if (count < 2 || !isOver) return { rows, sections: null };
  let over = "All";
  const kept: GridRow[] = [];
  const sections: string[] = [];
  rows.forEach((row, i) => {
    const heading = headings[i] ?? null;
    if (heading !== null) over = heading;
    else {
      kept.push(row);
      sections.push(over);
    }
  });
  return { rows: kept, sections };
}

/** Fills a first column in where a label stands only in the first of its rows. */
function filledDown(rows: readonly GridRow[]): readonly GridRow[] {
  const first = (row: GridRow | undefined): string => row?.cells[0] ?? "";
  const blanks = rows.filter((row) => first(row) === "");
  if (first(rows[0]) === "" || blanks.length * 4 < rows.length || blanks.length === rows.length) return rows;
  const hasSecond = rows.every((row) => (row.cells[1] ?? "") !== "" && !/^[-+]?[\d.,]+$/.test(row.cells[1] ?? ""));
  if (!hasSecond) return rows;
  let label = "";
  return rows.map((row) => {
    if (first(row) !== "") label = first(row);
    return first(row) === "" ? { line: row.line, cells: [label, ...row.cells.slice(1)] } : row;
  });
}

/** The rows of a table, its headings as a column of their own, and the notes below it. */
export function readBody(rows: readonly GridRow[], width: number): Body {
  let end = rows.length;
  const notes: string[] = [];
  for (let last = rows[end - 1]; last && isNote(last, width); last = rows[--end - 1])
    notes.unshift(last.cells[0] ?? "");
  return { ...bySections(filledDown(rows.slice(0, end)), width), notes };
}
