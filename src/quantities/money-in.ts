import { readNumeral, type Numeral } from "./number.ts";
import { isJoined, rawAt, wordAt, type Paragraph } from "./paragraph.ts";
import { add, multiply, ratio, reduce, whole, type Rational } from "./rational.ts";
import { everywhere } from "../lexicons/reading.ts";

export interface Currency {
  readonly end: number;
  readonly code: string;
  /** How many times the number the letters before a code stand for: 30 MUSD. */
  readonly factor: Rational;
}

const aliases = everywhere.signsOfMoney.aliases;
const one = whole(1);

/** A code in capitals (a few are written small as well), perhaps with M or K before it. */
function code(p: Paragraph, at: number): Currency | null {
  const { codes, smallCodes } = p.lexicon;
  const token = p.tokens[at];
  if (token?.kind !== "word" || (token.text.length !== 3 && token.text.length !== 4)) return null;
  const upper = token.text.toUpperCase();
  if (rawAt(p, at) !== upper)
    return smallCodes.has(token.text) ? { end: at + 1, code: aliases[upper] ?? upper, factor: one } : null;
  if (upper.length === 3) return codes.has(upper) ? { end: at + 1, code: aliases[upper] ?? upper, factor: one } : null;
  const factor = upper.startsWith("M") ? whole(1_000_000) : upper.startsWith("K") ? whole(1000) : null;
  return factor && codes.has(upper.slice(1)) ? { end: at + 1, code: upper.slice(1), factor } : null;
}

/** A sign of money at `at`: "$", "US$", "c $". Single letters must be joined to the sign, unless they are no words. */
function sign(p: Paragraph, at: number): Currency | null {
  const match = p.lexicon.signs.match(p.tokens, at);
  if (!match) return null;
  const letters = p.tokens[at]?.kind === "word" ? wordAt(p, at) : "";
  const isWord = letters.length === 1 && (!isJoined(p, at + 1) || !p.tokens[at]?.capital) && letters !== "c";
  if (isWord && match.end > at + 1 && wordAt(p, at + 1) !== ".") return null;
  if (letters !== "" && match.end === at + 1 && !/^rs$/.test(letters)) return null;
  return { end: match.end, code: match.value, factor: one };
}

/** What stands before an amount: a sign or a code. */
export function currencyBefore(p: Paragraph, at: number): Currency | null {
  const found = sign(p, at);
  if (found) return p.lexicon.signsAfter.match(p.tokens, at)?.end === found.end ? null : found;
  const word = code(p, at);
  return word && !p.lexicon.doubtfulCodes.has(word.code) ? word : null;
}

/** What stands after an amount: a sign, a code or a name, "of" between them where the language has it. */
export function currencyAfter(p: Paragraph, at: number): Currency | null {
  const { signs, currencyNames, peoples, shillings, moneyOf, sterling } = p.lexicon;
  const token = p.tokens[at];
  if (!token || token.gap === 2) return null;
  const start = token.text === "-" && isJoined(p, at) && isJoined(p, at + 1) ? at + 1 : at;
  const mark = signs.match(p.tokens, start);
  if (mark && p.tokens[mark.end - 1]?.kind === "symbol" && token.kind === "symbol") {
    const next = p.tokens[mark.end];
    if (!(next?.kind === "digits" && next.gap === 0)) return { end: mark.end, code: mark.value, factor: one };
  }
  if (mark && p.lexicon.signsAfter.match(p.tokens, start)?.end === mark.end) {
    return { end: mark.end, code: mark.value, factor: one };
  }
  if (mark && mark.end > start + 1 && token.kind === "word" && p.tokens[mark.end]?.kind !== "digits") {
    return { end: mark.end, code: mark.value, factor: one };
  }
  const people = peoples.match(p.tokens, start);
  const word = people ? wordAt(p, people.end) : "";
  if (people && shillings.has(word)) return { end: people.end + 1, code: people.value, factor: one };
  const name = currencyNames.match(p.tokens, start);
  if (name) {
    const after = peoples.match(p.tokens, name.end);
    if (
      after &&
      shillings.has(wordAt(p, start)) &&
      p.tokens[name.end]?.gap === 1 &&
      p.lexicon.words.currencies.of.includes("de")
    ) {
      return { end: after.end, code: after.value, factor: one };
    }
    return { end: sterling.has(wordAt(p, name.end)) ? name.end + 1 : name.end, code: name.value, factor: one };
  }
  if (!moneyOf.has(token.text))
    return p.tokens[start + 1]?.gap === 0 && p.tokens[start + 1]?.kind === "digits" ? null : code(p, start);
  const past = wordAt(p, at + 1) === "'" ? at + 2 : at + 1;
  const french = p.lexicon.words.currencies.of.includes("de");
  return french && currencyNames.match(p.tokens, past) ? currencyAfter(p, past) : null;
}

export interface Amount {
  readonly end: number;
  readonly value: Rational;
  readonly precision: number | null;
}

/** The part below the main unit: "3 dollars 50 cents", "15 dollars and 15"; `before` says that the sign stood before the amount. */
export function partAfter(p: Paragraph, end: number, amount: Numeral, before: boolean): Amount | null {
  const { and, parts } = p.lexicon;
  if (reduce(amount.value).d !== 1n || amount.magnitude > 0) return null;
  const joined = and.has(wordAt(p, end));
  const at = joined ? end + 1 : end;
  const token = p.tokens[at];
  if (token?.gap !== 1) return null;
  const number = readNumeral(p, at);
  if (!number || reduce(number.value).d !== 1n || number.form === "share" || number.value.n <= 0n) return null;
  const part = parts.match(p.tokens, number.end);
  const of = part ? BigInt(part.value.of) : 100n;
  if (number.value.n >= of) return null;
  const value = add(amount.value, multiply(number.value, ratio(1n, of)));
  if (part) return { end: part.end, value, precision: part.value.of === 10 ? -1 : -2 };
  // A bare number of hundredths: two digits or words, at the end of the clause, and not "$15 and 20".
  const hundredths = number.form === "words" || (wordAt(p, at).length === 2 && !(joined && before));
  const next = p.tokens[number.end];
  const isClosed = next === undefined || (next.kind === "word" && next.gap > 0 && p.lexicon.closed.has(next.text));
  const isStop = next?.kind === "symbol" && /^[.,;:!?)]$/.test(next.text) && !isJoined(p, number.end + 1);
  return hundredths && (isClosed || isStop) ? { end: number.end, value, precision: -2 } : null;
}
