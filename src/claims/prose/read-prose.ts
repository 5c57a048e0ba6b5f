import type { Catalogue } from "../../addresses/catalogue.ts";
import { cellsNeeded } from "../../addresses/evaluate.ts";
import type { CellRequest, Plan } from "../../addresses/plan.ts";
import { resolveText } from "../../addresses/resolve.ts";
import type { Document } from "../../texts/document.ts";
import type { Days } from "../reading.ts";
import { candidatesOf } from "./candidates.ts";
import type { Candidate } from "./combinations.ts";
import { findClaims } from "./find-claims.ts";
import { formOf, type Form } from "./form.ts";
import type { FoundClaim } from "./found-claim.ts";
import { readScene, type Scene } from "./scene.ts";
import type { Position } from "./slots.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** One possible reading of a claim: an address that makes sense, and how well the words carry it. */
export interface ProseCandidate extends Candidate {
  readonly plan: Plan;
}

/** A claim of plain prose with its readings, the likeliest by words first. */
export interface ProseReading {
  readonly claim: FoundClaim;
  readonly form: Form;
  readonly position: Position;
  readonly candidates: readonly ProseCandidate[];
}

/** What a document's prose claims, before anything is asked of the data. */
export interface ProseReadings {
  readonly document: Document;
  readonly days: Days;
  readonly scene: Scene;
  readonly readings: readonly ProseReading[];
}

/** Reads the claims of a document that no link settles; `linked` says what is taken already. */
export function readProse(
  document: Document,
  catalogue: Catalogue,
  days: Days,
  vocabulary: Vocabulary,
  weights: Weights = WEIGHTS,
): ProseReadings {
  const reference = document.date ?? (days.dated ? days.judged : null);
  const scene = readScene(document, vocabulary, reference);
  const found = findClaims(document, reference);
  const plans = new Map<string, Plan | null>();
  const planOf = (address: string): Plan | null => {
    const known = plans.get(address);
    if (known !== undefined) return known;
    const plan = resolveText(address, catalogue, () => undefined, { asOf: days.judged });
    plans.set(address, plan);
    return plan;
  };
  const readings = found.flatMap((claim): ProseReading[] => {
    const sentence = (scene.byBlock[claim.at] ?? []).find((s) => claim.start >= s.start && claim.start < s.end);
    if (!sentence) return [];
    const others = found.filter(
      (o) => o !== claim && o.at === claim.at && o.start >= sentence.start && o.end <= sentence.end,
    );
    const position: Position = { claim, sentence, others, scene, weights };
    const form = formOf(claim, sentence);
    const candidates = candidatesOf(position, form, vocabulary, catalogue).flatMap((c): ProseCandidate[] => {
      const plan = planOf(c.address);
      return plan ? [{ ...c, plan }] : [];
    });
    return [{ claim, form, position, candidates }];
  });
  return { document, days, scene, readings };
}

/** The cells that the readings of some documents need, each once. */
export function proseNeeds(documents: readonly ProseReadings[], catalogue: Catalogue): CellRequest[] {
  const requests = new Map<string, CellRequest>();
  const asked = new Set<string>();
  for (const { readings } of documents) {
    for (const { candidates } of readings) {
      for (const { plan } of candidates) {
        const name = `${plan.address}|${plan.asOf}`;
        if (asked.has(name)) continue;
        asked.add(name);
        for (const request of cellsNeeded(plan, catalogue)) requests.set(request.key, request);
      }
    }
  }
  return [...requests.values()];
}
