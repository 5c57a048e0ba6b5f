import { field } from "../../lexicons/compiled/en/field.ts";
import { labelOf, type Catalogue } from "../../addresses/catalogue.ts";
import { aboutWords } from "./about-words.ts";
import { knowsScope } from "./scope-names.ts";
import type { ProseReading } from "./prose-reading.ts";
import { tokensOf } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Weighed } from "./weigh.ts";

const PLAIN = new Set<string>(field.plain);

/** The notions that a reading explains: of its measure, its members, the data's and the text's titles. */
function explainedBy(
  { position }: ProseReading,
  { candidate }: Weighed,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
): Set<string> {
  const known = new Set(vocabulary.ofMeasure(candidate.measure.slug).flatMap((n) => n.notions));
  for (const text of [
    catalogue.title,
    position.scene.document.title ?? "",
    ...candidate.slots.map((s) => labelOf(catalogue, s.name, s.value)),
  ])
    for (const t of tokensOf(text)) for (const n of t.notions) known.add(n);
  return known;
}

/** Whether a word says that something rose or fell. */
function isDirection(
  t: { start: number; end: number },
  directions: readonly { start: number; end: number }[],
): boolean {
  return directions.some((d) => d.start <= t.start && d.end >= t.end);
}

/** Words that say what a number is of, which the reading knows nothing of. */
export function strangers(reading: ProseReading, w: Weighed, vocabulary: Vocabulary, catalogue: Catalogue): string[] {
  const known = explainedBy(reading, w, vocabulary, catalogue);
  const { members, directions } = reading.position.sentence;
  return aboutWords(reading.position)
    .filter((t) => !t.notions.some((n) => known.has(n)))
    .filter((t) => !PLAIN.has(t.raw.toLowerCase()) && !isDirection(t, directions))
    .filter(
      (t) =>
        !members.some(
          (m) => m.start <= t.start && m.end >= t.end && w.candidate.measure.dimensions.includes(m.dimension),
        ),
    )
    .map((t) => t.raw);
}

/** Words with a capital letter in the claim's clause that the reading knows nothing of: the claim may be about something else. */
export function unexplained(
  { position, claim }: ProseReading,
  { candidate }: Weighed,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  inClause = false,
): string[] {
  const { sentence } = position;
  const low = inClause ? Math.max(sentence.start, ...sentence.breaks.filter((b) => b < claim.start)) : sentence.start;
  const high = inClause ? Math.min(sentence.end, ...sentence.breaks.filter((b) => b >= claim.end)) : sentence.end;
  const known = explainedBy({ position } as ProseReading, { candidate } as Weighed, vocabulary, catalogue);
  return sentence.tokens
    .filter(
      (t) =>
        t.content &&
        t.start >= low &&
        t.end <= high &&
        t.start > sentence.start + 1 &&
        /^\p{Lu}/u.test(t.raw) &&
        (t.end <= claim.start || t.start >= claim.end) &&
        // "TWh" behind another number is its unit.
        !sentence.quantities.some((q) => t.start >= q.start && t.start <= q.end + 1),
    )
    .filter((t) => !sentence.periods.some((p) => p.start <= t.start && p.end >= t.end))
    .filter((t) => !t.notions.some((n) => known.has(n)))
    .filter(
      (t) =>
        !sentence.members.some(
          (m) => m.start <= t.start && m.end >= t.end && candidate.measure.dimensions.includes(m.dimension),
        ),
    )
    .map((t) => t.raw);
}

/** Words that say of which figure a number is ("seasonally adjusted"), which the reading's table does not have. */
export function missingScope(reading: ProseReading, { candidate }: Weighed, catalogue: Catalogue): string | null {
  const text = reading.position.sentence.text.toLowerCase();
  const { measure, slots } = candidate;
  const own = [
    measure.title,
    ...measure.aliases,
    ...measure.context,
    catalogue.title,
    ...slots.map((s) => labelOf(catalogue, s.name, s.value)),
  ]
    .join(" ")
    .toLowerCase();
  const per = measure.unit.kind === "per" || candidate.operation === "per";
  return (
    field.scope.find(
      (phrase) =>
        text.includes(phrase) &&
        !own.includes(phrase) &&
        !(per && phrase.startsWith("per ")) &&
        !(phrase.startsWith("excl") && knowsScope(measure, text, catalogue)),
    ) ?? null
  );
}

/**
 * Words in a claim's clause that may say it is of something else ("loans of books"): of which neither the reading nor claims of
 * the same measure that are settled know anything.
 */
export function unknownWords(
  reading: ProseReading,
  w: Weighed,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  settled: (notion: string) => boolean,
): string[] {
  const { claim, position } = reading;
  const { sentence } = position;
  const known = explainedBy(reading, w, vocabulary, catalogue);
  const own = w.candidate.measure.dimensions;
  return clauseTokens(position)
    .filter((t) => t.content && !/^\d/.test(t.raw) && (t.end <= claim.start || t.start >= claim.end))
    .filter((t) => !PLAIN.has(t.raw.toLowerCase()) && !/ly$/i.test(t.raw))
    .filter((t) => !t.notions.some((n) => known.has(n) || settled(n)))
    .filter((t) => !sentence.periods.some((p) => p.start <= t.start && p.end >= t.end))
    .filter((t) => !sentence.quantities.some((q) => q.start <= t.start && q.end >= t.end))
    .filter((t) => !isDirection(t, sentence.directions))
    .filter((t) => !sentence.members.some((m) => m.start <= t.start && m.end >= t.end && own.includes(m.dimension)))
    .map((t) => t.raw);
}

/** The words of a claim's clause. */
export function clauseTokens({
  claim,
  sentence,
}: ProseReading["position"]): ProseReading["position"]["sentence"]["tokens"] {
  const low = Math.max(sentence.start, ...sentence.breaks.filter((b) => b < claim.start));
  const high = Math.min(sentence.end, ...sentence.breaks.filter((b) => b >= claim.end));
  return sentence.tokens.filter((t) => t.start >= low && t.end <= high);
}
