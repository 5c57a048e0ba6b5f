import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** What every reader gets: one paragraph's tokens, the text that they stand in, and the words of the language. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Whether the paragraph speaks of percentages, so that bare "points" are percentage points. */
  readonly hasPercent: boolean;
  readonly memo: Memo;
  /** The day from which "last year" is counted, "2024-03-14"; null where it is not known. */
  readonly referenceDate: string | null;
}

/** What was read at a token already, so that no reader does another's work again. */
export type Memo = Map<number, unknown>;

/** Keeps what `read` gives for token `at`; `slot` tells the readers and their options apart. */
export function once<T>(p: Paragraph, slot: number, at: number, read: () => T): T {
  const key = at * SLOTS + slot;
  const known = p.memo.get(key);
  if (known !== undefined) return known as T;
  const result = read();
  p.memo.set(key, result);
  return result;
}

const SLOTS = 16;

/** The text of token `at` in small letters; empty beyond the paragraph. */
export function wordAt(p: Paragraph, at: number): string {
  return p.tokens[at]?.text ?? "";
}

/** Whether token `at` stands right after the one before it, without white space. */
export function isJoined(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.gap === 0 && at > 0;
}

/** Token `at` as it is written, capitals and all. */
export function rawAt(p: Paragraph, at: number): string {
  const token = p.tokens[at];
  return token ? p.text.slice(token.start, token.end) : "";
}

/** Whether a sentence or the paragraph ends before token `at`, or there is no token. */
export function isEnd(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  return token === undefined || /^[.,;:!?()[\]"”—–]$/.test(token.text);
}
