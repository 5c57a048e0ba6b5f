import { folded } from "./folding.ts";

/** Something that can be found, as the index has it: title, address, what it is, text. */
export interface Entry {
  readonly t: string;
  readonly u: string;
  readonly k: string;
  readonly x: string;
}

/** An entry with its words made ready to be looked for. */
export interface ReadyEntry extends Entry {
  readonly title: string;
  readonly text: string;
}

/** Makes an index ready. */
export function readyEntries(entries: readonly Entry[]): ReadyEntry[] {
  return entries.map((e) => ({ ...e, title: folded(e.t), text: folded(`${e.k} ${e.x}`) }));
}

/** The words of a query. */
export function queryWords(query: string): string[] {
  return folded(query)
    .split(/[^\p{L}\p{N}%.,]+/u)
    .map((word) => word.replaceAll(/^[.,]+|[.,]+$/g, ""))
    .filter((word) => word !== "");
}

/** Whether a word of the text begins with these letters. */
function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function score(entry: ReadyEntry, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const found = beginsIn(entry.title, word) ? 4 : beginsIn(entry.text, word) ? 1 : 0;
    if (found === 0) return 0;
    sum += found;
  }
  return sum;
}

/** The entries that have all words of a query, best first, the order of the report where they are alike. */
export function find(entries: readonly ReadyEntry[], query: string): ReadyEntry[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((f) => f.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((f) => f.entry);
}

/** A part of a text around the first of the words, about `size` letters long, at spaces. */
export function excerpt(text: string, words: readonly string[], size: number): string {
  const plain = folded(text);
  // Where letters and marks part, offsets differ; then the text is shown from its beginning.
  const at = plain.length === text.length ? Math.max(0, ...words.slice(0, 1).map((w) => plain.indexOf(w))) : 0;
  const from = at < size / 2 ? 0 : text.lastIndexOf(" ", at - size / 3) + 1;
  const end = from + size >= text.length ? text.length : text.lastIndexOf(" ", from + size);
  return `${from > 0 ? "… " : ""}${text.slice(from, end)}${end < text.length ? " …" : ""}`;
}
