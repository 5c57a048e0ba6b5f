import type { Place } from "../diagnostics/diagnostic.ts";
import { parsePeriod, previousPeriod } from "../quantities/period.ts";
import type { Catalogue } from "./catalogue.ts";
import { parseAddress, placeInAddress } from "./parse.ts";
import { filterPlace, lastDay, spreadPicks } from "./picks.ts";
import { pickText, type Pick, type Plan, type PlannedStep } from "./plan.ts";

/** Why the data have nothing for an address, as far as the filters tell. */
export interface Absence {
  /** The dimension of a filter (or of what a step needs) by which alone nothing can be found; null where there is none. */
  readonly dimension: string | null;
  /** The member, group or period that no row of the measure's table has; "" where there is none. */
  readonly item: string;
  /** The members that the table has there. */
  readonly known: readonly string[];
  /** Each filter has rows by itself: it is the combination that has none. */
  readonly combined: boolean;
}

/** What a step needs on its axis beside the item that is read: the item that its option names, or the period before. */
function neededBy({ operator, options, axis, peerItem }: PlannedStep, { coordinates }: Plan): Pick | null {
  if (peerItem) return peerItem;
  if (operator.name !== "growth" && operator.name !== "change") return null;
  const [read, ...more] = (axis === null ? undefined : coordinates.get(axis)) ?? [];
  const period = read?.kind === "member" && more.length === 0 ? parsePeriod(read.slug) : null;
  const slug = options.get("from") ?? (period && previousPeriod(period));
  return slug === null ? null : { kind: "member", slug };
}

/**
 * Looks for the first filter of a plan that no row of the measure's table meets: its member is not there, nor any member of its
 * group; then for the first step that lacks what it compares with. The days of a register are not looked at.
 */
export function absenceOf(plan: Plan, catalogue: Catalogue): Absence {
  const { base, steps } = plan.chain;
  const day = lastDay(base, plan.coordinates) ?? plan.asOf;
  const needed = steps.map((step) => [step.axis, neededBy(step, plan)] as const);
  const asked = [...plan.coordinates].flatMap(([name, picks]) => picks.map((pick) => [name, pick] as const));
  let combined = steps.length === 0;
  for (const [name, pick] of [...asked, ...needed]) {
    const dimension = name === null ? undefined : catalogue.dimensions.get(name);
    const known = (dimension && base.members.get(dimension.slug)) ?? [];
    if (!dimension || !pick) continue;
    if (known.length === 0 || (pick.kind === "group" && base.groupsAreRows)) combined = false;
    else if (!spreadPicks([pick], dimension, base, day, catalogue).some((slug) => known.includes(slug))) {
      const item = pick.kind === "group" ? pick.slug : pickText(pick);
      return { dimension: dimension.slug, item, known, combined: false };
    }
  }
  return { dimension: null, item: "", known: [], combined };
}

/** Where an address that was given on its own filters a dimension; all of it where it does not say so itself. */
export function placeOfFilter(address: string, dimension: string | null): Place {
  const filters = parseAddress(address, () => undefined)?.filters ?? [];
  const place = dimension === null ? null : filterPlace(dimension, { filters, placeOf: placeInAddress });
  return place ?? placeInAddress(0, address.length);
}
