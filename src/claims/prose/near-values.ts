import type { Catalogue } from "../../addresses/catalogue.ts";
import { withFilter } from "../../addresses/edit-address.ts";
import type { Pick, Plan } from "../../addresses/plan.ts";
import type { Interval } from "../../quantities/interval.ts";
import { toNumber } from "../../quantities/rational.ts";
import { shapeOf, valueFor } from "../compare.ts";
import type { Cause } from "../verdict.ts";
import type { NearValue, ProseCandidate, ProseReading } from "./prose-reading.ts";
import { matchOf } from "./match.ts";
import type { Evaluated } from "./scales.ts";
import { basesOf, timeAxis } from "./time-axis.ts";
import { inUnitOf } from "./unit-scale.ts";

/** So many of a claim's likeliest readings are looked around, so many members each. */
const MOST_READINGS = 2;
const MOST_MEMBERS = 12;
const ALONG = ["level", "growth", "change", "multiple", "share"];

function withSlot(candidate: ProseCandidate, dimension: string, slug: string): ProseCandidate {
  const { plan } = candidate;
  const coordinates = new Map<string, readonly Pick[]>(plan.coordinates).set(dimension, [{ kind: "member", slug }]);
  const address = withFilter(plan.address, dimension, slug);
  const moved: Plan = { ...plan, address, coordinates, chain: { ...plan.chain, coordinates } };
  return { ...candidate, address, plan: moved, questions: [] };
}

function besideOf(candidate: ProseCandidate, catalogue: Catalogue): NearValue[] {
  const { measure, plan } = candidate;
  if (!ALONG.includes(candidate.operation) || plan.measure !== plan.chain.base) return [];
  const axis = timeAxis(measure, catalogue);
  return [...plan.coordinates].flatMap(([dimension, picks]): NearValue[] => {
    const [pick] = picks;
    if (picks.length !== 1 || pick?.kind !== "member") return [];
    const near = (slug: string, cause: Cause): NearValue => ({
      beside: plan.address,
      candidate: withSlot(candidate, dimension, slug),
      cause,
      slot: dimension,
    });
    if (dimension === axis?.dimension) {
      const at = axis.periods.findIndex((p) => p.name === pick.slug);
      const names = [-1, 1, -2, 2].flatMap((by) => axis.periods[at + by]?.name ?? []);
      const others = new Set([...names, ...basesOf(axis, pick.slug)]);
      return at < 0 ? [] : [...others].map((slug) => near(slug, "period"));
    }
    const members = (measure.members.get(dimension) ?? []).filter((slug) => slug !== pick.slug);
    return members.slice(0, MOST_MEMBERS).map((slug) => near(slug, "member"));
  });
}

/** The readings beside the likeliest ones of a claim, by which a number that does not fit may have come about. */
export function nearValues(candidates: readonly ProseCandidate[], catalogue: Catalogue): NearValue[] {
  return candidates.slice(0, MOST_READINGS).flatMap((c) => besideOf(c, catalogue));
}

const SAID = ["adjacent", "clause", "only"];

/** So many of the values around may fit a number by chance for one of them to explain it. */
const BY_CHANCE = 0.35;

function widthOf({ low, high }: Interval): number | null {
  return low && high ? Math.abs(toNumber(high) - toNumber(low)) : null;
}

/**
 * What a number that a reading does not fit was taken from: another period or member whose value it is; null where none has it,
 * or where as many values as stand around would have it by chance.
 */
export function takenFrom(
  reading: ProseReading,
  { plan, slots }: ProseCandidate,
  valueOf: (c: ProseCandidate) => Evaluated,
): Cause | null {
  const stated = reading.claim.quantity;
  // Where the words do not say a part surely, another one there is as likely what is meant.
  const isSaid = (name: string): boolean => slots.some((s) => s.name === name && SAID.includes(s.origin));
  const around = reading.near.filter((n) => n.beside === plan.address && isSaid(n.slot));
  if (!stated || around.length === 0) return null;
  const q = inUnitOf(stated, plan.unit);
  const width = widthOf(q.asserted);
  for (const cause of ["period", "member"] as const) {
    const own = around.filter((n) => n.cause === cause);
    const values = own.map(({ candidate }) => ({ candidate, ...valueOf(candidate) }));
    if (!values.some((v) => matchOf(reading, v.candidate, v.cell, null) === "in")) continue;
    const shown = values.flatMap(({ candidate, cell }) =>
      cell.value ? [toNumber(valueFor(q, cell.value, shapeOf(candidate.plan)))] : [],
    );
    const spread = Math.max(...shown) - Math.min(...shown);
    if (width !== null && spread > 0 && (width / spread) * shown.length <= BY_CHANCE) return cause;
  }
  return null;
}
