import {
  endsClause,
  firstOf,
  isClosed,
  isOne,
  isWord,
  match,
  matchBefore,
  pastHyphen,
  pastQuantity,
  startOf,
  wordAt,
  type Clause,
  type Spoken,
} from "./find-passage.ts";
import type { Extreme } from "./found-claim.ts";
import type { Period } from "../../quantities/period.ts";
import { toNumber } from "../../quantities/rational.ts";
import { changeAt, nounPhrase, verbBefore } from "./superlative-noun.ts";
import { isPeriod, lookBackAfter, lookBackBefore } from "./superlative-since.ts";

/** A word at the end of a scale, and where it ends. */
interface Degree {
  readonly end: number;
  readonly way: Extreme["way"];
  readonly eitherWay: boolean;
  /** It may be an adverb: "rose most". */
  readonly bare: boolean;
}

/** What "most" and "least" make of the word behind them. */
function most(c: Clause, at: number, way: Extreme["way"]): Degree | null {
  const { measured, determiners, happened } = c.words;
  const degree = (end: number, bare = false): Degree => ({ end, way, eitherWay: false, bare });
  const adjective = match(c, measured, at + 1);
  if (adjective) return degree(adjective.end);
  if (isOne(c, determiners, at - 1) && wordAt(c, at + 1) === "of" && isOne(c, c.words.any, at + 2))
    return degree(at + 1);
  if (c.covered[at]?.kind === "vague") {
    // "Most deaths occurred in July": the greatest number, for nothing occurs mostly in one of many.
    for (let i = at + 2; i <= at + 4; i++) if (match(c, happened, i)) return degree(at + 1);
    return null;
  }
  const all = wordAt(c, at + 1) === "of" && wordAt(c, at + 2) === "all";
  if (all) return at > c.first ? degree(at + 3, true) : null;
  if (!isOne(c, determiners, at - 1))
    return verbBefore(c, at, 1) && (!isWord(c, at + 1) || isClosed(c, at + 1)) ? degree(at + 1, true) : null;
  const isNoun = isWord(c, at + 1) && !isClosed(c, at + 1);
  if (!isNoun) return verbBefore(c, at - 1, 1) ? degree(at + 1, true) : null;
  // "The most lives", "the most gold medals", but not "the most deprived areas".
  const isNamed = [at + 1, at + 2].some((i) => isPluralAt(c, i));
  return isNamed && !isAdjective(c, at + 1) ? degree(at + 1) : null;
}

function isPluralAt(c: Clause, at: number): boolean {
  const { plurals, words } = c.words.reading;
  const word = wordAt(c, at);
  return isWord(c, at) && (plurals.has(word) || (word.endsWith(words.nouns.plural) && !/[sui]s$/.test(word)));
}

function isAdjective(c: Clause, at: number): boolean {
  return [...c.words.adjectival.firsts()].some((ending) => wordAt(c, at).endsWith(ending));
}

function degreeAt(c: Clause, at: number): Degree | null {
  const { highest, lowest, valued, most: mosts, least } = c.words;
  const high = match(c, highest, at);
  if (high) return { end: high.end, way: "highest", eitherWay: false, bare: true };
  const low = match(c, lowest, at);
  if (low) return { end: low.end, way: "lowest", eitherWay: false, bare: true };
  const value = match(c, valued, at);
  if (value)
    return { end: value.end, way: value.value === "lowest" ? "lowest" : "highest", eitherWay: true, bare: false };
  if (isOne(c, mosts, at)) return most(c, at, "highest");
  return isOne(c, least, at) ? most(c, at, "lowest") : null;
}

/** Where the superlative's own words begin: its determiner and what stands between. */
export function withDeterminer(c: Clause, at: number): number {
  const leading = matchBefore(c, c.words.leading, at) ?? at;
  const determiner = isOne(c, c.words.determiners, leading - 1) ? leading - 1 : leading;
  return matchBefore(c, c.words.leading, determiner) ?? determiner;
}

/** Periods in a row behind a token: "in 2008 and 2007", "2022". */
export function periodsAfter(c: Clause, at: number): { end: number; periods: Period[] } {
  const periods: Period[] = [];
  let end = at;
  for (let i = at; i < Math.min(c.last, at + 24);) {
    const quantity = c.covered[i];
    if (isPeriod(quantity)) {
      if (quantity.period) periods.push(quantity.period);
      i = end = pastQuantity(c, quantity, i);
    } else if (isOne(c, c.words.when, i) || (end > at && isOne(c, c.words.listed, i))) i++;
    else break;
  }
  return { end, periods };
}

/** The change that a subject names: "growth was fastest in". */
function subjectChange(c: Clause, at: number): Extreme["of"] {
  if (!isOne(c, c.words.be, at - 1)) return "level";
  for (let i = at - 2; i >= Math.max(c.first, at - 9) && !endsClause(c, i); i--) {
    const change = changeAt(c, i);
    if (change) return change;
  }
  return "level";
}

/** Reads a superlative that begins at token `at` ("highest", "most common", "second-largest", "fewest"). */
export function readSuperlative(c: Clause, at: number): Spoken | null {
  const degree = degreeAt(c, at);
  if (!degree) return null;
  const covering = c.covered[at];
  const ranked = covering?.kind === "rank" && covering.value ? covering : null;
  if (covering && !ranked && covering.kind !== "vague") return null;
  const own = ranked ? firstOf(c, at) : at;
  const from = withDeterminer(c, own);
  if (matchBefore(c, c.words.among, from) !== null || matchBefore(c, c.words.among, own) !== null) return null;
  // "The three largest" are a set, "the lowest 10%" too.
  const set = c.covered[own - 1];
  if (set && !isPeriod(set) && set.end <= startOf(c, own) && c.text.slice(set.end, startOf(c, own)).trim() === "")
    return null;
  const behind = c.covered[degree.end];
  if (behind && behind !== ranked && !isPeriod(behind) && behind.kind !== "vague") return null;
  const joined = wordAt(c, degree.end) === "-" && c.tokens[degree.end]?.gap === 0;
  const noun = nounPhrase(c, joined ? pastHyphen(c, degree.end) : degree.end);
  const isAlone = noun.end === degree.end;
  const verb = isAlone && degree.bare ? verbBefore(c, from, 2) : null;
  const isAmount = !isAlone && isOne(c, c.words.amounts, noun.end - 1) && noun.of === "level";
  const of = isAlone ? (verb ?? subjectChange(c, at)) : isAmount ? (verbBefore(c, from, 2) ?? "level") : noun.of;
  const look = lookBackAfter(c, degree.end);
  // "The best year", "the worst result", "the worst since 2009", but not "the best side".
  const last = noun.end - 1;
  const isTimed = c.words.reading.timeWords.has(wordAt(c, last));
  const isFigure = !isAlone && (isTimed || isOne(c, c.words.valuedNouns, last));
  if (degree.eitherWay && !isFigure && !ranked && !(isAlone && look)) return null;
  const { since, years, record } = look ?? lookBackBefore(c);
  // "The worst year was 2022": the year is what is claimed.
  const isTime = isTimed && isOne(c, c.words.be, noun.end);
  const when = isTime ? periodsAfter(c, noun.end + 1) : { end: noun.end, periods: [] };
  const said = isTime && when.periods.length > 0;
  return {
    from,
    to: look && !look.crossed ? look.end : said ? when.end : noun.end,
    quantity: ranked,
    isElliptic: isAlone && of === "level" && from < own && !isOne(c, c.words.be, from - 1),
    extreme: {
      way: degree.way,
      eitherWay: degree.eitherWay,
      of,
      place: ranked?.value ? toNumber(ranked.value) : 1,
      since,
      years,
      record,
      at: said ? when.periods : [],
    },
  };
}
