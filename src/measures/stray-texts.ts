import type { Place } from "../diagnostics/diagnostic.ts";
import { columnIndex, type Column, type Table } from "../tables/table.ts";
import { fitsType } from "../tables/types.ts";
import { isNamed } from "./columns.ts";

/** A text that stands in a column of numbers, and where it does so first: because of it the whole column is text. */
export interface StrayText {
  readonly column: string;
  readonly found: string;
  readonly place: Place;
}

/** A number as people write it: with digits in groups, a sign of money or percent, brackets for a minus. */
const WRITTEN = /^[\p{Sc}(+−–-]*\s*\d[\d.,'’\s]*[%)\p{Sc}]*$/u;

function isNumberLike(text: string): boolean {
  return fitsType(text, "decimal") || WRITTEN.test(text);
}

function inColumn(table: Table, { name }: Column): StrayText[] {
  const index = columnIndex(table, name);
  const rows = table.rows.filter((row) => (row.values[index] ?? "") !== "");
  const like = rows.filter((row) => isNumberLike(row.values[index] ?? "")).length;
  if (like * 2 < rows.length) return [];
  const found = new Map<string, StrayText>();
  for (const { values, origin } of rows) {
    const text = values[index] ?? "";
    if (fitsType(text, "decimal") || found.has(text)) continue;
    const own = origin.file.table;
    found.set(text, { column: name, found: text, place: own.placeOf(origin.line, own.columns.indexOf(name)) });
  }
  return [...found.values()];
}

/**
 * The texts among the numbers of the columns that some SQL names, each once: of columns that are text only because not all
 * their values are numbers, though at least half of them are. A column that the project calls text has none.
 */
export function strayTexts(table: Table, sql: string): StrayText[] {
  return table.columns
    .filter(({ name, type }) => type === "text" && !table.spec.types.has(name) && isNamed(name, sql))
    .flatMap((column) => inColumn(table, column));
}
