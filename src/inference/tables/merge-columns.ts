import { partOfYear } from "../labels/family.ts";
import { says } from "../labels/words.ts";
import type { BareTable } from "./bare-table.ts";
import type { Columns, KeyColumn, ValueColumn } from "./columns.ts";
import { distinct, findKeys } from "./keys.ts";

const PART = /^(?:month|quarter|qtr|q)(?:[ _](?:no\.?|number|name|of year))?$/i;
/** Whole numbers under these headers name a part of a population or a time rather than an amount. */
const KEY =
  /(?:^|[\s_])(?:age|ages|week|day|hour|decile|quintile|percentile|grade|class|level|round|stage|month|quarter|size)(?:[\s_](?:no\.?|number|group))?$/i;

/** The part of a year that a text or a number names, beside a header that says which. */
function partOf(text: string, header: string): string | null {
  const named = partOfYear(text);
  const of = named?.of ?? (/^q/i.test(header) ? "quarter" : "month");
  const number = named?.number ?? (PART.test(header) && /^\d{1,2}$/.test(text) ? Number(text) : 0);
  if (number < 1 || number > (of === "quarter" ? 4 : 12)) return null;
  return of === "quarter" ? `q${number.toString()}` : number.toString().padStart(2, "0");
}

/** A column of years and one of months or quarters as one column of periods; null where they are none. A row for the whole year is the year. */
function merged(year: KeyColumn, header: string, cells: readonly string[]): KeyColumn | null {
  let parts = 0;
  const labels: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const at = year.labels[i] ?? "";
    const part = partOf(cell, header);
    const isWhole = says.total.atEnd(cell) || says.totalOnly.is(cell);
    if (part === null && cell !== "" && !isWhole) return null;
    if (part !== null) parts++;
    labels.push(at === "" ? "" : part === null ? (isWhole ? at : "") : `${at}-${part}`);
  }
  if (parts < 2) return null;
  return { ...year, labels, written: labels };
}

/** Joins years with the months or quarters beside them. */
function withMergedTimes(columns: Columns, bare: BareTable): Columns {
  const year = columns.keys.find((k) => k.kind === "time" && k.labels.every((l) => l === "" || /^\d{4}$/.test(l)));
  if (!year || distinct(year) * 2 > year.labels.length) return columns;
  for (const key of columns.keys) {
    const time = key.kind === "category" ? merged(year, key.header, key.labels) : null;
    if (time) return { ...columns, keys: columns.keys.flatMap((k) => (k === key ? [] : k === year ? [time] : [k])) };
  }
  for (const value of columns.values) {
    const time = PART.test(value.header) ? merged(year, value.header, bare.columns[value.at]?.cells ?? []) : null;
    if (time)
      return {
        keys: columns.keys.map((k) => (k === year ? time : k)),
        values: columns.values.filter((v) => v !== value),
      };
  }
  return columns;
}

/** Whether a column of numbers can tell rows apart: few whole numbers under a header that says so. */
function canBeKey(value: ValueColumn, cells: readonly string[]): boolean {
  if (value.period !== "" || !KEY.test(value.header) || !cells.every((cell) => /^\d{0,4}$/.test(cell))) return false;
  return new Set(cells).size * 2 <= cells.length;
}

/** Makes keys of whole numbers, where without them rows cannot be told apart: ages, weeks, deciles. */
function withNumberKeys(columns: Columns, bare: BareTable): Columns {
  if (findKeys(columns.keys).unique && columns.keys.length > 0) return columns;
  let keys = columns.keys;
  const taken: ValueColumn[] = [];
  for (const value of columns.values) {
    const cells = bare.columns[value.at]?.cells ?? [];
    if (!canBeKey(value, cells)) continue;
    keys = [
      ...keys,
      { at: value.at, header: value.header, kind: "category", labels: cells, written: cells, status: [], unit: null },
    ];
    taken.push(value);
    if (findKeys(keys).unique) return { keys, values: columns.values.filter((v) => !taken.includes(v)) };
  }
  return columns;
}

/** The columns of a table with those joined that say one thing together, and with numbers that are keys among the keys. */
export function mergeColumns(columns: Columns, bare: BareTable): Columns {
  return withNumberKeys(withMergedTimes(columns, bare), bare);
}
