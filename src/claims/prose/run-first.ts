import { endsClause, isOne, isWord, ordinalAt, wordAt, type Clause, type Spoken } from "./find-passage.ts";
import { changeAt, verbBefore } from "./superlative-noun.ts";
import { lookBackAfter } from "./superlative-since.ts";

/** So many words may stand between "first" and how far it looks back. */
const FARTHEST = 14;

/**
 * Reads a first time that begins at token `at`: "the first fall since 2001", "for the first time in three years", "only the second
 * time since then"; "fell for the first time" without how long before it.
 */
export function readOccurrence(c: Clause, at: number): Spoken | null {
  const nth = ordinalAt(c, at);
  if (nth === null || c.covered[at]?.kind === "rank" || (!isWord(c, at + 1) && wordAt(c, at + 1) !== "-")) return null;
  const isTime = isOne(c, c.words.time, at + 1);
  let end = at + 1;
  let change: "rise" | "fall" | null = null;
  while (end < at + 8 && !endsClause(c, end) && (isWord(c, end) || wordAt(c, end) === "-") && !c.covered[end]) {
    change = changeAt(c, end);
    end++;
    if (change || isTime) break;
  }
  if (!isTime && !change) end = at + 2;
  const look = lookBackAfter(c, end);
  // "The first year of the series" is a year, "the first year since 2010" a first time.
  const isPart = c.words.reading.timeWords.has(wordAt(c, at + 1)) && look?.since == null;
  const near = look !== null && look.end - at <= FARTHEST && !isPart;
  const verb = isTime ? verbBefore(c, at, 10) : null;
  // "The first year", "the second time": without how long before they are names, unless something rose or fell then.
  if (!near && !(isTime && nth === 1 && verb && isOne(c, c.words.during, at - 2))) return null;
  const determiner = isOne(c, c.words.determiners, at - 1) ? at - 1 : at;
  const way = change ?? verb;
  return {
    from: determiner,
    to: near && !look.crossed ? look.end : isTime ? at + 2 : end,
    occurrence: {
      nth,
      way: way === null ? null : way === "rise" ? "up" : "down",
      since: (near ? look.since : null) ?? null,
      years: near ? look.years : null,
      record: near && look.record,
    },
  };
}
