/** What stands between a token and the one before it: nothing, white space, or the end of a paragraph or list item. */
export type Gap = 0 | 1 | 2;

export interface Token {
  readonly kind: "word" | "digits" | "symbol";
  readonly start: number;
  readonly end: number;
  /** In small letters; hyphens, minus signs, quotation marks and full-width forms folded to their plain form. */
  readonly text: string;
  readonly gap: Gap;
  readonly capital: boolean;
}

const FOLDED: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
  "\ufe63": "-",
  "\uff0d": "-",
  "\u2019": "'",
  "\u2018": "'",
  "\u02bc": "'",
  "\uff0e": ".",
  "\uff0c": ",",
  "\uff05": "%",
  "\uff04": "$",
};

const LETTER = /^[\p{L}\p{M}]$/u;
const SPACE = /^[\s\u200b\u2060\ufeff]$/u;
const DIGIT = /^[0-9\uff10-\uff19]$/;

type CharClass = "word" | "digits" | "space" | "symbol";

function classify(char: string): CharClass {
  if (DIGIT.test(char)) return "digits";
  if (LETTER.test(char)) return "word";
  return SPACE.test(char) ? "space" : "symbol";
}

const ascii: readonly CharClass[] = Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)));

function classAt(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  return ascii[code] ?? classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function plainDigits(raw: string): string {
  if (raw.charCodeAt(0) < 128 && raw.charCodeAt(raw.length - 1) < 128) return raw;
  return raw.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}

/** A blank line, a form feed, or a line that begins like an item of a list, a heading or a row of a table. */
function isBreak(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === "\n") lines++;
    if (char === "\f" || char === "\u2029") return true;
  }
  if (lines !== 1) return lines > 1;
  const next = text[to] ?? "";
  return "-*+•#>|".includes(next) && (text[to + 1] === " " || next === "#" || next === "|");
}

function isAddress(text: string, at: number): boolean {
  return text.startsWith("://", at) || (text.startsWith("www.", at - 3) && text[at - 1] === "w");
}

/** Where an address of the web that has begun ends. */
function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && classAt(text, end) !== "space" && !`)]>"<`.includes(text[end] ?? "")) end++;
  return end;
}

/**
 * The tokens of one paragraph from `from` on, and where the next one starts; a paragraph of more than `limit` tokens is cut,
 * so that memory stays small for any text.
 */
export function tokenise(text: string, from: number, limit: number): { tokens: Token[]; next: number } {
  const tokens: Token[] = [];
  let at = from;
  let gap: Gap = 2;
  while (at < text.length) {
    const kind = classAt(text, at);
    const start = at;
    if (kind === "space") {
      while (at < text.length && classAt(text, at) === "space") at += width(text, at);
      if (tokens.length > 0) {
        if (tokens.length >= limit || isBreak(text, start, at)) return { tokens, next: at };
        gap = 1;
      }
      continue;
    }
    if (kind === "symbol") at += width(text, at);
    else while (at < text.length && classAt(text, at) === kind) at += width(text, at);
    const raw = text.slice(start, at);
    if (kind === "word" && isAddress(text, at)) {
      at = endOfAddress(text, at);
      tokens.push({ kind: "symbol", start, end: at, text: "\u2026", gap, capital: false });
    } else if (kind === "word") {
      const lower = raw.toLowerCase();
      tokens.push({ kind, start, end: at, text: lower, gap, capital: lower.charCodeAt(0) !== raw.charCodeAt(0) });
    } else {
      const folded = kind === "digits" ? plainDigits(raw) : (FOLDED[raw] ?? raw);
      tokens.push({ kind, start, end: at, text: folded, gap, capital: false });
    }
    gap = 0;
    if (tokens.length >= limit + 64) break;
  }
  return { tokens, next: at };
}
