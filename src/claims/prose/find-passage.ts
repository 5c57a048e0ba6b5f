import type { Match, Phrases } from "../../quantities/phrases.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { toNumber } from "../../quantities/rational.ts";
import { readQuantities } from "../../quantities/read.ts";
import { tokenise, type Token } from "../../quantities/tokens.ts";
import type { Document } from "../../texts/document.ts";
import type { Sentence } from "../../texts/sentences.ts";
import type { Assertion } from "./found-claim.ts";
import { findWordsOf, type FindWords } from "./find-words.ts";

/** A block's text with what was read in it, for finding claims. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All that the reader of numbers found, dates and periods too, in order. */
  readonly quantities: readonly Quantity[];
  /** The quantity that a token is part of. */
  readonly covered: readonly (Quantity | undefined)[];
  readonly words: FindWords;
  readonly language: string;
  readonly referenceDate: string | null;
}

/** A sentence of a passage, as tokens `first` to before `last`. */
export interface Clause extends Passage {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

function tokensOf(text: string): Token[] {
  const all: Token[] = [];
  for (let from = 0; from < text.length;) {
    const { tokens, next } = tokenise(text, from, Infinity);
    for (const token of tokens) all.push(token);
    from = Math.max(next, from + 1);
  }
  return all;
}

/** Reads a block's text. */
export function readPassage(
  text: string,
  { language }: Pick<Document, "language">,
  referenceDate: string | null,
): Passage {
  const tokens = tokensOf(text);
  const quantities = readQuantities(text, { language, referenceDate });
  let k = 0;
  const covered = tokens.map(({ start, end }): Quantity | undefined => {
    while ((quantities[k]?.end ?? Infinity) <= start) k++;
    const quantity = quantities[k];
    return quantity && quantity.start < end ? quantity : undefined;
  });
  return { text, tokens, quantities, covered, words: findWordsOf(language), language, referenceDate };
}

/** The sentences of a passage with their tokens. */
export function clausesOf(passage: Passage, sentences: readonly Sentence[]): Clause[] {
  let at = 0;
  return sentences.map((sentence) => {
    const first = at;
    while ((passage.tokens[at]?.start ?? Infinity) < sentence.end) at++;
    return { ...passage, sentence, first, last: at };
  });
}

/** The text of token `at` in small letters; empty outside the sentence. */
export function wordAt(c: Clause, at: number): string {
  return at >= c.first && at < c.last ? (c.tokens[at]?.text ?? "") : "";
}

/** The phrase of a list that begins at token `at`. */
export function match<T>(c: Clause, list: Phrases<T>, at: number): Match<T> | null {
  return at >= c.first && at < c.last ? list.match(c.tokens, at) : null;
}

/** Whether token `at` is one of a list of words. */
export function isOne(c: Clause, list: Phrases<unknown>, at: number): boolean {
  return at >= c.first && at < c.last && list.has(c.tokens[at]);
}

/** Where a phrase of a list begins that ends before token `at`; null where there is none. At most `most` words are looked at. */
export function matchBefore(c: Clause, list: Phrases<unknown>, at: number, most = 4): number | null {
  for (let from = Math.max(c.first, at - most); from < at; from++) {
    if (match(c, list, from)?.end === at) return from;
  }
  return null;
}

/** Whether token `at` is a word, not a sign or digits. */
export function isWord(c: Clause, at: number): boolean {
  return at >= c.first && at < c.last && c.tokens[at]?.kind === "word";
}

/** Whether a clause ends at token `at`: a mark, a word that begins another one, or the sentence's end. */
export function endsClause(c: Clause, at: number): boolean {
  return at >= c.last || /^[.,;:!?()[\]"“”«»—–]$/.test(wordAt(c, at)) || isOne(c, c.words.clauses, at);
}

/** Whether token `at` is joined to the one before it. */
export function isJoined(c: Clause, at: number): boolean {
  return at > c.first && c.tokens[at]?.gap === 0;
}

/** The token behind a hyphen at `at`, or `at` itself. */
export function pastHyphen(c: Clause, at: number): number {
  return wordAt(c, at) === "-" ? at + 1 : at;
}

/** Whether token `at` is an article, preposition, pronoun, auxiliary or the like. */
export function isClosed(c: Clause, at: number): boolean {
  return c.words.reading.closed.has(wordAt(c, at));
}

/** The offset in the text at which token `at` begins. */
export function startOf(c: Clause, at: number): number {
  return c.tokens[at]?.start ?? c.sentence.end;
}

/** The offset in the text at which the token before `at` ends. */
export function endOf(c: Clause, at: number): number {
  return c.tokens[at - 1]?.end ?? c.sentence.start;
}

/** The ordinal in words at a token: 1 for "first". */
export function ordinalAt(c: Clause, at: number): number | null {
  const piece = match(c, c.words.reading.pieces, at);
  return piece?.value.role === "ordinal" && piece.end === at + 1 ? piece.value.value : null;
}

/** The first token of the quantity that token `at` is part of; `at` itself where it is part of none. */
export function firstOf(c: Clause, at: number): number {
  let first = at;
  while (first > c.first && c.covered[first - 1] !== undefined && c.covered[first - 1] === c.covered[at]) first--;
  return first;
}

/** The token behind a quantity. */
export function pastQuantity(c: Clause, quantity: Quantity, at: number): number {
  let end = at;
  while (end < c.last && c.covered[end] === quantity) end++;
  return end;
}

/** What words from token `from` to before `to` say, as far as it is known. */
export interface Spoken extends Partial<Omit<Assertion, "start" | "end">> {
  readonly from: number;
  readonly to: number;
  /** A superlative without a noun, that may mean the noun of the one before it: "Leeds saw the biggest rise, Hull the smallest". */
  readonly isElliptic?: boolean;
}

/** The number that a text says, where it says one and nothing else: "15", "nearly two". */
export function numberIn(text: string, language: string): number | null {
  const [quantity, ...more] = readQuantities(text, { language });
  return quantity?.value && more.length === 0 ? toNumber(quantity.value) : null;
}
