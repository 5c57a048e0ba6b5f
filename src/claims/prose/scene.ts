import type { Quantity } from "../../quantities/quantity.ts";
import type { Period } from "../../quantities/period.ts";
import { readQuantities } from "../../quantities/read.ts";
import type { Block, Document } from "../../texts/document.ts";
import { splitSentences } from "../../texts/sentences.ts";
import { claims as cues } from "../../lexicons/compiled/en/claims.ts";
import { PhraseIndex, wordsOf, type Found } from "../words.ts";
import { tokensOf, type Token } from "./tokens.ts";
import type { MemberFound, Vocabulary } from "./vocabulary.ts";

/** A stretch of time that words name. */
export interface PeriodFound {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** One period, the beginning of a stretch that lasts ("since 1991"), or a stretch from one period to another. */
  readonly role: "one" | "since" | "span";
  /** The words name it by its distance from another ("a year earlier", "the previous year"). */
  readonly relative: boolean;
}

/** What the words of a stretch of text speak of. Offsets are in the block's text. */
export interface SentenceScene {
  /** Where the block stands in the document. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly notions: ReadonlySet<string>;
  readonly members: readonly MemberFound[];
  readonly periods: readonly PeriodFound[];
  /** The numbers that it states. */
  readonly quantities: readonly Quantity[];
  readonly directions: readonly Found<"up" | "down">[];
  /** Where a clause ends or begins. */
  readonly breaks: readonly number[];
  /** Where a second subject begins: "and the North East had". */
  readonly subjects: readonly number[];
  readonly inOrder: boolean;
}

/** All sentences of a document with what they speak of, and which headings stand over which block. */
export interface Scene {
  readonly document: Document;
  /** The day by which the text is judged. */
  readonly day: string;
  /** The year of which the text mostly speaks: the one that it names most often. */
  readonly current: string | null;
  readonly sentences: readonly SentenceScene[];
  /** For each block, the headings over it, the nearest first. */
  readonly headings: readonly (readonly SentenceScene[])[];
  /** For each block, how many blocks of prose stand between it and its heading. */
  readonly byBlock: readonly (readonly SentenceScene[])[];
}

const DIRECTIONS = ((): PhraseIndex<"up" | "down"> => {
  const index = new PhraseIndex<"up" | "down">();
  for (const cue of cues.up) index.add(cue, "up");
  for (const cue of cues.down) index.add(cue, "down");
  return index;
})();

const CLAUSES = ((): PhraseIndex<true> => {
  const index = new PhraseIndex<true>();
  for (const cue of cues.clause) index.add(cue, true);
  return index;
})();

function periodFound(q: Quantity): PeriodFound[] {
  if ((q.kind !== "period" && q.kind !== "date") || !q.period || (q.period.start === null && q.period.end === null))
    return [];
  const years = q.quote.match(/\d{4}/g) ?? [];
  const since = /^since\b/i.test(q.quote);
  const span =
    !since &&
    (years.length > 1 || /^(?:between|from)\b.*\b(?:and|to)\b/i.test(q.quote)) &&
    !/\d{4}\/\d{2}/.test(q.quote);
  return [
    {
      start: q.start,
      end: q.end,
      period: q.period,
      role: since ? "since" : span ? "span" : "one",
      relative: /\b(?:previous|before|earlier|preceding|prior|ago)\b/i.test(q.quote),
    },
  ];
}

const VERB =
  /^\s+(?:had|has|have|was|were|is|are|rose|fell|grew|saw|lost|won|made|took|came|went|stood|spent|\p{L}{2,}ed)\b/u;

/** Where names after an "and" are the subject of a clause of their own. */
function subjectsIn(text: string, members: readonly MemberFound[], start: number): number[] {
  return members.flatMap((m) => {
    const lead = /(?:,\s*)?\band\s+(?:the\s+)?$/iu.exec(text.slice(0, m.start - start));
    return lead && VERB.test(text.slice(m.end - start)) ? [lead.index + start] : [];
  });
}

function sentenceScene(
  at: number,
  block: Block,
  start: number,
  end: number,
  quantities: readonly Quantity[],
  vocabulary: Vocabulary,
): SentenceScene {
  const text = block.text.slice(start, end);
  const moved = <T extends { start: number; end: number }>(x: T): T => ({
    ...x,
    start: x.start + start,
    end: x.end + start,
  });
  const tokens = tokensOf(text).map(moved);
  const words = wordsOf(text);
  const marks = [...text.matchAll(/[;:()–—]|,(?!\d)/g)].map((m) => m.index + start);
  const clauses = CLAUSES.find(words).map((c) => c.start + start);
  const periods = quantities.filter((q) => q.start >= start && q.end <= end).flatMap(periodFound);
  const members = vocabulary.membersIn(tokens);
  return {
    at,
    start,
    end,
    text,
    tokens,
    notions: new Set(tokens.filter((t) => t.content).flatMap((t) => t.notions)),
    members,
    subjects: subjectsIn(text, members, start),
    periods,
    quantities: quantities.filter((q) => q.start >= start && q.end <= end),
    directions: DIRECTIONS.find(words).map(moved),
    breaks: [...marks, ...clauses].sort((a, b) => a - b),
    inOrder: cues.inOrder.some((cue) => text.toLowerCase().includes(cue)),
  };
}

function mostNamed(sentences: readonly SentenceScene[]): string | null {
  const counts = new Map<string, number>();
  for (const { periods } of sentences)
    for (const { period, role } of periods) {
      const year = role === "one" ? (period.end ?? period.start)?.slice(0, 4) : undefined;
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0] ?? null;
}

/** Reads what a document's sentences speak of. */
export function readScene(
  document: Document,
  vocabulary: Vocabulary,
  referenceDate: string | null,
  day: string,
): Scene {
  const byBlock = document.blocks.map((block, at): SentenceScene[] => {
    const quantities = readQuantities(block.text, { language: document.language, referenceDate });
    return splitSentences(block.text).map(({ start, end }) =>
      sentenceScene(at, block, start, end, quantities, vocabulary),
    );
  });
  const current = mostNamed(byBlock.flat());
  const over: { level: number; scene: SentenceScene }[] = [];
  const headings = document.blocks.map((block, at) => {
    if (block.kind !== "heading") return [...over].reverse().map((h) => h.scene);
    while (over.length > 0 && (over.at(-1)?.level ?? 0) >= block.level) over.pop();
    const outer = [...over].reverse().map((h) => h.scene);
    for (const scene of byBlock[at] ?? []) over.push({ level: block.level, scene });
    return outer;
  });
  return { document, day, current, sentences: byBlock.flat(), headings, byBlock };
}
