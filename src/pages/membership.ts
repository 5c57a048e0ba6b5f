import type { Element } from "hast";
import { labelOf, membersOn, type Catalogue, type Group } from "../addresses/catalogue.ts";
import { listText } from "../addresses/describe.ts";
import { withFilter } from "../addresses/edit-address.ts";
import type { StepTrace } from "../addresses/evaluate.ts";
import type { Plan } from "../addresses/plan.ts";
import type { Value } from "../measures/value.ts";
import { parsePeriod } from "../quantities/period.ts";
import { periodText } from "../quantities/period-out.ts";
import { evidenceHref, type RenderContext } from "./context.ts";
import { datedAddress } from "./evidence-path.ts";
import { el } from "./html.ts";
import { shownValue } from "./value-words.ts";

/** What changed in a group between the two periods that a value compares. */
export interface MembershipChange {
  /** "Allies had 30 members in 2022 and 31 in 2023: with Finland." */
  readonly text: string;
  /** The value with the same members throughout, where the report has it. */
  readonly same: { readonly address: string; readonly value: Value } | null;
}

/** The group whose sum a plan compares over time, with each period's own members; null where there is none. */
function groupOf({ plan, evidence }: Value, catalogue: Catalogue): Group | null {
  if (plan.composition === "fixed" || plan.chain.base.groupsAreRows) return null;
  for (const [dimension, picks] of plan.coordinates) {
    const [pick] = picks;
    // A group along whose members a step works has those of one day.
    const spread = evidence.steps.some(({ step }) => step.axis === dimension && step.operator.axis !== "peer");
    if (spread || picks.length !== 1 || pick?.kind !== "group" || pick.on !== null) continue;
    const group = catalogue.groups.get(pick.slug);
    if (group) return group;
  }
  return null;
}

/** The members at the end of the period that an item of a step's axis names; null where it names none. */
function membersIn(group: Group, period: string): string[] | null {
  const end = parsePeriod(period)?.end;
  return end === undefined ? null : membersOn(group, end);
}

function changeText(group: Group, { points }: StepTrace, catalogue: Catalogue): string | null {
  const [from, to] = points.map((p) => p.item);
  if (from === undefined || to === undefined || points.length !== 2) return null;
  const [before, after] = [membersIn(group, from), membersIn(group, to)];
  if (!before || !after) return null;
  const names = (slugs: readonly string[]): string =>
    listText(slugs.map((slug) => labelOf(catalogue, group.dimension, slug)));
  const came = after.filter((m) => !before.includes(m));
  const gone = before.filter((m) => !after.includes(m));
  if (came.length + gone.length === 0) return null;
  const how = [
    ...(came.length > 0 ? [`with ${names(came)}`] : []),
    ...(gone.length > 0 ? [`without ${names(gone)}`] : []),
  ].join(", ");
  const [first, second] = [from, to].map((period) => periodText(period, catalogue.language));
  const members = before.length === 1 ? "1 member" : `${before.length.toString()} members`;
  return `${group.title} had ${members} in ${first ?? ""} and ${after.length.toString()} in ${second ?? ""}: ${how}.`;
}

/** The address by which a report as of `asOf` knows the value of a plan with the same members throughout. */
function sameMembersAddress({ address, asOf: day }: Plan, asOf: string): string {
  return datedAddress(withFilter(address, "composition", "fixed"), day, asOf);
}

/** How the membership of a value's group differs between the periods that its growth or change compares; null where it does not. */
export function membershipChange(
  value: Value,
  values: ReadonlyMap<string, Value>,
  catalogue: Catalogue,
): MembershipChange | null {
  const group = groupOf(value, catalogue);
  const step = value.evidence.steps.find(({ step: { operator } }) => ["growth", "change"].includes(operator.name));
  const text = group && step ? changeText(group, step, catalogue) : null;
  if (text === null) return null;
  const address = sameMembersAddress(value.plan, catalogue.asOf);
  const same = values.get(address);
  return { text, same: same ? { address, value: same } : null };
}

/** The change in one sentence, and a link to the value with the same members. */
export function renderMembership({ text, same }: MembershipChange, context: RenderContext): Element {
  if (!same) return el("p.membership", {}, text);
  const link = el("a", { href: evidenceHref(context, same.address) }, shownValue(same.value, context.catalogue));
  return el("p.membership", {}, `${text} With the same members throughout it is `, link, ".");
}
