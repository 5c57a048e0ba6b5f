import type { Rational } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import type { Cell } from "../cell.ts";

/** One position on an operator's axis. */
export interface Point {
  /** The slug of the member or the name of the period. */
  readonly item: string;
  readonly cell: Cell;
  /** False where the project says that the measure does not apply to the member. */
  readonly applicable: boolean;
}

/** What an option takes: a decimal, a whole number, a member, group or period, a measure, or one of some words. */
export type OptionRule =
  | { readonly kind: "number" | "integer" | "item" | "measure"; readonly required?: boolean }
  | { readonly kind: "word"; readonly words: readonly string[] };

export interface OperatorInput {
  /** The axis: periods in the order of time, members in the order of the catalogue. */
  readonly series: readonly Point[];
  /** The index of the position read; -1 where the axis is an extent. */
  readonly position: number;
  readonly options: ReadonlyMap<string, string>;
  /** Numeric options, exact. */
  readonly numbers: ReadonlyMap<string, Rational>;
  /** The cell that an option names and that is not on the axis (`per;measure=`, `share;of=`); null where there is none. */
  readonly peer: Cell | null;
}

export interface OperatorOutput {
  readonly cell: Cell;
  /** The indexes of the points without which the result could be another, for the evidence. */
  readonly used: readonly number[];
  /** Those of them that were picked out (meet the condition, are ahead, are the greatest). */
  readonly chosen?: readonly number[];
}

/** Along what an operator works, if `over` does not say. "peer": no axis of its own, only the cell that an option names. */
export type AxisRule = "time" | "several" | "peer" | "none";

/** A small pure function along one axis of cells. */
export interface Operator {
  readonly name: string;
  /** One line for the docs. */
  readonly summary: string;
  /** The formula, for the evidence and the docs. */
  readonly formula: string;
  readonly axis: AxisRule;
  /** "position" keeps the axis and reads one place on it; "extent" uses the axis up. */
  readonly shape: "position" | "extent";
  readonly options: Readonly<Record<string, OptionRule>>;
  /** It holds the position against one other, that of `from` or the one before, and reads nothing else on an axis of periods. */
  readonly pair?: boolean;
  /** Which option names the peer cell, if any. */
  readonly peer?: string;
  /** The unit of the result; null where the operator makes no sense for the unit. */
  readonly unit: (of: Unit, per: Unit | null, dimension: string | null) => Unit | null;
  readonly apply: (input: OperatorInput) => OperatorOutput;
}

/** Whether amounts of this unit can be subtracted and compared by size. */
export function isAmount(unit: Unit): boolean {
  return unit.kind !== "date" && unit.kind !== "period" && unit.kind !== "members";
}
