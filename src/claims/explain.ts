import { CONDITIONS, listText, picksText, planText, resultText } from "../addresses/describe.ts";
import { ALL_KNOWN, labelOf, type Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import type { Plan } from "../addresses/plan.ts";
import { periodText } from "../quantities/period-out.ts";
import { formatValue } from "../quantities/format.ts";
import { fromDecimal } from "../quantities/rational.ts";

/** Parts joined to sentences: each begins with a capital and ends with a full stop; null parts are left out. */
export function sentences(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== "")
    .map((part) => `${(part ?? "").charAt(0).toUpperCase()}${(part ?? "").slice(1)}.`)
    .join(" ");
}

/** "18 of 32 Allies were at or above 2%, 56%, in the figures of … (share of GDP: 2024)" for members that meet a condition; null for others. */
function conditionText(plan: Plan, cell: Cell, catalogue: Catalogue, language: string): string | null {
  const last = plan.chain.steps.at(-1);
  if (!last || !cell.value || !["count", "fraction"].includes(last.operator.name) || last.axis === null) return null;
  const conditions = [...last.numbers].map(([name, bound]) => {
    const before = plan.chain.steps
      .slice(0, -1)
      .reduce((unit, s) => s.operator.unit(unit, null, null) ?? unit, plan.chain.base.unit);
    return `${CONDITIONS.get(name)?.standing ?? name} ${formatValue(fromDecimal(last.options.get(name) ?? "") ?? bound, before, { language }).replace(/\.0+%/, "%")}`;
  });
  if (conditions.length === 0) return null;
  const picks = plan.coordinates.get(last.axis) ?? [];
  const who =
    picks.length === 0
      ? (catalogue.dimensions.get(last.axis)?.title ?? last.axis)
      : picksText(last.axis, picks, catalogue);
  // What was counted: the address without its last step and without the members.
  const coordinates = new Map([...plan.coordinates].filter(([d]) => d !== last.axis));
  const counted = { ...plan, coordinates, chain: { ...plan.chain, steps: plan.chain.steps.slice(0, -1) } };
  const { n, d } = cell.value;
  const many =
    last.operator.name === "fraction" ? `${n.toString()} of ${d.toString()} ${who}` : `${n.toString()} ${who}`;
  const percent =
    last.operator.name === "fraction" ? `, ${formatValue(cell.value, { kind: "ratio" }, { language })}` : "";
  return `${many} ${n === 1n ? "was" : "were"} ${listText(conditions)}${percent}, ${figuresText(cell, plan.asOf, language)} (${planText(counted, catalogue)})`;
}

/** By which figures, as a part of a sentence: "in the figures of 17 June 2024". */
function figuresText(cell: Cell, asOf: string, language: string): string {
  if (cell.vintage !== null) return `in the figures of ${periodText(cell.vintage, language)}`;
  return asOf === ALL_KNOWN ? "by all that is known" : `as of ${periodText(asOf, language)}`;
}

/** What the data say, as a sentence without its end: "9.26% in the figures of 17 June 2024 (real growth of …: NATO Europe and Canada, 2023)". */
export function valueSentence(plan: Plan, cell: Cell, catalogue: Catalogue, language: string): string {
  const condition = conditionText(plan, cell, catalogue, language);
  if (condition !== null) return condition;
  return `${resultText(cell, plan.unit, catalogue, language)} ${figuresText(cell, plan.asOf, language)} (${planText(plan, catalogue)})`;
}

/** The members whose values are unknown, in words. */
export function unknownText(plan: Plan, cell: Cell, catalogue: Catalogue): string {
  const axis = plan.chain.steps.at(-1)?.axis ?? null;
  const dimension =
    axis ?? plan.chain.base.dimensions.find((d) => catalogue.dimensions.get(d)?.kind === "category") ?? "";
  return listText(cell.unknown.slice(0, 6).map((slug) => labelOf(catalogue, dimension, slug)));
}
