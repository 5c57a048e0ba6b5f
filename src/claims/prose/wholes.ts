import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import type { SentenceScene } from "./scene.ts";
import { sentencesBefore, type Position } from "./slots.ts";

/** The item that stands for the whole of a dimension: its own row, or the group of all. */
export function totalOf(measure: Measure, dimension: string, catalogue: Catalogue): string | null {
  const total = measure.totals.get(dimension);
  if (total !== undefined) return total;
  const each = `each-${dimension}`;
  return measure.sumsOver.includes(dimension) && catalogue.groups.get(each)?.dimension === dimension ? each : null;
}

const LINK = String.raw`\s+(?:the\s+|all\s+|its\s+|our\s+|their\s+|total\s+|overall\s+|whole\s+|\p{L}+['’]s?\s+)*$`;
/** Words behind a part, before its whole: "38% of the …", "a fifth of all …", "share of the …", "relative to its …". */
const BEFORE_WHOLE = new RegExp(
  String.raw`(?:(?:%|\bper cent|\bpercent|\bshares?|\bproportion|\bpart|\bfraction|\bhalf|\bthirds?|\bquarters?|\bfifths?|\bsixths?|\beighths?|\btenths?|\bpoints?)\s+(?:of|in)|\b(?:${arithmetic.relative.join("|")}))${LINK}`,
  "iu",
);
const RELATIVE_TO_IT = new RegExp(
  String.raw`\b(?:${arithmetic.relative.join("|")})\s+(?:it|this|that|them|these)\b`,
  "iu",
);

/** "The figure rose by 3 points": a part that was told before. */
const THE_PART = /\b(?:the|this|that)\s+(?:figure|share|ratio|percentage|proportion|rate|quota)\b/iu;

/** A member that the words name as the whole of a part. */
export interface WholeSaid {
  readonly slug: string;
  /** It stands in the claim's own sentence. */
  readonly here: boolean;
  readonly score: number;
}

/** The members of a dimension that a sentence names as the whole of a part, and where. */
function wholesIn(
  sentence: SentenceScene,
  before: SentenceScene | undefined,
  text: string,
  dimension: string,
  known: readonly string[],
): { slug: string; start: number | null }[] {
  const own = (m: { dimension: string; slug: string }): boolean => m.dimension === dimension && known.includes(m.slug);
  const named = sentence.members
    .filter((m) => own(m) && BEFORE_WHOLE.test(text.slice(Math.max(sentence.start, m.start - 60), m.start)))
    .map(({ slug, start }) => ({ slug, start }));
  const taken = RELATIVE_TO_IT.test(sentence.text) ? before?.members.find(own) : undefined;
  return taken ? [{ slug: taken.slug, start: null }, ...named] : named;
}

/** The members of a dimension that the words name as the whole of a part: "13% of revenue", "relative to it". */
export function wholesSaid(position: Position, dimension: string, known: readonly string[]): WholeSaid[] {
  const { claim, sentence } = position;
  const { text } = claim.block;
  const [first, second] = sentencesBefore(position).map((b) => b.scene);
  const found = wholesIn(sentence, first, text, dimension, known).map(({ slug, start }): WholeSaid => {
    const near = start === null || (start >= claim.end && start - claim.end < 40);
    return { slug, here: start !== null, score: near ? 1.9 : 1.2 };
  });
  if (found.length === 0 && first?.at === sentence.at && THE_PART.test(sentence.text))
    found.push(
      ...wholesIn(first, second, text, dimension, known).map(({ slug }) => ({ slug, here: false, score: 1.6 })),
    );
  return found.filter((w, i) => found.findIndex((o) => o.slug === w.slug) === i);
}
