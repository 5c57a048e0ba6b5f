import type { Catalogue, Measure } from "../addresses/catalogue.ts";
import { RESERVED } from "../addresses/address.ts";
import { addressOf, type Plan } from "../addresses/plan.ts";
import { resolveText } from "../addresses/resolve.ts";
import type { Unit } from "../quantities/unit.ts";
import type { Question, Role, SentenceContext } from "./reading.ts";

/** Resolves without telling of mistakes: a neighbour that makes no sense is no neighbour. */
export function quiet(address: string, asOf: string, catalogue: Catalogue): Plan | null {
  return resolveText(address, catalogue, () => undefined, { asOf });
}

/** An address with one filter changed. */
export function withFilter(address: string, name: string, value: string): string {
  const [path = "", query = ""] = address.split("?");
  const others = query.split("&").filter((f) => f !== "" && !f.startsWith(`${name}=`));
  return `${path}?${[...others, `${name}=${value}`].join("&")}`;
}

/** The same value of another measure; filters on dimensions that it does not have are left out. */
function ofVariant(plan: Plan, variant: Measure, catalogue: Catalogue): Plan | null {
  const [path = "", query = ""] = plan.address.split("?");
  const known = [...RESERVED, ...variant.dimensions];
  const kept = query.split("&").filter((f) => known.some((d) => f.startsWith(`${d}=`)));
  return quiet(
    [path.replace(/^[^/?]+/, variant.slug), kept.join("&")].filter((p) => p !== "").join("?"),
    plan.asOf,
    catalogue,
  );
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
  const [path = "", query = ""] = addressOf(plan).split("?");
  return quiet(`${path};of=applicable?${query}`, plan.asOf, catalogue);
}

function basisOf(unit: Unit): string | null {
  return unit.kind === "money" ? unit.basis : unit.kind === "per" ? basisOf(unit.of) : null;
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
function saidBasis(plan: Plan, context: SentenceContext, catalogue: Catalogue): Measure | "open" {
  const candidates = [plan.measure, ...variantsOf(plan, catalogue)].filter((m) => basisOf(m.unit) !== null);
  const named = candidates.filter((m) => namesBasis(context.text, basisOf(m.unit) ?? ""));
  if (named[0]) return named[0];
  const words = new Set(context.mentions.basis.map((b) => b.value));
  if (words.size !== 1) return "open";
  return candidates.find((m) => isCurrent(basisOf(m.unit) ?? "") === words.has("current")) ?? "open";
}

/**
 * The plan that the words of a sentence settle on where its link leaves a choice open: the same members throughout, only those to
 * which the measure applies, the measure at the prices that the sentence names. A link that chooses itself is not overruled.
 */
export function settle(plan: Plan, link: string, context: SentenceContext, catalogue: Catalogue): Plan {
  const { sameMembers, applicableOnly } = context.settled;
  let settled = plan;
  const basis = saidBasis(settled, context, catalogue);
  if (basis !== "open" && basis !== settled.measure) settled = ofVariant(settled, basis, catalogue) ?? settled;
  if (sameMembers && !link.includes("composition=")) settled = withSameMembers(settled, catalogue) ?? settled;
  if (applicableOnly) settled = ofApplicable(settled, catalogue) ?? settled;
  return settled;
}

/** The choices that neither the link nor the words settle, and other measures of the same thing. */
export function openChoices(plan: Plan, link: string, context: SentenceContext, catalogue: Catalogue): Question[] {
  const questions: Question[] = [];
  const add = (role: Role, label: string, other: Plan | null): void => {
    if (other) questions.push({ role, label, plan: other });
  };
  if (!link.includes("composition="))
    add("composition", "with the same members throughout", withSameMembers(plan, catalogue));
  add("applicable", "without those to which it does not apply", ofApplicable(plan, catalogue));
  const own = basisOf(plan.measure.unit);
  const isOpen = saidBasis(plan, context, catalogue) === "open";
  for (const variant of variantsOf(plan, catalogue)) {
    const basis = basisOf(variant.unit);
    const byBasis = own !== null && basis !== null && own !== basis;
    if (byBasis && !isOpen) continue;
    add(byBasis ? "basis" : "variant", byBasis ? `at ${basis}` : variant.title, ofVariant(plan, variant, catalogue));
  }
  return questions;
}
