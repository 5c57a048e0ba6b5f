import type { Plan } from "../../addresses/plan.ts";
import type { Question, SentenceContext } from "../reading.ts";
import type { Candidate } from "./combinations.ts";
import type { Form } from "./form.ts";
import type { FoundClaim } from "./found-claim.ts";
import type { Cause } from "../verdict.ts";
import type { Position } from "./slots.ts";

/** One possible reading of a claim: an address that makes sense, and how well the words carry it. */
export interface ProseCandidate extends Candidate {
  readonly plan: Plan;
  /** What is asked beside its value, where the data leave choices; the first is the value itself. */
  readonly questions: readonly Question[];
}

/** A reading that differs from another one in one part: another member, another period. */
export interface NearValue {
  /** The address of the reading that it stands beside. */
  readonly beside: string;
  readonly candidate: ProseCandidate;
  readonly cause: Cause;
  /** The part in which it differs. */
  readonly slot: string;
}

/** A claim of plain prose with its readings, the likeliest by words first. */
export interface ProseReading {
  readonly claim: FoundClaim;
  readonly form: Form;
  readonly position: Position;
  readonly candidates: readonly ProseCandidate[];
  /** The readings beside the likeliest ones. */
  readonly near: readonly NearValue[];
  /** Its sentence, where the data leave choices that words settle. */
  readonly context: SentenceContext | null;
}
