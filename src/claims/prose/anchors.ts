import type { Measure } from "../../addresses/catalogue.ts";
import type { Plan } from "../../addresses/plan.ts";
import type { Slot } from "./combinations.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import type { Scene } from "./scene.ts";
import { clauseTokens } from "./unexplained.ts";
import type { Weighed } from "./weigh.ts";

/** A claim of which it is settled what it is about: the claims around it are likelier to be about the same. */
export interface Anchor {
  /** The block in which it stands. */
  readonly at: number;
  readonly measure: Measure;
  readonly slots: readonly Pick<Slot, "name" | "value">[];
  /** The reading that it was settled for; null for a link. */
  readonly reading: ProseReading | null;
}

/** The anchor that a supported link is. */
export function linkAnchor(at: number, { measure, coordinates }: Plan): Anchor {
  const slots = [...coordinates].flatMap(([name, picks]) => {
    const [pick] = picks;
    return picks.length === 1 && pick && pick.kind !== "span" ? [{ name, value: pick.slug }] : [];
  });
  return { at, measure, slots, reading: null };
}

/** The anchor that a reading is which its words and its value carry. */
export function wordAnchor(reading: ProseReading, { candidate }: Weighed): Anchor {
  return { at: reading.claim.at, measure: candidate.measure, slots: candidate.slots, reading };
}

/** What the anchors around a claim say of its readings. */
export interface Around {
  /** Whether a claim of the same or a neighbouring paragraph is about the reading's measure. */
  readonly isNear: (c: ProseCandidate) => boolean;
  /** 2 where one of the same paragraph is, 1 where one under the same heading is, 0 where none is. */
  readonly level: (c: ProseCandidate) => number;
  /** Whether one of the same paragraph fills a slot in the same way. */
  readonly shares: (c: ProseCandidate, slot: Slot) => boolean;
  /** The notions of the clauses in which settled claims of the reading's measure stand. */
  readonly notions: (c: ProseCandidate) => ReadonlySet<string>;
}

/** Looks the anchors around a claim up. */
export function anchorsAround(reading: ProseReading, anchors: readonly Anchor[], { headings }: Scene): Around {
  const { at } = reading.claim;
  const sectionOf = (block: number): number => headings[block]?.[0]?.at ?? -1;
  const others = anchors.filter((a) => a.reading !== reading);
  const here = others.filter((a) => a.at === at);
  const section = others.filter((a) => sectionOf(a.at) === sectionOf(at));
  const notions = new Map<Measure, Set<string>>();
  return {
    notions: (c) => {
      const known = notions.get(c.measure);
      if (known) return known;
      const own = new Set(
        others.flatMap((a) =>
          a.measure === c.measure && a.reading ? clauseTokens(a.reading.position).flatMap((t) => t.notions) : [],
        ),
      );
      notions.set(c.measure, own);
      return own;
    },
    isNear: (c) => others.some((a) => Math.abs(a.at - at) <= 1 && a.measure === c.measure),
    level: (c) =>
      here.some((a) => a.measure === c.measure) ? 2 : section.some((a) => a.measure === c.measure) ? 1 : 0,
    shares: (c, slot) =>
      here.some((a) => a.measure === c.measure && a.slots.some((s) => s.name === slot.name && s.value === slot.value)),
  };
}
