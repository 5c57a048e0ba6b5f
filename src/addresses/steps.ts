import { diagnose } from "../diagnostics/catalogue.ts";
import { fromDecimal, type Rational } from "../quantities/rational.ts";
import { unitName, type Unit } from "../quantities/unit.ts";
import type { Option, Piece, Step } from "./address.ts";
import { findAxis } from "./axis.ts";
import type { Dimension, Measure } from "./catalogue.ts";
import type { Operator, OptionRule } from "./operators/operator.ts";
import { operators } from "./operators/table.ts";
import { filterPlace, pickOne, type Lookup } from "./picks.ts";
import type { Chain, Coordinates, Pick, PlannedStep } from "./plan.ts";

/** Gives the chain of another measure at the same coordinates; null (and a report) where it has not the same dimensions. */
export type ChainOf = (
  measure: Piece,
  coordinates: Coordinates,
  gone: ReadonlySet<string>,
  forAll: boolean,
) => Chain | null;

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
  return checkPositions(planned, steps, state) ? { steps: planned, unit: state.unit } : null;
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
  const axis = findAxis(operator, step, state);
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
    const rule = Object.hasOwn(operator.options, name.text) ? operator.options[name.text] : undefined;
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
        allowed: ALLOWED[rule.kind],
      }),
    );
    sound = false;
  }
  return sound ? { options, numbers } : null;
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
  const peerChain = measure
    ? state.chainOf(measure.value, coordinates, state.gone, option("for")?.value.text === "all")
    : null;
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
function checkPositions(
  planned: readonly PlannedStep[],
  steps: readonly Step[],
  { coordinates, lookup }: State,
): boolean {
  return planned.every(({ operator, axis }, i) => {
    if (operator.shape !== "position" || operator.axis === "peer" || axis === null || lookup.spread.includes(axis))
      return true;
    const picks = coordinates.get(axis);
    if (picks?.length === 1 && picks[0]?.kind !== "span") return true;
    if (planned.slice(i + 1).some((later) => later.operator.shape === "extent" && later.axis === axis)) return true;
    const { start, end } = steps[i]?.operator ?? { start: 0, end: 0 };
    const place = filterPlace(axis, lookup) ?? lookup.placeOf(start, end);
    lookup.report(diagnose("several-values", place, { dimension: axis, operator: operator.name }));
    return false;
  });
}
