import { tables as words } from "../../lexicons/compiled/en/tables.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { readCellText, type CellText, type Decimal } from "../labels/number-text.ts";
import { hasRemark, isOrdinalEnding, readQuantityText } from "../labels/quantity-text.ts";
import { readMarkedPeriod, styleOf } from "../labels/period-label.ts";
import { isGeneric, says } from "../labels/words.ts";
import type { BareColumn } from "./bare-table.ts";

/** What a column of a bare table holds. */
export type Profile =
  | { readonly kind: "empty" }
  /** Names of periods, as addresses have them, and the codes of marks beside them; "" where a row has none. */
  | { readonly kind: "time"; readonly names: readonly string[]; readonly status: readonly string[] }
  | { readonly kind: "number"; readonly cells: readonly CellText[] }
  | { readonly kind: "text" };

const TIME = new Set<string>(words.time);
/** Headers of codes, which are names and no quantities. */
const CODE = /(?:^|[\s_])(?:id|code|nuts|isin|iso|zip|postcode|fips|phone)$/i;

/** Columns of whole numbers that name things: "round", "pos", "no". */
const LABELS =
  /^(?:#|no\.?|nr\.?|id|code|rank|pos\.?|position|pick|round|week|game|match|match ?day|tie no\.?|number|seed|district|ward|series|episode|jersey|heat|lane|grid|place|year|season)$/i;

/** How many first days make a row of months. */
const FEW = 3;

/** Days that are all the first of a month stand for the months, as spreadsheets have them; of a year, for the years. */
export function withoutFirstDays(names: readonly string[]): readonly string[] {
  const days = new Set(names);
  days.delete("");
  const all = [...days];
  if (all.length < FEW || !all.every((name) => /^\d{4}-\d{2}-01$/.test(name))) return names;
  const length = all.every((name) => name.endsWith("-01-01")) ? 4 : 7;
  return names.map((name) => name.slice(0, length));
}

/** How many cells are looked at before a column is given up. */
const SAMPLE = 40;

/** Names of periods for all cells; null where the column is no time. A row of totals below years has none. */
function readTime(column: BareColumn, isKey: boolean): Profile | null {
  const filled = new Set(column.cells);
  filled.delete("");
  if (filled.size === 0) return null;
  const style = styleOf(filled);
  const sample = [...filled].slice(0, SAMPLE);
  if (sample.filter((cell) => readMarkedPeriod(cell, style) !== null).length * 2 < sample.length) return null;
  const periods = new Map([...filled].map((cell) => [cell, readMarkedPeriod(cell, style)]));
  const read = column.cells.map((cell) => periods.get(cell) ?? null);
  const names = withoutFirstDays(read.map((r) => r?.name ?? ""));
  const others = [...filled].filter((cell) => !periods.get(cell));
  if (others.length > 2 || !others.every((cell) => says.total.atEnd(cell) || says.totalOnly.is(cell))) return null;
  const onlyYears = names.every((name) => name === "" || /^\d{4}$/.test(name));
  const header = column.header.toLowerCase();
  const named = TIME.has(header) || /\b(?:year|date|season|month|quarter|period)s?\b/.test(header);
  if (onlyYears && !named && !(isKey && isGeneric(header))) return null;
  return { kind: "time", names, status: read.map((r) => r?.status ?? "") };
}

/** Whether a column without a header only counts the rows, as programs write it. */
function isIndex({ header, cells }: BareColumn): boolean {
  return header === "" && cells.every((cell, i) => /^\d+$/.test(cell) && Number(cell) === Number(cells[0]) + i);
}

/** What the columns of a table hold; the first one is the likeliest key. */
export function profileColumns(columns: readonly BareColumn[], decimal: Decimal): Profile[] {
  return columns.map((column, i): Profile => {
    if (columns.length > 1 && isIndex(column)) return { kind: "empty" };
    return readTime(column, i === 0) ?? readNumbers(column, decimal);
  });
}

/** A column is of numbers where few of its cells are texts; a text among them is an unknown number. */
function readNumbers(column: BareColumn, decimal: Decimal): Profile {
  let numbers = 0;
  let texts = 0;
  let blanks = 0;
  const cells: CellText[] = [];
  for (const cell of column.cells) {
    const read = readCellText(cell, decimal);
    cells.push(read);
    if (read.kind === "number") numbers++;
    else if (read.kind === "text") texts++;
    else if (read.why === "blank") blanks++;
    if (texts > SAMPLE && numbers === 0) break;
  }
  if (blanks === column.cells.length) return { kind: "empty" };
  if (isCode(column)) return { kind: "text" };
  if (numbers === 0 || texts > numbers * 0.25) return readQuantities(column, decimal) ?? { kind: "text" };
  return { kind: "number", cells };
}

/** A column of numbers that all have the same unit, or a remark, behind them: nearly all of its cells must be such. */
function readQuantities(column: BareColumn, decimal: Decimal): Profile | null {
  const units = new Map<string, number>();
  let numbers = 0;
  let others = 0;
  let remarks = 0;
  const cells: CellText[] = [];
  for (const cell of column.cells) {
    const plain = readCellText(cell, decimal);
    const read = plain.kind === "text" ? (readQuantityText(cell, decimal) ?? plain) : plain;
    cells.push(read);
    if (read.kind === "text") others++;
    if (others > SAMPLE && numbers === 0) return null;
    if (read.kind !== "number") continue;
    numbers++;
    if (hasRemark(cell)) remarks++;
    const unit = isOrdinalEnding(read.unit) ? "th" : read.unit.toLowerCase();
    units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  const [[unit, count] = ["", 0]] = [...units].sort((a, b) => b[1] - a[1]);
  if (numbers < 2 || remarks * 2 > numbers || others > numbers * 0.2 || count < numbers * 0.9) return null;
  const own = (cell: CellText): CellText =>
    cell.kind === "number" ? { ...cell, unit: unit === "th" ? "" : cell.unit } : cell;
  return { kind: "number", cells: cells.map(own) };
}

/** Digits with a leading zero are a code, and so are whole numbers under a header that says so. */
function isCode({ cells, header }: BareColumn): boolean {
  return cells.some((cell) => /^0\d/.test(cell)) || (CODE.test(header) && cells.every((cell) => /^\d*$/.test(cell)));
}

/** Whether a column of whole numbers is rather a name for its rows than a quantity. */
export function namesRows(column: BareColumn): boolean {
  const isLabel = LABELS.test(column.header) || /^(?:no|nr|#)[. ]/i.test(column.header);
  return isLabel && column.cells.every((cell) => /^(?:\d+(?:st|nd|rd|th)?)?$/i.test(cell));
}

/** As many cells of a column are asked for the sign of their decimals. */
const MOST = 500;

/** Which sign separates decimals in a table: a comma where more cells have one that cannot group than have such a point. */
export function decimalOf(columns: readonly BareColumn[]): Decimal {
  let comma = 0;
  let point = 0;
  for (const { cells } of columns) {
    const step = Math.max(1, Math.floor(cells.length / MOST));
    for (let i = 0; i < cells.length; i += step) {
      const cell = cells[i] ?? "";
      if (!/[.,]/.test(cell)) continue;
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
