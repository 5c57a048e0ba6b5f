import { labelOf, type Catalogue } from "../../addresses/catalogue.ts";
import { aboutWords } from "./about-words.ts";
import type { ProseReading } from "./read-prose.ts";
import { tokensOf } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Weighed } from "./weigh.ts";

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

/** Words that say what a number is of, which the reading knows nothing of. */
export function strangers(reading: ProseReading, w: Weighed, vocabulary: Vocabulary, catalogue: Catalogue): string[] {
  const known = explainedBy(reading, w, vocabulary, catalogue);
  const { members } = reading.position.sentence;
  return aboutWords(reading.position)
    .filter((t) => !t.notions.some((n) => known.has(n)))
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
): string[] {
  const { sentence } = position;
  const known = explainedBy({ position } as ProseReading, { candidate } as Weighed, vocabulary, catalogue);
  return sentence.tokens
    .filter(
      (t) =>
        t.content &&
        t.start > sentence.start + 1 &&
        /^\p{Lu}/u.test(t.raw) &&
        (t.end <= claim.start || t.start >= claim.end),
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
