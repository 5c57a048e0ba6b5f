import type { Catalogue } from "../addresses/catalogue.ts";
import { findMember, labelOf } from "../addresses/catalogue.ts";
import { hasFilter, withFilter, withOption } from "../addresses/edit-address.ts";
import { addressOf, type CellRequest, type Pick, type Plan } from "../addresses/plan.ts";
import { cellsNeeded } from "../addresses/evaluate.ts";
import type { Days, DocumentReadings, Question, Role, SentenceContext } from "./reading.ts";
import { parsePeriod } from "../quantities/period.ts";
import { openChoices, quiet } from "./settle.ts";

/** The lone member that an address reads on a dimension; null where it reads none or several. */
export function lonePick(plan: Plan, dimension: string | null): Pick | null {
  const picks = dimension === null ? undefined : plan.coordinates.get(dimension);
  return picks?.length === 1 ? (picks[0] ?? null) : null;
}

function neighbours(plan: Plan, context: SentenceContext, catalogue: Catalogue): Question[] {
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
      if (at >= 0 && near !== undefined) add("period", near, withFilter(plan.address, base.time, near));
    for (const year of yearsIn(context))
      if (periods.includes(year) && year !== time.slug) add("period", year, withFilter(plan.address, base.time, year));
  }
  for (const { value } of context.mentions.members.filter((m) => !m.value.common)) {
    const pick = lonePick(plan, value.dimension);
    if (pick && pick.kind !== "span" && pick.slug !== value.slug && base.dimensions.includes(value.dimension)) {
      add(
        "member",
        labelOf(catalogue, value.dimension, value.slug),
        withFilter(plan.address, value.dimension, value.slug),
      );
    }
  }
  const step = plan.chain.steps.findIndex((s) => s.operator.name === "growth" || s.operator.name === "change");
  const from = plan.chain.steps[step]?.options.get("from");
  if (base.time !== null && from !== undefined) {
    const periods = base.members.get(base.time) ?? [];
    const at = periods.indexOf(from);
    for (const near of [periods[at - 1], periods[at + 1]])
      if (at >= 0 && near !== undefined) add("base-period", near, withOption(addressOf(plan), step, "from", near));
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

/** All that is asked for one claim; `link` is its address as written. */
export function questionsFor(
  plan: Plan,
  link: string,
  context: SentenceContext,
  catalogue: Catalogue,
  days: Days,
): readonly Question[] {
  const questions: Question[] = [{ role: "main", label: "", plan }];
  const onDay = (day: string): Plan | null => quiet(plan.address, day, catalogue);
  const isFixed = hasFilter(plan.address, "as-of");
  const later = days.today > plan.asOf && !isFixed ? onDay(days.today) : null;
  if (later) questions.push({ role: "today", label: `as known on ${days.today}`, plan: later });
  for (const day of isFixed ? [] : vintagesOf(plan, catalogue)) {
    const earlier = day < plan.asOf ? onDay(day) : null;
    if (earlier) questions.push({ role: "earlier", label: day, plan: earlier });
  }
  for (const base of later ? [plan, later] : [plan])
    questions.push(...openChoices(base, link, context, catalogue), ...neighbours(base, context, catalogue));
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
    const period = parsePeriod(dimension ? (findMember(dimension, slug)?.slug ?? slug) : slug);
    return period !== null && period.start <= end && period.end >= start;
  });
}
