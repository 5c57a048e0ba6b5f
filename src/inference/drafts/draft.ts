import type { DimensionKind } from "../../addresses/catalogue.ts";
import type { Rational } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { Coded } from "./coded.ts";

/** A way to cut the measures of a draft, before it has its final name. */
export interface DraftDimension {
  /** The name that it would like to have, as a slug. */
  readonly wish: string;
  readonly title: string;
  readonly kind: DimensionKind;
  /** Label in the rows → other names of it. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** The label that stands for all others; null where none does. */
  readonly total: string | null;
  /** Labels that are sums of others, the total among them. */
  readonly sums: readonly string[];
}

export interface DraftMeasure {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly unit: Unit;
  /** SQL aggregates; `{v0}` is the first value column, `{d0}` the column of the first dimension. */
  readonly numerator: string;
  readonly denominator: string | null;
  readonly scale: Rational | null;
  /** Indexes of the dimensions that may be left out or have several members. */
  readonly sumsOver: readonly number[];
  readonly context: readonly string[];
  readonly precision: number | null;
  readonly doubt: string | null;
  /** The rows are things or events, and each has its value: where there is no row, nothing is unknown. */
  readonly complete: boolean;
}

/** A long table that a bare one was turned into, with what can be measured by it. */
export interface DraftTable {
  readonly bare: BareTable;
  readonly title: string;
  readonly dimensions: readonly DraftDimension[];
  /** For each dimension, the label of each row. */
  readonly keys: readonly Coded[];
  /** The value columns: a name, and a number as exact text for each row; "" where it is unknown. */
  readonly values: readonly { readonly name: string; readonly texts: readonly string[] }[];
  /** The line of each row, and the code of its mark. */
  readonly lines: readonly number[];
  readonly status: readonly string[];
  readonly measures: readonly DraftMeasure[];
}
