import type { Plan } from "../addresses/plan.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Block, Document } from "../texts/document.ts";
import type { Sentence } from "../texts/sentences.ts";
import type { Mentions } from "./mentions.ts";
import type { Claim } from "./verdict.ts";

/**
 * What is asked of the data for one claim, and why: the value itself, what is known today, what was known before, the
 * choices that the words leave open, other measures of the same thing, and neighbours that may explain a wrong number.
 */
export type Role =
  | "main"
  | "today"
  | "earlier"
  | "composition"
  | "applicable"
  | "basis"
  | "variant"
  | "period"
  | "member"
  | "base-period";

export interface Question {
  readonly role: Role;
  /** What sets it apart, in words. */
  readonly label: string;
  readonly plan: Plan;
}

/** The days by which a document is judged. */
export interface Days {
  /** What was known on this day decides. */
  readonly judged: string;
  /** What is known today, as far as the report goes: later figures are told, they never refute. */
  readonly today: string;
  /** Whether the text says its own day (or the caller does): an undated text may be older than its data. */
  readonly dated: boolean;
}

/** A claim of a sentence beside others, for telling which number goes with which name. */
export interface SentenceContext {
  readonly sentence: Sentence;
  readonly text: string;
  readonly mentions: Mentions;
  /** What the words settle for the claim: a phrase belongs to the claim that stands nearest to it. */
  readonly settled: { readonly sameMembers: boolean; readonly applicableOnly: boolean };
  readonly quantities: readonly Quantity[];
}

/** A claim with the address that it is held against, and what must be asked of the data to judge it. */
export interface Reading {
  readonly claim: Claim;
  readonly plan: Plan;
  readonly block: Block;
  readonly context: SentenceContext;
  /** Where the claim stands in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly questions: readonly Question[];
  readonly days: Days;
}

/** What a document's claims are, before anything is asked of the data. */
export interface DocumentReadings {
  readonly document: Document;
  readonly readings: readonly Reading[];
}
