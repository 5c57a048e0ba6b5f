import type { DataFile } from "../files/data-file.ts";
import type { Grid } from "../grids/grid.ts";

/** A column of a bare table: its header (no two are alike), and the texts below it. */
export interface BareColumn {
  readonly header: string;
  /** The unit that a row under the header gives; null where there is none. */
  readonly unit: string | null;
  readonly cells: readonly string[];
}

/** A table as it stands in a file, between the lines above and below it. */
export interface BareTable {
  readonly file: DataFile;
  readonly grid: Grid;
  /** The title that a data package gives, or the first line above the table; else the words of the file's name. */
  readonly title: string;
  /** Whether somebody wrote the title as one. */
  readonly titled: boolean;
  /** Lines above and below the table. */
  readonly notes: readonly string[];
  readonly columns: readonly BareColumn[];
  /** The line of each row, and the code of what a column of flags says of it. */
  readonly lines: readonly number[];
  readonly marks: readonly string[];
}
