import type { verdictsJson } from "../../src/claims/reporters/json.ts";
import type { Case, Label, Plant } from "./case.ts";
import { isClose, isRightSuggestion } from "./closeness.ts";
import { shifting, utf16Offsets } from "./offsets.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** A claim as the contract of `check --format json` gives it. */
export type CheckedClaim = ReturnType<typeof verdictsJson>["documents"][number]["claims"][number];

/** What of it is scored. */
export type Scored = Pick<CheckedClaim, "quote" | "start" | "end" | "verdict" | "value" | "suggestion">;

/** What went wrong at one place of a text. */
export interface Miss<C extends Scored = CheckedClaim> {
  readonly what:
    | "not bound"
    | "falsely refuted label"
    | "uncheckable but decided"
    | "own error missed"
    | "plant missed"
    | "plant supported"
    | "suggestion wrong"
    | "falsely refuted";
  readonly id: string | null;
  readonly quote: string;
  readonly context: string;
  /** What should have come out. */
  readonly expected: string;
  /** What came out there. */
  readonly claims: readonly C[];
}

export interface Score<C extends Scored = CheckedClaim> {
  readonly tally: Tally;
  readonly misses: readonly Miss<C>[];
}

type Crossing<C> = (start: number, end: number) => C[];

/** The claims that share a character with a stretch that is given by code points. */
function crossing<C extends Scored>(text: string, claims: readonly C[]): Crossing<C> {
  const at = utf16Offsets(text);
  return (start, end) => claims.filter((c) => c.start < at(end) && c.end > at(start));
}

const WITHOUT_VALUE = ["extreme", "rank", "streak"];

/** Whether a claim is supported by the value that the label has; what has no number need only be supported. */
function isBound(label: Label, claim: Scored): boolean {
  if (claim.verdict !== "supported") return false;
  const computed: readonly unknown[] = Array.isArray(label.computed) ? label.computed : [label.computed];
  const isNumeric = computed.some((v) => typeof v === "number" || typeof v === "boolean");
  if (!isNumeric || WITHOUT_VALUE.includes(label.kind)) return true;
  return computed.some((v) => isClose(claim.value, v));
}

function expectedOf({ reading, computed }: Label): string {
  const value = JSON.stringify(computed);
  if (!reading) return value;
  return `${value} = ${reading.operation} of ${reading.table} / ${String(reading.column)} [${String(reading.rows)}]`;
}

/** Scores the verdicts on the published text against its labels. */
export function scoreText<C extends Scored>(
  { labels, text }: Pick<Case, "labels" | "text">,
  claims: readonly C[],
): Score<C> {
  const tally = emptyTally();
  const misses: Miss<C>[] = [];
  const at = crossing(text, claims);
  for (const label of labels) {
    const here = at(label.start, label.end);
    const verdicts = new Set(here.map((c) => c.verdict));
    const miss = (what: Miss["what"]): number =>
      misses.push({
        what,
        id: label.id,
        quote: label.quote,
        context: label.context,
        expected: expectedOf(label),
        claims: here,
      });
    tally.claims++;
    if (here.length > 0) tally.found++;
    if (label.ambiguous) continue;
    if (label.checkable && label.verdict === "supported") {
      tally.checkable++;
      const isRefuted = verdicts.has("refuted");
      if (isRefuted) tally.falseRefuted++;
      if (here.some((c) => isBound(label, c))) tally.bound++;
      else miss(isRefuted ? "falsely refuted label" : "not bound");
    } else if (!label.checkable) {
      tally.uncheckable++;
      if (verdicts.has("refuted")) tally.uncheckableRefuted++;
      if (verdicts.has("supported")) tally.uncheckableSupported++;
      if (verdicts.has("refuted") || verdicts.has("supported")) miss("uncheckable but decided");
    } else if (label.verdict === "refuted") {
      tally.own++;
      if (verdicts.has("refuted")) tally.ownCaught++;
      else miss("own error missed");
    }
  }
  return { tally, misses };
}

/** A planted text with what is needed to score it. */
export type Planted = Pick<Case, "labels" | "planted" | "plants" | "range">;

/**
 * Scores the verdicts on a text with wrong numbers put in. Precision counts inside the labelled part only, and leaves out the
 * published text's own errors and what is ambiguous. `each` is told of every plant.
 */
export function scorePlanted<C extends Scored>(
  { labels, planted, plants, range }: Planted,
  claims: readonly C[],
  each: (plant: Plant, outcome: { refuted: boolean; supported: boolean; suggested: boolean }) => void = () => undefined,
): Score<C> {
  const tally = emptyTally();
  const misses: Miss<C>[] = [];
  const at = crossing(planted, claims);
  const shift = shifting(plants);
  const atPlants = new Set<C>();
  for (const plant of plants) {
    const here = at(plant.start, plant.end);
    for (const c of here) atPlants.add(c);
    const hits = here.filter((c) => c.verdict === "refuted");
    const refuted = hits.length > 0;
    const supported = !refuted && here.some((c) => c.verdict === "supported");
    const suggested = hits.some((c) => isRightSuggestion(c.suggestion, plant.original));
    tally.planted++;
    if (refuted) tally.caught++;
    if (supported) tally.plantedSupported++;
    if (suggested) tally.suggested++;
    each(plant, { refuted, supported, suggested });
    if (suggested) continue;
    misses.push({
      what: refuted ? "suggestion wrong" : supported ? "plant supported" : "plant missed",
      id: plant.id,
      quote: plant.quote,
      context: plant.kind,
      expected: `was ${JSON.stringify(plant.original)}`,
      claims: here,
    });
  }
  const leftOut = new Set(
    labels.filter((x) => x.verdict === "refuted" || x.ambiguous).flatMap((x) => at(shift(x.start), shift(x.end))),
  );
  for (const claim of at(shift(range.from), shift(range.to))) {
    if (claim.verdict !== "refuted" || leftOut.has(claim)) continue;
    tally.refuted++;
    if (atPlants.has(claim)) tally.refutedRight++;
    else
      misses.push({
        what: "falsely refuted",
        id: null,
        quote: claim.quote,
        context: "",
        expected: "supported, or not decided",
        claims: [claim],
      });
  }
  return { tally, misses };
}
