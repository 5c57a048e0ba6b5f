import { familyOf, partOfYear } from "../labels/family.ts";
import { conceptOf, says } from "../labels/words.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { Columns, KeyColumn, ValueColumn } from "../tables/columns.ts";
import { byRows } from "./row-series.ts";
import { unitKey, type SeriesGroup } from "./series-group.ts";
import { isFar, SAMPLE, sizeOf, type Size } from "./sizes.ts";

/** Without a title, magnitudes nearer than this may be of one thing. */
const ALIKE = 50;

/** The kind of thing that a column holds as far as its header says it. */
function kindKey(column: ValueColumn): string {
  const named = conceptOf(column.label);
  const concept = named === "price" ? "amount" : named;
  const bound = says.extreme.in(column.label) && column.label.includes(": ") ? "bound" : "";
  const period = column.period !== "" ? "dated" : (partOfYear(column.label)?.of ?? "");
  return [
    unitKey(column.unit),
    column.unit === null ? concept : "",
    bound,
    period,
    column.label === "" ? "bare" : "",
  ].join("|");
}

/** Whether columns that could be of one kind are categories of one thing; else each is a thing of its own. */
function areCategories(
  columns: readonly ValueColumn[],
  keys: readonly KeyColumn[],
  { file, titled }: BareTable,
): boolean {
  const labels = [...new Set(columns.map((c) => c.label))];
  if (labels.length < 2) return true;
  if (familyOf(labels) !== null || columns.some((c) => c.period !== "")) return true;
  if (columns.every((c) => c.unit !== null)) return true;
  if (file.unit !== null && !/;|,(?!\d)/.test(file.unit)) return true;
  if (hasTotal(columns)) return true;
  return keys.some((k) => k.kind === "time") && (titled || areAlike(columns));
}

/** Columns without a title are of one kind where their numbers are all whole or all not, and of one size. */
function areAlike(columns: readonly ValueColumn[]): boolean {
  const sizes = columns.flatMap((c) => sizeOf(c.cells) ?? []);
  const [first] = sizes;
  if (!first || !sizes.every((s) => s.whole === first.whole)) return false;
  const medians = sizes.map((s) => s.median);
  return Math.max(...medians) <= Math.min(...medians) * ALIKE;
}

/** Whether a column whose header says so is the sum of the others in every row that has all of them. */
function hasTotal(columns: readonly ValueColumn[]): boolean {
  if (columns.length < 3) return false;
  return columns.some((total) => {
    if (!says.total.atEnd(total.label)) return false;
    const others = columns.filter((c) => c !== total);
    let rows = 0;
    for (const [i, cell] of total.cells.slice(0, SAMPLE).entries()) {
      const parts = others.map((c) => c.cells[i]);
      if (cell.kind !== "number" || parts.some((p) => p?.kind !== "number")) continue;
      const sum = parts.reduce((s, p) => s + (p?.kind === "number" ? Number(p.text) : 0), 0);
      if (Math.abs(sum - Number(cell.text)) > 0.5 * parts.length) return false;
      rows++;
    }
    return rows > 1;
  });
}

/** Puts columns of far different size into different groups, each beside the first that it is near to. */
function bySize(columns: readonly ValueColumn[]): ValueColumn[][] {
  const groups: { size: Size | null; columns: ValueColumn[] }[] = [];
  for (const column of columns) {
    const size = sizeOf(column.cells);
    const near = groups.find((g) => !isFar(g.size, size));
    if (near) near.columns.push(column);
    else groups.push({ size, columns: [column] });
  }
  return groups.map((g) => g.columns);
}

/** Columns such as "Male: Confidence interval" measure a bound, and their labels are what stands before. */
function boundOf(columns: readonly ValueColumn[]): SeriesGroup | null {
  const ends = new Set(columns.map((c) => c.label.split(": ")[1] ?? ""));
  const [end = ""] = ends;
  if (ends.size !== 1 || !says.extreme.in(end)) return null;
  return {
    columns: columns.map((c) => ({ ...c, label: c.label.split(": ")[0] ?? "" })),
    rows: null,
    unit: null,
    label: end,
  };
}

/** Groups the columns of a table by what they measure. */
export function groupSeries({ keys, values }: Columns, bare: BareTable): SeriesGroup[] {
  const kinds = new Map<string, ValueColumn[]>();
  for (const value of values) {
    const kind = kindKey(value);
    kinds.set(kind, [...(kinds.get(kind) ?? []), value]);
  }
  const groups = [...kinds.values()].flatMap(bySize).flatMap((columns) => {
    if (areCategories(columns, keys, bare)) return [columns];
    return columns.map((column) => [column]);
  });
  return groups.flatMap((columns) => {
    const bound = boundOf(columns);
    if (bound) return [bound];
    const labels = [...new Set(columns.map((c) => c.label))];
    return byRows(columns, keys, labels.length === 1 ? (labels[0] ?? "") : "");
  });
}
