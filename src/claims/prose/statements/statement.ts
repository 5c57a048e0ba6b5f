import type { Plan } from "../../../addresses/plan.ts";
import type { Cell } from "../../../addresses/cell.ts";
import type { ProseReading } from "../prose-reading.ts";

/** Something that a statement asserts: a test of the values of some addresses. Null where these do not tell. */
export interface Check {
  /** Where its words stand in the block: that of the number, or of the name, which it is about. */
  readonly start: number;
  readonly end: number;
  /** The first is what the verdict shows. */
  readonly addresses: readonly string[];
  readonly test: (cells: readonly Cell[]) => boolean | null;
}

/** One way to understand a statement: all of its checks must hold. */
export type Way = readonly Check[];

/** A check with its addresses looked up, and the claim that it is about. */
export interface PlannedCheck extends Check {
  readonly plans: readonly Plan[];
  readonly reading: ProseReading;
}

/** A sentence that is read as a whole: it is so if one of the ways to understand it holds. */
export interface Statement {
  readonly ways: readonly (readonly PlannedCheck[])[];
  /** The readings of the sentence's numbers and extremes, one by one. */
  readonly here: readonly ProseReading[];
}
