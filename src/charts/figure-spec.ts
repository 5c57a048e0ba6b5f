import type { Place } from "../diagnostics/diagnostic.ts";
import type { Rational } from "../quantities/rational.ts";

/** What every figure asks for. */
interface Asked {
  /** Where it stands; of a chart, its address. */
  readonly place: Place;
  /** The offset of the figure's block in the page's file: its name among the figures of the page. */
  readonly offset: number;
  readonly title: string;
  readonly note: string | null;
}

/** A chart, as a page asks for it. */
export interface ChartSpec extends Asked {
  readonly block: "chart";
  readonly type: "line" | "bar";
  readonly address: string;
  readonly x: string;
  readonly series: string | null;
  readonly highlight: readonly string[];
  readonly reference: { readonly value: Rational; readonly label: string } | null;
  readonly sort: "ascending" | "descending" | null;
  /** Where its names stand, so that a mistake in one is shown there; `highlight` in the order of the names. */
  readonly places: { readonly x: Place; readonly series: Place; readonly highlight: readonly Place[] };
}

/** A table, as a page asks for it. */
export interface TableSpec extends Asked {
  readonly block: "table";
  readonly rows: string;
  readonly rowsPlace: Place;
  readonly columns: readonly { readonly title: string; readonly address: string; readonly place: Place }[];
  readonly sort: { readonly column: string; readonly direction: "ascending" | "descending" } | null;
}

export type FigureSpec = ChartSpec | TableSpec;
