import type { Measure } from "../../addresses/catalogue.ts";
import type { Ruling } from "./ruling.ts";

/** So many claims of a measure must be right for each that is wrong without a reason to be seen. */
const RIGHT_FOR_WRONG = 3;

/**
 * The rulings without the refutations of measures that a text is at odds with: where several of its numbers disagree without a
 * reason to be seen, and few agree, it speaks of something else than they hold.
 */
export function upheld(rulings: readonly Ruling[]): readonly Ruling[] {
  const counts = new Map<Measure, { refuted: number; supported: number; unexplained: number }>();
  for (const { verdict, chosen, cause } of rulings) {
    if (!chosen || (verdict !== "refuted" && verdict !== "supported")) continue;
    const own = counts.get(chosen.candidate.measure) ?? { refuted: 0, supported: 0, unexplained: 0 };
    own[verdict]++;
    if (verdict === "refuted" && cause === null) own.unexplained++;
    counts.set(chosen.candidate.measure, own);
  }
  return rulings.map((ruling): Ruling => {
    const own = ruling.chosen && counts.get(ruling.chosen.candidate.measure);
    if (ruling.verdict !== "refuted" || !own) return ruling;
    const least = ruling.cause === null ? RIGHT_FOR_WRONG * own.unexplained : own.refuted;
    if (own.unexplained < 2 || own.supported >= least) return ruling;
    const why = "several numbers of the text are at odds with this table: it may be of something else";
    return { ...ruling, verdict: "not-enough-evidence", reason: "ambiguous", cause: null, confidence: 0, why };
  });
}
