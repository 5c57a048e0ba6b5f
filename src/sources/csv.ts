import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { fileStart, indexLines, placeAt } from "../diagnostics/place.ts";
import { quoted } from "../diagnostics/quoted.ts";
import { readRecords, type CsvRecord } from "./records.ts";

/** One row of a file, its values as they were written. */
export interface SourceRow {
  /** The line in the file on which the row begins, from 1. */
  readonly line: number;
  readonly values: readonly string[];
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  /** The place of the row that begins on a line, or of one of its values, for a message. */
  readonly placeOf: (line: number, column?: number) => Place;
}

/** Finds places in a file's text; the lines are indexed when the first place is asked for. */
function places(file: string, text: string, records: readonly CsvRecord[]): CsvTable["placeOf"] {
  let found: { index: ReturnType<typeof indexLines>; byLine: ReadonlyMap<number, CsvRecord> } | null = null;
  return (line, column = 0) => {
    found ??= { index: indexLines(file, text), byLine: new Map(records.map((r) => [r.line, r])) };
    const record = found.byLine.get(line);
    const start = record?.starts[column] ?? record?.starts[0] ?? found.index.starts[line - 1] ?? 0;
    return placeAt(found.index, start);
  };
}

function headerProblem(name: string, i: number, seen: ReadonlySet<string>): string | null {
  if (name === "") return `column ${(i + 1).toString()} has no name`;
  if (seen.has(name.toLowerCase())) return `two columns are called "${quoted(name)}"`;
  if (name.startsWith("_")) return `the column name "${quoted(name)}" begins with _`;
  return /\p{Cc}/u.test(name) ? `the column name "${quoted(name)}" has a line break or control character in it` : null;
}

function checkHeader(
  columns: readonly string[],
  delimiter: string,
  place: (i: number) => Place,
  report: Report,
): boolean {
  const other = [";", "\t", "|", ","].find((d) => d !== delimiter && columns[0]?.includes(d));
  if (columns.length === 1 && other !== undefined) {
    report(diagnose("csv-delimiter", place(0), { found: other, expected: delimiter }));
    return false;
  }
  const seen = new Set<string>();
  for (const [i, name] of columns.entries()) {
    const problem = headerProblem(name, i, seen);
    if (problem !== null) {
      report(diagnose("csv-header", place(i), { problem, found: name }));
      return false;
    }
    seen.add(name.toLowerCase());
  }
  return true;
}

/**
 * Reads CSV (RFC 4180; a first line of column names; empty lines, also of separators alone, are skipped). Every ragged row is
 * reported; null where the file cannot be used.
 */
export function readCsv(file: string, text: string, delimiter: string, report: Report): CsvTable | null {
  const read = readRecords(text, delimiter);
  if ("problem" in read) {
    report(diagnose("csv-syntax", placeAt(indexLines(file, text), read.start), { problem: read.problem }));
    return null;
  }
  const [head, ...body] = read.records;
  if (!head) {
    report(diagnose("csv-empty", fileStart(file), {}));
    return null;
  }
  const placeOf = places(file, text, read.records);
  const columns = head.values.map((name) => name.trim());
  if (!checkHeader(columns, delimiter, (i) => placeOf(head.line, i), report)) return null;
  const rows: SourceRow[] = [];
  let sound = true;
  for (const { line, values } of body) {
    if (values.length > 1 && values.every((value) => value.trim() === "")) continue;
    if (values.length === columns.length) rows.push({ line, values });
    else {
      sound = false;
      report(diagnose("ragged-row", placeOf(line), { found: values.length, expected: columns.length }));
    }
  }
  return sound ? { columns, rows, placeOf } : null;
}
