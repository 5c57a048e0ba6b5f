import type { Catalogue } from "../../addresses/catalogue.ts";
import type { Cause, Reason, VerdictKind } from "../verdict.ts";
import type { Around } from "./anchors.ts";
import { conviction } from "./conviction.ts";
import type { ProseReading } from "./prose-reading.ts";
import { causeOf } from "./slip.ts";
import { supportOf } from "./supporting.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { digitsOf, type Weighed } from "./weigh.ts";

/** What is decided of a claim, and why not more. */
export interface Ruling {
  /** Why nothing more was decided, for whoever wants to know. */
  readonly why: string;
  readonly verdict: VerdictKind;
  readonly reason: Reason | null;
  readonly chosen: Weighed | null;
  readonly cause: Cause | null;
  readonly confidence: number;
}

/** What a ruling needs beside the readings. */
export type Context = {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  readonly written: (w: Weighed) => string;
  /** What the claims around say of the readings. */
  readonly around: Around;
  /** Of which other period or member a number is that a reading does not fit. */
  readonly taken: (w: Weighed) => Cause | null;
};

/** Readings that stand so near to the likeliest are as likely. */
const TIED = 0.7;

/** The likeliest reading; of several that are as likely, the first by which it is plain what went wrong. */
function likeliest(
  reading: ProseReading,
  usable: readonly Weighed[],
  written: (w: Weighed) => string,
): Weighed | undefined {
  const [first] = usable;
  if (first?.match !== "out") return first;
  const tied = usable.filter((w) => w.match === "out" && first.score - w.score <= TIED).slice(0, 6);
  return tied.find((w) => causeOf(reading, w, usable, written(w)) !== null) ?? first;
}

/** Decides a claim by its weighed readings: supported where words and value agree, refuted only where the words leave one figure and it is off by a slip. */
export function rule(reading: ProseReading, weighed: readonly Weighed[], context: Context): Ruling {
  const { vocabulary, catalogue, written, taken } = context;
  const { goal, quoted, hypothetical } = reading.claim;
  const own =
    goal || hypothetical ? "it is said of what is aimed at or is not so" : quoted ? "it is a quotation" : null;
  // A project's measures may hold what is expected; a bare table holds what was.
  const isOfFuture = (goal || hypothetical) && reading.context === null && digitsOf(reading) <= 2;
  const supported = isOfFuture ? null : supportOf(reading, weighed, vocabulary, catalogue);
  if (supported) {
    const confidence = Math.min(0.99, 0.6 + 0.08 * supported.score);
    return { verdict: "supported", reason: null, chosen: supported, cause: null, confidence, why: "" };
  }
  const undecided = (reason: Reason, chosen: Weighed | null, why: string): Ruling => ({
    verdict: "not-enough-evidence",
    reason,
    chosen,
    cause: null,
    confidence: 0,
    why,
  });
  if (own !== null) return undecided("not-a-claim-about-data", null, own);
  const usable = weighed.filter((w) => w.match !== "none");
  const best = likeliest(reading, usable, written);
  if (!best) return undecided("no-data", null, "");
  if (best.match !== "out") return undecided("ambiguous", best, "");
  // What speaks against a reading is known in English only.
  if (reading.position.scene.document.language !== "en")
    return undecided("ambiguous", best, "prose of this language is read too little to gainsay it");
  const cause = causeOf(reading, best, usable, written(best)) ?? taken(best);
  const found = conviction(reading, best, usable, cause, context);
  if ("doubt" in found) return undecided("ambiguous", best, found.doubt);
  const confidence = Math.min(0.95, 0.5 + 0.1 * found.margin);
  return { verdict: "refuted", reason: null, chosen: best, cause, confidence, why: "" };
}
