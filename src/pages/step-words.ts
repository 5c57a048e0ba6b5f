import { labelOf, type Catalogue, type Measure } from "../addresses/catalogue.ts";
import { CONDITIONS, listText } from "../addresses/describe.ts";
import type { Pick, Plan, PlannedStep } from "../addresses/plan.ts";
import { sharedPlaces, valueText } from "../charts/places.ts";
import { parsePeriod } from "../quantities/period.ts";
import { periodText } from "../quantities/period-out.ts";
import { formatValue } from "../quantities/format.ts";
import { fromDecimal } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";

/** What a step works on, in words. */
export interface Thing {
  /** As a part of a sentence: "“Share of GDP”", "the number of loans". */
  readonly text: string;
  /** What is counted, where it is a plain count: "loans". */
  readonly counted: string | null;
  /** Where it is growth or change from one period to the next: what grows or changes. */
  readonly moving: string | null;
}

export function plainThing(text: string): Thing {
  return { text, counted: null, moving: null };
}

/**
 * What a measure counts, as a sentence says it: the title, its first letter as the aliases write that word ("Loans" with an
 * alias "loans issued" is "loans"; "Allies" stays); null where no alias has the word, so that it may be a name.
 */
function countedWords({ title, aliases }: Measure): string | null {
  const [first = ""] = title.split(" ");
  const words = aliases.flatMap((alias) => alias.split(" "));
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  const found = [small, first].find((word) => words.includes(word));
  return found === undefined ? null : found + title.slice(first.length);
}

/** A measure as a thing in a sentence: its title in quotation marks, or how many there are of what is counted. */
export function measureThing(measure: Measure): Thing {
  const { title, unit } = measure;
  if (unit.kind !== "count" || /^number/i.test(title)) return plainThing(`“${title}”`);
  const counted = countedWords(measure) ?? `“${title}”`;
  return { text: `the number of ${counted}`, counted, moving: null };
}

/** A number in an option, in the unit that it is held against: "2%". */
function optionText(text: string, unit: Unit, catalogue: Catalogue): string {
  const number = fromDecimal(text);
  return number ? valueText(number, unit, catalogue.language, sharedPlaces([number], unit)) : text;
}

/** The conditions of a step: "at least 2%", "more than 3 and less than 5"; "" for none. */
function condition(step: PlannedStep, unit: Unit, catalogue: Catalogue): string {
  const parts = [...CONDITIONS].flatMap(([name, { bound }]) => {
    const text = step.options.get(name);
    return text === undefined ? [] : [`${bound} ${optionText(text, unit, catalogue)}`];
  });
  return listText(parts);
}

/** Whose value meets the conditions: "with “Share of GDP” of at least 2%", "with at least 5 loans". */
function meeting(step: PlannedStep, of: Thing, unit: Unit, catalogue: Catalogue): string {
  const asked = condition(step, unit, catalogue);
  if (asked === "") return of.counted === null ? `with a value of ${of.text}` : `with a number of ${of.counted}`;
  return of.counted === null ? `with ${of.text} of ${asked}` : `with ${asked} ${of.counted}`;
}

/** What the periods of a measure's time are called, by the one that is read: "years", "months". */
function periodsWord(plan: Plan): string {
  const { time } = plan.chain.base;
  const [pick] = time === null ? [] : (plan.coordinates.get(time) ?? []);
  const period = pick?.kind === "member" ? parsePeriod(pick.slug) : null;
  if (period === null) return "periods";
  return /year/.test(period.granularity) ? "years" : `${period.granularity}s`;
}

export function pickWords(dimension: string, pick: Pick, catalogue: Catalogue): string {
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

/** "the highest" of a thing: "the highest “Share of GDP”", "the highest number of loans". */
function superlative(word: string, of: Thing): string {
  return `the ${word} ${of.text.replace(/^the /, "")}`;
}

function streakWords(step: PlannedStep, of: Thing, plan: Plan): string {
  const fall = step.options.get("of") === "fall";
  const periods = `the number of ${periodsWord(plan)} in a row`;
  if (of.moving !== null) return `${periods} in which ${of.moving} ${fall ? "fell" : "rose"}`;
  return `${periods} with ${of.text} ${fall ? "below" : "above"} zero`;
}

/** What a step makes of the thing before it, in words. */
export function stepThing(step: PlannedStep, of: Thing, unit: Unit, plan: Plan, catalogue: Catalogue): Thing {
  const { name } = step.operator;
  const moving = (name === "growth" || name === "change") && !step.options.has("from") ? of.text : null;
  return { text: stepWords(step, of, unit, plan, catalogue), counted: null, moving };
}

/** " since 2014", of growth and change against a period that is named; "" of the others. */
export function sinceWords({ operator, options, axis }: PlannedStep, catalogue: Catalogue): string {
  const from = options.get("from");
  const moves = operator.name === "growth" || operator.name === "change";
  return moves && from !== undefined && axis !== null
    ? ` since ${pickWords(axis, { kind: "member", slug: from }, catalogue)}`
    : "";
}

function firstWords(text: string, asked: string): string {
  return asked === "" ? `the first period of ${text}` : `the first period in which ${text} was ${asked}`;
}

function stepWords(step: PlannedStep, of: Thing, unit: Unit, plan: Plan, catalogue: Catalogue): string {
  const axis = axisWords(step, plan, catalogue);
  const item = (option: string): string => {
    const slug = step.options.get(option);
    if (slug === undefined) return "";
    return step.axis === null ? slug : pickWords(step.axis, { kind: "member", slug }, catalogue);
  };
  const since = sinceWords(step, catalogue);
  const applicable = step.options.get("of") === "applicable" ? " (only those to which it applies)" : "";
  const { text } = of;
  switch (step.operator.name) {
    case "growth":
      return `the growth in ${text}${since}`;
    case "change":
      return `the change in ${text}${since}`;
    case "difference":
      return `${text} less that of ${item("from")}`;
    case "excess":
      return `the part by which ${text} is above that of ${item("from")}`;
    case "per": {
      const each = step.numbers.get("each");
      const many = each
        ? `${formatValue(each, { kind: "number", noun: null }, { language: catalogue.language })} `
        : "";
      return `${text} per ${many}“${catalogue.measures.get(step.options.get("measure") ?? "")?.title ?? ""}”`;
    }
    case "share":
      return `${text} as a share of that of ${item("of")}`;
    case "count":
      return `the number of ${axis}${applicable} ${meeting(step, of, unit, catalogue)}`;
    case "fraction":
      return `the share of ${axis}${applicable} ${meeting(step, of, unit, catalogue)}`;
    case "members":
      return `those of ${axis} ${meeting(step, of, unit, catalogue)}`;
    case "rank":
      return `the rank by ${text}`;
    case "streak":
      return streakWords(step, of, plan);
    case "max":
      return `${superlative("highest", of)} among ${axis}`;
    case "min":
      return `${superlative("lowest", of)} among ${axis}`;
    case "mean":
      return `${superlative("mean", of)} over ${axis}`;
    case "highest-since":
      return `the last period before in which ${text} was as high`;
    case "lowest-since":
      return `the last period before in which ${text} was as low`;
    case "first":
      return firstWords(text, condition(step, unit, catalogue));
    case "round":
      return `${text}, rounded`;
    default:
      return `the ${step.operator.name.replaceAll("-", " ")} of ${text}`;
  }
}
