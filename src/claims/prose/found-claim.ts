import type { Period } from "../../quantities/period.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import type { Block } from "../../texts/document.ts";
import type { Sentence } from "../../texts/sentences.ts";

/** "The highest", "fewest", "largest fall since 2001", "second-largest", "a peak": one end of a series or a set. */
export interface Extreme {
  readonly way: "highest" | "lowest";
  /** Of the values themselves, or of their rises or falls. */
  readonly of: "level" | "rise" | "fall";
  /** The place from that end: 1, or 2 for "second-highest". */
  readonly place: number;
  /** Since when, where the words say so ("since 2014", "over the last 15 years"); null otherwise. */
  readonly since: Period | null;
  /** The words claim all that was ever recorded ("record", "ever", "since records began"). */
  readonly record: boolean;
}

/** "For the fourth consecutive year", "every year since 2019": a run of changes the same way. */
export interface Run {
  /** How many in a row; null where the words give the beginning instead. */
  readonly length: number | null;
  readonly since: Period | null;
  /** What it says of the changes; null where the words at the number do not say. */
  readonly way: "up" | "down" | null;
}

/** A numerical claim that plain prose makes: a number, or an extreme, a rank or a run that data can test. */
export interface FoundClaim {
  readonly block: Block;
  /** Where the block stands among the document's blocks. */
  readonly at: number;
  readonly sentence: Sentence;
  /** Where the claim's words stand in the block's text, with the words that bend them. */
  readonly start: number;
  readonly end: number;
  /** Null for a claim without a number. */
  readonly quantity: Quantity | null;
  readonly extreme: Extreme | null;
  readonly run: Run | null;
}
