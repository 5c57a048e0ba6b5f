import type { UnitText } from "../labels/unit-text.ts";
import type { ValueColumn } from "../tables/columns.ts";

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

/** A unit as a text: the same for units that are the same. */
export function unitKey(unit: UnitText | null): string {
  return unit === null ? "" : JSON.stringify([unit.unit, unit.power]);
}
