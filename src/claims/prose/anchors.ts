import type { Measure } from "../../addresses/catalogue.ts";
import type { Plan } from "../../addresses/plan.ts";
import type { Slot } from "./combinations.ts";
import { groupBy } from "./group-by.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import type { ProseReadings } from "./prose-readings.ts";
import { clauseTokens } from "./unexplained.ts";
import type { Weighed } from "./weigh.ts";

/** A claim of which it is settled what it is about: the claims around it are likelier to be about the same. */
export interface Anchor {
  /** The block in which it stands. */
  readonly at: number;
  readonly measure: Measure;
  /** It tells how much there is, and no change, share or place. */
  readonly isLevel: boolean;
  readonly slots: readonly Pick<Slot, "name" | "value">[];
  /** The reading that it was settled for; null for a link. */
  readonly reading: ProseReading | null;
}

/** The anchor that a supported link is. */
export function linkAnchor(at: number, { measure, chain, coordinates }: Plan): Anchor {
  const slots = [...coordinates].flatMap(([name, picks]) => {
    const [pick] = picks;
    return picks.length === 1 && pick && pick.kind !== "span" ? [{ name, value: pick.slug }] : [];
  });
  return { at, measure, isLevel: chain.steps.length === 0, slots, reading: null };
}

/** The anchor that a reading is which its words and its value carry. */
export function wordAnchor(reading: ProseReading, { candidate }: Weighed): Anchor {
  const isLevel = candidate.operation === "level";
  return { at: reading.claim.at, measure: candidate.measure, isLevel, slots: candidate.slots, reading };
}

/** What the anchors around a claim say of its readings. */
export interface Around {
  /** Whether a claim of the same or a neighbouring paragraph is about the reading's measure. */
  readonly isNear: (c: ProseCandidate) => boolean;
  /** 2 where one of the same paragraph is, 1 where one under the same heading is, 0 where none is. */
  readonly level: (c: ProseCandidate) => number;
  /** How many claims the text makes. */
  readonly claims: number;
  /** How many settled claims of the text are about the reading's measure. */
  readonly count: (c: ProseCandidate) => number;
  /** How many of them tell how much there is. */
  readonly levels: (c: ProseCandidate) => number;
  /** Whether one of the same paragraph fills a slot in the same way. */
  readonly shares: (c: ProseCandidate, slot: Slot) => boolean;
  /** Whether a notion stands in the clause of a settled claim about the reading's measure. */
  readonly knows: (c: ProseCandidate, notion: string) => boolean;
}

/** For each measure, in how many clauses of settled claims about it a notion stands. */
type AnchorNotions = ReadonlyMap<Measure, ReadonlyMap<string, number>>;

function notionsOf(reading: ProseReading): Set<string> {
  return new Set(clauseTokens(reading.position).flatMap((t) => t.notions));
}

/** Counts the notions of the clauses in which settled claims stand. */
function anchorNotions(anchors: readonly Anchor[]): AnchorNotions {
  const counts = new Map<Measure, Map<string, number>>();
  for (const { measure, reading } of anchors) {
    if (!reading) continue;
    const own = counts.get(measure) ?? new Map<string, number>();
    counts.set(measure, own);
    for (const notion of notionsOf(reading)) own.set(notion, (own.get(notion) ?? 0) + 1);
  }
  return counts;
}

/** The anchors of a document by where they stand. */
export interface PlacedAnchors {
  readonly inBlock: ReadonlyMap<number, readonly Anchor[]>;
  /** By the block of the nearest heading; -1 before the first. */
  readonly underHeading: ReadonlyMap<number, readonly Anchor[]>;
  readonly byMeasure: ReadonlyMap<Measure, readonly Anchor[]>;
  readonly headingOf: (block: number) => number;
  /** How many claims the document makes. */
  readonly claims: number;
  readonly settled: ReadonlySet<ProseReading>;
  readonly notions: AnchorNotions;
}

/** Finds the anchors of each block and under each heading. */
export function placeAnchors(
  anchors: readonly Anchor[],
  { scene: { headings }, readings }: Pick<ProseReadings, "scene" | "readings">,
): PlacedAnchors {
  const headingOf = (block: number): number => headings[block]?.[0]?.at ?? -1;
  const inBlock = groupBy(anchors, (a) => a.at);
  const underHeading = groupBy(anchors, (a) => headingOf(a.at));
  const settled = new Set(anchors.flatMap((a) => a.reading ?? []));
  const byMeasure = groupBy(anchors, (a) => a.measure);
  const claims = readings.length;
  return { inBlock, underHeading, byMeasure, headingOf, settled, claims, notions: anchorNotions(anchors) };
}

/** Looks the anchors around a claim up. */
export function anchorsAround(reading: ProseReading, placed: PlacedAnchors): Around {
  const { at } = reading.claim;
  const { notions } = placed;
  const others = (anchors: readonly Anchor[] | undefined): readonly Anchor[] =>
    (anchors ?? []).filter((a) => a.reading !== reading);
  const here = others(placed.inBlock.get(at));
  const near = new Set([-1, 0, 1].flatMap((d) => others(placed.inBlock.get(at + d))).map((a) => a.measure));
  const section = new Set(others(placed.underHeading.get(placed.headingOf(at))).map((a) => a.measure));
  const own = placed.settled.has(reading) ? notionsOf(reading) : new Set<string>();
  return {
    claims: placed.claims,
    knows: (c, notion) => (notions.get(c.measure)?.get(notion) ?? 0) > (own.has(notion) ? 1 : 0),
    isNear: (c) => near.has(c.measure),
    level: (c) => (here.some((a) => a.measure === c.measure) ? 2 : section.has(c.measure) ? 1 : 0),
    count: (c) => others(placed.byMeasure.get(c.measure)).length,
    levels: (c) => others(placed.byMeasure.get(c.measure)).filter((a) => a.isLevel).length,
    shares: (c, slot) =>
      here.some((a) => a.measure === c.measure && a.slots.some((s) => s.name === slot.name && s.value === slot.value)),
  };
}
