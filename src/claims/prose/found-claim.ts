import type { Period } from "../../quantities/period.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import type { Block } from "../../texts/document.ts";
import type { Sentence } from "../../texts/sentences.ts";

/** How far back words look, for an extreme or a first time. */
export interface LookBack {
  /** Since when, where the words say so ("since 2014", "over the last 15 years"); null otherwise, and where no day is known to count from. */
  readonly since: Period | null;
  /** How many years back, where the words give a length ("over the last 15 years", "in a decade"); null otherwise. */
  readonly years: number | null;
  /** The words claim all that was ever recorded ("record", "ever", "since records began"). */
  readonly record: boolean;
}

/** "The highest", "fewest", "largest fall since 2001", "second-largest", "a peak": one end of a series or a set. */
export interface Extreme extends LookBack {
  readonly way: "highest" | "lowest";
  /** Whether the words leave open which end is meant: "the worst year", "ranked third". `way` is then the likelier one. */
  readonly eitherWay: boolean;
  /** Of the values themselves, or of their rises or falls. */
  readonly of: "level" | "rise" | "fall";
  /** The place from that end: 1, or 2 for "second-highest". */
  readonly place: number;
  /**
   * When it was reached, where the claim's own words say so: "peaking in 2008 and 2007", "the worst year was 2022". These periods
   * stand inside the claim's stretch and are what it asserts; for two they are in the order of the text.
   */
  readonly at: readonly Period[];
}

/** "For the fourth consecutive year", "every year since 2019": a run of changes the same way, or of periods that are alike. */
export interface Run {
  /** How many in a row; null where the words give the beginning instead, or neither ("in every year of the series"). */
  readonly length: number | null;
  readonly since: Period | null;
  /** What it says of the changes; null where the words at the number do not say. */
  readonly way: "up" | "down" | null;
}

/**
 * "The first fall since 2001", "for the first time in three years", "only the second time since then": after a stretch without
 * it, something happened again. The last time before it was at `since` (or `years` ago); between then and now it did not happen.
 */
export interface Occurrence extends LookBack {
  /** 1 for "first", 2 for "second time since". */
  readonly nth: number;
  /** Which way it went, where the words say so. */
  readonly way: "up" | "down" | null;
}

/** A numerical claim that plain prose makes: a number, or an extreme, a rank, a run or a first time that data can test. */
export interface FoundClaim {
  readonly block: Block;
  /** Where the block stands among the document's blocks. */
  readonly at: number;
  readonly sentence: Sentence;
  /** Where the claim's words stand in the block's text, with the words that bend them. */
  readonly start: number;
  readonly end: number;
  /** Null for a claim without a number. A rank has its number here and its place in `extreme`. */
  readonly quantity: Quantity | null;
  readonly extreme: Extreme | null;
  readonly run: Run | null;
  readonly occurrence: Occurrence | null;
  /** It is said of every member of a set ("all nine regions", "every one of"), of none ("no department"), or of one only ("the only country where"). */
  readonly extent: "all" | "none" | "one" | null;
  /** Two figures are said to be the same: "as many as in 2022", "unchanged". */
  readonly same: boolean;
  /** What is aimed at, planned or forecast ("by 2030 at most 300"), not what was measured: never refuted. */
  readonly goal: boolean;
  /** Inside quotation marks, or in a quotation of somebody: never refuted. */
  readonly quoted: boolean;
  /** Said of what is not so ("would have been seventh", inside an "if"): never refuted. */
  readonly hypothetical: boolean;
}

/** What a claim says, before it is known in what circumstances. */
export type Assertion = Pick<
  FoundClaim,
  "start" | "end" | "quantity" | "extreme" | "run" | "occurrence" | "extent" | "same"
>;
