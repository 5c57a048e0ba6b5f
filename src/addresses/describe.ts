import { periodText } from "../quantities/period-out.ts";
import { formatValue } from "../quantities/format.ts";
import { fromDecimal } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
import { ALL_KNOWN, labelOf, type Catalogue } from "./catalogue.ts";
import type { Cell, Missing } from "./cell.ts";
import type { Pick, Plan, PlannedStep } from "./plan.ts";

const MISSING: Readonly<Record<Missing, string>> = {
  "no-data": "no data",
  empty: "left empty",
  "not-known-yet": "not known on that day",
  "not-applicable": "not applicable",
  suppressed: "suppressed",
  undefined: "not defined",
};

/** Why there is no value, in words. */
export function missingText(missing: Missing | null): string {
  return missing === null ? "" : MISSING[missing];
}

/** Why there is no value, as a sentence without its end: "there are no data for …". `day` is when it was looked for. */
export function absentText(missing: Missing | null, what: string, day: string): string {
  switch (missing) {
    case "empty":
      return `the data leave the value open for ${what}`;
    case "not-known-yet":
      return `nothing was known on ${day} for ${what}`;
    case "not-applicable":
      return `this does not apply: ${what}`;
    case "suppressed":
      return `the value is suppressed for ${what}`;
    case "undefined":
      return `there is no such value for ${what}`;
    default:
      return `there are no data for ${what}`;
  }
}

/** What a cell says, for people: "68.75%", "2015", "Estonia, Greece and Poland"; why it is missing, where it is. */
export function resultText(
  cell: Cell,
  unit: Unit,
  catalogue: Catalogue,
  language = catalogue.language,
  decimals?: number,
): string {
  if (cell.names) {
    if (cell.names.length === 0) return unit.kind === "members" ? "none" : "none earlier";
    const labels = cell.names.map((n) => (unit.kind === "members" ? labelOf(catalogue, unit.dimension, n) : n));
    return listText(labels);
  }
  if (cell.value === null) return missingText(cell.missing);
  return formatValue(cell.value, unit, decimals === undefined ? { language } : { language, decimals });
}

/** On which day's knowledge something stands: "as known on 17 June 2024"; where no day was given, all that is known. */
export function asKnown(day: string, language: string): string {
  return day === ALL_KNOWN ? "by all that is known" : `as known on ${periodText(day, language)}`;
}

/** "a, b and c". */
export function listText(names: readonly string[], and = "and"): string {
  const last = names.at(-1);
  return names.length < 2 || last === undefined ? (last ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${last}`;
}

/** The conditions of operators in words: before a number ("at least 2%"), and of values that stand there ("at or above 2%"). */
export const CONDITIONS: ReadonlyMap<string, { readonly bound: string; readonly standing: string }> = new Map([
  ["at-least", { bound: "at least", standing: "at or above" }],
  ["more-than", { bound: "more than", standing: "above" }],
  ["at-most", { bound: "at most", standing: "at or below" }],
  ["less-than", { bound: "less than", standing: "below" }],
  ["equals", { bound: "exactly", standing: "at exactly" }],
]);

function stepText(step: PlannedStep, unit: Unit, catalogue: Catalogue): string {
  const parts = [...step.options].flatMap(([name, text]) => {
    const condition = CONDITIONS.get(name);
    if (condition) {
      const number = fromDecimal(text);
      return number ? [`${condition.bound} ${formatValue(number, unit, { language: catalogue.language })}`] : [];
    }
    if (name === "measure") return [catalogue.measures.get(text)?.title ?? text];
    if (name === "over") return [`over ${text}`];
    const label = step.axis === null ? text : labelOf(catalogue, step.axis, text);
    return [name === "from" ? `from ${label}` : `${name} ${label}`];
  });
  return [step.operator.name.replaceAll("-", " "), ...parts].join(" ");
}

function pickLabel(dimension: string, pick: Pick, catalogue: Catalogue): string {
  const day = (text: string): string => periodText(text, catalogue.language);
  const isDay = catalogue.dimensions.get(dimension)?.kind === "day";
  if (pick.kind !== "span") return isDay ? day(pick.slug) : labelOf(catalogue, dimension, pick.slug);
  if (pick.from === null) return `up to ${day(pick.to ?? "")}`;
  return pick.to === null ? `from ${day(pick.from)}` : `${day(pick.from)} to ${day(pick.to)}`;
}

/** The labels of what an address holds a dimension to, in few words: several periods as "2014–2024". */
export function picksText(dimension: string, picks: readonly Pick[], catalogue: Catalogue): string {
  const labels = picks.map((p) => pickLabel(dimension, p, catalogue));
  const ordered = catalogue.dimensions.get(dimension)?.kind === "time" && labels.length > 2;
  return ordered ? `${labels[0] ?? ""}–${labels.at(-1) ?? ""}` : listText(labels);
}

/** What an address means, in words: "Defence expenditure as a share of GDP, count at least 2%: Allies, 2024". */
export function planText(plan: Plan, catalogue: Catalogue): string {
  const own = plan.chain.steps.slice(plan.measure.of ? plan.measure.of.steps.length : 0);
  let unit = plan.measure.unit;
  const steps: string[] = [];
  for (const step of own) {
    steps.push(stepText(step, unit, catalogue));
    unit = step.operator.unit(unit, step.peerChain?.unit ?? null, step.axis) ?? unit;
  }
  const places = [...plan.coordinates].map(([dimension, picks]) => picksText(dimension, picks, catalogue));
  const what = [plan.measure.title, ...steps].join(", ");
  const where = [...places, ...(plan.composition === "fixed" ? ["the same members throughout"] : [])].join(", ");
  return where === "" ? what : `${what}: ${where}`;
}
