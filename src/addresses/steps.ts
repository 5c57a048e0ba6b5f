import { diagnose } from "../diagnostics/catalogue.ts";
import { fromDecimal, type Rational } from "../quantities/rational.ts";
import { unitName, type Unit } from "../quantities/unit.ts";
import type { Option, Step } from "./address.ts";
import type { Dimension, Measure } from "./catalogue.ts";
import type { Operator, OptionRule } from "./operators/operator.ts";
import { operators } from "./operators/table.ts";
import { pickOne, type Lookup } from "./picks.ts";
import type { Chain, Coordinates, Pick, PlannedStep } from "./plan.ts";

/** Gives the chain of another measure at the same coordinates; null (and a report) where it has not the same dimensions. */
export type ChainOf = (measure: string, coordinates: Coordinates) => Chain | null;

interface State {
  readonly base: Measure;
  readonly coordinates: Coordinates;
  readonly lookup: Lookup;
  readonly chainOf: ChainOf;
  /** Dimensions that an earlier step has used up. */
  readonly gone: Set<string>;
  unit: Unit;
}

/** Looks each step's operator, options and axis up, from left to right. */
export function planSteps(
  base: Measure,
  steps: readonly Step[],
  coordinates: Coordinates,
  lookup: Lookup,
  chainOf: ChainOf,
): { steps: PlannedStep[]; unit: Unit } | null {
  const state: State = { base, coordinates, lookup, chainOf, gone: new Set(), unit: base.unit };
  const planned: PlannedStep[] = [];
  for (const step of steps) {
    const one = planStep(step, state);
    if (!one) return null;
    planned.push(one);
  }
  return checkPositions(planned, state) ? { steps: planned, unit: state.unit } : null;
}

function planStep(step: Step, state: State): PlannedStep | null {
  const { report, placeOf } = state.lookup;
  const { text, start, end } = step.operator;
  const operator = operators.get(text);
  if (!operator) {
    report(diagnose("unknown-operator", placeOf(start, end), { name: text, known: [...operators.keys()] }));
    return null;
  }
  const read = readOptions(step, operator, state);
  if (!read) return null;
  const axis = findAxis(operator, step, read.options, state);
  if (axis === undefined) return null;
  const named = nameItems(operator, step, axis, state);
  if (!named) return null;
  const unit = operator.unit(state.unit, named.peerChain?.unit ?? null, axis);
  if (!unit) {
    report(diagnose("operator-unit", placeOf(start, end), { operator: text, unit: unitName(state.unit) }));
    return null;
  }
  state.unit = unit;
  if (operator.shape === "extent" && axis !== null) state.gone.add(axis);
  return { operator, ...read, axis, ...named };
}

const ALLOWED: Readonly<Record<OptionRule["kind"], string>> = {
  number: "a decimal number (2% is 0.02)",
  integer: "a whole number",
  item: "a member, group or period",
  measure: "a measure",
  word: "",
};

function fits(rule: OptionRule, text: string, lookup: Lookup): boolean {
  switch (rule.kind) {
    case "number":
      return fromDecimal(text) !== null;
    case "integer":
      return /^-?\d{1,2}$/.test(text);
    case "measure":
      return lookup.catalogue.measures.has(text);
    case "word":
      return rule.words.includes(text);
    case "item":
      return true;
  }
}

function readOptions(
  step: Step,
  operator: Operator,
  { lookup }: State,
): { options: Map<string, string>; numbers: Map<string, Rational> } | null {
  const { report, placeOf } = lookup;
  const options = new Map<string, string>();
  const numbers = new Map<string, Rational>();
  let sound = true;
  for (const { name, value } of step.options) {
    const rule = operator.options[name.text];
    if (!rule && name.text !== "over") {
      const known = [...Object.keys(operator.options), "over"];
      report(
        diagnose("unknown-option", placeOf(name.start, name.end), {
          name: name.text,
          known,
          of: `of ${operator.name}`,
        }),
      );
      sound = false;
    } else if (rule && !fits(rule, value.text, lookup)) {
      if (rule.kind === "measure") {
        report(
          diagnose("unknown-measure", placeOf(value.start, value.end), {
            name: value.text,
            known: [...lookup.catalogue.measures.keys()],
          }),
        );
      } else {
        const allowed = rule.kind === "word" ? rule.words.join(", ") : ALLOWED[rule.kind];
        report(
          diagnose("bad-option", placeOf(value.start, value.end), {
            operator: operator.name,
            option: name.text,
            value: value.text,
            allowed,
          }),
        );
      }
      sound = false;
    }
    options.set(name.text, value.text);
    const number = rule?.kind === "number" ? fromDecimal(value.text) : null;
    if (number) numbers.set(name.text, number);
  }
  for (const [name, rule] of Object.entries(operator.options)) {
    if (rule.kind === "word" || rule.required !== true || options.has(name)) continue;
    report(
      diagnose("missing-option", placeOf(step.operator.start, step.operator.end), {
        operator: operator.name,
        option: name,
      }),
    );
    sound = false;
  }
  return sound ? { options, numbers } : null;
}

/** Whether the picks of a dimension are several on an axis: a group, a span, a list. */
function isSeveral(picks: readonly Pick[] | undefined): boolean {
  return picks !== undefined && (picks.length > 1 || picks.some((p) => p.kind !== "member"));
}

/** The axis of a step: null where the operator has none, undefined (and a report) where it cannot be told. */
function findAxis(
  operator: Operator,
  step: Step,
  options: ReadonlyMap<string, string>,
  state: State,
): string | null | undefined {
  const { base, coordinates, lookup, gone } = state;
  const place = lookup.placeOf(step.operator.start, step.operator.end);
  const open = base.dimensions.filter((d) => !gone.has(d));
  const over = options.get("over");
  if (over !== undefined) {
    if (open.includes(over)) return over;
    lookup.report(diagnose("unknown-dimension", place, { name: over, known: open, of: `of ${base.slug}` }));
    return undefined;
  }
  if (operator.axis === "none") return null;
  if (operator.axis === "time") {
    if (base.time !== null && open.includes(base.time)) return base.time;
    lookup.report(diagnose("no-time-axis", place, { operator: operator.name, measure: base.slug }));
    return undefined;
  }
  const naming = operator.peer ?? "among";
  const named = operator.options[naming]?.kind === "item" ? options.get(naming) : undefined;
  const byName = named === undefined ? [] : open.filter((d) => hasItem(d, named, lookup));
  if (byName.length === 1) return byName[0];
  const several = open.filter((d) => !lookup.spread.includes(d) && isSeveral(coordinates.get(d)));
  if (byName.length === 0 && several.length === 1) return several[0];
  lookup.report(
    diagnose("axis-needed", place, { operator: operator.name, candidates: byName.length > 0 ? byName : open }),
  );
  return undefined;
}

function hasItem(dimension: string, slug: string, { catalogue }: Lookup): boolean {
  const found = catalogue.dimensions.get(dimension);
  return catalogue.groups.get(slug)?.dimension === dimension || (found?.members.some((m) => m.slug === slug) ?? false);
}

type Named = { readonly peerItem: Pick | null; readonly peerChain: Chain | null; readonly among: Pick | null };

/** Looks up the members, groups and measures that the options name. */
function nameItems(operator: Operator, step: Step, axis: string | null, state: State): Named | null {
  const { lookup, coordinates } = state;
  const option = (name: string): Option | undefined => step.options.find((o) => o.name.text === name);
  const dimension: Dimension | undefined = axis === null ? undefined : lookup.catalogue.dimensions.get(axis);
  const picks = new Map<string, Pick>();
  for (const name of ["from", "of", "among"]) {
    const found = operator.options[name]?.kind === "item" ? option(name) : undefined;
    if (!found || !dimension) continue;
    const pick = pickOne(found.value, dimension, lookup);
    if (!pick) return null;
    picks.set(name, pick);
  }
  const measure = option("measure");
  const remaining = new Map([...coordinates].filter(([d]) => !state.gone.has(d)));
  const peerChain = measure ? state.chainOf(measure.value.text, remaining) : null;
  if (measure && !peerChain) return null;
  for (const pick of picks.values()) {
    if (pick.kind !== "group" || operator.axis !== "peer" || axis === null) continue;
    if (state.base.sumsOver.includes(axis) || state.base.groupsAreRows) continue;
    lookup.report(
      diagnose("cannot-add-up", lookup.placeOf(step.operator.start, step.operator.end), {
        measure: state.base.slug,
        dimension: axis,
        item: pick.slug,
      }),
    );
    return null;
  }
  const peer = operator.axis === "peer" && operator.peer !== undefined ? picks.get(operator.peer) : undefined;
  return { peerItem: peer ?? null, peerChain, among: picks.get("among") ?? null };
}

/** An operator that reads one position needs one, unless a later step works along the same axis. */
function checkPositions(planned: readonly PlannedStep[], { coordinates, lookup }: State): boolean {
  return planned.every(({ operator, axis }, i) => {
    if (operator.shape !== "position" || operator.axis === "peer" || axis === null || lookup.spread.includes(axis))
      return true;
    const picks = coordinates.get(axis);
    if (picks?.length === 1 && picks[0]?.kind !== "span") return true;
    if (planned.slice(i + 1).some((later) => later.operator.shape === "extent" && later.axis === axis)) return true;
    lookup.report(diagnose("several-values", lookup.placeOf(0, 0), { dimension: axis, operator: operator.name }));
    return false;
  });
}
