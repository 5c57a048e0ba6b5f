import { parsePeriod } from "../../quantities/period.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { ValueColumn } from "../tables/columns.ts";
import type { Keys } from "../tables/keys.ts";
import type { SeriesGroup } from "./series-group.ts";

/** All cells of a group of columns: for each the row and the column that it stands in, its number and a code for its mark. */
export interface Observed {
  readonly rows: readonly number[];
  /** Places in the group's columns. */
  readonly columns: readonly number[];
  /** "" where the number is unknown. */
  readonly texts: readonly string[];
  readonly status: readonly string[];
}

interface Found {
  readonly rows: number[];
  readonly columns: number[];
  readonly texts: string[];
  readonly status: string[];
  /** Places of cells that are left empty. */
  readonly blanks: Set<number>;
}

function everyCell(bare: BareTable, { keys, attributes, above }: Keys, group: SeriesGroup): Found {
  const found: Found = { rows: [], columns: [], texts: [], status: [], blanks: new Set() };
  const all = [...above, ...keys, ...attributes];
  const rows = group.rows ?? bare.lines.map((_, i) => i);
  for (const i of rows) {
    if (keys.some((k) => (k.labels[i] ?? "") === "")) continue;
    const mark = all.find((k) => (k.status[i] ?? "") !== "")?.status[i] ?? bare.marks[i] ?? "";
    group.columns.forEach((column, at) => {
      const cell = column.cells[i];
      if (!cell || (cell.kind === "missing" && cell.why === "nothing")) return;
      if (cell.kind === "missing" && cell.why === "blank") found.blanks.add(found.rows.length);
      found.rows.push(i);
      found.columns.push(at);
      found.texts.push(cell.kind === "number" ? cell.text : "");
      found.status.push(cell.kind === "text" || cell.status === "" ? column.status || mark : cell.status);
    });
  }
  return found;
}

/** When a cell is about, and which series it is a part of. */
function placing(keys: Keys, columns: readonly ValueColumn[]): (row: number, column: number) => [string, string] {
  const byPeriod = columns.some((c) => c.period !== "");
  const time = byPeriod ? undefined : keys.keys.find((k) => k.kind === "time");
  const others = keys.keys.filter((k) => k !== time);
  return (row, column) => {
    const name = byPeriod ? (columns[column]?.period ?? "") : (time?.labels[row] ?? "");
    const series = [...others.map((k) => k.labels[row]), columns[column]?.label ?? ""].join("\u0000");
    return [parsePeriod(name)?.start ?? "", time || byPeriod ? series : ""];
  };
}

/** Left empty before a series begins, nothing was there; left empty later, something is unknown. */
function withoutLead(found: Found, keys: Keys, columns: readonly ValueColumn[]): Observed {
  const placeOf = placing(keys, columns);
  const placed = found.rows.map((row, i) => placeOf(row, found.columns[i] ?? 0));
  const begins = new Map<string, string>();
  placed.forEach(([start, series], i) => {
    const known = begins.get(series);
    if (!found.blanks.has(i) && (known === undefined || start < known)) begins.set(series, start);
  });
  const isKept = (i: number): boolean => {
    const [start = "", series = ""] = placed[i] ?? [];
    const begin = begins.get(series);
    return !found.blanks.has(i) || (begin !== undefined && start >= begin);
  };
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => isKept(i));
  return {
    rows: keep(found.rows),
    columns: keep(found.columns),
    texts: keep(found.texts),
    status: keep(found.status),
  };
}

/** All cells of a group of columns. Rows without a key are left out, and cells that say that there is nothing. */
export function observe(bare: BareTable, keys: Keys, group: SeriesGroup): Observed {
  const found = everyCell(bare, keys, group);
  return found.blanks.size > 0 ? withoutLead(found, keys, group.columns) : found;
}
