import { stemmer } from "stemmer";
import { field } from "../../lexicons/compiled/en/field.ts";

/** A word of a text or a label, as far as it tells what is spoken of. */
export interface Token {
  /** The notions that the word stands for: its stem, and the sets of words that mean the same. */
  readonly notions: readonly string[];
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** It tells something: no article, pronoun or the like. */
  readonly content: boolean;
}

/** A word folded: lower case, marks and possessive endings stripped. */
function fold(raw: string): string {
  return raw
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .replace(/['’]s$/, "")
    .replaceAll(".", "");
}

const STOP = new Set<string>(field.stop);
const NUMBERS: Readonly<Record<string, number>> = field.numbers;

const SAME = ((): ReadonlyMap<string, readonly string[]> => {
  const sets = new Map<string, string[]>();
  field.same.forEach((words, i) => {
    for (const stem of new Set(words.map((w) => stemmer(fold(w))))) {
      const notion = `same:${i.toString()}`;
      sets.set(stem, [...(sets.get(stem) ?? []), notion]);
    }
  });
  return sets;
})();

/** The notions of one word. */
function notionsOf(word: string): string[] {
  const stem = stemmer(word);
  return [stem, ...(SAME.get(stem) ?? [])];
}

const PHRASES = ((): ReadonlyMap<string, readonly { words: readonly string[]; notion: string }[]> => {
  const byFirst = new Map<string, { words: readonly string[]; notion: string }[]>();
  for (const [notion, phrases] of Object.entries(field.phrases)) {
    for (const phrase of phrases) {
      const words = phrase.split(/[\s-]+/).map(fold);
      const first = words[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, notion: `is:${notion}` }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

const COUNT = String.raw`(?:\d{1,3}|${Object.keys(NUMBERS).join("|")})`;
/** Bands as people write them: "20-24", "one to four", "40 and over", "85+", "under 20". */
const BAND = new RegExp(
  String.raw`\b(${COUNT})\s*(?:[-–—]|to|and)\s*(${COUNT})\b(?![\d.,]*\d)|\b(${COUNT})\s*(?:\+|and over|and above|or over|or more|or older|and older|plus\b)|\b(?:under|less than|below|younger than)\s+(${COUNT})\b(?![\d.,]*\d)`,
  "giu",
);
const WORD = /[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu;

function countOf(text: string): number {
  return NUMBERS[text.toLowerCase()] ?? Number(text);
}

interface Band {
  readonly start: number;
  readonly end: number;
  readonly notion: string;
}

function bandsIn(text: string): Band[] {
  return [...text.matchAll(BAND)].flatMap((m): Band[] => {
    const at = { start: m.index, end: m.index + m[0].length };
    const [, low, high, from, below] = m;
    if (low !== undefined && high !== undefined) {
      const [a, b] = [countOf(low), countOf(high)];
      return a < b && b <= 120 ? [{ ...at, notion: `band:${a.toString()}-${b.toString()}` }] : [];
    }
    if (from !== undefined) return [{ ...at, notion: `band:${countOf(from).toString()}+` }];
    return below === undefined ? [] : [{ ...at, notion: `band:<${countOf(below).toString()}` }];
  });
}

/** The words of a text in order; bands and names of several words are one. */
export function tokensOf(text: string): Token[] {
  const bands = bandsIn(text);
  const words = [...text.matchAll(WORD)].map((m) => ({ raw: m[0], start: m.index, end: m.index + m[0].length }));
  const tokens: Token[] = bands.map(({ start, end, notion }) => ({
    notions: [notion],
    raw: text.slice(start, end),
    start,
    end,
    content: true,
  }));
  const folded = words.map((w) => fold(w.raw));
  for (let i = 0; i < words.length;) {
    const word = words[i];
    const name = folded[i] ?? "";
    if (!word) break;
    const phrase = PHRASES.get(name)?.find((p) => p.words.every((w, k) => folded[i + k] === w));
    const last = words[i + (phrase?.words.length ?? 1) - 1] ?? word;
    if (phrase) {
      // "us" is a pronoun and a country, "ni" nothing else than what it is in capitals.
      const short = phrase.words.length === 1 && name.length <= 3;
      if (!short || /^[\p{Lu}.]+$/u.test(word.raw)) {
        tokens.push({
          notions: [phrase.notion],
          raw: text.slice(word.start, last.end),
          start: word.start,
          end: last.end,
          content: true,
        });
        i += phrase.words.length;
        continue;
      }
    }
    const inBand = bands.some((b) => word.start >= b.start && word.end <= b.end);
    if (!inBand && name !== "")
      tokens.push({
        notions: notionsOf(name),
        raw: word.raw,
        start: word.start,
        end: word.end,
        content: !STOP.has(name),
      });
    i++;
  }
  return tokens.sort((a, b) => a.start - b.start);
}
