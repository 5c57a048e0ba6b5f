import { parse, CsvError } from "csv-parse/sync";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { fileStart } from "../diagnostics/place.ts";

/** One row of a file, its values as they were written. */
export interface SourceRow {
  /** The line in the file on which the row begins, from 1. */
  readonly line: number;
  readonly values: readonly string[];
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  /** The place of one value, for a message. */
  readonly placeOf: (line: number, column?: number) => Place;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseRecords(text: string, delimiter: string): Parsed[] {
  return parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as Parsed[];
}

/** The offset at which a line (from 1) begins, and the text from there to the end of the file. */
function lineStart(text: string, line: number): number {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  return start;
}

/** The offset at which the field with this index begins, in the record that begins at `start`. */
function fieldStart(text: string, start: number, index: number, delimiter: string): number {
  let at = start;
  let quoted = false;
  for (let left = index; left > 0 && at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith(delimiter, at)) left--;
  }
  return at;
}

function placeIn(file: string, text: string, delimiter: string): CsvTable["placeOf"] {
  return (line, column) => {
    const begin = lineStart(text, line);
    const start = column === undefined ? begin : fieldStart(text, begin, column, delimiter);
    return { file, line, column: start - begin + 1, start, end: start };
  };
}

function checkHeader(file: string, columns: readonly string[], delimiter: string, report: Report): boolean {
  const other = [";", "\t", "|", ","].find((d) => d !== delimiter && columns[0]?.includes(d));
  if (columns.length === 1 && other !== undefined) {
    report(diagnose("csv-delimiter", fileStart(file), { found: other, expected: delimiter }));
    return false;
  }
  const seen = new Set<string>();
  for (const [i, name] of columns.entries()) {
    const lower = name.toLowerCase();
    const problem =
      name === ""
        ? `column ${(i + 1).toString()} has no name`
        : seen.has(lower)
          ? `two columns are called "${name}"`
          : name.startsWith("_")
            ? `the column name "${name}" begins with _`
            : null;
    if (problem !== null) {
      report(diagnose("csv-header", fileStart(file), { problem, found: name }));
      return false;
    }
    seen.add(lower);
  }
  return true;
}

/**
 * Reads CSV (RFC 4180; a first line of column names; empty lines are skipped). Every ragged row is reported; null where
 * the file cannot be used.
 */
export function readCsv(file: string, text: string, delimiter: string, report: Report): CsvTable | null {
  let records: Parsed[];
  try {
    records = parseRecords(text, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    const place = placeIn(file, text, delimiter)(line);
    report(diagnose("csv-syntax", place, { problem: (error.message.split(",")[0] ?? error.message).toLowerCase() }));
    return null;
  }
  const [head, ...body] = records;
  if (!head) {
    report(diagnose("csv-empty", fileStart(file), {}));
    return null;
  }
  const columns = head.record.map((name) => name.trim());
  if (!checkHeader(file, columns, delimiter, report)) return null;
  const placeOf = placeIn(file, text, delimiter);
  const rows: SourceRow[] = [];
  let sound = true;
  for (const { record, info } of body) {
    const breaks = record.reduce((n, value) => n + (value.includes("\n") ? value.split("\n").length - 1 : 0), 0);
    const line = info.lines - breaks;
    if (record.length !== columns.length) {
      sound = false;
      report(diagnose("ragged-row", placeOf(line), { found: record.length, expected: columns.length }));
    } else rows.push({ line, values: record });
  }
  return sound ? { columns, rows, placeOf } : null;
}
