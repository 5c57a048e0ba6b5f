import { readNumeral } from "./number.ts";
import { isJoined, wordAt, type Paragraph } from "./paragraph.ts";

/** A whole number that may be an age, and where it ends. */
function ageAt(p: Paragraph, at: number): number | null {
  const n = readNumeral(p, at, { and: false });
  const isAge = n?.value.d === 1n && n.value.n >= 0n && n.value.n < 130n && n.form !== "share";
  return n && isAge ? n.end : null;
}

/** The words that close a band of ages: "and over", "or more", "+". */
function openEnd(p: Paragraph, at: number): number {
  return p.lexicon.after.match(p.tokens, at)?.end ?? at;
}

/** What joins two ages of a band: "25 to 29", "25–29", "25 and 29". */
function joinOfAges(p: Paragraph, at: number): number | null {
  const { rangeSigns, rangeJoin, and } = p.lexicon;
  if (rangeSigns.has(wordAt(p, at)) || and.has(wordAt(p, at))) return at + 1;
  return rangeJoin.match(p.tokens, at)?.end ?? null;
}

function band(p: Paragraph, at: number): number | null {
  const first = ageAt(p, at);
  if (first === null) return null;
  const join = joinOfAges(p, first);
  const second = join === null ? null : ageAt(p, join);
  return openEnd(p, second ?? first);
}

/** "aged 25 to 29", "age 16", "the age of 30"; an average age is a quantity. */
function afterWord(p: Paragraph, at: number): number | null {
  const match = p.lexicon.ages.match(p.tokens, at);
  if (!match) return null;
  const isAverage = [1, 2].some((back) => p.lexicon.averages.has(wordAt(p, at - back)));
  const before = p.lexicon.before.match(p.tokens, match.end)?.end ?? match.end;
  const from = p.lexicon.between.match(p.tokens, before)?.end ?? before;
  const end = isAverage ? null : band(p, from);
  return end === null ? null : afterUnits(p, end);
}

/** The years that may close an age: "aged 16 years and over". */
function afterUnits(p: Paragraph, end: number): number {
  const unit = p.lexicon.timeWords.get(wordAt(p, end)) === "year" ? end + 1 : end;
  return openEnd(p, unit);
}

/** "women under 20", "those over 65". */
function afterGroup(p: Paragraph, at: number): number | null {
  const { ageGroups, before, percent, unitNames } = p.lexicon;
  if (!ageGroups.has(wordAt(p, at))) return null;
  const match = before.match(p.tokens, at + 1);
  if (!match || match.end !== at + 2 || !/^(under|over|above|below|sous)$/.test(wordAt(p, at + 1))) return null;
  const end = p.tokens[match.end]?.kind === "digits" ? ageAt(p, match.end) : null;
  if (end === null || percent.match(p.tokens, end) || unitNames.match(p.tokens, end)) return null;
  const next = p.tokens[end];
  return next?.kind === "word" && next.gap === 1 && !p.lexicon.closed.has(next.text) ? null : end;
}

/** "16-24 year olds", "a five-year-old", "under-25s", "the over 65s". */
function withWords(p: Paragraph, at: number): number | null {
  const { ageWords, rangeSigns } = p.lexicon;
  const isUnder = /^(under|over)$/.test(wordAt(p, at));
  const hyphen = isUnder && wordAt(p, at + 1) === "-" ? at + 2 : at + 1;
  const start = isUnder ? hyphen : at;
  const first = p.tokens[start]?.kind === "symbol" ? null : ageAt(p, start);
  if (first === null) return null;
  if (p.tokens[start]?.kind === "digits" && wordAt(p, first) === "s" && isJoined(p, first) && first === start + 1) {
    return isUnder || wordAt(p, start - 1) === "-" ? first + 1 : null;
  }
  const join =
    rangeSigns.has(wordAt(p, first)) || p.lexicon.rangeJoin.match(p.tokens, first) ? joinOfAges(p, first) : null;
  const second = join === null ? null : ageAt(p, join);
  const end = second ?? first;
  if (second !== null && wordAt(p, second) === "s" && isJoined(p, second)) return second + 1;
  return ageWords.match(p.tokens, wordAt(p, end) === "-" ? end + 1 : end)?.end ?? null;
}

/** Where an age or a band of ages that is a label and no quantity ends, if it begins at token `at`. */
export function readAge(p: Paragraph, at: number): number | null {
  return afterWord(p, at) ?? afterGroup(p, at) ?? withWords(p, at);
}
