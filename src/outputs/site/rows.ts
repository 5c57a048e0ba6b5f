import { listText } from "../../addresses/describe.ts";
import { isNamed } from "../../measures/columns.ts";
import type { RowsUsed, SourceUsed, Value } from "../../measures/value.ts";
import { lineRanges } from "../../measures/report-value.ts";
import type { TableSpec } from "../../tables/spec.ts";
import type { Table } from "../../tables/table.ts";
import { el, type Child } from "../../pages/html.ts";
import { tableRegion } from "../../pages/table-region.ts";

/** Rows shown of one file; the lines of the others are named. */
const MOST = 40;

/** A number as it stands in a file, or nothing. */
const NUMBER = /^-?[\d.]*$/;

interface Column {
  readonly name: string;
  readonly at: number;
  /** How its texts are set: sentences need room, a word or a day is not broken. */
  readonly look: "number" | "long" | "kept" | null;
}

/** A text of more letters is a sentence. */
const SENTENCE = 32;

function lookOf(texts: readonly string[]): Column["look"] {
  if (texts.every((t) => NUMBER.test(t))) return "number";
  if (texts.some((t) => t.length > SENTENCE)) return "long";
  return texts.every((t) => !t.includes(" ")) ? "kept" : null;
}

/** The name of a column, which may break after each of its parts. */
function columnName(name: string): Child[] {
  return name.split(/(?<=[_-])/).flatMap((part, i): Child[] => (i === 0 ? [part] : [el("wbr", {}), part]));
}

/**
 * The columns to show of some rows: all that have something in them, but of numbers only those that the value was computed
 * from or by which a row is known; the others are other measures' figures.
 */
function columnsShown(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  { key, status, knownFrom }: TableSpec,
  sql: string,
): { shown: Column[]; others: string[] } {
  const filled = names.flatMap((name, at): Column[] => {
    const texts = rows.map((r) => r[at] ?? "");
    return texts.every((t) => t === "") ? [] : [{ name, at, look: lookOf(texts) }];
  });
  const isKnown = (name: string): boolean => [...key, status, knownFrom].includes(name) || isNamed(name, sql);
  const shown = filled.filter((c) => c.look !== "number" || isKnown(c.name));
  return { shown, others: filled.filter((c) => !shown.includes(c)).map((c) => c.name) };
}

function fileRows(file: RowsUsed, source: SourceUsed, tables: ReadonlyMap<string, Table>): Child[] {
  const table = tables.get(source.table);
  const read = table?.files.find((f) => f.path === file.path)?.table;
  const lines = `${file.lines.length === 1 ? "line" : "lines"} ${lineRanges(file.lines)}`;
  const name = el(
    "p.file",
    {},
    el("code", {}, file.path),
    `, ${lines}`,
    file.stated ? " (stated: somebody's words)" : null,
  );
  if (!table || !read) return [name];
  const rows = file.lines.slice(0, MOST).flatMap((line) => read.rows.find((r) => r.line === line) ?? []);
  const texts = rows.map((r) => r.values);
  const { shown, others } = columnsShown(read.columns, texts, table.spec, source.sql);
  const cell = (text: string, { look }: Column): Child =>
    el(look === null ? "td" : `td.${look}`, {}, text === "" ? "–" : text);
  const head = el(
    "tr",
    {},
    el("th.number", { scope: "col" }, "line"),
    ...shown.map((c) => el(c.look === "number" ? "th.number" : "th", { scope: "col" }, ...columnName(c.name))),
  );
  const body = rows.map((r) =>
    el(
      "tr",
      {},
      el("th.number", { scope: "row" }, r.line.toString()),
      ...shown.map((c) => cell(r.values[c.at] ?? "", c)),
    ),
  );
  const more = file.lines.length - rows.length;
  return [
    name,
    ...tableRegion(
      el("table.rows", {}, el("thead", {}, head), el("tbody", {}, ...body)),
      rows.length,
      `Rows of ${file.path}`,
      "div.scroll.rows",
    ),
    others.length === 0
      ? null
      : el(
          "p.others",
          {},
          `Not used here and left out: ${others.length === 1 ? "the column" : "the columns"} ${listText(others)}.`,
        ),
    more > 0 ? el("p", {}, `${more.toString()} more rows of this file were used.`) : null,
  ];
}

/** The rows of the data that a value rests on, as they stand in their files. */
export function rowsTables({ evidence }: Value, tables: ReadonlyMap<string, Table>): Child {
  const parts = evidence.sources.flatMap((source) => source.files.flatMap((file) => fileRows(file, source, tables)));
  return parts.length === 0 ? null : el("section", { id: "rows" }, el("h2", {}, "The rows behind it"), ...parts);
}
