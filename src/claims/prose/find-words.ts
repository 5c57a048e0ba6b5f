import { extremes as englishExtremes } from "../../lexicons/compiled/en/extremes.ts";
import { extents as englishExtents } from "../../lexicons/compiled/en/extents.ts";
import { labels as englishLabels } from "../../lexicons/compiled/en/labels.ts";
import { standing as englishStanding } from "../../lexicons/compiled/en/standing.ts";
import { extremes as frenchExtremes } from "../../lexicons/compiled/fr/extremes.ts";
import { extents as frenchExtents } from "../../lexicons/compiled/fr/extents.ts";
import { labels as frenchLabels } from "../../lexicons/compiled/fr/labels.ts";
import { standing as frenchStanding } from "../../lexicons/compiled/fr/standing.ts";
import { lexiconOf, type Lexicon } from "../../quantities/lexicon.ts";
import { phraseSet, Phrases } from "../../quantities/phrases.ts";

const english = { ...englishExtremes, ...englishExtents, ...englishLabels, ...englishStanding };
const french = { ...frenchExtremes, ...frenchExtents, ...frenchLabels, ...frenchStanding };
type Data = typeof english;

/** The lists of a language; another language has the same ones with words of its own. */
type Lists = {
  readonly [K in keyof Data]: Data[K] extends readonly string[]
    ? readonly string[]
    : Readonly<Record<string, string | number>>;
};

/** The words of a language by which claims are found: each list as phrases, each record as phrases with values. */
export type FindWords = {
  readonly [K in keyof Data]: Data[K] extends readonly string[] ? Phrases<true> : Phrases<string | number>;
} & {
  readonly reading: Lexicon;
  /** The words that a claim without a number can begin with. */
  readonly starters: ReadonlySet<string>;
};

/** The lists whose phrases a claim without a number can begin with. */
const STARTING = [
  "highest",
  "lowest",
  "valued",
  "most",
  "least",
  "notExtreme",
  "record",
  "peaked",
  "bottomed",
  "tops",
  "bottoms",
  "better",
  "lesser",
  "none",
  "every",
  "eachOf",
  "onYear",
  "upVerbs",
  "downVerbs",
  "all",
  "each",
  "noneOf",
  "noOne",
  "onlyOf",
  "once",
  "same",
  "asMany",
] as const;

function build(lists: Lists, reading: Lexicon): FindWords {
  const entries = Object.entries(lists).map(([name, words]) => [
    name,
    Array.isArray(words) ? phraseSet(words as readonly string[]) : new Phrases(Object.entries(words)),
  ]);
  const words = Object.fromEntries(entries) as Omit<FindWords, "reading" | "starters">;
  const starters = new Set(STARTING.flatMap((name) => [...words[name].firsts()]));
  for (const word of [...reading.pieces.firsts(), ...reading.ones]) starters.add(word);
  return { ...words, reading, starters };
}

const built = new Map<Lists, FindWords>();

/** The words of a language, built once; English for a language that has none. */
export function findWordsOf(language: string): FindWords {
  const lists: Lists = language === "fr" || language.startsWith("fr-") ? french : english;
  let words = built.get(lists);
  if (!words) built.set(lists, (words = build(lists, lexiconOf(language))));
  return words;
}
