import { readDigits } from "./digits-in.ts";
import type { Piece } from "./lexicon.ts";
import { isJoined, once, wordAt, type Paragraph } from "./paragraph.ts";

/** A whole number in words (or digits that words go on: "3 hundred and 21"). */
export interface Cardinal {
  readonly end: number;
  readonly value: bigint;
  /** An ordinal that the words make with the next one ("two hundred" + "fifth"): where it ends and its value. */
  readonly ordinal: { readonly end: number; readonly value: bigint } | null;
  /** The power of ten of the last magnitude, 0 where the number goes on after it or has none. */
  readonly lastMagnitude: number;
  /** The last "and": its index, the number before it and that number's last magnitude. */
  readonly and: { readonly at: number; readonly before: bigint; readonly magnitude: number } | null;
  /** Indices at which a word of the number begins. */
  readonly starts: readonly number[];
}

type Role = Piece["role"] | "none" | "digits";

const GREATEST = 36;

/** The state of a numeral that is being read: groups below a magnitude are finished by it. */
class Builder {
  total = 0n;
  group = 0n;
  has = false;
  role: Role = "none";
  /** The exponent that the next magnitude must stay below. */
  cap = GREATEST + 1;
  #most = 0;
  #added = 0n;
  #height = 0;

  get value(): bigint {
    return this.total + this.group;
  }

  /** Whether a word for a number from 1 to 19 can come next. */
  takesUnit(value: number): boolean {
    if (this.role === "tens") return value > 0 && value <= this.#most;
    return this.takesTens() && (value > 0 || this.role === "none");
  }

  takesTens(): boolean {
    return this.role === "none" || this.role === "hundred" || this.role === "magnitude";
  }

  takesHundred(bare: boolean): boolean {
    if (this.role === "digits") return this.group > 0n && this.group < 1000n;
    if (this.role === "unit" || this.role === "tens") return this.group > 0n && this.group < 100n;
    return bare && (this.role === "none" || this.role === "magnitude");
  }

  takesMagnitude(exponent: number, bare: boolean): boolean {
    if (this.role === "none") return bare;
    if (this.role === "magnitude") return this.#height + exponent <= GREATEST;
    return this.group > 0n && exponent < this.cap && this.role !== "collective";
  }

  small(value: number, role: Role, most: number): void {
    this.group += BigInt(value);
    this.#most = most;
    this.#set(role);
  }

  hundred(): void {
    const ones = this.group % 1000n;
    this.group = ones === 0n ? this.group + 100n : this.group * 100n;
    this.#set("hundred");
  }

  /** `adds` says that the word stands for one of itself ("deux millions mille") and does not multiply what is before it. */
  magnitude(exponent: number, adds: boolean): void {
    const scale = 10n ** BigInt(exponent);
    if (this.role === "magnitude" && this.group === 0n && !adds) {
      this.total += this.#added * scale - this.#added;
      this.#added *= scale;
      this.#height += exponent;
    } else {
      this.#added = (this.group === 0n ? 1n : this.group) * scale;
      this.total += this.#added;
      this.group = 0n;
      this.#height = exponent;
    }
    this.cap = exponent;
    this.#set("magnitude");
  }

  collective(value: number): void {
    this.group *= BigInt(value);
    this.#set("collective");
  }

  #set(role: Role): void {
    this.role = role;
    this.has = true;
  }
}

/** Where the next word of the number stands after joiners, and whether "and" is one of them; null where nothing joins. */
function joiner(p: Paragraph, at: number, b: Builder): { at: number; and: boolean } | null {
  const { lexicon } = p;
  const token = p.tokens[at];
  if (!token || token.gap === 2) return null;
  if (token.text === "-") {
    const spaced = token.gap === 1;
    const next = lexicon.pieces.match(p.tokens, at + 1)?.value;
    const small = next?.role === "unit" || (next?.role === "ordinal" && next.value < 10);
    if (spaced && !(b.role === "tens" && small)) return null;
    return { at: at + 1, and: false };
  }
  if (token.text === "," && b.role === "magnitude") {
    const next = lexicon.pieces.match(p.tokens, at + 1);
    const after = next ? lexicon.pieces.match(p.tokens, next.end)?.value : undefined;
    const goesOn = after?.role === "hundred" || (after?.role === "magnitude" && after.exponent < b.cap);
    return next?.value.role === "unit" && goesOn ? { at: at + 1, and: false } : null;
  }
  if (!lexicon.and.has(token.text)) return { at, and: false };
  const allowed = (b.role === "hundred" || b.role === "magnitude" || b.role === "tens") && lexicon.andAfter.has(b.role);
  return allowed ? { at: at + 1, and: true } : null;
}

/** Digits inside a numeral: "4 thousand 3 hundred", "3 hundred and 21". */
function digitsInside(p: Paragraph, at: number, and: boolean, b: Builder): { end: number; value: number } | null {
  if (!b.takesTens() || b.role === "none") return null;
  const digits = readDigits(p, at);
  if (!digits?.plain || digits.value.n === 0n || digits.value.n > 999n) return null;
  const next = p.lexicon.pieces.match(p.tokens, digits.end)?.value;
  const goesOn = next?.role === "hundred" || (next?.role === "magnitude" && next.exponent < b.cap);
  const fits = b.role === "hundred" ? digits.value.n < 100n : true;
  return fits && (and || goesOn) && !isJoined(p, digits.end)
    ? { end: digits.end, value: Number(digits.value.n) }
    : null;
}

function ordinalValue(b: Builder, value: number, bare: boolean): bigint | null {
  if (value < 20) return b.takesUnit(value) ? b.value + BigInt(value) : null;
  if (value < 100) return b.takesTens() ? b.value + BigInt(value) : null;
  if (b.role === "none") return BigInt(value);
  if (value === 100) return b.takesHundred(bare) ? b.total + (b.group === 0n ? 100n : b.group * 100n) : null;
  if (b.role === "magnitude") return b.value * BigInt(value) < 10n ** BigInt(GREATEST) ? b.value * BigInt(value) : null;
  const exponent = value.toString().length - 1;
  return b.takesMagnitude(exponent, true) && b.group > 0n ? b.total + b.group * BigInt(value) : null;
}

/** Takes one word into the number; false where it does not fit. */
function take(b: Builder, piece: Piece, and: boolean, bare: boolean): boolean {
  switch (piece.role) {
    case "unit":
      if (!b.takesUnit(piece.value)) return false;
      b.small(piece.value, "unit", 0);
      return true;
    case "tens":
      if (!b.takesTens()) return false;
      b.small(piece.value, "tens", piece.most);
      return true;
    case "hundred":
      if (and || !b.takesHundred(bare)) return false;
      b.hundred();
      return true;
    case "magnitude":
      if (and || !b.takesMagnitude(piece.exponent, bare)) return false;
      b.magnitude(piece.exponent, bare && piece.exponent < b.cap);
      return true;
    case "collective":
      if (and || b.role === "none" || b.role === "magnitude" || b.role === "collective" || b.total > 0n) return false;
      b.collective(piece.value);
      return true;
    case "ordinal":
      return false;
  }
}

/** The first word: an article before a multiplier, digits before a multiplier, or nothing special. */
function begin(p: Paragraph, at: number, b: Builder): number {
  const { lexicon } = p;
  if (lexicon.articles.has(wordAt(p, at))) {
    const next = lexicon.pieces.match(p.tokens, at + 1)?.value;
    const multiplies = next?.role === "hundred" || next?.role === "magnitude" || next?.role === "collective";
    if (!multiplies || p.tokens[at + 1]?.gap !== 1) return at;
    b.small(1, "unit", 0);
    return at + 1;
  }
  const digits = readDigits(p, at);
  if (!digits?.whole) return at;
  const next = lexicon.pieces.match(p.tokens, digits.end)?.value;
  if (next?.role !== "hundred" && next?.role !== "magnitude" && next?.role !== "collective") return at;
  b.group = digits.value.n;
  b.small(0, "digits", 0);
  return digits.end;
}

/** Reads a whole number in words from token `at` and before token `stop`; `and` says whether "and" may join its parts. */
export function readCardinal(p: Paragraph, at: number, and = true, stop = Infinity): Cardinal | null {
  return stop === Infinity ? once(p, and ? 5 : 6, at, () => read(p, at, and, stop)) : read(p, at, and, stop);
}

function read(p: Paragraph, at: number, and: boolean, stop: number): Cardinal | null {
  const { lexicon } = p;
  const b = new Builder();
  const starts: number[] = [];
  let end = at;
  let lastAnd: Cardinal["and"] = null;
  let ordinal: Cardinal["ordinal"] = null;
  let next = begin(p, at, b);
  if (next > at) starts.push(at);
  while (next < Math.min(p.tokens.length, stop)) {
    const join =
      end === at && starts.length <= 1 && b.role !== "magnitude" ? { at: next, and: false } : joiner(p, next, b);
    if (!join || (join.and && !and)) break;
    const here = join.at;
    if (here > at && p.tokens[here]?.gap === 2) break;
    const before = b.value;
    const magnitude = b.role === "magnitude" ? b.cap : 0;
    const inside = digitsInside(p, here, join.and, b);
    const match = inside ? null : lexicon.pieces.match(p.tokens, here);
    if ((!inside && !match) || (match && match.end > stop)) break;
    const bare = lexicon.bareMultipliers.has(wordAt(p, here));
    if (match?.value.role === "ordinal") {
      const value = ordinalValue(b, match.value.value, bare);
      if (value !== null) ordinal = { end: match.end, value };
      break;
    }
    if (inside) b.small(inside.value, "digits", 0);
    else if (match && !take(b, match.value, join.and, bare)) break;
    starts.push(here);
    if (join.and) lastAnd = { at: here - 1, before, magnitude };
    end = inside?.end ?? match?.end ?? end;
    next = end;
  }
  if (end === at && !ordinal) return null;
  return { end, value: b.value, ordinal, lastMagnitude: b.role === "magnitude" ? b.cap : 0, and: lastAnd, starts };
}
