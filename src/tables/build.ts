import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { fileStart } from "../diagnostics/place.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { SourceFile } from "../sources/source.ts";
import type { TableSpec } from "./spec.ts";
import { columnIndex, distinctValues, type Column, type Row, type RowOrigin, type Table } from "./table.ts";
import { fitsType, inferType, sqlType, typeName } from "./types.ts";

interface Raw {
  readonly values: readonly string[];
  readonly origin: RowOrigin;
  /** Index in the file's own columns, for places; -1 where the file lacks the column. */
  readonly indexes: readonly number[];
}

/** Joins the files of a table into typed rows with their history. Every mistake is reported; null where there is one. */
export function buildTable(spec: TableSpec, files: readonly SourceFile[], report: Report): Table | null {
  const names = [...new Set(files.flatMap((f) => f.table.columns))];
  if (!checkSpelling(files, report) || !checkColumns(spec, names, report)) return null;
  const raw = gather(files, names, new Set(spec.missing));
  const columns = names.map((name, i): Column => {
    const values = raw.map((r) => r.values[i] ?? "");
    const type = spec.types.get(name) ?? inferType(name, values);
    return {
      name,
      type,
      sql: sqlType(
        type,
        values.filter((v) => fitsType(v, type)),
      ),
    };
  });
  const typed = checkValues(columns, raw, report) && checkDates(spec, columns, report);
  const rows = typed && addHistory(spec, columns, raw, report);
  if (!rows) return null;
  const vintages = [...new Set(rows.flatMap((r) => r.knownFrom ?? []))].sort();
  return { spec, columns, rows, files, vintages };
}

function isDay(text: string): boolean {
  return parsePeriod(text)?.granularity === "day";
}

/** The engine takes names that differ by case for one: the files of a table must spell them alike. */
function checkSpelling(files: readonly SourceFile[], report: Report): boolean {
  const seen = new Map<string, { name: string; where: string }>();
  let sound = true;
  for (const { path, table } of files) {
    for (const name of table.columns) {
      const first = seen.get(name.toLowerCase());
      if (!first) seen.set(name.toLowerCase(), { name, where: path });
      else if (first.name !== name) {
        sound = false;
        report(diagnose("column-twice", fileStart(path), { first: first.name, second: name, where: first.where }));
      }
    }
  }
  return sound;
}

/** Whether the column that says when a row became known holds dates. */
function checkDates({ knownFrom: name, section }: TableSpec, columns: readonly Column[], report: Report): boolean {
  const column = columns.find((c) => c.name === name);
  if (!column || column.type === "date") return true;
  const what = "known-from";
  report(diagnose("not-dates", section.placeOf(["known-from"]), { column: column.name, type: column.type, what }));
  return false;
}

function checkColumns(spec: TableSpec, names: readonly string[], report: Report): boolean {
  let sound = true;
  const need = (name: string, path: (string | number)[], what: string, key = false): void => {
    if (names.includes(name)) return;
    sound = false;
    report(diagnose("unknown-column", spec.section.placeOf(path, key), { name, known: names, what }));
  };
  spec.key.forEach((name, i) => need(name, ["key", i], "the key"));
  for (const name of spec.types.keys()) need(name, ["types", name], "types", true);
  for (const name of spec.references.keys()) need(name, ["references", name], "references", true);
  if (spec.status !== null) need(spec.status, ["status"], "the status");
  if (spec.knownFrom !== null && !isDay(spec.knownFrom)) need(spec.knownFrom, ["known-from"], "known-from");
  return sound;
}

function gather(files: readonly SourceFile[], names: readonly string[], missing: ReadonlySet<string>): Raw[] {
  return files.flatMap((file) => {
    const indexes = names.map((name) => file.table.columns.indexOf(name));
    return file.table.rows.map(({ line, values }): Raw => {
      const own = indexes.map((i) => {
        const value = (values[i] ?? "").trim();
        return missing.has(value) ? "" : value;
      });
      return { values: own, origin: { file, line }, indexes };
    });
  });
}

function checkValues(columns: readonly Column[], raw: readonly Raw[], report: Report): boolean {
  let sound = true;
  for (const row of raw) {
    columns.forEach(({ name, type }, i) => {
      const value = row.values[i] ?? "";
      if (value === "" || fitsType(value, type)) return;
      sound = false;
      const place = row.origin.file.table.placeOf(row.origin.line, row.indexes[i]);
      report(diagnose("bad-value", place, { column: name, found: value, type: typeName(type) }));
    });
  }
  return sound;
}

/** When each row became known: its file's vintage, or what `known-from` says. */
function knownFrom(spec: TableSpec, columns: readonly Column[]): (row: Raw) => string | null {
  const { knownFrom: from } = spec;
  if (from === null) return (row) => row.origin.file.vintage;
  if (isDay(from)) return () => from;
  const index = columns.findIndex((c) => c.name === from);
  return (row) => row.values[index] ?? null;
}

/**
 * Each version of an observation is known until the next version of the same key. Without a key there is no next
 * version: each row stands for itself. Reports a key that stands twice in one vintage.
 */
function addHistory(spec: TableSpec, columns: readonly Column[], raw: readonly Raw[], report: Report): Row[] | null {
  const fromOf = knownFrom(spec, columns);
  const keys = spec.key.map((name) => columns.findIndex((c) => c.name === name));
  const dated = raw.map((row) => {
    const from = fromOf(row);
    return { row, from: from === "" ? null : from };
  });
  if (keys.length === 0)
    return dated.map(({ row, from }) => ({ values: row.values, origin: row.origin, knownFrom: from, knownTo: null }));
  let sound = true;
  const versions = new Map<string, { row: Raw; from: string | null }[]>();
  for (const version of dated) {
    const values = keys.map((i) => version.row.values[i] ?? "");
    const empty = values.indexOf("");
    if (empty >= 0) {
      sound = false;
      const place = version.row.origin.file.table.placeOf(
        version.row.origin.line,
        version.row.indexes[keys[empty] ?? 0],
      );
      report(diagnose("empty-key", place, { column: spec.key[empty] ?? "" }));
      continue;
    }
    const key = values.join("\u0000");
    const earlier = versions.get(key);
    const same = earlier?.find((e) => e.from === version.from);
    if (same) {
      sound = false;
      const { file, line } = version.row.origin;
      const where = `${same.row.origin.file.path}:${same.row.origin.line.toString()}`;
      report(diagnose("duplicate-key", file.table.placeOf(line), { key: values.join(", "), first: where }));
    }
    if (earlier) earlier.push(version);
    else versions.set(key, [version]);
  }
  if (!sound) return null;
  const until = new Map<Raw, string | null>();
  for (const history of versions.values()) {
    history.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
    history.forEach((version, i) => until.set(version.row, history[i + 1]?.from ?? null));
  }
  return dated.map(({ row, from }) => ({
    values: row.values,
    origin: row.origin,
    knownFrom: from,
    knownTo: until.get(row) ?? null,
  }));
}

/** Holds each `references` of a table against the tables it names; reports every value that is not there. */
export function checkReferences(tables: ReadonlyMap<string, Table>, report: Report): boolean {
  let sound = true;
  for (const table of tables.values()) {
    for (const [column, target] of table.spec.references) {
      const [name = "", other = ""] = target.split(".");
      const place = table.spec.section.placeOf(["references", column]);
      const found = tables.get(name);
      if (!found) report(diagnose("unknown-table", place, { name, known: [...tables.keys()] }));
      else if (columnIndex(found, other) < 0) {
        report(
          diagnose("unknown-column", place, {
            name: other,
            known: found.columns.map((c) => c.name),
            what: `a reference to ${name}`,
          }),
        );
      }
      if (!found || columnIndex(found, other) < 0) sound = false;
      else if (!checkReference(table, column, target, distinctValues(found, other), report)) sound = false;
    }
  }
  return sound;
}

function checkReference(
  table: Table,
  column: string,
  target: string,
  known: readonly string[],
  report: Report,
): boolean {
  const allowed = new Set(known);
  const index = columnIndex(table, column);
  const reported = new Set<string>();
  for (const { values, origin } of table.rows) {
    const value = values[index] ?? "";
    if (value === "" || allowed.has(value) || reported.has(value)) continue;
    reported.add(value);
    const place = origin.file.table.placeOf(origin.line, origin.file.table.columns.indexOf(column));
    report(diagnose("broken-reference", place, { column, found: value, target, known }));
  }
  return reported.size === 0;
}
