import type { Writing } from "../lexicons/shapes.ts";
import { toDecimal, toFixed, type Rational } from "./rational.ts";

/** The minus sign of typography, which reading takes like a hyphen: a hyphen is too short to be seen before a figure. */
export const MINUS = "\u2212";

/** Puts the language's separators into a plain decimal ("-1234.5" → "−1,234.5"). */
function group(plain: string, writing: Writing): string {
  const negative = plain.startsWith("-");
  const [integer = "", fraction] = (negative ? plain.slice(1) : plain).split(".");
  let grouped = "";
  for (let i = 0; i < integer.length; i++) {
    if (i > 0 && (integer.length - i) % 3 === 0) grouped += writing.group;
    grouped += integer.charAt(i);
  }
  return (negative ? MINUS : "") + grouped + (fraction === undefined ? "" : writing.decimal + fraction);
}

/** The digits of a number, grouped: as many places as asked for, else all of them, else six. */
export function digits(value: Rational, decimals: number | null, writing: Writing): string {
  return group(decimals === null ? (toDecimal(value) ?? toFixed(value, 6)) : toFixed(value, decimals), writing);
}

/** The form of the word that goes with a number as it was written. */
export function form<T>(forms: { readonly one: T; readonly other: T }, written: string, writing: Writing): T {
  const bare = written.replace(MINUS, "");
  const singular = writing.singular === "one" ? bare === "1" : /^[01](\D|$)/.test(bare);
  return singular ? forms.one : forms.other;
}
