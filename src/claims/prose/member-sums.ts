import type { Measure } from "../../addresses/catalogue.ts";
import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import { field } from "../../lexicons/compiled/en/field.ts";
import { better, sentencesBefore, type Position, type SlotOption } from "./slots.ts";

const TOGETHER = new RegExp(String.raw`\b(?:${field.together.join("|")})\b`, "iu");
const AND = /\band\b/iu;
const SIZES: Readonly<Record<string, number>> = arithmetic.these;
/** "These three", "the two", "all four of them". */
const THESE = new RegExp(
  String.raw`\b(?:these|those|the|all)\s+(${Object.keys(SIZES).join("|")})(?=\s+(?:of\s+them|together|combined|alone|take|took|make|made|account|accounted|contribut\p{L}+|are|were|have|had|supplied|provid\p{L}+|\p{L}+ed)\b|[,.;:])`,
  "iu",
);
/** Words that take several names up, beside one that is added: "together with cyclists, these …". */
const TAKEN_UP = /\b(?:these|those|they|them|both)\b/iu;
/** "From July to September", "July–September": all between the two. */
const RANGE = /^\s*(?:to|until|through|and|[-–—])\s*$/iu;
const FROM = /\b(?:from|between)\s*$/iu;

const MOST = 6;

/** A sum of members and how plainly the words ask for it. */
interface Sum {
  readonly slugs: readonly string[];
  readonly score: number;
  readonly origin: SlotOption["origin"];
}

/** Members that stand in a row between two that the words name: "the quarter from July to September". */
function rangeOf(position: Position, dimension: string, parts: readonly string[]): Sum[] {
  const { sentence, claim } = position;
  const { text } = claim.block;
  const named = sentence.members.filter((m) => m.dimension === dimension && parts.includes(m.slug));
  return named.slice(1).flatMap((to, i): Sum[] => {
    const from = named[i];
    if (!from || !RANGE.test(text.slice(from.end, to.start))) return [];
    if (!FROM.test(text.slice(0, from.start)) && /\p{L}/u.test(text.slice(from.end, to.start))) return [];
    const [a, b] = [parts.indexOf(from.slug), parts.indexOf(to.slug)];
    return a < b ? [{ slugs: parts.slice(a, b + 1), score: 3.2, origin: "clause" }] : [];
  });
}

/** The members named together in this sentence or, where words take them up, in those before. */
function namedSums(
  position: Position,
  dimension: string,
  parts: readonly string[],
  scoreOf: (slug: string) => number,
): Sum[] {
  const { sentence } = position;
  const slugsIn = (members: typeof sentence.members): string[] => [
    ...new Set(members.filter((m) => m.dimension === dimension && parts.includes(m.slug)).map((m) => m.slug)),
  ];
  const here = slugsIn(sentence.members);
  const explicit = TOGETHER.test(sentence.text);
  const sums: Sum[] = [];
  if (here.length >= 2 && here.length < MOST && (explicit || AND.test(sentence.text))) {
    const mean = here.map(scoreOf).reduce((a, b) => a + b, 0) / here.length;
    sums.push({ slugs: here, score: mean + (explicit ? 0.5 : -0.8), origin: "sentence" });
  }
  const size = SIZES[THESE.exec(sentence.text)?.[1]?.toLowerCase() ?? ""] ?? null;
  const takesUp = TAKEN_UP.test(sentence.text) || size !== null;
  if (here.length >= 2 || !takesUp || (!explicit && size === null)) return sums;
  for (const { scene, back } of sentencesBefore(position)) {
    if (back > 4) break;
    const before = slugsIn(scene.members).filter((s) => !here.includes(s));
    const all = [...here, ...before];
    if (before.length === 0 || all.length < 2) continue;
    if (size === null ? all.length >= MOST : all.length !== size) continue;
    sums.push({ slugs: all, score: size === null ? 2.4 : 2.9, origin: "before" });
    break;
  }
  return sums;
}

/** Adds the ways to fill a dimension with several members together, where what is counted may be added up. */
export function addSums(
  options: Map<string | null, SlotOption>,
  measure: Measure,
  dimension: string,
  position: Position,
): void {
  if (!measure.sumsOver.includes(dimension)) return;
  const total = measure.totals.get(dimension);
  const parts = (measure.members.get(dimension) ?? []).filter((m) => m !== total);
  const scoreOf = (slug: string): number => options.get(slug)?.score ?? 0;
  for (const { slugs, score, origin } of [
    ...rangeOf(position, dimension, parts),
    ...namedSums(position, dimension, parts, scoreOf),
  ])
    better(options, { slug: [...slugs].sort().join(","), score, origin });
}
