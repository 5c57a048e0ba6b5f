import type { Place } from "../diagnostics/diagnostic.ts";
import type { Rational } from "../quantities/rational.ts";
import type { ChartType } from "./chart-types.ts";

/** What every figure asks for. */
interface Asked {
  /** Where it stands; of a chart, its address. */
  readonly place: Place;
  /** The offset of the figure's block in the page's file: its name among the figures of the page. */
  readonly offset: number;
  readonly title: string;
  readonly note: string | null;
}

/** A line across the chart at a value, or along it at a position of its axis; a band from one position to another. */
export interface ReferenceSpec {
  readonly label: string;
  /** Of its address or position; of its value, where it has neither. */
  readonly place: Place;
  /** A value as it is written, or the address of one: one of the two, or neither where it stands at a position. */
  readonly value: Rational | null;
  readonly address: string | null;
  /** Items or periods of the axis: where it stands, and where the band ends. */
  readonly at: string | null;
  readonly until: string | null;
}

/** Words beside one value of a chart; `{value}` in them is that value. */
export interface AnnotationSpec {
  /** The item of the axis, and of the series where the chart has several. */
  readonly at: string;
  readonly series: string | null;
  readonly text: string;
  readonly places: { readonly at: Place; readonly series: Place };
}

/** A chart, as a page asks for it. */
export interface ChartSpec extends Asked {
  readonly block: "chart";
  readonly type: ChartType;
  readonly address: string;
  readonly x: string;
  readonly series: string | null;
  readonly highlight: readonly string[];
  readonly references: readonly ReferenceSpec[];
  readonly annotations: readonly AnnotationSpec[];
  readonly sort: "ascending" | "descending" | null;
  /** How bars of several series stand to each other; `opposed` are the series that go the other way. */
  readonly arrange: "grouped" | "stacked" | "diverging";
  readonly opposed: readonly string[];
  /** Each series in a panel of its own. */
  readonly panels: boolean;
  /** The values along the level axis of a scatter plot. */
  readonly across: { readonly address: string; readonly title: string | null; readonly place: Place } | null;
  /** Where classes of values part, in order; null leaves it to the values. */
  readonly classes: readonly Rational[] | null;
  /** Whether a map colours areas or draws points of the values' size. */
  readonly marks: "areas" | "points";
  /** The items that a map is fitted to; all where it names none. */
  readonly frame: readonly string[];
  /** Where its names stand, so that a mistake in one is shown there; the lists in the order of the names. */
  readonly places: {
    readonly x: Place;
    readonly series: Place;
    readonly highlight: readonly Place[];
    readonly opposed: readonly Place[];
    readonly frame: readonly Place[];
  };
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
