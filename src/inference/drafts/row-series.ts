import { readUnitText, splitHeader, type UnitText } from "../labels/unit-text.ts";
import { conceptOf, isGeneric, says } from "../labels/words.ts";
import type { KeyColumn, ValueColumn } from "../tables/columns.ts";
import { namesIndicators } from "../tables/side-columns.ts";
import { unitKey, type SeriesGroup } from "./series-group.ts";
import { isFar, sizeOf, type Size } from "./sizes.ts";

/** The unit that a row's label states of its own: "Employees (annual average, number)", "Margin (%)". */
function unitOfLabel(label: string): UnitText | null {
  const split = splitHeader(label).unit;
  if (split) return split;
  const inside = /\(([^()]*,[^()]*)\)/.exec(label)?.[1]?.split(",") ?? [];
  return inside.map((part) => readUnitText(part)).find((unit) => unit?.rest === "") ?? null;
}

/** The kind of quantity that a row's label names, where it is no amount and no row of totals. */
function kindOf(label: string): string {
  const concept = conceptOf(label);
  const isTotal = says.total.atEnd(label) || says.totalOnly.is(label);
  return concept === "amount" || concept === "price" || isTotal ? "" : concept;
}

interface RowGroup {
  readonly kind: string;
  readonly unit: UnitText | null;
  readonly size: Size | null;
  readonly rows: number[];
}

/** The rows of each label. */
function rowsByLabel({ labels }: KeyColumn): Map<string, number[]> {
  const found = new Map<string, number[]>();
  labels.forEach((label, i) => {
    const rows = found.get(label) ?? [];
    rows.push(i);
    found.set(label, rows);
  });
  return found;
}

/**
 * Puts rows that measure different things into groups of their own: by the units in their labels and, where no header says what
 * the labels have in common, by the kind and size of their numbers.
 */
export function byRows(columns: readonly ValueColumn[], keys: readonly KeyColumn[], label: string): SeriesGroup[] {
  const categories = keys.filter((k) => k.kind === "category");
  const [key] = categories;
  const whole: SeriesGroup = { columns, rows: null, unit: null, label };
  if (!key || categories.length > 1 || label !== "") return [whole];
  const isLoose = isGeneric(key.header) || namesIndicators(key.header);
  const groups: RowGroup[] = [];
  for (const [text, rows] of rowsByLabel(key)) {
    const unit = unitOfLabel(text);
    const kind = unit === null && isLoose ? kindOf(text) : unitKey(unit);
    const size = isLoose ? sizeOf(columns.flatMap((c) => rows.flatMap((i) => c.cells[i] ?? []))) : null;
    const near = groups.find((g) => g.kind === kind && !isFar(g.size, size));
    if (near) near.rows.push(...rows);
    else groups.push({ kind, unit, size, rows: [...rows] });
  }
  if (groups.length === 1) return [whole];
  return groups.map(({ rows, unit }): SeriesGroup => {
    const labels = new Set(rows.map((i) => key.labels[i] ?? ""));
    const [only = ""] = labels;
    const inOrder = [...rows].sort((a, b) => a - b);
    return { columns, rows: inOrder, unit, label: labels.size === 1 ? splitHeader(only).label : "" };
  });
}
