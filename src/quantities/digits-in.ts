import { isJoined, once, wordAt, type Paragraph } from "./paragraph.ts";
import { fromDecimal, multiply, ratio, whole, type Rational } from "./rational.ts";

/** A number in digits. `precision` is the power of ten of its last digit; `plain` says that it is digits and nothing else. */
export interface Digits {
  readonly end: number;
  readonly value: Rational;
  readonly precision: number | null;
  readonly plain: boolean;
  readonly whole: boolean;
}

/** Longer runs of digits are names of things. */
const MOST_DIGITS = 36;
const MOST_GROUPS = 12;

function isDigits(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.kind === "digits";
}

/** One space of any width, and nothing else, between token `at` and the one before it. */
function isOneSpace(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  const before = p.tokens[at - 1];
  if (token?.gap !== 1 || !before || token.start - before.end !== 1) return false;
  return /[ \u00a0\u2007\u2009\u202f]/.test(p.text.charAt(before.end));
}

/** Where the groups of three end that follow the digits at `at`, joined by the same sign or by one space each. */
function groupsAfter(p: Paragraph, at: number): { end: number; digits: string; sign: string } | null {
  const { group } = p.lexicon.words.numerals;
  const first = wordAt(p, at);
  if (first.length > 3) return null;
  const sign = wordAt(p, at + 1);
  if (group.includes(sign) && isJoined(p, at + 1)) {
    let end = at + 1;
    const parts: string[] = [];
    while (parts.length <= MOST_GROUPS && wordAt(p, end) === sign && isJoined(p, end) && isGap(p, end + 1, sign)) {
      parts.push(wordAt(p, end + 1));
      end += 2;
    }
    return isGrouped(parts) && !isJoinedTo(p, end, sign) ? { end, digits: first + parts.join(""), sign } : null;
  }
  let end = at + 1;
  let digits = first;
  while (
    end - at <= MOST_GROUPS &&
    isDigits(p, end) &&
    wordAt(p, end).length === 3 &&
    isOneSpace(p, end) &&
    !continuesOtherwise(p, end + 1)
  ) {
    digits += wordAt(p, end);
    end++;
  }
  return end > at + 1 && !first.startsWith("0") ? { end, digits, sign: " " } : null;
}

/** Groups stand joined to their sign; "100, 000" is read too, since no number in a list begins with 0. */
function isGap(p: Paragraph, at: number, sign: string): boolean {
  const { length } = wordAt(p, at);
  if (!isDigits(p, at) || length < 2 || length > 3) return false;
  return (
    isJoined(p, at) ||
    (sign === "," && wordAt(p, at).length === 3 && wordAt(p, at).startsWith("0") && isOneSpace(p, at))
  );
}

/** All groups of three, or (as in India) groups of two before a last one of three. */
function isGrouped(parts: readonly string[]): boolean {
  if (parts.length === 0 || parts.at(-1)?.length !== 3) return false;
  const width = parts.length > 1 ? parts[0]?.length : 3;
  return (width === 2 || width === 3) && parts.slice(0, -1).every((part) => part.length === width);
}

function isJoinedTo(p: Paragraph, at: number, sign: string): boolean {
  return wordAt(p, at) === sign && isJoined(p, at) && isDigits(p, at + 1) && isJoined(p, at + 1);
}

/** A group set off by a space must not be the head of something else: 10 100-metre races, 5 300,000. */
function continuesOtherwise(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (token?.gap !== 0) return false;
  const groups = token.text === "," && p.lexicon.words.numerals.group.includes(",");
  return token.text === "-" || (groups && isDigits(p, at + 1) && isJoined(p, at + 1) && wordAt(p, at + 1).length === 3);
}

/** Decimals right after the digits that end at `end`: their digits and where they end. */
function decimalsAfter(p: Paragraph, end: number, grouped: string): { end: number; digits: string } | null {
  const { decimal } = p.lexicon.words.numerals;
  const sign = wordAt(p, end);
  if (!isDigits(p, end + 1) || !isJoined(p, end + 1) || sign === grouped) return null;
  const digits = wordAt(p, end + 1);
  if (decimal.includes(sign)) return { end: end + 2, digits };
  // "5,00" and "1 234,5" where the comma groups: three digits would be a group, and a number in a list does not begin with 0.
  const zero = digits.startsWith("0") && grouped === "";
  const foreign = sign === "," && digits.length !== 3 && (zero || grouped === " ");
  return foreign && !isJoinedTo(p, end + 2, ",") ? { end: end + 2, digits } : null;
}

/** An exponent: "1.3e6", "4e-3", "1.5 × 10^6". */
function exponentAfter(p: Paragraph, at: number): { end: number; exponent: number } | null {
  if (wordAt(p, at) === "e" && isJoined(p, at)) {
    const signed = /^[+-]$/.test(wordAt(p, at + 1)) && isJoined(p, at + 1);
    const last = at + (signed ? 2 : 1);
    if (!isDigits(p, last) || !isJoined(p, last) || wordAt(p, last).length > 3) return null;
    const size = Number(wordAt(p, last));
    return { end: last + 1, exponent: signed && wordAt(p, at + 1) === "-" ? -size : size };
  }
  if (p.lexicon.times.has(wordAt(p, at)) && wordAt(p, at + 1) === "10" && wordAt(p, at + 2) === "^") {
    const signed = wordAt(p, at + 3) === "-";
    const last = at + (signed ? 4 : 3);
    if (!isDigits(p, last) || wordAt(p, last).length > 2) return null;
    return { end: last + 1, exponent: (signed ? -1 : 1) * Number(wordAt(p, last)) };
  }
  return null;
}

/** A small power, "1.1^+23": the exponent, signed. */
function powerAfter(p: Paragraph, at: number): { end: number; power: number } | null {
  if (wordAt(p, at) !== "^" || !isJoined(p, at)) return null;
  const signed = /^[+-]$/.test(wordAt(p, at + 1));
  const last = at + (signed ? 2 : 1);
  if (!isDigits(p, last) || !isJoined(p, last) || wordAt(p, last).length > 2) return null;
  return { end: last + 1, power: (wordAt(p, at + 1) === "-" ? -1 : 1) * Number(wordAt(p, last)) };
}

function power({ n, d }: Rational, exponent: number): Rational | null {
  const e = BigInt(Math.abs(exponent));
  if (exponent >= 0) return ratio(n ** e, d ** e);
  return n === 0n ? null : ratio(d ** e, n ** e);
}

/** Reads the number in digits that begins at token `at`, without a sign; null where there is none. */
export function readDigits(p: Paragraph, at: number): Digits | null {
  const kind = p.tokens[at]?.kind;
  return kind === undefined || kind === "word" ? null : once(p, 0, at, () => read(p, at));
}

function read(p: Paragraph, at: number): Digits | null {
  const dotted = wordAt(p, at) === "." && isDigits(p, at + 1) && isJoined(p, at + 1);
  if (dotted && (isJoined(p, at) || wordAt(p, at + 1).length > MOST_DIGITS)) return null;
  if (!dotted && !isDigits(p, at)) return null;
  const groups = dotted ? null : groupsAfter(p, at);
  const integer = dotted ? "" : (groups?.digits ?? wordAt(p, at));
  const headEnd = dotted ? at : (groups?.end ?? at + 1);
  const decimals = dotted || isJoined(p, headEnd) ? decimalsAfter(p, headEnd, groups?.sign ?? "") : null;
  if (integer.length + (decimals?.digits.length ?? 0) > MOST_DIGITS) return null;
  let end = decimals?.end ?? headEnd;
  let value = fromDecimal(`${integer}.${decimals?.digits ?? ""}`);
  if (!value) return null;
  if (!decimals) value = whole(BigInt(integer));
  let precision: number | null = 0 - (decimals?.digits.length ?? 0);
  const exponent = exponentAfter(p, end);
  if (exponent && Math.abs(exponent.exponent) <= 300) {
    const scale = 10n ** BigInt(Math.abs(exponent.exponent));
    value = multiply(value, exponent.exponent >= 0 ? whole(scale) : ratio(1n, scale));
    precision += exponent.exponent;
    end = exponent.end;
  }
  const raised = powerAfter(p, end);
  const result = raised ? power(value, raised.power) : null;
  if (raised && result) return { end: raised.end, value: result, precision: null, plain: false, whole: false };
  return { end, value, precision, plain: !groups && !decimals && !exponent, whole: !decimals && !exponent };
}
