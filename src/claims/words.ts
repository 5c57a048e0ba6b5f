/** A word of a text, folded for comparison, with its place. */
export interface Word {
  /** Lower case, marks and possessive endings stripped. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;

/** A word folded for comparison: "Türkiye’s" → "turkiye". */
function fold(raw: string): string {
  return raw
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replaceAll(".", "");
}

/** The words of a text in order. Hyphens separate words, full stops inside abbreviations do not. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [raw] = match;
    return { text: fold(raw), raw, start: match.index, end: match.index + raw.length };
  });
}

/** A phrase found in a text. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** How many words it has. */
  readonly words: number;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly raw: string | null;
  readonly value: T;
}

/** Phrases by their first word; the longest one that fits wins, and found phrases do not overlap. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();

  /** Adds a phrase. Short words in capitals ("US") are found only as they are written. */
  add(phrase: string, value: T): void {
    const words = wordsOf(phrase).map((w) => w.text);
    const [first] = words;
    if (first === undefined) return;
    const raw = words.length === 1 && /^[\p{Lu}.]{2,5}$/u.test(phrase) ? phrase.replaceAll(".", "") : null;
    const list = this.byFirst.get(first) ?? [];
    list.push({ words, raw, value });
    list.sort((a, b) => b.words.length - a.words.length);
    this.byFirst.set(first, list);
  }

  /** All phrases of the index in the words of a text; several values of the same phrase are all given. */
  find(words: readonly Word[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let i = 0; i < words.length;) {
      const fitting = (this.byFirst.get(words[i]?.text ?? "") ?? []).filter((e) => fits(e, words, i));
      const longest = fitting[0]?.words.length ?? 0;
      const [start, end] = [words[i]?.start ?? 0, words[i + longest - 1]?.end ?? 0];
      for (const { value } of fitting.filter((e) => e.words.length === longest))
        found.push({ value, start, end, words: longest });
      i += Math.max(1, longest);
    }
    return found;
  }
}

function fits<T>(entry: Entry<T>, words: readonly Word[], at: number): boolean {
  if (entry.raw !== null && words[at]?.raw.replaceAll(".", "") !== entry.raw) return false;
  return entry.words.every((word, k) => {
    const there = words[at + k]?.text;
    return there === word || (k === entry.words.length - 1 && there !== undefined && samePlural(there, word));
  });
}

/** Whether two words differ only by an English plural ending. */
function samePlural(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3) return false;
  return (
    a === `${b}s` ||
    b === `${a}s` ||
    (a.endsWith("ies") && b === `${a.slice(0, -3)}y`) ||
    (b.endsWith("ies") && a === `${b.slice(0, -3)}y`)
  );
}
