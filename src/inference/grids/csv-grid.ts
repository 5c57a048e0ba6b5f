import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { fileStart, indexLines, placeAt } from "../../diagnostics/place.ts";
import { sha256 } from "../../project/disk.ts";
import { readRecords, type CsvRecord } from "../../sources/records.ts";
import type { Grid } from "./grid.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** How much of a file is looked at to find its delimiter. */
const SAMPLE = 20_000;

/** The text of some bytes: UTF-8, UTF-16 by its mark, else Windows-1252 (and a report). */
function decode(path: string, bytes: Uint8Array, report: Report): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report(diagnose("old-encoding", fileStart(path), {}));
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The most common number of fields, and how many of the records have it. */
function usualWidth(records: readonly CsvRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { values } of records) counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first ? { width: first[0], share: first[1] / records.length } : { width: 0, share: 0 };
}

/** The delimiter that cuts the beginning of a text into records of one width. */
function findDelimiter(text: string): string {
  const cut = text.length > SAMPLE ? text.slice(0, text.lastIndexOf("\n", SAMPLE) + 1 || SAMPLE) : text;
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const read = readRecords(cut, delimiter, true);
    if ("problem" in read) continue;
    const { width, share } = usualWidth(read.records);
    const score = width < 2 ? 0 : share + Math.min(width, 50) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** What no text has; a terminal would obey it. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g;

/** Reads a CSV or TSV file as it stands, whatever is wrong with it; says what was. */
export function readCsvGrid(path: string, bytes: Uint8Array, report: Report): Grid {
  const text = decode(path, bytes, report);
  const index = indexLines(path, text);
  const delimiter = findDelimiter(text);
  const strict = readRecords(text, delimiter);
  const read = "problem" in strict ? readRecords(text, delimiter, true) : strict;
  if ("problem" in strict)
    report(diagnose("loose-csv", placeAt(index, strict.start), { problem: `this is no CSV: ${strict.problem}` }));
  const records = "problem" in read ? [] : read.records;
  let byLine: ReadonlyMap<number, CsvRecord> | null = null;
  return {
    path,
    sha256: sha256(bytes),
    sheet: null,
    rows: records.map(({ line, values }) => ({ line, cells: values.map((v) => v.replace(CONTROL, " ").trim()) })),
    placeOf: (line, column = 0) => {
      byLine ??= new Map(records.map((r) => [r.line, r]));
      const record = byLine.get(line);
      return placeAt(index, record?.starts[column] ?? record?.starts[0] ?? index.starts[line - 1] ?? 0);
    },
  };
}
