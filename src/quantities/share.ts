import type { Numeral } from "./number.ts";
import { readNumeral } from "./number.ts";
import { isEnd, isJoined, wordAt, type Paragraph } from "./paragraph.ts";
import { ratio } from "./rational.ts";

function isYearLike(n: Numeral): boolean {
  return n.plain && n.value.n >= 1500n && n.value.n <= 2199n;
}

/** Whether something counted by time or measured stands after the second number, so that it is no whole: 3 in 10 years. */
function goesOn(p: Paragraph, at: number, how: "in" | "of" | "over"): boolean {
  const { timeWords, percent, months, signs, unitNames } = p.lexicon;
  const token = p.tokens[at];
  if (!token || token.gap === 2) return false;
  if (token.gap === 0 && (token.kind !== "symbol" || token.text === "%" || token.text === "/" || token.text === "-"))
    return true;
  if (timeWords.has(token.text) || percent.match(p.tokens, at) || months.has(token) || signs.match(p.tokens, at))
    return true;
  if (how === "over") return !isEnd(p, at) && !p.lexicon.closed.has(token.text);
  return unitNames.match(p.tokens, at) !== null;
}

/** "one entry in four", "8 pays sur 10": one word may stand between the number and its whole. */
function afterNoun(p: Paragraph, at: number): { end: number; value: "in" | "of" | "over" } | null {
  const noun = p.tokens[at];
  if (noun?.kind !== "word" || noun.gap !== 1 || p.lexicon.closed.has(noun.text) || p.tokens[at + 1]?.gap !== 1)
    return null;
  if (p.lexicon.timeWords.has(noun.text) || p.lexicon.unitNames.match(p.tokens, at)) return null;
  const match = p.lexicon.shares.match(p.tokens, at + 1);
  return match?.value === "in" ? match : null;
}

/**
 * A share of a whole: "three in four", "1 out of 3", "18 of the 32", "1 over 3". The first number may not be the greater one, and
 * the second is no year.
 */
export function readShare(p: Paragraph, at: number, n: Numeral): Numeral | null {
  if (n.form === "fraction" || n.form === "share" || n.magnitude > 0 || n.value.d !== 1n || n.value.n <= 0n)
    return null;
  const direct = p.tokens[n.end]?.gap === 1 ? p.lexicon.shares.match(p.tokens, n.end) : null;
  const match = direct ?? afterNoun(p, n.end);
  if (!match || (isJoined(p, at) && p.tokens[at - 1]?.text !== "(")) return null;
  const whole = readNumeral(p, match.end);
  if (!whole || p.tokens[match.end]?.gap !== 1 || whole.form === "fraction" || whole.value.d !== 1n) return null;
  if (whole.value.n < n.value.n || (match.value !== "of" && whole.value.n === n.value.n)) return null;
  if (isYearLike(whole) && !(n.value.n < 10n && whole.value.n % 100n === 0n)) return null;
  if (p.lexicon.articles.has(wordAt(p, match.end))) return null;
  if (p.lexicon.articles.has(wordAt(p, at)) && !p.lexicon.ones.has(wordAt(p, at))) return null;
  if (goesOn(p, whole.end, match.value)) return null;
  const next = p.tokens[whole.end];
  const isNoun = next?.kind === "word" && next.gap === 1 && !p.lexicon.closed.has(next.text);
  if (!direct && (isNoun || whole.value.n > 1000n)) return null;
  return {
    end: whole.end,
    value: ratio(n.value.n, whole.value.n),
    precision: null,
    form: "share",
    plain: false,
    magnitude: 0,
  };
}
