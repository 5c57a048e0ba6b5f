import type { Catalogue, Measure } from "../addresses/catalogue.ts";
import { findMember, labelOf, periodOf } from "../addresses/catalogue.ts";
import { RESERVED } from "../addresses/address.ts";
import type { CellRequest, Pick, Plan } from "../addresses/plan.ts";
import { cellsNeeded } from "../addresses/evaluate.ts";
import { resolveText } from "../addresses/resolve.ts";
import type { Unit } from "../quantities/unit.ts";
import type { Days, DocumentReadings, Question, Role, SentenceContext } from "./reading.ts";

/** Asks an address on another day. */
function onDay(plan: Plan, address: string, asOf: string, catalogue: Catalogue): Plan | null {
  return quiet(address, asOf, catalogue) ?? { ...plan, asOf };
}

/** Resolves without telling of mistakes: a neighbour that makes no sense is no neighbour. */
function quiet(address: string, asOf: string, catalogue: Catalogue): Plan | null {
  return resolveText(address, catalogue, () => undefined, { asOf });
}

/** An address with one filter or option changed by text: its path and its filters apart. */
function withFilter(address: string, name: string, value: string): string {
  const [path = "", query = ""] = address.split("?");
  const others = query.split("&").filter((f) => f !== "" && !f.startsWith(`${name}=`));
  return `${path}?${[...others, `${name}=${value}`].join("&")}`;
}

/** The same value of another measure; filters on dimensions that it does not have are left out. */
function ofVariant(address: string, plan: Plan, variant: Measure, catalogue: Catalogue): Plan | null {
  const [path = "", query = ""] = address.split("?");
  const { dimensions } = variant;
  const kept = query
    .split("&")
    .filter((f) => RESERVED.some((r) => f.startsWith(`${r}=`)) || dimensions.some((d) => f.startsWith(`${d}=`)));
  return quiet(
    `${path.replace(/^[^/?]+/, variant.slug)}${kept.length > 0 ? `?${kept.join("&")}` : ""}`,
    plan.asOf,
    catalogue,
  );
}

/** The steps that work along time, where membership can differ between periods. */
function spansTime(plan: Plan): boolean {
  return plan.chain.steps.some((s) => s.operator.axis === "time" && s.axis === plan.chain.base.time);
}

function hasGroup(plan: Plan): boolean {
  return [...plan.coordinates.values()].some((picks) => picks.some((p) => p.kind === "group"));
}

function basisOf(unit: Unit): string | null {
  return unit.kind === "money" ? unit.basis : unit.kind === "per" ? basisOf(unit.of) : null;
}

/** Whether the sentence says at which prices its money is. */
function saysBasis(context: SentenceContext, measures: readonly Measure[]): boolean {
  if (context.mentions.basis.length > 0) return true;
  const text = context.text.toLowerCase();
  return measures.some((m) => {
    const basis = basisOf(m.unit);
    return basis !== null && text.includes(basis.toLowerCase());
  });
}

function openChoices(plan: Plan, address: string, context: SentenceContext, catalogue: Catalogue): Question[] {
  const questions: Question[] = [];
  const add = (role: Role, label: string, other: Plan | null): void => {
    if (other) questions.push({ role, label, plan: other });
  };
  if (
    spansTime(plan) &&
    hasGroup(plan) &&
    !address.includes("composition=") &&
    !context.mentions.sameMembers &&
    plan.composition === "period"
  ) {
    add(
      "composition",
      "with the same members throughout",
      quiet(withFilter(address, "composition", "fixed"), plan.asOf, catalogue),
    );
  }
  const last = plan.chain.steps.at(-1);
  if (last?.operator.name === "fraction" && !last.options.has("of") && !context.mentions.applicableOnly) {
    const [path = "", query = ""] = address.split("?");
    add(
      "applicable",
      "without those to which it does not apply",
      quiet(`${path};of=applicable?${query}`, plan.asOf, catalogue),
    );
  }
  const own = basisOf(plan.measure.unit);
  const variants = plan.measure.variants.flatMap((slug) => catalogue.measures.get(slug) ?? []);
  for (const variant of variants) {
    const basis = basisOf(variant.unit);
    const byBasis = own !== null && basis !== null && own !== basis;
    if (byBasis && saysBasis(context, [plan.measure])) continue;
    const label = byBasis ? `at ${basis}` : variant.title;
    add(byBasis ? "basis" : "variant", label, ofVariant(address, plan, variant, catalogue));
  }
  return questions;
}

/** The lone member that an address reads on a dimension; null where it reads none or several. */
export function lonePick(plan: Plan, dimension: string | null): Pick | null {
  const picks = dimension === null ? undefined : plan.coordinates.get(dimension);
  return picks?.length === 1 ? (picks[0] ?? null) : null;
}

function neighbours(plan: Plan, address: string, context: SentenceContext, catalogue: Catalogue): Question[] {
  const questions: Question[] = [];
  const add = (role: Role, label: string, text: string): void => {
    const other = quiet(text, plan.asOf, catalogue);
    if (other && other.address !== plan.address) questions.push({ role, label, plan: other });
  };
  const { base } = plan.chain;
  const time = lonePick(plan, base.time);
  if (base.time !== null && time?.kind === "member") {
    const periods = base.members.get(base.time) ?? [];
    const at = periods.indexOf(time.slug);
    for (const near of [periods[at - 1], periods[at + 1]])
      if (at >= 0 && near !== undefined) add("period", near, withFilter(address, base.time, near));
    for (const year of yearsIn(context))
      if (periods.includes(year) && year !== time.slug) add("period", year, withFilter(address, base.time, year));
  }
  for (const { value } of context.mentions.members.filter((m) => !m.value.common)) {
    const pick = lonePick(plan, value.dimension);
    if (pick && pick.kind !== "span" && pick.slug !== value.slug && base.dimensions.includes(value.dimension)) {
      add("member", labelOf(catalogue, value.dimension, value.slug), withFilter(address, value.dimension, value.slug));
    }
  }
  const step = plan.chain.steps.find((s) => s.operator.name === "growth" || s.operator.name === "change");
  const from = step?.options.get("from");
  if (base.time !== null && from !== undefined) {
    const periods = base.members.get(base.time) ?? [];
    const at = periods.indexOf(from);
    for (const near of [periods[at - 1], periods[at + 1]])
      if (at >= 0 && near !== undefined) add("base-period", near, address.replace(`from=${from}`, `from=${near}`));
  }
  return questions;
}

/** The years that a sentence names, as the names of periods. */
function yearsIn(context: SentenceContext): string[] {
  const years = context.quantities.flatMap((q) => (q.period?.start ? [q.period.start.slice(0, 4)] : []));
  return [...new Set(years)];
}

/** The days on which the measure's own table changed. */
function vintagesOf(plan: Plan, catalogue: Catalogue): readonly string[] {
  return catalogue.tables.get(plan.chain.base.table)?.vintages ?? [];
}

/** All that is asked for one claim. */
export function questionsFor(
  plan: Plan,
  address: string,
  context: SentenceContext,
  catalogue: Catalogue,
  days: Days,
): readonly Question[] {
  const questions: Question[] = [{ role: "main", label: "", plan }];
  const fixed = /[?&]as-of=/.test(address);
  const later = days.today > plan.asOf && !fixed ? onDay(plan, address, days.today, catalogue) : null;
  if (later) questions.push({ role: "today", label: `as known on ${days.today}`, plan: later });
  for (const day of vintagesOf(plan, catalogue)) {
    if (fixed || day >= plan.asOf) continue;
    const earlier = onDay(plan, address, day, catalogue);
    if (earlier) questions.push({ role: "earlier", label: day, plan: earlier });
  }
  const bases: Plan[] = later ? [plan, later] : [plan];
  for (const base of bases)
    questions.push(...openChoices(base, address, context, catalogue), ...neighbours(base, address, context, catalogue));
  return questions;
}

/** The cells that the claims of some documents need, each once: one batch for all of them. */
export function needs(documents: readonly DocumentReadings[], catalogue: Catalogue): CellRequest[] {
  const requests = new Map<string, CellRequest>();
  const asked = new Set<string>();
  for (const { readings } of documents) {
    for (const { questions } of readings) {
      for (const { plan } of questions) {
        const name = `${plan.address}|${plan.asOf}|${plan.composition}`;
        if (asked.has(name)) continue;
        asked.add(name);
        for (const request of cellsNeeded(plan, catalogue)) requests.set(request.key, request);
      }
    }
  }
  return [...requests.values()];
}

/** Whether a slug names a period that a plan reads or starts from. */
export function readsPeriod(plan: Plan, start: string, end: string, catalogue: Catalogue): boolean {
  const { time } = plan.chain.base;
  const picks = time === null ? [] : (plan.coordinates.get(time) ?? []);
  const options = plan.chain.steps.flatMap((s) =>
    [...s.options].flatMap(([name, value]) => (name === "from" ? [value] : [])),
  );
  const dimension = time === null ? undefined : catalogue.dimensions.get(time);
  const names = [...picks.flatMap((p) => (p.kind === "member" ? [p.slug] : [])), ...options];
  const inSpan = picks.some(
    (p) => p.kind === "span" && (p.to === null || p.to >= start) && (p.from === null || p.from <= end),
  );
  if (inSpan) return true;
  return names.some((slug) => {
    const period = periodOf(dimension ? (findMember(dimension, slug)?.slug ?? slug) : slug);
    return period !== null && period.start <= end && period.end >= start;
  });
}
