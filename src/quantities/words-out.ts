import { readingWords } from "../lexicons/reading.ts";
import type { Numerals, Writing } from "../lexicons/shapes.ts";
import { writingOf } from "../lexicons/writing.ts";
import { absolute, toDecimal, toFixed, type Rational } from "./rational.ts";

type Words = Writing["words"];

/** The first spelling that the lexicon has of a number below twenty, or of tens. */
function spelling(numerals: Numerals, value: number): string {
  const unit = Object.entries(numerals.units).find(([, n]) => n === value)?.[0];
  return unit ?? Object.entries(numerals.tens).find(([, n]) => n[0] === value)?.[0] ?? value.toString();
}

function belowHundred(n: number, words: Words, numerals: Numerals): string {
  const tens = words.tens.filter((t) => t <= n).at(-1);
  if (tens === undefined) return spelling(numerals, n);
  const rest = n - tens;
  if (rest === 0) return words.alone[tens.toString()] ?? spelling(numerals, tens);
  const and = words.tensAnd.includes(rest) && !words.tensPlain.includes(tens);
  const [join] = numerals.and;
  return spelling(numerals, tens) + (and ? ` ${join ?? ""} ` : "-") + spelling(numerals, rest);
}

/** A number below a thousand; `last` says that no word for a thousand follows it. */
function belowThousand(n: number, words: Words, numerals: Numerals, last: boolean): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const small = rest === 0 ? "" : belowHundred(rest, words, numerals);
  if (hundreds === 0) return small;
  const pattern = hundreds === 1 ? words.hundred.one : rest === 0 && last ? words.hundred.last : words.hundred.other;
  const head = pattern.replace("{}", spelling(numerals, hundreds));
  if (small === "") return head;
  return words.and === null ? `${head} ${small}` : `${head} ${words.and} ${small}`;
}

function wholeInWords(value: bigint, words: Words, numerals: Numerals): string {
  if (value === 0n) return spelling(numerals, 0);
  const parts: string[] = [];
  let rest = value;
  for (const { exponent, one, other } of words.magnitudes) {
    const scale = 10n ** BigInt(exponent);
    const count = rest / scale;
    rest %= scale;
    if (count === 0n) continue;
    // More than 999 of the greatest magnitude are counted in words of their own.
    const spelt =
      count > 999n ? wholeInWords(count, words, numerals) : belowThousand(Number(count), words, numerals, exponent > 3);
    parts.push(count === 1n ? one : other.replace("{}", spelt));
  }
  if (rest > 0n) {
    const small = belowThousand(Number(rest), words, numerals, true);
    parts.push(words.and !== null && rest < 100n && parts.length > 0 ? `${words.and} ${small}` : small);
  }
  return parts.join(" ");
}

/** A number in words ("minus forty-two point five"), exactly, or to twelve places where its decimals do not end. */
export function numberInWords(value: Rational, language: string): string {
  const { words } = writingOf(language);
  const { numerals } = readingWords(language);
  const size = absolute(value);
  const [integer = "0", decimals = ""] = (toDecimal(size) ?? toFixed(size, 12)).split(".");
  const whole = wholeInWords(BigInt(integer), words, numerals);
  const digits = Array.from(decimals, (digit) => spelling(numerals, Number(digit)));
  const text = digits.length > 0 ? [whole, words.point, ...digits].join(" ") : whole;
  return value.n < 0n ? `${words.minus} ${text}` : text;
}
