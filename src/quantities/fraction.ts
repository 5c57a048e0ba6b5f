import { readCardinal, type Cardinal } from "./cardinal.ts";
import { readDigits } from "./digits-in.ts";
import { isEnd, isJoined, wordAt, type Paragraph } from "./paragraph.ts";
import { ratio, type Rational } from "./rational.ts";

/** A fraction: its value is not reduced. */
export interface Fraction {
  readonly end: number;
  readonly value: Rational;
}

/** The token after a hyphen, or `at` where there is none. */
function pastHyphen(p: Paragraph, at: number): number {
  return wordAt(p, at) === "-" && p.tokens[at]?.gap !== 2 ? at + 1 : at;
}

/** Whether a word that is an ordinal as well may be a fraction here: "a third of", "by a third", but not "a third country". */
function standsAlone(p: Paragraph, end: number): boolean {
  const token = p.tokens[end];
  return token === undefined || isEnd(p, end) || token.kind !== "word" || p.lexicon.closed.has(token.text);
}

/** "a half", "a fifth", "a twenty-first": one over the word after the article. */
function afterArticle(p: Paragraph, at: number): Fraction | null {
  const { lexicon } = p;
  const named = lexicon.denominators.match(p.tokens, at + 1);
  if (named?.value.named) return { end: named.end, value: ratio(1n, BigInt(named.value.value)) };
  const whole = readCardinal(p, at + 1);
  const ordinal = whole?.ordinal;
  if (!ordinal || lexicon.words.numerals.notDenominators.includes(wordAt(p, at + 1))) return null;
  return standsAlone(p, ordinal.end) ? { end: ordinal.end, value: ratio(1n, ordinal.value) } : null;
}

/**
 * A plural denominator can be the end of a longer one: "one hundred thirty fifths" are 100/35. Only tens, or "one" with a
 * multiplier, begin one inside a numeral.
 */
function compoundDenominator(p: Paragraph, at: number, c: Cardinal, last: number): { n: bigint; d: bigint } | null {
  const { pieces, ones } = p.lexicon;
  for (const start of c.starts) {
    if (start === at || wordAt(p, start - 1) === "-" || p.lexicon.and.has(wordAt(p, start - 1))) continue;
    const first = pieces.match(p.tokens, start);
    const second = first ? pieces.match(p.tokens, first.end)?.value.role : undefined;
    const isTens = first?.value.role === "tens" && first.end === c.end && last < 10;
    const isOne = ones.has(wordAt(p, start)) && (second === "hundred" || second === "magnitude") && last < 100;
    if (!isTens && !isOne) continue;
    const tail = readCardinal(p, start);
    const head = readCardinal(p, at, true, start);
    if (tail?.end !== c.end || head?.end !== start) continue;
    if (tail.starts.length > 1 && pieces.match(p.tokens, tail.starts.at(-1) ?? 0)?.value.role === "unit") continue;
    return { n: head.value, d: tail.value + BigInt(last) };
  }
  return null;
}

/** A numeral with the denominator that follows it: "two-thirds", "twenty-three fifths", "one twenty-fifth". */
export function fractionAfter(p: Paragraph, at: number, c: Cardinal): Fraction | null {
  const { lexicon } = p;
  const isOne = c.value === 1n && lexicon.ones.has(wordAt(p, at));
  const hyphen = pastHyphen(p, c.end);
  if (c.ordinal) {
    const clear = isOne && c.ordinal.value >= 100n;
    return clear ? { end: c.ordinal.end, value: ratio(1n, c.ordinal.value) } : null;
  }
  const match = lexicon.denominators.match(p.tokens, hyphen);
  if (p.tokens[hyphen]?.gap === 2) return null;
  if (match && (match.value.plural || (hyphen > c.end && isJoined(p, hyphen)))) {
    const d = match.value.value;
    const compound = match.value.named ? null : compoundDenominator(p, at, c, d);
    if (compound) return { end: match.end, value: ratio(compound.n, compound.d) };
    return { end: match.end, value: ratio(c.value, BigInt(d)) };
  }
  if (!isOne) return null;
  const ordinal = readCardinal(p, hyphen)?.ordinal;
  if (!ordinal || lexicon.words.numerals.notDenominators.includes(wordAt(p, hyphen))) return null;
  if (lexicon.articles.has(wordAt(p, at)) && !standsAlone(p, ordinal.end)) return null;
  return { end: ordinal.end, value: ratio(1n, ordinal.value) };
}

/** A fraction in signs: "½", "3/4". */
export function readSigned(p: Paragraph, at: number, spaced = false): Fraction | null {
  const vulgar = p.lexicon.vulgar.get(wordAt(p, at));
  if (vulgar) return { end: at + 1, value: ratio(BigInt(vulgar[0] ?? 1), BigInt(vulgar[1] ?? 1)) };
  if (!p.lexicon.slash.has(wordAt(p, at + 1)) || (!spaced && !(isJoined(p, at + 1) && isJoined(p, at + 2))))
    return null;
  const n = readDigits(p, at);
  const d = readDigits(p, at + 2);
  if (!n?.plain || !d?.plain || n.end !== at + 1 || d.value.n === 0n || wordAt(p, at + 2).startsWith("0")) return null;
  if (isJoined(p, d.end) && (p.lexicon.slash.has(wordAt(p, d.end)) || p.tokens[d.end]?.kind === "word")) return null;
  return { end: d.end, value: ratio(n.value.n, d.value.n) };
}

/** A fraction below one, in words or signs, as it may follow "and": "a half", "three quarters", "⅔". */
export function readFraction(p: Paragraph, at: number): Fraction | null {
  const { lexicon } = p;
  const signed = readSigned(p, at);
  if (signed) return signed;
  if (lexicon.articles.has(wordAt(p, at))) {
    const fraction = afterArticle(p, at);
    if (fraction) return fraction;
  }
  const bare = lexicon.bare.has(wordAt(p, at)) ? lexicon.denominators.match(p.tokens, at) : null;
  if (bare) return { end: bare.end, value: ratio(1n, BigInt(bare.value.value)) };
  const c = readCardinal(p, at);
  return c ? fractionAfter(p, at, c) : null;
}
