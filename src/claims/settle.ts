import type { Catalogue, Measure } from "../addresses/catalogue.ts";
import { RESERVED } from "../addresses/address.ts";
import { hasFilter, withFilter, withMeasure, withOption } from "../addresses/edit-address.ts";
import { addressOf, type Plan } from "../addresses/plan.ts";
import { resolveText } from "../addresses/resolve.ts";
import type { Unit } from "../quantities/unit.ts";
import type { Question, Role, SentenceContext } from "./reading.ts";

/** Resolves without telling of mistakes: a neighbour that makes no sense is no neighbour. */
export function quiet(address: string, asOf: string, catalogue: Catalogue): Plan | null {
  return resolveText(address, catalogue, () => undefined, { asOf });
}

/** The same value of another measure; filters on dimensions that it does not have are left out. */
function ofVariant(plan: Plan, { slug, dimensions }: Measure, catalogue: Catalogue): Plan | null {
  return quiet(withMeasure(plan.address, slug, [...RESERVED, ...dimensions]), plan.asOf, catalogue);
}

/** Whether a plan compares periods, in which a group may have other members. */
function spansTime({ chain }: Plan): boolean {
  return (
    chain.steps.some((s) => s.axis !== null && s.axis === chain.base.time) ||
    chain.steps.some((s) => s.peerChain?.steps.some((p) => p.axis === chain.base.time))
  );
}

function hasGroup(plan: Plan): boolean {
  return [...plan.coordinates.values()].some((picks) => picks.some((p) => p.kind === "group"));
}

/** The same with the members of the last period throughout; null where that is no choice. */
function withSameMembers(plan: Plan, catalogue: Catalogue): Plan | null {
  if (!spansTime(plan) || !hasGroup(plan) || plan.composition === "fixed") return null;
  return quiet(withFilter(plan.address, "composition", "fixed"), plan.asOf, catalogue);
}

/** The same fraction without the members to which the measure does not apply; null where that is no choice. */
function ofApplicable(plan: Plan, catalogue: Catalogue): Plan | null {
  const last = plan.chain.steps.at(-1);
  if (last?.operator.name !== "fraction" || last.options.has("of")) return null;
  // A name for the fraction cannot take the option: what it stands for can.
  const at = plan.chain.steps.length - 1;
  return quiet(withOption(addressOf(plan), at, "of", "applicable"), plan.asOf, catalogue);
}

/** A sum of money, for a price of something too: its currency and price basis; null for other units. */
function moneyOf(unit: Unit): (Unit & { kind: "money" }) | null {
  return unit.kind === "money" ? unit : unit.kind === "per" ? moneyOf(unit.of) : null;
}

function basisOf({ unit }: Measure): string | null {
  return moneyOf(unit)?.basis ?? null;
}

function sameCurrency(a: Measure, b: Measure): boolean {
  return moneyOf(a.unit)?.currency === moneyOf(b.unit)?.currency;
}

/** Whether two measures are the same sums of money at different prices. */
function differInBasis(a: Measure, b: Measure): boolean {
  const [own, other] = [basisOf(a), basisOf(b)];
  return own !== null && other !== null && own !== other && sameCurrency(a, b);
}

/** Whether words name a price basis: its own words, or its year beside "prices". */
function namesBasis(text: string, basis: string): boolean {
  const year = /\d{4}/.exec(basis)?.[0];
  const lower = text.toLowerCase();
  return (
    lower.includes(basis.toLowerCase()) ||
    (year !== undefined && (lower.includes(`prices of ${year}`) || lower.includes(`${year} prices`)))
  );
}

function isCurrent(basis: string): boolean {
  return /current|nominal/i.test(basis);
}

/** A measure's variants. */
function variantsOf(plan: Plan, catalogue: Catalogue): readonly Measure[] {
  return plan.measure.variants.flatMap((slug) => catalogue.measures.get(slug) ?? []);
}

/** The measure whose price basis the sentence names: the linked one where it fits; "open" where the words name none. */
function saidBasis({ measure }: Plan, context: SentenceContext, variants: readonly Measure[]): Measure | "open" {
  const candidates = [measure, ...variants].filter((m) => basisOf(m) !== null && sameCurrency(m, measure));
  const named = candidates.find((m) => namesBasis(context.text, basisOf(m) ?? ""));
  if (named) return named;
  const words = new Set(context.mentions.basis.map((b) => b.value));
  if (words.size !== 1) return "open";
  return candidates.find((m) => isCurrent(basisOf(m) ?? "") === words.has("current")) ?? "open";
}

/**
 * The plan that the words of a sentence settle on where its link leaves a choice open: the same members throughout, only those to
 * which the measure applies, the measure at the prices that the sentence names. A link that chooses itself is not overruled.
 */
export function settle(plan: Plan, link: string, context: SentenceContext, catalogue: Catalogue): Plan {
  const { sameMembers, applicableOnly } = context.settled;
  let settled = plan;
  const basis = saidBasis(plan, context, variantsOf(plan, catalogue));
  if (basis !== "open" && basis !== settled.measure) settled = ofVariant(settled, basis, catalogue) ?? settled;
  if (sameMembers && !hasFilter(link, "composition")) settled = withSameMembers(settled, catalogue) ?? settled;
  if (applicableOnly) settled = ofApplicable(settled, catalogue) ?? settled;
  return settled;
}

/** The choices that neither the link nor the words settle, and other measures of the same thing. */
export function openChoices(plan: Plan, link: string, context: SentenceContext, catalogue: Catalogue): Question[] {
  const questions: Question[] = [];
  const add = (role: Role, label: string, other: Plan | null): void => {
    if (other) questions.push({ role, label, plan: other });
  };
  if (!hasFilter(link, "composition"))
    add("composition", "with the same members throughout", withSameMembers(plan, catalogue));
  add("applicable", "without those to which it does not apply", ofApplicable(plan, catalogue));
  const variants = variantsOf(plan, catalogue);
  const isOpen = saidBasis(plan, context, variants) === "open";
  for (const variant of variants) {
    const byBasis = differInBasis(plan.measure, variant);
    if (byBasis && !isOpen) continue;
    const label = byBasis ? `at ${basisOf(variant) ?? ""}` : variant.title;
    add(byBasis ? "basis" : "variant", label, ofVariant(plan, variant, catalogue));
  }
  return questions;
}
