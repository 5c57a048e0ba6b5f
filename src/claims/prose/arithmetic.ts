import { againstPlan } from "./against-plan.ts";
import type { Candidate } from "./combinations.ts";
import type { Ground } from "./ground.ts";
import { lineRatios } from "./line-ratios.ts";
import { perMeasure } from "./per-measure.ts";
import { shareOfChange } from "./share-of-change.ts";

/** Readings that reckon with several figures, each only where words ask for it. */
export function reckoned(ground: Ground): Candidate[] {
  return [...againstPlan(ground), ...lineRatios(ground), ...shareOfChange(ground), ...perMeasure(ground)];
}
