import type { Place } from "../../diagnostics/diagnostic.ts";

/** A row of a file as it stands: its line (of a sheet: its row), from 1, and the texts of its cells. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One sheet of texts: a CSV file, or a sheet of a workbook. */
export interface Grid {
  /** As evidence names it; of a workbook with the sheet ("book.xlsx#Deaths"). */
  readonly path: string;
  readonly sha256: string;
  /** The sheet's name; null for a CSV file. */
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
  readonly placeOf: (line: number, column?: number) => Place;
}
