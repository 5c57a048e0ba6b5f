import type { Block, Document } from "../../texts/document.ts";
import { splitSentences } from "../../texts/sentences.ts";
import { readExtent } from "./find-extents.ts";
import { clausesOf, endOf, match, readPassage, startOf, wordAt, type Clause, type Spoken } from "./find-passage.ts";
import { readNumber } from "./find-quantities.ts";
import { isSentence, quotationsIn, standingsIn } from "./find-standing.ts";
import type { FoundClaim } from "./found-claim.ts";
import { readOccurrence } from "./run-first.ts";
import { readRun } from "./run-in.ts";
import { readCompared } from "./superlative-compared.ts";
import { readSuperlative } from "./superlative-in.ts";
import { readPeak } from "./superlative-peak.ts";

/** Claims whose words rank, count periods or compare; the first that fits at a token is taken. */
const READERS: readonly ((c: Clause, at: number) => Spoken | null)[] = [
  readRun,
  readSuperlative,
  readOccurrence,
  readPeak,
  readCompared,
  readExtent,
];

/** What the words that begin at a token say without a number, or with one among them. */
function readRanked(c: Clause, at: number): Spoken | null {
  if (!c.covered[at] && !c.words.starters.has(wordAt(c, at))) return null;
  for (const read of READERS) {
    const spoken = read(c, at);
    if (spoken) return spoken;
  }
  return null;
}

/** What a sentence claims, in order, none overlapping. Words that rank come first, and take the numbers in them with them. */
function spokenIn(c: Clause): Spoken[] {
  const ranked: Spoken[] = [];
  let end = c.first;
  for (let at = c.first; at < c.last;) {
    const idiom = match(c, c.words.notExtreme, at);
    const found = idiom ? null : readRanked(c, at);
    if (found && found.to > end) {
      const before = ranked.at(-1)?.extreme;
      const extreme = found.extreme && found.isElliptic && before ? { ...found.extreme, of: before.of } : found.extreme;
      ranked.push({ ...found, extreme: extreme ?? null, from: Math.max(found.from, end) });
      end = found.to;
    }
    at = Math.max(at + 1, idiom?.end ?? 0, found?.to ?? 0);
  }
  const taken = new Set<number>();
  for (const { from, to } of ranked) for (let i = from; i < to; i++) taken.add(i);
  const all = [...ranked];
  for (let at = c.first; at < c.last; at++) {
    if (taken.has(at)) continue;
    for (const spoken of readNumber(c, at)) {
      const own = [...Array(spoken.to - spoken.from).keys()].map((k) => spoken.from + k);
      const free = own.filter((i) => !taken.has(i));
      const [first, last] = [free[0], free.at(-1)];
      if (first === undefined || last === undefined || last - first + 1 !== free.length) continue;
      for (const i of free) taken.add(i);
      all.push({ ...spoken, from: first, to: last + 1 });
    }
  }
  return all.sort((a, b) => a.from - b.from);
}

/** For each block, whether it stands under a heading under which nothing is claimed: references, contacts. */
function outsideProse(document: Document): boolean[] {
  let level = Infinity;
  return document.blocks.map((block) => {
    if (block.kind !== "heading") return level < Infinity;
    if (block.level <= level) level = Infinity;
    const [clause] = clausesOf(readPassage(block.text, document, null), [{ start: 0, end: block.text.length }]);
    const isNoProse = clause?.tokens.some((_, i) => match(clause, clause.words.noProse, i)?.end === clause.last);
    if (isNoProse === true && level === Infinity) level = block.level;
    return true;
  });
}

function claimsOf(block: Block, at: number, document: Document, referenceDate: string | null): FoundClaim[] {
  const passage = readPassage(block.text, document, referenceDate);
  const quotations = quotationsIn(block.text);
  const isProse = block.kind === "paragraph" || block.kind === "item";
  return clausesOf(passage, splitSentences(block.text)).flatMap((c) => {
    if (!isProse && !isSentence(c)) return [];
    const standing = standingsIn(c, block, quotations);
    return spokenIn(c).map(({ from, to, quantity, extreme, run, occurrence, extent, same }): FoundClaim => ({
      block,
      at,
      sentence: c.sentence,
      start: startOf(c, from),
      end: endOf(c, to),
      quantity: quantity ?? null,
      extreme: extreme ?? null,
      run: run ?? null,
      occurrence: occurrence ?? null,
      extent: extent ?? null,
      same: same ?? false,
      ...standing(from),
    }));
  });
}

/**
 * Every numerical claim of a document's prose, in the order of the text; none overlap. `referenceDate` is the day from which
 * "last year" and "the past ten years" are counted; without one such periods are null. Takes time in proportion to the text
 * and never throws.
 */
export function findClaims(document: Document, referenceDate: string | null): FoundClaim[] {
  const isOutside = outsideProse(document);
  return document.blocks.flatMap((block, at) =>
    isOutside[at] === true && block.kind !== "heading" ? [] : claimsOf(block, at, document, referenceDate),
  );
}
