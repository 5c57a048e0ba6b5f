import { basename } from "node:path";
import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DataFile } from "../files/data-file.ts";
import type { Grid } from "../grids/grid.ts";
import type { BareColumn, BareTable } from "./bare-table.ts";
import { readBody } from "./body.ts";
import { filled, findHeader, uniqueNames, usualWidth } from "./header.ts";

/** The words of a file's name, without its ending. */
function nameWords(path: string): string {
  return basename(path)
    .replace(/\.\w+$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
}

/** Finds the table in a grid: header, units row, rows, and the lines around them. Null (and a report) where there is none. */
export function readTable(file: DataFile, grid: Grid, report: Report): BareTable | null {
  const rows = grid.rows.filter((row) => filled(row) > 0);
  const header = findHeader(rows);
  const unused = (problem: string, line = 1): null => {
    report(diagnose("table-unused", grid.placeOf(line), { problem }));
    return null;
  };
  if (!header) return unused("it is empty");
  const below = rows.slice(header.end);
  const last = header.names.findLastIndex((cell) => cell !== "") + 1;
  const width = Math.max(last, header.missing ? usualWidth(below) : 0);
  const body = readBody(below, width);
  const at = rows[header.start]?.line ?? 1;
  if (body.rows.length === 0) return unused("there are no rows below the line that names its columns", at);
  const wide = body.rows.filter((row) => row.cells.slice(width).some((cell) => cell !== ""));
  const problems = [
    ...(header.missing ? ["no line names the columns"] : []),
    ...(wide.length > 0 ? [`${wide.length.toString()} rows have more fields than there are names of columns`] : []),
  ];
  for (const problem of problems) report(diagnose("loose-csv", grid.placeOf(wide[0]?.line ?? at), { problem }));
  const columns = uniqueNames(header.names, width).map((name, i): BareColumn => {
    const unit = header.units?.[i] ?? "";
    return { header: name, unit: unit === "" ? null : unit, cells: body.rows.map((r) => r.cells[i] ?? "") };
  });
  if (body.sections) columns.unshift({ header: "section", unit: null, cells: body.sections });
  const above = rows.slice(0, header.start).flatMap((r) => r.cells.filter((cell) => cell !== ""));
  const title = file.title ?? above[0] ?? null;
  const words = grid.sheet === null ? nameWords(grid.path) : `${nameWords(file.path)} ${grid.sheet}`;
  return {
    file,
    grid,
    title: title ?? words,
    titled: title !== null,
    notes: [...above, ...body.notes],
    columns,
    lines: body.rows.map((r) => r.line),
    marks: body.rows.map(() => ""),
  };
}
