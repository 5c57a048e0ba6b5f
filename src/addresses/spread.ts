import type { Catalogue } from "./catalogue.ts";
import { labelOf } from "./catalogue.ts";
import { withFilter } from "./edit-address.ts";
import { lastDay, spreadPicks } from "./picks.ts";
import { pickText, type Pick, type Plan } from "./plan.ts";

/** One item of a spread address. */
export interface SpreadItem {
  /** The slug of the member, group or period. */
  readonly item: string;
  readonly label: string;
  readonly plan: Plan;
}

/**
 * The plans of one dimension's items by themselves, for a figure: a lone group gives its members (at the address's last
 * period), a list its items as they are, no filter all members. Members of other dimensions keep their order, periods go by time.
 */
export function spreadPlan(plan: Plan, dimension: string, catalogue: Catalogue): SpreadItem[] {
  const { base } = plan.chain;
  const found = catalogue.dimensions.get(dimension);
  if (!found) return [];
  const picks = plan.coordinates.get(dimension);
  const lone = picks?.length === 1 ? picks[0] : undefined;
  const day = lastDay(base, plan.coordinates) ?? plan.asOf;
  const items: readonly Pick[] =
    !picks || lone?.kind === "group" || lone?.kind === "span"
      ? spreadPicks(picks, found, base, day, catalogue).map((slug): Pick => ({ kind: "member", slug }))
      : picks;
  return items.map((pick) => {
    const item = pick.kind === "group" ? pick.slug : pickText(pick);
    // With fixed members, a point by itself would be held to the members of its own period: the series keeps its address.
    const address = plan.composition === "fixed" ? plan.address : withFilter(plan.address, dimension, item);
    const coordinates = new Map(plan.coordinates).set(dimension, [pick]);
    return { item, label: labelOf(catalogue, dimension, item), plan: { ...plan, coordinates, address } };
  });
}
