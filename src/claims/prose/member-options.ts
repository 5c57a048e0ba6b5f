import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { field } from "../../lexicons/compiled/en/field.ts";
import { addSums } from "./member-sums.ts";
import { inScope } from "./scope-names.ts";
import { better, namesRivals, nearness, ranked, sentencesBefore, type Position, type SlotOption } from "./slots.ts";

/** Which of several names in a list a number of a list belongs to: "36% and 5.0% respectively". */
function placeInOrder(position: Position, dimension: string): string | null {
  const { sentence, claim, others } = position;
  if (!sentence.inOrder) return null;
  const names = sentence.members.filter((m) => m.dimension === dimension);
  const all = [...others, claim].filter((c) => c.quantity !== null).sort((a, b) => a.start - b.start);
  // The numbers of the list are the run of neighbours that ends the sentence's claims.
  const numbers = all.slice(-names.length);
  const at = numbers.indexOf(claim);
  return names.length > 1 && numbers.length === names.length && at >= 0 ? (names[at]?.slug ?? null) : null;
}

const REAL = new Set<string>(field.real);
const EXPECTED = new Set<string>(field.expected);

/** The two members of a dimension that hold what was planned and what came; null where it has no such two. */
export function planOf(members: readonly string[]): { real: string; expected: string } | null {
  const [real, expected] = [members.find((m) => REAL.has(m)), members.find((m) => EXPECTED.has(m))];
  return real !== undefined && expected !== undefined ? { real, expected } : null;
}

const PRONOUNS = new Set<string>(field.pronouns);
/** The ways to fill a dimension of names, the best first. */
export function memberOptions(
  measure: Measure,
  dimension: string,
  position: Position,
  catalogue: Catalogue,
): SlotOption[] {
  const { sentence, scene, weights } = position;
  const members = measure.members.get(dimension) ?? [];
  const known = (slug: string): boolean =>
    members.includes(slug) || catalogue.groups.get(slug)?.dimension === dimension;
  const options = new Map<string | null, SlotOption>();
  const total = measure.totals.get(dimension);
  const ordered = placeInOrder(position, dimension);
  // "Their number has dropped": what was named before is meant.
  const named = sentence.members.some(
    (m) => m.dimension === dimension && known(m.slug) && m.end <= position.claim.start,
  );
  const taken =
    !named && sentence.tokens.some((t) => t.start < position.claim.start && PRONOUNS.has(t.raw.toLowerCase()))
      ? weights.pronoun
      : 1;
  const here = sentence.members.filter(
    (m) => m.dimension === dimension && known(m.slug) && !(catalogue.groups.has(m.slug) && namesRivals(position, m)),
  );
  const isSole = new Set(here.map((m) => m.slug)).size === 1;
  for (const m of here) {
    const found = nearness(position, m);
    // The only name of its kind in a sentence holds for all of it, however long it is.
    const near = isSole && found.origin !== "aside" ? { ...found, score: Math.max(found.score, weights.sole) } : found;
    const score = ordered === null ? near.score : ordered === m.slug ? weights.named + 0.4 : near.score - 1.5;
    // A number that the text claims is no name.
    const isClaim = [position.claim, ...position.others].some(
      (c) => c.quantity !== null && c.start <= m.start && c.end >= m.end,
    );
    if (isClaim && /^\d/.test(position.claim.block.text.slice(m.start))) continue;
    const at = `${sentence.at.toString()}:${m.start.toString()}`;
    better(options, {
      slug: inScope(m.slug, dimension, measure, sentence.text, catalogue),
      score: score * m.coverage,
      origin: ordered === m.slug ? "adjacent" : near.origin,
      at,
    });
  }
  for (const { scene: s, back } of sentencesBefore(position)) {
    for (const m of s.members) {
      if (m.dimension !== dimension || !known(m.slug)) continue;
      const score = (weights.inherited / (0.6 + 0.4 * back)) * taken;
      const at = `${s.at.toString()}:${m.start.toString()}`;
      better(options, { slug: m.slug, score: score * m.coverage, origin: back === 1 ? "before" : "inherited", at });
    }
  }
  (scene.headings[sentence.at] ?? []).forEach((h, i) => {
    for (const m of h.members) {
      if (m.dimension !== dimension || !known(m.slug)) continue;
      better(options, { slug: m.slug, score: (weights.fromHeading - 0.2 * i) * m.coverage, origin: "heading" });
    }
  });
  if (!members.some((m) => REAL.has(m))) addSums(options, measure, dimension, position);
  const real = members.filter((m) => REAL.has(m));
  const isPlan = real.length === 1 && members.some((m) => EXPECTED.has(m));
  const only = members.length === 1 ? members[0] : undefined;
  if (only !== undefined) better(options, { slug: only, score: weights.named, origin: "only" });
  else if (isPlan) better(options, { slug: real[0] ?? null, score: weights.whole + 0.2, origin: "whole" });
  else if (total !== undefined) better(options, { slug: total, score: weights.whole, origin: "whole" });
  else if (measure.sumsOver.includes(dimension))
    better(options, { slug: null, score: weights.whole - 0.1, origin: "whole" });
  return ranked(options.values(), weights);
}
