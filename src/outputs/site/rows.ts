import type { RowsUsed, SourceUsed, Value } from "../../measures/value.ts";
import { lineRanges } from "../../measures/report-value.ts";
import type { Table } from "../../tables/table.ts";
import { el, type Child } from "../../pages/html.ts";

/** Rows shown of one file; the lines of the others are named. */
const MOST = 40;

function fileRows(file: RowsUsed, source: SourceUsed, tables: ReadonlyMap<string, Table>): Child[] {
  const read = tables.get(source.table)?.files.find((f) => f.path === file.path)?.table;
  const shown = file.lines.slice(0, MOST);
  const lines = `${file.lines.length === 1 ? "line" : "lines"} ${lineRanges(file.lines)}`;
  const name = el(
    "p.file",
    {},
    el("code", {}, file.path),
    `, ${lines}`,
    file.stated ? " (stated: somebody's words)" : null,
  );
  if (!read) return [name];
  const rows = shown.flatMap((line) => read.rows.find((r) => r.line === line) ?? []);
  const kept = read.columns.flatMap((column, i) =>
    rows.some((r) => (r.values[i] ?? "") !== "") ? [{ column, i }] : [],
  );
  const numeric = (i: number): boolean => rows.every((r) => /^-?[\d.]*$/.test(r.values[i] ?? ""));
  const cell = (text: string, i: number): Child => el(numeric(i) ? "td.number" : "td", {}, text === "" ? "–" : text);
  const head = el(
    "tr",
    {},
    el("th.number", { scope: "col" }, "line"),
    ...kept.map(({ column, i }) => el(numeric(i) ? "th.number" : "th", { scope: "col" }, column)),
  );
  const body = rows.map((r) =>
    el(
      "tr",
      {},
      el("th.number", { scope: "row" }, r.line.toString()),
      ...kept.map(({ i }) => cell(r.values[i] ?? "", i)),
    ),
  );
  const more = file.lines.length - shown.length;
  return [
    name,
    el(
      "div.scroll.rows",
      { role: "region", ariaLabel: `Rows of ${file.path}`, tabIndex: 0 },
      el("table.rows", {}, el("thead", {}, head), el("tbody", {}, ...body)),
    ),
    more > 0 ? el("p", {}, `${more.toString()} more rows of this file were used.`) : null,
  ];
}

/** The rows of the data that a value rests on, as they stand in their files. */
export function rowsTables({ evidence }: Value, tables: ReadonlyMap<string, Table>): Child {
  const parts = evidence.sources.flatMap((source) => source.files.flatMap((file) => fileRows(file, source, tables)));
  return parts.length === 0 ? null : el("section", {}, el("h2", {}, "The rows behind it"), ...parts);
}
