import { readCardinal, type Cardinal } from "./cardinal.ts";
import { readDigits, type Digits } from "./digits-in.ts";
import { fractionAfter, readFraction, readSigned } from "./fraction.ts";
import { isJoined, once, rawAt, wordAt, type Paragraph } from "./paragraph.ts";
import { add, compare, fromDecimal, multiply, one, ratio, reduce, whole, type Rational } from "./rational.ts";

/** A number without sign, unit or modifier. */
export interface Numeral {
  readonly end: number;
  readonly value: Rational;
  /** The power of ten of the last digit as written, magnitude included; null for fractions in words. */
  readonly precision: number | null;
  readonly form: "digits" | "words" | "fraction" | "share";
  /** Digits and nothing else: what may be a year. */
  readonly plain: boolean;
  /** The power of ten of the magnitude that stands with it ("5.4 million", "£27bn"), else 0. */
  readonly magnitude: number;
  /** The last letter may be a unit as well ("5m"), and was left for it. */
  readonly doubtful?: boolean;
}

export interface NumberOptions {
  /** Whether "and" may join the parts of a numeral; off between "between" and its "and". */
  readonly and?: boolean;
  /** Whether the number stands after a sign of money, where letters are magnitudes. */
  readonly money?: boolean;
}

const power = (exponent: number): Rational => whole(10n ** BigInt(exponent));

/** A word of magnitude at `at`, with the exponent; words like "dozen" have a factor of their own. */
function magnitudeWord(
  p: Paragraph,
  at: number,
  room = 36,
): { end: number; factor: Rational; exponent: number } | null {
  const token = p.tokens[at];
  if (!token || token.gap === 2) return null;
  const start = token.text === "-" && isJoined(p, at) && isJoined(p, at + 1) ? at + 1 : at;
  const match = p.lexicon.pieces.match(p.tokens, start);
  if (match?.value.role === "magnitude") {
    const { exponent } = match.value;
    const next = exponent < room ? magnitudeWord(p, match.end, room - exponent) : null;
    if (next && next.exponent > 0 && next.exponent <= room - exponent) {
      return { end: next.end, factor: multiply(next.factor, power(exponent)), exponent: exponent + next.exponent };
    }
    return { end: match.end, factor: power(exponent), exponent };
  }
  if (match?.value.role === "collective") return { end: match.end, factor: whole(match.value.value), exponent: 0 };
  return null;
}

/** Whether what follows "5m" shows that millions are meant: a counted noun, or nothing that a length would have. */
function countsAfter(p: Paragraph, at: number): boolean {
  const next = p.tokens[at];
  if (next?.kind !== "word" || next.gap === 2) return true;
  return p.lexicon.closed.has(next.text) || isPlural(p, next.text);
}

/** Whether a word looks like a plural noun. */
export function isPlural(p: Paragraph, word: string): boolean {
  const { plurals, notPlural, closed, words } = p.lexicon;
  if (plurals.has(word)) return true;
  return (
    word.length > 3 &&
    word.endsWith(words.nouns.plural) &&
    !notPlural.has(word) &&
    !word.endsWith("ss") &&
    !closed.has(word)
  );
}

type Letters = { end: number; exponent: number } | "doubtful" | null;

/** Letters of magnitude after digits: "5.4m", "£27.0bn", "3 tn". */
function letters(p: Paragraph, at: number, money: boolean): Letters {
  const { abbreviations, apart, doubtful } = p.lexicon;
  const token = p.tokens[at];
  if (token?.kind !== "word" || token.gap === 2) return null;
  const raw = rawAt(p, at);
  const exponent = abbreviations.get(raw) ?? abbreviations.get(token.text);
  if (exponent === undefined) return null;
  const follows = p.tokens[at + 1];
  if (follows?.gap === 0 && (follows.kind === "digits" || follows.text === "^" || follows.text === "/")) return null;
  if (token.gap === 1 && !(apart.has(raw) || (raw.length > 1 && apart.has(token.text)) || money)) return null;
  if (
    token.gap === 1 &&
    money &&
    raw.length === 1 &&
    !apart.has(raw) &&
    follows !== undefined &&
    follows.kind === "word"
  )
    return null;
  const capitals = raw !== token.text && (raw === "M" || raw === "MM" || raw === "K" || raw === "B");
  if (!money && doubtful.has(token.text) && !capitals) {
    return token.text === "m" && countsAfter(p, at + 1) ? { end: at + 1, exponent } : "doubtful";
  }
  return { end: at + 1, exponent };
}

/** "a half million", "half a million", "a quarter of a million": the magnitude after a fraction. */
function magnitudeAfterFraction(p: Paragraph, at: number): ReturnType<typeof magnitudeWord> {
  const { articles, vagueOf } = p.lexicon;
  const direct = magnitudeWord(p, at);
  if (direct) return direct;
  const past = vagueOf.has(wordAt(p, at)) ? at + 1 : at;
  return articles.has(wordAt(p, past)) ? magnitudeWord(p, past + 1) : null;
}

function asFraction(p: Paragraph, end: number, value: Rational): Numeral {
  const magnitude = magnitudeAfterFraction(p, end);
  if (!magnitude) return { end, value, precision: null, form: "fraction", plain: false, magnitude: 0 };
  const precision = Math.max(0, magnitude.exponent - 1);
  return {
    end: magnitude.end,
    value: reduce(multiply(value, magnitude.factor)),
    precision,
    form: "words",
    plain: false,
    magnitude: magnitude.exponent,
  };
}

/** "and a half" after a number; after millions it is half a million, unless a smaller magnitude follows. */
function mixedAfter(p: Paragraph, at: number, value: Rational, lastMagnitude: number): Numeral | null {
  const { and, moneyOf } = p.lexicon;
  const token = p.tokens[at];
  if (!token || token.gap !== 1 || !and.has(token.text)) return null;
  const fraction = readFraction(p, at + 1);
  if (!fraction || compare(fraction.value, one) >= 0 || moneyOf.has(wordAt(p, fraction.end))) return null;
  const magnitude = magnitudeWord(p, fraction.end);
  const done = { precision: -1, form: "words", plain: false } as const;
  if (magnitude && lastMagnitude === 0) {
    const sum = reduce(multiply(add(value, fraction.value), magnitude.factor));
    return {
      ...done,
      end: magnitude.end,
      value: sum,
      precision: magnitude.exponent - 1,
      magnitude: magnitude.exponent,
    };
  }
  if (magnitude && magnitude.exponent >= lastMagnitude) return null;
  const scale = magnitude?.factor ?? (lastMagnitude >= 6 ? power(lastMagnitude) : one);
  const exponent = magnitude?.exponent ?? (lastMagnitude >= 6 ? lastMagnitude : 0);
  const sum = reduce(add(value, multiply(fraction.value, scale)));
  return { ...done, end: magnitude?.end ?? fraction.end, value: sum, precision: exponent - 1, magnitude: exponent };
}

/** Decimals in words: "five point two five", "trois virgule zéro cinq". */
function pointAfter(p: Paragraph, c: Cardinal): Numeral | null {
  const { point, pieces } = p.lexicon;
  if (!point.has(wordAt(p, c.end)) || p.tokens[c.end]?.gap !== 1) return null;
  let decimals = "";
  let end = c.end + 1;
  for (;;) {
    const piece = p.tokens[end]?.gap === 1 ? pieces.match(p.tokens, end) : null;
    if (piece?.value.role !== "unit" || piece.value.value > 9 || decimals.length >= 30) break;
    decimals += piece.value.value.toString();
    end = piece.end;
  }
  if (decimals === "" || /^0+$/.test(decimals)) {
    const rest = p.tokens[end]?.gap === 1 ? readCardinal(p, end) : null;
    if (rest && rest.end > end && rest.lastMagnitude === 0) {
      decimals += rest.value.toString();
      end = rest.end;
    }
  }
  const value = decimals === "" ? null : fromDecimal(`${c.value.toString()}.${decimals}`);
  if (!value) return null;
  const magnitude = magnitudeWord(p, end);
  return {
    end: magnitude?.end ?? end,
    value: magnitude ? multiply(value, magnitude.factor) : value,
    precision: (magnitude?.exponent ?? 0) - decimals.length,
    form: "words",
    plain: false,
    magnitude: magnitude?.exponent ?? 0,
  };
}

function readWords(p: Paragraph, at: number, and: boolean): Numeral | null {
  const { lexicon } = p;
  const c = readCardinal(p, at, and);
  if (c && c.end > at) {
    // "two hundred and fifty-four hundredths": what follows "and" is a fraction of its own where it is below one.
    const split = c.and ? mixedAfter(p, c.and.at, whole(c.and.before), c.and.magnitude) : null;
    if (split && split.end > c.end) return split;
    const fraction = fractionAfter(p, at, c);
    if (fraction) return asFraction(p, fraction.end, fraction.value);
    const more = pointAfter(p, c) ?? mixedAfter(p, c.end, whole(c.value), c.lastMagnitude);
    if (more) return more;
    const form = p.tokens[at]?.kind === "digits" ? "digits" : "words";
    const magnitude = c.lastMagnitude;
    return { end: c.end, value: whole(c.value), precision: c.lastMagnitude, form, plain: false, magnitude };
  }
  if (lexicon.articles.has(wordAt(p, at)) || lexicon.bare.has(wordAt(p, at))) {
    const fraction = readFraction(p, at);
    if (fraction) return asFraction(p, fraction.end, fraction.value);
  }
  if (lexicon.quarter.has(wordAt(p, at)) && magnitudeAfterFraction(p, at + 1))
    return asFraction(p, at + 1, ratio(1n, 4n));
  return null;
}

function fromDigits(
  end: number,
  value: Rational,
  precision: number | null,
  plain: boolean,
  magnitude: number,
): Numeral {
  return { end, value, precision, form: "digits", plain, magnitude };
}

/** What may follow digits: another fraction ("2 1/4"), a magnitude, letters of magnitude, "and a half". */
function afterDigits(p: Paragraph, at: number, d: Digits, money: boolean): Numeral {
  const { vulgar, denominators } = p.lexicon;
  const alone = fromDigits(d.end, d.value, d.precision, d.plain, 0);
  const next = p.tokens[d.end];
  const isVulgar = next !== undefined && vulgar.has(next.text);
  if (!next || (next.kind === "symbol" && next.text !== "-" && !isVulgar)) return alone;
  if (d.whole && next.gap !== 2) {
    const mixed = isVulgar || next.gap === 1 ? readSigned(p, d.end, true) : null;
    if (mixed && compare(mixed.value, one) < 0) return fromDigits(mixed.end, add(d.value, mixed.value), null, false, 0);
  }
  const word = magnitudeWord(p, d.end);
  if (word) {
    const value = multiply(d.value, word.factor);
    const precision = (d.precision ?? 0) + word.exponent;
    return (
      mixedAfter(p, word.end, value, word.exponent) ?? fromDigits(word.end, value, precision, false, word.exponent)
    );
  }
  const short = letters(p, d.end, money);
  if (short === "doubtful") return { ...alone, doubtful: true };
  if (short) {
    const precision = (d.precision ?? 0) + short.exponent;
    return fromDigits(short.end, multiply(d.value, power(short.exponent)), precision, false, short.exponent);
  }
  const half = d.plain ? mixedAfter(p, d.end, d.value, 0) : null;
  if (half) return half;
  const denominator = d.plain ? denominators.match(p.tokens, d.end) : null;
  if (denominator?.value.plural && next.gap === 1 && d.end === at + 1 && d.value.n < 100n) {
    return asFraction(p, denominator.end, ratio(d.value.n, BigInt(denominator.value.value)));
  }
  return alone;
}

/** Reads the number at token `at`, in digits, words or signs; null where there is none. */
export function readNumeral(p: Paragraph, at: number, options: NumberOptions = {}): Numeral | null {
  const slot = (options.and === false ? 1 : 2) + (options.money === true ? 2 : 0);
  return once(p, slot, at, () => read(p, at, options));
}

function read(p: Paragraph, at: number, options: NumberOptions): Numeral | null {
  const token = p.tokens[at];
  if (!token) return null;
  if (token.kind === "word") return readWords(p, at, options.and ?? true);
  const signed = readSigned(p, at);
  if (signed) return asFraction(p, signed.end, signed.value);
  if (token.kind === "digits") {
    const multiplied = readCardinal(p, at, options.and ?? true);
    if (multiplied && multiplied.starts.length > 1) return readWords(p, at, options.and ?? true);
  }
  const digits = readDigits(p, at);
  return digits ? afterDigits(p, at, digits, options.money ?? false) : null;
}
