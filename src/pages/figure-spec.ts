import type { Place } from "../diagnostics/diagnostic.ts";
import type { Rational } from "../quantities/rational.ts";

/** A fenced `chart` block, typed. */
export interface ChartSpec {
  readonly block: "chart";
  readonly place: Place;
  /** The offset of the code block in the page's file: its name among the figures of the page. */
  readonly offset: number;
  readonly title: string;
  readonly type: "line" | "bar";
  readonly address: string;
  readonly x: string;
  readonly series: string | null;
  readonly highlight: readonly string[];
  readonly reference: { readonly value: Rational; readonly label: string } | null;
  readonly sort: "ascending" | "descending" | null;
  readonly note: string | null;
}

/** A fenced `table` block, typed. */
export interface TableSpec {
  readonly block: "table";
  readonly place: Place;
  readonly offset: number;
  readonly title: string;
  readonly rows: string;
  readonly columns: readonly { readonly title: string; readonly address: string; readonly place: Place }[];
  readonly sort: { readonly column: string; readonly direction: "ascending" | "descending" } | null;
  readonly note: string | null;
}

export type FigureSpec = ChartSpec | TableSpec;
