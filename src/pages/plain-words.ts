import { labelOf, type Catalogue, type Measure } from "../addresses/catalogue.ts";
import { listText } from "../addresses/describe.ts";
import type { Pick, Plan, PlannedStep } from "../addresses/plan.ts";
import { periodText } from "../quantities/period-out.ts";
import { sharedPlaces, valueText } from "../charts/places.ts";
import { fromDecimal } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";

const CONDITIONS: readonly (readonly [string, string])[] = [
  ["at-least", "of at least"],
  ["more-than", "of more than"],
  ["at-most", "of at most"],
  ["less-than", "of less than"],
  ["equals", "of exactly"],
];

/** A number in an option, in the unit that it is held against: "2%". */
function optionText(text: string, unit: Unit, catalogue: Catalogue): string {
  const number = fromDecimal(text);
  return number ? valueText(number, unit, catalogue.language, sharedPlaces([number], unit)) : text;
}

function condition(step: PlannedStep, unit: Unit, catalogue: Catalogue): string {
  const parts = CONDITIONS.flatMap(([name, words]) => {
    const text = step.options.get(name);
    return text === undefined ? [] : [`${words} ${optionText(text, unit, catalogue)}`];
  });
  return listText(parts);
}

function pickWords(dimension: string, pick: Pick, catalogue: Catalogue): string {
  const day = (name: string): string => periodText(name, catalogue.language);
  if (pick.kind === "span") {
    if (pick.from === null) return `up to ${day(pick.to ?? "")}`;
    return pick.to === null ? `from ${day(pick.from)}` : `from ${day(pick.from)} to ${day(pick.to)}`;
  }
  return catalogue.dimensions.get(dimension)?.kind === "category"
    ? labelOf(catalogue, dimension, pick.slug)
    : day(pick.slug);
}

/** What an axis is made of: "Allies", "Estonia, Latvia and Lithuania", "years"; the dimension's title where all is meant. */
function axisWords(step: PlannedStep, plan: Plan, catalogue: Catalogue): string {
  if (step.axis === null) return "";
  const picks = plan.coordinates.get(step.axis) ?? [];
  if (picks.length > 0 && picks.length <= 4)
    return listText(picks.map((p) => pickWords(step.axis ?? "", p, catalogue)));
  const title = catalogue.dimensions.get(step.axis)?.title ?? step.axis;
  return picks.length === 0 ? `all (${title})` : `${picks.length.toString()} (${title})`;
}

/** What a step makes of the thing before it, in words. */
function stepWords(step: PlannedStep, of: string, unit: Unit, plan: Plan, catalogue: Catalogue): string {
  const axis = axisWords(step, plan, catalogue);
  const item = (name: string): string => {
    const slug = step.options.get(name);
    return slug === undefined
      ? ""
      : step.axis === null
        ? slug
        : pickWords(step.axis, { kind: "member", slug }, catalogue);
  };
  const since = step.options.has("from") ? ` since ${item("from")}` : "";
  const applicable = step.options.get("of") === "applicable" ? " (only those to which it applies)" : "";
  switch (step.operator.name) {
    case "growth":
      return `the growth${since} of ${of}`;
    case "change":
      return `the change${since} of ${of}`;
    case "difference":
      return `${of} less that of ${item("from")}`;
    case "per":
      return `${of} per “${catalogue.measures.get(step.options.get("measure") ?? "")?.title ?? ""}”`;
    case "share":
      return `${of} as a share of that of ${item("of")}`;
    case "count":
      return `the number of ${axis}${applicable} with ${of} ${condition(step, unit, catalogue)}`;
    case "fraction":
      return `the share of ${axis}${applicable} with ${of} ${condition(step, unit, catalogue)}`;
    case "members":
      return `those of ${axis} with ${of} ${condition(step, unit, catalogue)}`;
    case "rank":
      return `the rank by ${of}`;
    case "streak":
      return `the unbroken run of positive values of ${of}`;
    case "max":
      return `the highest of ${of} among ${axis}`;
    case "min":
      return `the lowest of ${of} among ${axis}`;
    case "mean":
      return `the mean of ${of} over ${axis}`;
    case "highest-since":
      return `the last period before in which ${of} was as high`;
    case "lowest-since":
      return `the last period before in which ${of} was as low`;
    case "first":
      return `the first period of ${of} ${condition(step, unit, catalogue)}`.trim();
    case "round":
      return `${of}, rounded`;
    default:
      return `the ${step.operator.name.replaceAll("-", " ")} of ${of}`;
  }
}

/** Where and when: "for NATO Europe in 2024", "(against, Allies) in 2023"; what a step has used up is left out. */
function placeWords(plan: Plan, spent: ReadonlySet<string>, catalogue: Catalogue): string {
  const members: string[] = [];
  const times: string[] = [];
  for (const [dimension, picks] of plan.coordinates) {
    if (spent.has(dimension)) continue;
    const words = picks.map((p) => pickWords(dimension, p, catalogue));
    const [first] = picks;
    if (catalogue.dimensions.get(dimension)?.kind === "category") members.push(listText(words));
    else if (first?.kind === "span") times.push(listText(words));
    else {
      const day = first?.kind === "member" && /^\d{4}-\d{2}-\d{2}$/.test(first.slug);
      times.push(
        `${day ? "on" : "in"} ${words.length > 2 ? `${words[0] ?? ""} to ${words.at(-1) ?? ""}` : listText(words)}`,
      );
    }
  }
  const where = members.length > 1 ? [`(${members.join(", ")})`] : members.map((m) => `for ${m}`);
  return [...where, ...times].join(" ");
}

/** A measure's title as a thing in a sentence: how many there are of what is counted. */
function measureWords({ title, unit }: Measure): string {
  return unit.kind === "count" && !/^number/i.test(title) ? `the number of “${title}”` : `“${title}”`;
}

/** Each of a plan's steps in words, from the measure of the data on: what it makes of what is before it. */
export function stepPhrases(plan: Plan, catalogue: Catalogue): string[] {
  const { base, steps } = plan.chain;
  let unit = base.unit;
  return steps.map((step, i) => {
    const phrase = stepWords(step, i === 0 ? measureWords(base) : "that", unit, plan, catalogue);
    unit = step.operator.unit(unit, step.peerChain?.unit ?? null, step.axis) ?? unit;
    return phrase;
  });
}

/** What an address names, as a phrase in a sentence: "the number of Allies with “Share of GDP” of at least 2% in 2024". */
export function whatText(plan: Plan, catalogue: Catalogue): string {
  const own = plan.chain.steps.slice(plan.measure.of ? plan.measure.of.steps.length : 0);
  let unit = plan.measure.unit;
  let what = measureWords(plan.measure);
  for (const step of own) {
    what = stepWords(step, what, unit, plan, catalogue);
    unit = step.operator.unit(unit, step.peerChain?.unit ?? null, step.axis) ?? unit;
  }
  const spent = new Set(own.filter((s) => s.operator.shape === "extent").flatMap((s) => s.axis ?? []));
  const where = placeWords(plan, spent, catalogue);
  const held = plan.composition === "fixed" ? ", with the same members throughout" : "";
  return `${what}${where === "" ? "" : ` ${where}`}${held}`;
}

/** The same as a heading: no quotation marks around the measure, the first letter large. */
export function headingText(plan: Plan, catalogue: Catalogue): string {
  const text = whatText(plan, catalogue).replace(/^the /, "");
  const own = plan.chain.steps.length > (plan.measure.of?.steps.length ?? 0);
  const bare = own ? text : text.replace(/[“”]/g, "").replace(" for ", ", ");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
