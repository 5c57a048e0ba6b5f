import type { Dimension } from "../../../addresses/catalogue.ts";
import { tokensOf, type Token } from "../tokens.ts";
import type { Sheet } from "./sheet.ts";

/** Words of a sentence that stand in labels of one column. */
export interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly dimension: string;
  readonly slugs: readonly string[];
  /** The words are a whole label, and not a part of some. */
  readonly whole: boolean;
  readonly words: number;
}

/** Which words tell nothing. */
export interface Telling {
  /** A word that stands in a label by chance. */
  readonly isPlain: (t: Token) => boolean;
  /** A word of what the text and the table are called. */
  readonly isTitle: (t: Token) => boolean;
}

interface Label {
  readonly slug: string;
  readonly tokens: readonly Token[];
  readonly size: number;
}

interface Index {
  readonly labels: readonly Label[];
  readonly byNotion: ReadonlyMap<string, ReadonlySet<number>>;
}

const indexes = new WeakMap<Dimension, Index>();

/** A letter that stands for a word: "w" for "won". */
function isLetter({ raw }: Token): boolean {
  return /^\p{L}{1,2}$/u.test(raw);
}

function indexOf(dimension: Dimension, members: readonly string[]): Index {
  const known = indexes.get(dimension);
  if (known) return known;
  const byNotion = new Map<string, Set<number>>();
  const labels = dimension.members
    .filter((m) => members.includes(m.slug))
    .map((m): Label => {
      const tokens = tokensOf(m.label);
      return { slug: m.slug, tokens, size: tokens.filter((t) => t.content).length };
    });
  labels.forEach(({ tokens }, i) => {
    for (const token of tokens)
      for (const notion of isLetter(token) ? token.notions : token.notions.slice(0, 1)) {
        const set = byNotion.get(notion) ?? new Set();
        byNotion.set(notion, set.add(i));
      }
  });
  const index = { labels, byNotion };
  indexes.set(dimension, index);
  return index;
}

function labelsWith({ byNotion }: Index, { notions }: Token): Set<number> {
  return new Set(notions.flatMap((n) => [...(byNotion.get(n) ?? [])]));
}

const isDigits = ({ raw }: Token): boolean => /\d/.test(raw);

/** Whether the words stand in a label one behind the other. */
function inOrder(label: Label, run: readonly Token[]): boolean {
  const names = label.tokens.map((t) => t.notions[0]);
  const said = run.map((t) => t.notions[0]);
  return names.some((_, i) => said.every((s, k) => names[i + k] === s));
}

/** The words from one place on that stand together in labels of a column, as many as there are. */
function runAt(index: Index, tokens: readonly Token[], from: number): { run: Token[]; found: Set<number> } | null {
  const [first] = tokens.slice(from);
  if (!first?.content) return null;
  let found = labelsWith(index, first);
  if (found.size === 0) return null;
  const run = [first];
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const next = labelsWith(index, token);
    const both = new Set([...found].filter((l) => next.has(l)));
    if (both.size > 0) {
      found = both;
      run.push(token);
    } else if (token.content || i + 1 >= tokens.length) break;
    else {
      // A small word that the label does not have: "the", "of the".
      const beyond = tokens[i + 1];
      if (!beyond || [...labelsWith(index, beyond)].filter((l) => found.has(l)).length === 0) break;
    }
  }
  return { run, found };
}

/** The places where words of a sentence stand in the labels of a sheet's columns. */
export function labelsIn(tokens: readonly Token[], sheet: Sheet, { isPlain, isTitle }: Telling): Labelled[] {
  return sheet.dimensions.flatMap((dimension) => {
    if (dimension.kind !== "category") return [];
    const index = indexOf(dimension, sheet.members.get(dimension.slug) ?? []);
    return tokens.flatMap((_, at): Labelled[] => {
      const found = runAt(index, tokens, at);
      if (!found) return [];
      const { run } = found;
      let labels = [...found.found].flatMap((i) => index.labels[i] ?? []);
      if (run.some(isDigits)) labels = labels.filter((l) => inOrder(l, run));
      const content = run.filter((t) => t.content);
      const exact = labels.filter((l) => new Set(content.map((t) => t.notions[0])).size >= l.size);
      const whole = exact.length > 0;
      // Digits alone are a name only where they are all of it, and more than one: "3 - 1".
      if (run.every(isDigits) && (!whole || run.length < 2)) return [];
      if (!whole && (content.every(isPlain) || labels.length === index.labels.length)) return [];
      if (whole && content.length === 1 && content.every(isPlain) && !/^\p{Lu}/u.test(content[0]?.raw ?? "")) return [];
      // What the text and the table are called after does not tell the rows apart.
      if (content.every(isTitle)) return [];
      const slugs = (whole ? exact : labels).map((l) => l.slug);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || slugs.length === 0) return [];
      return [{ start: first.start, end: last.end, dimension: dimension.slug, slugs, whole, words: content.length }];
    });
  });
}
