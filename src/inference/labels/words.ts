import { tables as words } from "../../lexicons/compiled/en/tables.ts";

/** A label in small letters, its words with single spaces between and at both ends, so that whole words can be looked for. */
export function spaced(label: string): string {
  const found = label
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[%#]/gu);
  return ` ${(found ?? []).join(" ")} `;
}

/** Looks for words and phrases as wholes. */
class WordList {
  private readonly wanted: readonly string[];

  constructor(list: readonly string[]) {
    this.wanted = list.map(spaced).filter((w) => w.trim() !== "");
  }

  in(label: string): boolean {
    const text = spaced(label);
    return this.wanted.some((word) => text.includes(word));
  }

  /** Whether a label begins or ends with one of the words. */
  atEnd(label: string): boolean {
    const text = spaced(label);
    return this.wanted.some((word) => text.startsWith(word) || text.endsWith(word));
  }

  begins(label: string): boolean {
    const text = spaced(label);
    return this.wanted.some((word) => text.startsWith(word));
  }

  is(label: string): boolean {
    return this.wanted.includes(spaced(label));
  }
}

/** The word lists of tables, each to be asked whether a label has one of its words. */
export const says = {
  total: new WordList(words.total),
  totalOnly: new WordList(words.totalOnly),
  whole: new WordList(words.whole),
  partOf: new WordList(words.partOf),
  rate: new WordList(words.rate),
  mean: new WordList(words.mean),
  index: new WordList(words.index),
  percent: new WordList(words.percent),
  change: new WordList(words.change),
  price: new WordList(words.price),
  balance: new WordList(words.balance),
  extreme: new WordList(words.extreme),
  stock: new WordList(words.stock),
  money: new WordList(words.money),
  count: new WordList(words.count),
  sexes: new WordList(words.sexes),
} as const;

const GENERIC = new Set<string>(words.generic);

/** Whether a header names no dimension: "category", "name", or nothing. */
export function isGeneric(header: string): boolean {
  const text = header.trim().toLowerCase();
  return GENERIC.has(text) || /^column \d+$/.test(text);
}

/** What kind of quantity some words speak of; "amount" where they say nothing of it. */
export type Concept = "percent" | "change" | "rate" | "mean" | "index" | "price" | "amount";

/** The kind of quantity that a header or title names, from its words. */
export function conceptOf(label: string): Concept {
  if (says.change.in(label)) return "change";
  if (says.percent.in(label)) return "percent";
  if (says.index.in(label)) return "index";
  if (says.mean.in(label)) return "mean";
  if (says.rate.in(label) || /\bper\s+(?!cent)[\p{L}\d]/iu.test(label)) return "rate";
  return says.price.in(label) ? "price" : "amount";
}
