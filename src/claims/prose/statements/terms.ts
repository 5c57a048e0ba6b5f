import type { Stretch } from "../../clauses.ts";
import type { SentenceScene } from "../scene.ts";
import { tokensOf, type Token } from "../tokens.ts";
import { overlaps } from "./names.ts";
import type { Column, Sheet } from "./sheet.ts";

/** Words of a sentence that name a column of a sheet: of numbers, or of names or times. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
  readonly dimensions: readonly string[];
}

interface Found extends Stretch {
  readonly column: Column | null;
  readonly dimension: string | null;
  readonly mass: number;
  readonly part: number;
}

/** Small words tell little of a title. */
const SMALL = 0.5;

/** So much of a title must be said. */
const LEAST = 0.5;

/** Small words that may stand between the words of a title; "less" and "most" may not. */
const JOINING = /^(?:of|the|in|a|an|for|per|to|at|by|on|with)$/i;

/** Where the words of a title stand together in a sentence. */
function placesOf(title: readonly Token[], tokens: readonly Token[]): (Stretch & { mass: number; part: number })[] {
  const weight = (t: Token): number => (t.content ? 1 : SMALL);
  const words = title.filter((t) => t.content || title.every((x) => !x.content) || /^total$/i.test(t.raw));
  const all = words.reduce((sum, t) => sum + weight(t), 0);
  if (all === 0) return [];
  const wordAt = (token: Token | undefined): number =>
    token ? words.findIndex((w) => w.notions.some((n) => token.notions.includes(n))) : -1;
  const found: (Stretch & { mass: number; part: number })[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (wordAt(tokens[i]) < 0) continue;
    const said = new Set([wordAt(tokens[i])]);
    let last = i;
    for (let j = i + 1; j < tokens.length && j <= last + 2; j++) {
      const word = wordAt(tokens[j]);
      if (word < 0 || said.has(word) || (j === last + 2 && !JOINING.test(tokens[j - 1]?.raw ?? ""))) continue;
      said.add(word);
      last = j;
    }
    const mass = [...said].reduce((sum, w) => sum + (words[w] ? weight(words[w]) : 0), 0);
    const [from, to] = [tokens[i], tokens[last]];
    if (from && to && mass / all >= LEAST) found.push({ start: from.start, end: to.end, mass, part: mass / all });
  }
  return found;
}

/** The terms of a sentence, in order; none overlaps another or what is taken. */
export function termsIn({ tokens }: SentenceScene, sheet: Sheet, taken: readonly Stretch[]): Term[] {
  const plain = (text: string): string => text.replace(/\([^)]*\)/g, " ").trim() || text;
  const titles = [
    ...sheet.columns.flatMap((column) =>
      [column.title, ...(column.own.size === 0 ? column.measure.aliases : [])].map((text) => ({
        text,
        column,
        dimension: null,
      })),
    ),
    ...sheet.dimensions.map((d) => ({ text: d.title, column: null, dimension: d.slug })),
  ];
  const free = tokens.filter((t) => !taken.some((x) => overlaps(x, t)));
  const found = titles
    .flatMap(({ text, column, dimension }): Found[] =>
      placesOf(tokensOf(plain(text)), free).map((p) => ({ ...p, column, dimension })),
    )
    .sort((a, b) => b.mass - a.mass || b.part - a.part || a.start - b.start);
  const terms: { start: number; end: number; columns: Column[]; dimensions: string[]; mass: number; part: number }[] =
    [];
  for (const { start, end, column, dimension, mass, part } of found) {
    const over = terms.filter((t) => overlaps(t, { start, end }));
    if (over.length === 0)
      terms.push({
        start,
        end,
        columns: column ? [column] : [],
        dimensions: dimension === null ? [] : [dimension],
        mass,
        part,
      });
    const [same] = over;
    if (!same || over.length > 1 || same.mass > mass || same.part > part + 0.01) continue;
    if (column && !same.columns.includes(column)) same.columns.push(column);
    if (dimension !== null && !same.dimensions.includes(dimension)) same.dimensions.push(dimension);
  }
  return terms.sort((a, b) => a.start - b.start);
}
