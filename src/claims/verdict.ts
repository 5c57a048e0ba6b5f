import type { Cell } from "../addresses/cell.ts";
import type { Plan } from "../addresses/plan.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Unit } from "../quantities/unit.ts";

export type VerdictKind = "supported" | "refuted" | "conflicting" | "not-enough-evidence";

/** Why there is not enough evidence. */
export type Reason = "no-data" | "not-read" | "ambiguous" | "suppressed" | "own-words" | "not-a-claim-about-data";

/** What probably went wrong in a refuted claim. */
export type Cause =
  | "period"
  | "member"
  | "measure"
  | "base-period"
  | "scale"
  | "percent-or-points"
  | "digit"
  | "rounding"
  | "vintage"
  | "direction";

/** A quantity (or an empty link) in a text, and the sentence around it. */
export interface Claim {
  /** As it stands in the text; "" for a link that is to be filled. */
  readonly quote: string;
  readonly place: Place;
  readonly quantity: Quantity | null;
  /** The sentence in plain text, and where the quote stands in it. */
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** The address as written in the link; null for a claim without one. */
  readonly link: string | null;
  /** The place of the whole link in the file, brackets included; the quote's place where there is none. */
  readonly linkPlace: Place;
}

/** Another reading or choice, with its value. */
export interface Alternative {
  readonly address: string;
  /** What sets it apart, in words: "with the same members", "as published". */
  readonly label: string;
  readonly cell: Cell;
  readonly unit: Unit;
  readonly score: number;
}

/** What was found of a claim, and why. */
export interface Verdict {
  readonly claim: Claim;
  readonly verdict: VerdictKind;
  readonly reason: Reason | null;
  /** What the claim was held against; null where it was not read. */
  readonly plan: Plan | null;
  readonly cell: Cell | null;
  /** 0 to 1; 1 for a link. */
  readonly confidence: number;
  /** One plain sentence. */
  readonly explanation: string;
  /** What the text could say instead. */
  readonly suggestion: string | null;
  readonly cause: Cause | null;
  /** A later vintage has another value: it never refutes. */
  readonly revisedSince: { readonly vintage: string; readonly text: string; readonly value: number | null } | null;
  readonly alternatives: readonly Alternative[];
  /** For an empty link: the text that fills it. */
  readonly filled: string | null;
}
