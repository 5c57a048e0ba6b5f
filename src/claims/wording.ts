import type { Catalogue, Group, Measure } from "../addresses/catalogue.ts";
import { labelOf, membersOn } from "../addresses/catalogue.ts";
import { lastDay } from "../addresses/picks.ts";
import type { Plan } from "../addresses/plan.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { clauseOf, rivalInClause, within } from "./clauses.ts";
import { lonePick, readsPeriod } from "./questions.ts";
import type { Reading } from "./reading.ts";

/** How a sentence says other things than the address of its claim. */
export interface Mismatch {
  readonly kind: "member" | "period" | "measure" | "choice";
  /** What the link leads to, and what the sentence says, in words. */
  readonly linked: string;
  readonly named: string;
}

/** A name in a sentence with what it stands for. */
interface Named {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A claim of the same sentence, and the names that its address holds on the dimension in question. */
interface Sibling {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

/** The distance from a claim to a name: a name before it is nearer than one as far behind it, unless it stands right behind. */
function distance(name: Named, start: number, end: number): number {
  if (name.end <= start) return start - name.end;
  return name.start >= end ? (name.start - end) * 1.5 + 1 : 0;
}

function nearestName(names: readonly Named[], start: number, end: number): Named | undefined {
  return [...names].sort((a, b) => distance(a, start, end) - distance(b, start, end) || a.start - b.start)[0];
}

/**
 * The name that a claim belongs to, where a sentence has several: in order where there are as many claims as names, by
 * nearness; only where both agree (or the sentence says "respectively") is it sure.
 */
function belongsTo(
  names: readonly Named[],
  claims: readonly Sibling[],
  index: number,
  inOrder: boolean,
): string | null {
  const distinct = names.filter((n, i) => names.findIndex((m) => m.key === n.key) === i);
  const claim = claims[index];
  if (!claim || distinct.length < 2) return null;
  // A name that no claim links to is no rival: "with Sweden, Europe and Canada grew by …".
  if (!distinct.every((n) => claims.some((c) => c.keys.includes(n.key)))) return null;
  const paired = distinct.length === claims.length ? distinct[index] : undefined;
  const near = nearestName(names, claim.start, claim.end);
  if (inOrder && paired) return paired.key;
  if (paired) return near && near.key === paired.key ? near.key : null;
  return null;
}

/** The claims of the sentence that a reading stands in; `keysOf` gives the names that each of them holds. */
function siblings(
  reading: Reading,
  all: readonly Reading[],
  keysOf: (other: Reading) => readonly string[],
): { self: Sibling; index: number; claims: Sibling[] } {
  const offset = reading.context.sentence.start;
  const sibling = (r: Reading): Sibling => ({ start: r.start - offset, end: r.end - offset, keys: keysOf(r) });
  const same = all.filter(
    (r) => r.block === reading.block && r.context.sentence.start === offset && keysOf(r).length > 0,
  );
  return { self: sibling(reading), index: same.indexOf(reading), claims: same.map(sibling) };
}

/** What the options of an address name ("among the Allies", "than Germany"): a sentence may name it beside what the address holds. */
function besides(plan: Plan): string[] {
  return plan.chain.steps.flatMap((s) => ["of", "from", "among"].flatMap((o) => s.options.get(o) ?? []));
}

/** Whether an address holds a member or group that a sentence names, by this name or another with the same members. */
function includes(plan: Plan, catalogue: Catalogue, dimension: string, slug: string): boolean {
  const day = lastDay(plan.chain.base, plan.coordinates) ?? plan.asOf;
  const held = (plan.coordinates.get(dimension) ?? []).flatMap((p) => (p.kind === "span" ? [] : [p.slug]));
  if (held.includes(slug)) return true;
  return held.some((h) => {
    const group = catalogue.groups.get(h);
    return group !== undefined && sameMembers(membersOn(group, day), catalogue.groups.get(slug), day);
  });
}

/** Whether what an address holds includes a name, is a part of it, or has it as a part. */
function touches(plan: Plan, catalogue: Catalogue, dimension: string, slug: string): boolean {
  if (includes(plan, catalogue, dimension, slug)) return true;
  const day = lastDay(plan.chain.base, plan.coordinates) ?? plan.asOf;
  const spread = (name: string): string[] => {
    const group = catalogue.groups.get(name);
    return group ? membersOn(group, day) : [name];
  };
  const held = (plan.coordinates.get(dimension) ?? []).flatMap((p) => (p.kind === "span" ? [] : [p.slug]));
  return held.some((h) => spread(h).includes(slug) || spread(slug).includes(h));
}

function sameMembers(members: readonly string[], other: Group | undefined, day: string): boolean {
  if (!other) return false;
  const theirs = membersOn(other, day);
  return theirs.length === members.length && theirs.every((m) => members.includes(m));
}

function memberMismatch(reading: Reading, all: readonly Reading[], catalogue: Catalogue): Mismatch | null {
  const { plan, context } = reading;
  for (const dimension of plan.chain.base.dimensions) {
    const lone = lonePick(plan, dimension);
    if (!lone || lone.kind === "span" || catalogue.dimensions.get(dimension)?.kind !== "category") continue;
    const onDimension = context.mentions.members.filter((m) => m.value.dimension === dimension);
    if (onDimension.some((m) => m.value.common && includes(plan, catalogue, dimension, m.value.slug))) continue;
    const mentions = onDimension.filter((m) => !m.value.common && !besides(plan).includes(m.value.slug));
    if (mentions.length === 0) continue;
    const linked = labelOf(catalogue, dimension, lone.slug);
    const names = mentions.map((m): Named => ({ key: m.value.slug, start: m.start, end: m.end }));
    const held = (r: Reading): string[] =>
      (r.plan.coordinates.get(dimension) ?? []).flatMap((p) => (p.kind === "span" ? [] : [p.slug]));
    const { self, claims, index } = siblings(reading, all, held);
    if (!mentions.some((m) => includes(plan, catalogue, dimension, m.value.slug))) {
      const near = nearestName(names, self.start, self.end);
      return { kind: "member", linked, named: labelOf(catalogue, dimension, near?.key ?? "") };
    }
    const own = belongsTo(names, claims, index, context.mentions.inOrder);
    if (own !== null && !includes(plan, catalogue, dimension, own))
      return { kind: "member", linked, named: labelOf(catalogue, dimension, own) };
    const rival = rivalInClause(
      reading,
      names.map((n) => ({ ...n, held: touches(plan, catalogue, dimension, n.key) })),
    );
    if (rival) return { kind: "member", linked, named: labelOf(catalogue, dimension, rival.key) };
  }
  return null;
}

/** Whether a quantity names a year, or a part of one that it names with the year: "last week" says nothing about a year. */
function namesYear({ period, quote }: Quantity): boolean {
  if (!period?.start || !period.end || period.start.slice(0, 4) !== period.end.slice(0, 4)) return false;
  return /\d{4}/.test(quote) || (period.start.endsWith("-01-01") && period.end.endsWith("-12-31"));
}

/** Whether a year names a price basis ("at 2015 prices", "at the prices of 2015") and not when something was so. */
function isPriceBasis({ start, end }: Quantity, { block }: Reading): boolean {
  return (
    /prices?\s+(?:of\s+)?$/i.test(block.text.slice(Math.max(0, start - 12), start)) ||
    /^\s+(?:constant\s+)?prices?\b/i.test(block.text.slice(end, end + 18))
  );
}

function periodMismatch(reading: Reading, all: readonly Reading[], catalogue: Catalogue): Mismatch | null {
  const { plan, context } = reading;
  const { time } = plan.chain.base;
  const picks = time === null ? undefined : plan.coordinates.get(time);
  if (time === null || !picks) return null;
  const offset = context.sentence.start;
  const periods = context.quantities.filter(
    (q) => namesYear(q) && !isPriceBasis(q, reading) && (q.end <= reading.start || q.start >= reading.end),
  );
  const names = periods.map((q) => ({
    key: q.quote,
    start: q.start - offset,
    end: q.end - offset,
    reads: readsPeriod(plan, q.period?.start ?? "", q.period?.end ?? "", catalogue),
  }));
  if (names.length === 0) return null;
  const linked = picks.map((p) => (p.kind === "span" ? `${p.from ?? ""}..${p.to ?? ""}` : p.slug)).join(", ");
  const readsOf = (r: Reading): string[] =>
    periods
      .filter((q) => readsPeriod(r.plan, q.period?.start ?? "", q.period?.end ?? "", catalogue))
      .map((q) => q.quote);
  const { self, claims, index } = siblings(reading, all, readsOf);
  if (!names.some((n) => n.reads))
    return { kind: "period", linked, named: nearestName(names, self.start, self.end)?.key ?? "" };
  const own = belongsTo(names, claims, index, context.mentions.inOrder);
  const found = names.find((n) => n.key === own);
  if (found && !found.reads) return { kind: "period", linked, named: found.key };
  const rival = rivalInClause(
    reading,
    names.map(({ reads, ...n }) => ({ ...n, held: reads })),
  );
  return rival && { kind: "period", linked, named: rival.key };
}

/** Where the link makes a choice itself, and the words make the other one. */
function choiceMismatch({ claim, plan, context }: Reading): Mismatch | null {
  const { sameMembers: same, applicableOnly } = context.settled;
  if (same && /[?&]composition=period(&|$)/.test(claim.link ?? "")) {
    return { kind: "choice", linked: "the members of each period", named: "the same members throughout" };
  }
  const last = plan.chain.steps.at(-1);
  return applicableOnly && last?.options.get("of") === "members"
    ? { kind: "choice", linked: "all members", named: "those to which it applies" }
    : null;
}

/** A measure, its variants, theirs, and those of which they are variants. */
function withVariants(slugs: ReadonlySet<string>, catalogue: Catalogue): Set<string> {
  const found = new Set(slugs);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const measure of catalogue.measures.values()) {
      if (found.has(measure.slug)) for (const v of measure.variants) found.add(v);
      else if (measure.variants.some((v) => found.has(v))) found.add(measure.slug);
    }
  }
  return found;
}

/** The measures that a sentence may speak of when it speaks of this one: variants, what it is made of, and names for its address. */
function relatedMeasures(measure: Measure, plan: Plan, catalogue: Catalogue): ReadonlySet<string> {
  const core = new Set([measure.slug, plan.chain.base.slug]);
  for (const step of plan.chain.steps) if (step.peerChain) core.add(step.peerChain.base.slug);
  for (const slug of [...core]) for (const part of catalogue.measures.get(slug)?.parts ?? []) core.add(part);
  for (const other of catalogue.measures.values())
    if (other.of && core.has(other.of.measure.text)) core.add(other.slug);
  return withVariants(core, catalogue);
}

function measureMismatch(reading: Reading, catalogue: Catalogue): Mismatch | null {
  const { plan, context } = reading;
  const mentions = context.mentions.measures;
  if (mentions.length === 0) return null;
  const related = relatedMeasures(plan.measure, plan, catalogue);
  if (mentions.some((m) => related.has(m.value))) return null;
  const clause = clauseOf(reading);
  const [first] = mentions.filter((m) => within(m, clause));
  return first
    ? { kind: "measure", linked: plan.measure.title, named: catalogue.measures.get(first.value)?.title ?? first.value }
    : null;
}

/** What the sentence around a claim says against its address. */
export function findMismatches(reading: Reading, all: readonly Reading[], catalogue: Catalogue): Mismatch[] {
  return [
    memberMismatch(reading, all, catalogue),
    periodMismatch(reading, all, catalogue),
    measureMismatch(reading, catalogue),
    choiceMismatch(reading),
  ].filter((m) => m !== null);
}
