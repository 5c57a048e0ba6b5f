import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Segment } from "./document.ts";

/** A piece of source as it comes out: the text that it becomes, and what it takes in the source. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly length: number;
}

/** Characters that stand for themselves. */
const PLAIN = /[^\\&\r\n \t\0]+/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\da-zA-Z]{1,31}));/y;
const SPACES = /[ \t]+/y;
const LINE_END = /\r\n|\n|\r/y;
/** What stands before the text of a continued line: indentation and the marks of quotations. */
const PREFIX = /[ \t>]*/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** How many characters a reference becomes; null where its name is none. Which ones does not matter here. */
function referenceLength([, decimal, hex, name]: RegExpExecArray): number | null {
  if (name === undefined) {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0xffff && code <= 0x10ffff && (code & 0xffff) < 0xfffe ? 2 : 1;
  }
  const decoded = decodeNamedCharacterReference(name);
  return decoded === false ? null : decoded.length;
}

/** The next piece of a text node's source at an offset; `value` and `at` are what is still to come out of it. */
function nextPiece(source: string, from: number, value: string, at: number): Piece {
  const same = (text: string, start = from): Piece => ({ text, from: start, length: text.length });
  const plain = matchAt(PLAIN, source, from);
  if (plain) return same(plain[0]);
  const spaces = matchAt(SPACES, source, from)?.[0] ?? "";
  const lineEnd = matchAt(LINE_END, source, from + spaces.length);
  // Spaces at the end of a line are no text.
  if (lineEnd) return same(lineEnd[0], from + spaces.length);
  if (spaces !== "") return same(spaces);
  const escape = matchAt(ESCAPE, source, from);
  if (escape) return same(escape[0].slice(1), from + 1);
  const reference = matchAt(REFERENCE, source, from);
  const decoded = reference && referenceLength(reference);
  if (reference && decoded !== null) return { text: value.slice(at, at + decoded), from, length: reference[0].length };
  return source[from] === "\0" ? { text: "\uFFFD", from, length: 1 } : same(source.charAt(from));
}

/**
 * Where the text of a continued line begins. A quotation's mark is no text; where the line's text begins with such a mark
 * that is (it is indented), as much of the prefix as the text has belongs to it.
 */
function skipPrefix(source: string, from: number, value: string, at: number): number {
  const prefix = matchAt(PREFIX, source, from)?.[0] ?? "";
  const end = from + prefix.length;
  const own = matchAt(PREFIX, value, at)?.[0] ?? "";
  const isEscaped = source.startsWith("\\>", end) || source.startsWith("&", end);
  return own !== "" && !isEscaped && prefix.endsWith(own) ? end - own.length : end;
}

/** Adds a stretch, joined to the one before where the two follow each other in the source as in the text. */
export function addSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  const isPlain = (s: Segment): boolean => s.sourceLength === undefined && s.end > s.start;
  const follows = last?.end === segment.start && last.source + (last.end - last.start) === segment.source;
  if (last && follows && isPlain(last) && isPlain(segment)) {
    segments[segments.length - 1] = { ...last, end: segment.end };
  } else segments.push(segment);
}

/**
 * Where the characters of a Markdown text node stand in its source: stretches of equal characters, with escapes,
 * character references and the beginnings of continued lines between them. Linear in the source.
 */
export function alignText(value: string, source: string, valueStart: number, sourceStart: number): Segment[] {
  if (value === source) return [{ start: valueStart, end: valueStart + value.length, source: sourceStart }];
  const segments: Segment[] = [];
  let i = 0;
  let j = 0;
  while (i < value.length) {
    const { text, from, length } = nextPiece(source, j, value, i);
    if (text === "" || !value.startsWith(text, i)) {
      // Not as Markdown is written: the rest of the text stands in the rest of the source.
      const rest = { start: valueStart + i, end: valueStart + value.length, source: sourceStart + j };
      segments.push({ ...rest, sourceLength: Math.max(0, source.length - j) });
      return segments;
    }
    const stretch = { start: valueStart + i, end: valueStart + i + text.length, source: sourceStart + from };
    const isSame = text.length === length && source.startsWith(text, from);
    addSegment(segments, isSame ? stretch : { ...stretch, sourceLength: length });
    i += text.length;
    j = from + length;
    if (/[\r\n]/.test(source.charAt(from))) j = skipPrefix(source, j, value, i);
  }
  return segments;
}

/** Where the characters of a Markdown code span stand in its source, the fences included in that. */
export function alignCode(value: string, source: string, valueStart: number, sourceStart: number): Segment[] {
  const fence = /^`*/.exec(source)?.[0].length ?? 0;
  const at = source.indexOf(value, fence);
  if (at >= 0 && at <= fence + 1) {
    return [{ start: valueStart, end: valueStart + value.length, source: sourceStart + at }];
  }
  const sourceLength = Math.max(0, source.length - 2 * fence);
  return [{ start: valueStart, end: valueStart + value.length, source: sourceStart + fence, sourceLength }];
}
