import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import type { Quantity } from "../../../quantities/quantity.ts";
import type { SentenceScene } from "../scene.ts";
import { tokensOf, type Token } from "../tokens.ts";
import { namesIn, overlaps, type Name } from "./names.ts";
import type { Column, Sheet } from "./sheet.ts";
import { termsIn, type Term } from "./terms.ts";

/** A sentence as a pattern over the names, numbers and columns in it. */
export interface Passage {
  readonly sentence: SentenceScene;
  readonly sheet: Sheet;
  readonly names: readonly Name[];
  readonly numbers: readonly Quantity[];
  readonly terms: readonly Term[];
  /** The sentence in lower case, with `<M0>` for the first name, `<N0>` for the first number and `<C0>` for the first column or dimension. */
  readonly pattern: string;
  /** Words that nothing in the sheet, its title or the lexicon explains. */
  readonly strange: readonly string[];
}

const PLAIN = new Set(lexicon.plain.flatMap((w) => tokensOf(w).flatMap((t) => t.notions)));
/** Words that the readers of statements read themselves: each lets a sentence through only with those that it knows. */
const READ = new Set(
  [...lexicon.highest, ...lexicon.lowest, ...lexicon.more, ...lexicon.less, ...lexicon.same].flatMap((w) =>
    tokensOf(w).flatMap((t) => t.notions.slice(0, 1)),
  ),
);
const NOUNS = new Set(lexicon.nouns.flatMap((w) => tokensOf(w).flatMap((t) => t.notions)));

/** Whether a word stands for the rows of any table: "games", "players". */
export function isRowNoun(word: string): boolean {
  return tokensOf(word).some((t) => t.notions.some((n) => NOUNS.has(n)));
}

function isNumber(q: Quantity): boolean {
  return q.kind !== "date" && q.kind !== "period" && q.kind !== "vague";
}

/** Reads a sentence against a sheet; `about` are the notions of what the text and the table are called. */
export function passageOf(sentence: SentenceScene, sheet: Sheet, about: ReadonlySet<string>): Passage {
  const isKnown = ({ notions }: Token): boolean => notions.some((n) => about.has(n) || PLAIN.has(n) || NOUNS.has(n));
  const isPlain = (t: Token): boolean => !t.content || t.raw.length < 3 || isKnown(t) || titled(sheet, t.notions[0]);
  const names = namesIn(sentence, sheet, { isPlain, isTitle: ({ notions }) => about.has(notions[0] ?? "") });
  const taken = [...names, ...sentence.periods];
  const numbers = sentence.quantities.filter((q) => isNumber(q) && !taken.some((t) => overlaps(t, q)));
  const terms = termsIn(sentence, sheet, [...names, ...numbers]);
  const marks = [
    ...names.map(({ start, end }, i) => ({ start, end, mark: `<M${i.toString()}>` })),
    ...numbers.map(({ start, end }, i) => ({ start, end, mark: `<N${i.toString()}>` })),
    ...terms.map(({ start, end }, i) => ({ start, end, mark: `<C${i.toString()}>` })),
  ].sort((a, b) => a.start - b.start);
  let pattern = "";
  let at = sentence.start;
  for (const { start, end, mark } of marks) {
    if (start < at) continue;
    pattern += sentence.text.slice(at - sentence.start, start - sentence.start).toLowerCase() + mark;
    at = end;
  }
  pattern += sentence.text.slice(at - sentence.start).toLowerCase();
  const isCovered = (t: Token): boolean => marks.some((m) => overlaps(m, t));
  const strange = sentence.tokens
    .filter((t) => t.content && !isCovered(t) && !READ.has(t.notions[0] ?? "") && !isKnown(t))
    .map((t) => t.raw);
  return { sentence, sheet, names, numbers, terms, pattern: pattern.replace(/\s+/g, " ").trim(), strange };
}

/** Whether a word stands in the title of a column. */
function titled(sheet: Sheet, notion: string | undefined): boolean {
  const titles = [...sheet.dimensions.map((d) => d.title), ...sheet.columns.map((c) => c.title)];
  return titles.some((title) => tokensOf(title).some((t) => t.notions[0] === notion));
}

/** What stands at a mark: "<M3>" is the fourth name. */
export function at<T>(list: readonly T[], index: string | undefined): T | undefined {
  return index === undefined ? undefined : list[Number(index)];
}

/** The columns of numbers that a passage names, in order. */
export function columnTerms({ terms }: Passage): { term: Term; columns: readonly Column[] }[] {
  return terms.filter((t) => t.columns.length > 0).map((term) => ({ term, columns: term.columns }));
}

/** Whether every column of names that a passage speaks of is held to a name: what is said of another is not known. */
export function termsAreHeld({ terms, names, sentence }: Passage, counted: readonly string[] = []): boolean {
  return terms.every(
    ({ columns, dimensions, start, end }) =>
      columns.length > 0 ||
      dimensions.some((d) => counted.includes(d) || names.some((n) => n.options.some(([e]) => d === e))) ||
      isRowNoun(sentence.text.slice(start - sentence.start, end - sentence.start)),
  );
}
