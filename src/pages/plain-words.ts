import type { Catalogue } from "../addresses/catalogue.ts";
import { listText } from "../addresses/describe.ts";
import type { Plan } from "../addresses/plan.ts";
import { measureThing, pickWords, plainThing, sinceWords, stepThing } from "./step-words.ts";

/**
 * Where and when: "for NATO Europe in 2024", "(against, Allies) in 2023"; what a step has used up is left out. `lead` stands
 * before the period in place of "in" or "on": "up to", "from 2014 to".
 */
function placeWords(plan: Plan, spent: ReadonlySet<string>, lead: string | null, catalogue: Catalogue): string {
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
        `${lead ?? (day ? "on" : "in")} ${words.length > 2 ? `${words[0] ?? ""} to ${words.at(-1) ?? ""}` : listText(words)}`,
      );
    }
  }
  const where = members.length > 1 ? [`(${members.join(", ")})`] : members.map((m) => `for ${m}`);
  return [...where, ...times].join(" ");
}

/** Each of a plan's steps in words, from the measure of the data on: what it makes of what is before it. */
export function stepPhrases(plan: Plan, catalogue: Catalogue): string[] {
  const { base, steps } = plan.chain;
  let unit = base.unit;
  return steps.map((step, i) => {
    const phrase = stepThing(step, i === 0 ? measureThing(base) : plainThing("that"), unit, plan, catalogue).text;
    unit = step.operator.unit(unit, step.peerChain?.unit ?? null, step.axis) ?? unit;
    return phrase;
  });
}

/** What an address names, as a phrase in a sentence: "the number of Allies with “Share of GDP” of at least 2% in 2024". */
export function whatText(plan: Plan, catalogue: Catalogue): string {
  const own = plan.chain.steps.slice(plan.measure.of ? plan.measure.of.steps.length : 0);
  let unit = plan.measure.unit;
  let what = measureThing(plan.measure);
  for (const step of own) {
    what = stepThing(step, what, unit, plan, catalogue);
    unit = step.operator.unit(unit, step.peerChain?.unit ?? null, step.axis) ?? unit;
  }
  const spent = new Set(own.filter((s) => s.operator.shape === "extent").flatMap((s) => s.axis ?? []));
  const last = own.at(-1);
  const since = last ? sinceWords(last, catalogue) : "";
  const lead =
    last?.operator.name === "streak" ? "up to" : since === "" ? null : `${since.replace(" since", "from")} to`;
  const text = since === "" ? what.text : what.text.slice(0, -since.length);
  const where = placeWords(plan, spent, lead, catalogue);
  const held = plan.composition === "fixed" ? ", with the same members throughout" : "";
  return `${text}${where === "" ? "" : ` ${where}`}${held}`;
}

/** The same as a heading: no quotation marks around the measure, the first letter large. */
export function headingText(plan: Plan, catalogue: Catalogue): string {
  const text = whatText(plan, catalogue).replace(/^the /, "");
  const own = plan.chain.steps.length > (plan.measure.of?.steps.length ?? 0);
  const bare = own ? text : text.replace(/[“”]/g, "").replace(" for ", ", ");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
