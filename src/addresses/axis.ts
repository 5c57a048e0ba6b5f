import { diagnose } from "../diagnostics/catalogue.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { Piece, Step } from "./address.ts";
import { findMember, type Measure } from "./catalogue.ts";
import type { Operator } from "./operators/operator.ts";
import type { Lookup } from "./picks.ts";
import type { Coordinates, Pick } from "./plan.ts";

/** What finding a step's axis needs to know of the address so far. */
export interface AxisState {
  readonly base: Measure;
  readonly coordinates: Coordinates;
  readonly lookup: Lookup;
  /** Dimensions that an earlier step has used up. */
  readonly gone: ReadonlySet<string>;
}

/** Whether the picks of a dimension are several on an axis: a group, a span, a list. */
function isSeveral(picks: readonly Pick[] | undefined): boolean {
  return picks !== undefined && (picks.length > 1 || picks.some((p) => p.kind !== "member"));
}

/** The axis of a step: null where the operator has none, undefined (and a report) where it cannot be told. */
export function findAxis(operator: Operator, step: Step, state: AxisState): string | null | undefined {
  const { base, coordinates, lookup, gone } = state;
  const place = lookup.placeOf(step.operator.start, step.operator.end);
  const open = base.dimensions.filter((d) => !gone.has(d));
  const over = step.options.find((o) => o.name.text === "over")?.value;
  if (over) return axisNamed(over, operator, open, state);
  if (operator.axis === "none") return null;
  if (operator.axis === "time") {
    if (base.time !== null && open.includes(base.time)) return base.time;
    const { slug: measure, dimensions, time: used } = base;
    lookup.report(diagnose("no-time-axis", place, { operator: operator.name, measure, dimensions, used }));
    return undefined;
  }
  const several = open.filter((d) => !lookup.spread.includes(d) && isSeveral(coordinates.get(d)));
  const naming = operator.peer ?? "among";
  const named =
    operator.options[naming]?.kind === "item" ? step.options.find((o) => o.name.text === naming) : undefined;
  if (!named) {
    if (several.length === 1) return several[0];
    lookup.report(diagnose("axis-needed", place, { operator: operator.name, candidates: open }));
    return undefined;
  }
  const { text, start, end } = named.value;
  const byName = open.filter((d) => hasItem(d, text, lookup));
  if (byName.length === 1) return byName[0];
  if (byName.length > 1) lookup.report(diagnose("axis-needed", place, { operator: operator.name, candidates: byName }));
  else {
    const known = open.flatMap((d) => itemsOf(d, lookup));
    lookup.report(diagnose("unknown-member", lookup.placeOf(start, end), { name: text, known, of: `of ${base.slug}` }));
  }
  return undefined;
}

/** The axis that `over` names, where the operator can work along it. */
function axisNamed(
  { text, start, end }: Piece,
  operator: Operator,
  open: readonly string[],
  state: AxisState,
): string | undefined {
  const { base, lookup } = state;
  const place = lookup.placeOf(start, end);
  const kind = (dimension: string) => lookup.catalogue.dimensions.get(dimension)?.kind;
  if (!open.includes(text)) {
    lookup.report(diagnose("unknown-dimension", place, { name: text, known: open, of: `of ${base.slug}` }));
    return undefined;
  }
  if (operator.axis !== "time" || kind(text) !== "category") return text;
  const allowed = open.filter((d) => kind(d) !== "category").join(", ");
  const times = allowed === "" ? "a dimension of periods or dates, and there is none" : allowed;
  lookup.report(
    diagnose("bad-option", place, { operator: operator.name, option: "over", value: text, allowed: times }),
  );
  return undefined;
}

function groupsOf(dimension: string, { catalogue }: Lookup): string[] {
  return [...catalogue.groups.values()].filter((g) => g.dimension === dimension).map((g) => g.slug);
}

function itemsOf(dimension: string, lookup: Lookup): string[] {
  const members = lookup.catalogue.dimensions.get(dimension)?.members ?? [];
  return [...groupsOf(dimension, lookup), ...members.map((m) => m.slug)];
}

function hasItem(dimension: string, slug: string, lookup: Lookup): boolean {
  const found = lookup.catalogue.dimensions.get(dimension);
  if (!found) return false;
  if (groupsOf(dimension, lookup).includes(slug) || findMember(found, slug)) return true;
  return found.kind === "time" && parsePeriod(slug)?.name === slug;
}
