import type { CellText } from "../labels/number-text.ts";
import { familyOf, partOfYear } from "../labels/family.ts";
import { readUnitText, splitHeader, type UnitText } from "../labels/unit-text.ts";
import { conceptOf, says } from "../labels/words.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { Columns, KeyColumn, ValueColumn } from "../tables/columns.ts";
import { valuesOf } from "./values.ts";

/** Columns, and rows of them, that hold one kind of thing: they become one measure. */
export interface SeriesGroup {
  readonly columns: readonly ValueColumn[];
  /** The rows that belong to it; null for all. */
  readonly rows: readonly number[] | null;
  /** The unit that the labels of its rows state; null where they state none. */
  readonly unit: UnitText | null;
  /** The words of what is measured, where the labels of columns or rows say it: "grade A", "Employees"; else "". */
  readonly label: string;
}

/** Magnitudes further apart than this are of different things. */
const FAR = 1000;
/** Without a title, magnitudes nearer than this may be of one thing. */
const ALIKE = 50;

/** As many cells of a column say how large its numbers are. */
const SAMPLE = 300;

interface Size {
  readonly median: number;
  readonly whole: boolean;
}

function sizeOf(cells: readonly CellText[]): Size | null {
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  const texts: string[] = [];
  for (let i = 0; i < cells.length; i += step) {
    const cell = cells[i];
    if (cell?.kind === "number" && Number(cell.text) !== 0) texts.push(cell.text);
  }
  const { median, whole } = valuesOf(texts);
  return texts.length === 0 ? null : { median, whole };
}

/** Whether two columns hold numbers of such different size and form that they measure different things. */
function isFar(a: Size | null, b: Size | null): boolean {
  if (!a || !b || a.whole === b.whole) return false;
  const [low, high] = a.median < b.median ? [a, b] : [b, a];
  return high.whole && high.median > low.median * FAR;
}

function unitKey(unit: UnitText | null): string {
  return unit === null ? "" : JSON.stringify([unit.unit, unit.power]);
}

/** The kind of thing that a column holds as far as its header says it. */
function kindKey(column: ValueColumn): string {
  const concept = conceptOf(column.label);
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

/** The unit that a row's label states of its own: "Employees (annual average, number)", "Margin (%)". */
function unitOfLabel(label: string): UnitText | null {
  const split = splitHeader(label).unit;
  if (split) return split;
  const inside = /\(([^()]*,[^()]*)\)/.exec(label)?.[1]?.split(",") ?? [];
  return inside.map((part) => readUnitText(part)).find((unit) => unit?.rest === "") ?? null;
}

/** Puts rows whose labels state units of their own apart from the others. */
function byRowUnit(columns: readonly ValueColumn[], keys: readonly KeyColumn[], label: string): SeriesGroup[] {
  const categories = keys.filter((k) => k.kind === "category");
  const [key] = categories;
  const whole: SeriesGroup = { columns, rows: null, unit: null, label };
  if (!key || categories.length > 1 || label !== "") return [whole];
  const groups = new Map<string, { rows: number[]; unit: UnitText | null }>();
  key.labels.forEach((text, i) => {
    const unit = unitOfLabel(text);
    const name = unitKey(unit);
    const group = groups.get(name) ?? { rows: [], unit };
    group.rows.push(i);
    groups.set(name, group);
  });
  if (groups.size === 1) return [whole];
  return [...groups.values()].map(({ rows, unit }): SeriesGroup => {
    const labels = new Set(rows.map((i) => key.labels[i] ?? ""));
    const [only = ""] = labels;
    return { columns, rows, unit, label: unit !== null && labels.size === 1 ? splitHeader(only).label : "" };
  });
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
    return byRowUnit(columns, keys, labels.length === 1 ? (labels[0] ?? "") : "");
  });
}
