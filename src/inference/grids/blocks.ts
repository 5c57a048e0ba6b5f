import { readCellText } from "../labels/number-text.ts";
import { readMarkedPeriod } from "../labels/period-label.ts";
import type { Grid, GridRow } from "./grid.ts";

const STYLE = { dashedYears: true, dayFirst: true };

function filled({ cells }: GridRow): number {
  return cells.reduce((n, cell) => (cell === "" ? n : n + 1), 0);
}

function hasNumbers({ cells }: GridRow): boolean {
  return cells.some(
    (cell) =>
      /\d/.test(cell) && readCellText(cell, "point").kind === "number" && readMarkedPeriod(cell, STYLE) === null,
  );
}

/** The rows between empty lines. */
function parts(rows: readonly GridRow[]): GridRow[][] {
  const found: GridRow[][] = [];
  let next = -1;
  for (const row of rows) {
    if (filled(row) === 0) continue;
    const last = found.at(-1);
    if (last && row.line === next) last.push(row);
    else found.push([row]);
    next = row.line + 1 + row.cells.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0);
  }
  return found;
}

/** Whether some rows are a table by themselves: names, perhaps below a title, and numbers below them. */
function isTable(rows: readonly GridRow[]): boolean {
  const at = rows.findIndex((row) => filled(row) > 1);
  const [header, ...body] = rows.slice(Math.max(at, 0));
  return (
    header !== undefined &&
    at >= 0 &&
    !hasNumbers(header) &&
    body.length > 1 &&
    body.every((row) => filled(row) < 2 || hasNumbers(row))
  );
}

/** A grid as the tables that stand in it one below the other, with empty lines between; titles go with what follows. */
export function splitBlocks(grid: Grid): Grid[] {
  const found = parts(grid.rows);
  if (found.length < 2 || found.filter(isTable).length < 2) return [grid];
  const blocks: GridRow[][] = [];
  let titles: GridRow[] = [];
  for (const part of found) {
    if (isTable(part)) {
      blocks.push([...titles, ...part]);
      titles = [];
    } else if (part.every((row) => filled(row) === 1)) titles.push(...part);
    else {
      // Rows that are no table by themselves go on with the one above.
      const last = blocks.at(-1);
      if (last) last.push(...part);
      else titles.push(...part);
    }
  }
  return blocks.map((rows) => ({ ...grid, rows }));
}
