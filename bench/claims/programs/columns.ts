import { readFileSync } from "node:fs";
import { slugify } from "../../../src/addresses/slug.ts";
import { readRecords } from "../../../src/sources/records.ts";

/** What a column of a table can be in an address: a measure, a dimension, or (whole numbers all different, years) both. */
export interface Column {
  readonly name: string;
  readonly isMeasure: boolean;
  readonly isDimension: boolean;
  readonly isTime: boolean;
  /** The slugs of its members. */
  readonly members: ReadonlySet<string>;
}

function isNumber(text: string): boolean {
  return /^[-+−]?[$£€]?\d[\d,]*(\.\d+)?%?$|^[-+]?\.\d+$/.test(text.trim());
}

function columnOf(name: string, cells: readonly string[]): Column {
  const filled = cells.filter((c) => !/^\s*([-–—]|n\/?a)?\s*$/i.test(c));
  const numbers = filled.filter(isNumber).length;
  const isNumeric = filled.length > 0 && numbers >= 0.8 * filled.length;
  const isTime = isNumeric && filled.every((c) => /^\s*(1[6-9]|20)\d\d\s*$/.test(c));
  const isKey = new Set(filled).size === cells.length && filled.every((c) => /^\s*\d{1,4}\s*$/.test(c));
  return {
    name,
    isMeasure: isNumeric,
    isDimension: !isNumeric || isTime || isKey,
    isTime,
    members: new Set(filled.map(slugify)),
  };
}

/** The columns of a CSV file by their names in lower case. */
export function readColumns(path: string): ReadonlyMap<string, Column> {
  const read = readRecords(readFileSync(path, "utf8"), ",");
  if (!("records" in read)) return new Map();
  const [header, ...rows] = read.records;
  return new Map(
    (header?.values ?? []).map((name, i) => [
      name.trim().toLowerCase(),
      columnOf(
        name,
        rows.map((r) => r.values[i] ?? ""),
      ),
    ]),
  );
}
