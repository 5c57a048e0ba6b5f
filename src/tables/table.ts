import type { Place } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../sources/source.ts";
import type { SqlType } from "./types.ts";
import type { ColumnType, TableSpec } from "./spec.ts";

/** Where one row of a table stands. */
export interface RowOrigin {
  readonly file: SourceFile;
  readonly line: number;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly sql: SqlType;
}

/** One version of an observation: known from a day (null: always) until another day (null: still). */
export interface Row {
  /** As written; "" is unknown. */
  readonly values: readonly string[];
  readonly origin: RowOrigin;
  readonly knownFrom: string | null;
  readonly knownTo: string | null;
}

/** Typed rows with their history and provenance, before and beside the engine. */
export interface Table {
  readonly spec: TableSpec;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly files: readonly SourceFile[];
  /** The days on which rows became known, in order. */
  readonly vintages: readonly string[];
}

/** The index of a column; -1 where the table has none of that name. */
export function columnIndex(table: Table, name: string): number {
  return table.columns.findIndex((c) => c.name === name);
}

/** What was asked of a table before: tables do not change. */
const known = new WeakMap<Table, Map<string, readonly string[]>>();

/** The different values of a column as written, in the order of their first row; unknown ones are left out. */
export function distinctValues(table: Table, name: string): readonly string[] {
  const asked = known.get(table) ?? new Map<string, readonly string[]>();
  known.set(table, asked);
  const before = asked.get(name);
  if (before) return before;
  const index = columnIndex(table, name);
  const seen = new Set<string>();
  for (const row of table.rows) {
    const value = row.values[index];
    if (value !== undefined && value !== "") seen.add(value);
  }
  const values = [...seen];
  asked.set(name, values);
  return values;
}

/** Where a value of a column stands first; null where it does not. */
export function placeOfValue(table: Table, name: string, value: string): Place | null {
  const index = columnIndex(table, name);
  const row = table.rows.find((r) => r.values[index] === value);
  if (!row) return null;
  const { file, line } = row.origin;
  return file.table.placeOf(line, file.table.columns.indexOf(name));
}
