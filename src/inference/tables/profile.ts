import { tables as words } from "../../lexicons/compiled/en/tables.ts";
import { readCellText, type CellText, type Decimal } from "../labels/number-text.ts";
import { readPeriodLabel, styleOf } from "../labels/period-label.ts";
import { parsePeriod } from "../../quantities/period.ts";
import type { BareColumn } from "./bare-table.ts";

/** What a column of a bare table holds. */
export type Profile =
  | { readonly kind: "empty" }
  /** Names of periods, as addresses have them; "" where a row has none. */
  | { readonly kind: "time"; readonly names: readonly string[] }
  | { readonly kind: "number"; readonly cells: readonly CellText[] }
  | { readonly kind: "text" };

const TIME = new Set<string>(words.time);
const GENERIC = new Set<string>(words.generic);

/** Columns of whole numbers that name things: "round", "pos", "no". */
const LABELS =
  /^(?:#|no\.?|nr\.?|id|code|rank|pos\.?|position|pick|round|week|game|match|match ?day|tie no\.?|number|seed|district|ward|series|episode|jersey|heat|lane|grid|place|year|season)$/i;

/** Names of periods for all cells but a few; null where the column is no time. */
function readTime(column: BareColumn, isKey: boolean): readonly string[] | null {
  const filled = column.cells.filter((cell) => cell !== "");
  if (filled.length === 0) return null;
  const style = styleOf(filled);
  const names = column.cells.map((cell) => (cell === "" ? "" : (readPeriodLabel(cell, style) ?? "")));
  const read = names.filter((name) => name !== "");
  if (read.length < filled.length * 0.9 || read.length === 0) return null;
  const onlyYears = read.every((name) => /^\d{4}$/.test(name));
  const header = column.header.toLowerCase();
  const named = TIME.has(header) || /\b(?:year|date|season|month|quarter|period)s?\b/.test(header);
  if (onlyYears && !named && !(isKey && GENERIC.has(header))) return null;
  return names.every((name, i) => name !== "" || column.cells[i] === "") ? names : null;
}

/** What the columns of a table hold; the first one is the likeliest key. */
export function profileColumns(columns: readonly BareColumn[], decimal: Decimal): Profile[] {
  return columns.map((column, i): Profile => {
    const names = readTime(column, i === 0);
    if (names) return { kind: "time", names };
    const cells = column.cells.map((cell) => readCellText(cell, decimal));
    const numbers = cells.filter((c) => c.kind === "number").length;
    const texts = cells.filter((c) => c.kind === "text").length;
    if (numbers === 0 && texts === 0) return column.cells.every((c) => c === "") ? { kind: "empty" } : { kind: "text" };
    if (numbers === 0 || texts > numbers * 0.25) return { kind: "text" };
    return { kind: "number", cells };
  });
}

/** Whether a column of whole numbers is rather a name for its rows than a quantity. */
export function namesRows(column: BareColumn): boolean {
  return LABELS.test(column.header) && column.cells.every((cell) => /^\d*$/.test(cell));
}

/** Which sign separates decimals in a table: a comma where some cells have one that cannot group, and none has such a point. */
export function decimalOf(columns: readonly BareColumn[]): Decimal {
  let comma = 0;
  let point = 0;
  for (const { cells } of columns) {
    for (const cell of cells) {
      if (/^-?\d+,(?:\d{1,2}|\d{4,})%?$/.test(cell) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(cell)) comma++;
      else if (/^-?\d+\.(?:\d{1,2}|\d{4,})%?$/.test(cell) || /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(cell)) point++;
    }
  }
  return comma > point ? "comma" : "point";
}

/** The granularity that most names of periods have, as the name of a dimension: "year", "quarter", "month", … */
export function timeSlug(names: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const granularity = parsePeriod(name)?.granularity;
    if (granularity === undefined) continue;
    const slug = granularity === "day" ? "date" : /year/.test(granularity) ? "year" : granularity;
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "year";
}
