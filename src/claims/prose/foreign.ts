import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { tokensOf } from "./tokens.ts";
import type { Position } from "./slots.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * How much of what a claim's sentence names is foreign to a measure: names that other tables know as their members and this one
 * does not, each 1 in the claim's clause and less elsewhere in its sentence.
 */
export function foreignNames(
  measure: Measure,
  position: Position,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): number {
  const { sentence, claim } = position;
  const own = (dimension: string, slug: string): boolean =>
    (measure.members.get(dimension) ?? []).includes(slug) ||
    (measure.dimensions.includes(dimension) && catalogue.groups.get(slug)?.dimension === dimension);
  // What the data or the text are of as a whole is said once and for all: "Crime in England and Wales".
  const titles = [catalogue.title, position.scene.document.title ?? ""].flatMap((t) =>
    tokensOf(t).flatMap((x) => x.notions),
  );
  const said = new Set([...vocabulary.ofMeasure(measure.slug).flatMap((n) => n.notions), ...titles]);
  const heading = position.scene.headings[sentence.at]?.[0];
  const over = (heading?.members ?? []).filter(
    (m) =>
      m.coverage >= 0.9 &&
      !own(m.dimension, m.slug) &&
      !(heading?.members ?? []).some((o) => own(o.dimension, o.slug) && o.start < m.end && m.start < o.end) &&
      !(heading?.tokens ?? [])
        .filter((t) => t.start >= m.start && t.end <= m.end)
        .every((t) => t.notions.some((n) => said.has(n))),
  );
  const explained = sentence.members.filter((m) => own(m.dimension, m.slug));
  let foreign = over.length > 0 ? 0.5 : 0;
  const counted: { start: number; end: number }[] = [];
  for (const m of sentence.members) {
    if (m.coverage < 0.8) continue;
    const meets = (o: { start: number; end: number }): boolean => o.start < m.end && m.start < o.end;
    if (explained.some(meets) || counted.some(meets)) continue;
    const tokens = sentence.tokens.filter((t) => t.start >= m.start && t.end <= m.end && t.content);
    if (tokens.length === 0 || tokens.every((t) => t.notions.some((n) => said.has(n)))) continue;
    if (m.start >= claim.start && m.end <= claim.end) continue;
    counted.push(m);
    const [low, high] = m.start >= claim.end ? [claim.end, m.start] : [m.end, claim.start];
    const apart =
      sentence.breaks.some((b) => b >= low && b < high) || position.others.some((o) => o.start >= low && o.end <= high);
    foreign += apart ? 0.35 : 1;
  }
  return Math.min(2, foreign);
}
