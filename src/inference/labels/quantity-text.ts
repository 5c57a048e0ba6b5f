import { readingWords } from "../../lexicons/reading.ts";
import { fromDecimal, multiply, toDecimal, whole, type Rational } from "../../quantities/rational.ts";
import { readCellText, type Decimal, type NumberCell } from "./number-text.ts";

const MAGNITUDES = new Map<string, number>(Object.entries(readingWords("en").numerals.magnitudes));
const LETTERS = new Map([
  ["k", 3],
  ["m", 6],
  ["mn", 6],
  ["bn", 9],
]);

/** A number, what stands behind it, and a remark in brackets at the end. */
const PARTS = /^((?:[-+\u2212(]?\s?[$£€¥₹]?\s?[-\u2212]?)[\d.,' ]*\d\)?)\s?([\p{L}°²³/%.-]*)(?:\s*[([].*[)\]])?$/u;

/** The power of ten that words behind a number mean: of money also by a letter. */
function powerOf(word: string, money: boolean): number | undefined {
  const low = word.toLowerCase();
  return MAGNITUDES.get(low) ?? (money ? LETTERS.get(low) : undefined);
}

function timesTen(text: string, power: number): string {
  const times: Rational = whole(10n ** BigInt(power));
  const exact = fromDecimal(text);
  return (exact && toDecimal(multiply(exact, times))) ?? text;
}

/** Reads a number with a unit, a magnitude or a remark behind it: "250 kW", "$1.5 million", "45 (2010)", "18th"; null for other texts. */
export function readQuantityText(cell: string, decimal: Decimal): NumberCell | null {
  const match = cell.length > 60 ? null : PARTS.exec(cell.trim());
  if (!match) return null;
  const [, digits = "", word = ""] = match;
  const number = readCellText(digits, decimal);
  if (number.kind !== "number") return null;
  const power = word === "" ? undefined : powerOf(word, number.unit !== "");
  if (power !== undefined) return { ...number, text: timesTen(number.text, power) };
  return { ...number, unit: number.unit === "" ? word : number.unit };
}

/** Whether a number has another in brackets behind it: then neither is the value alone. */
export function hasRemark(cell: string): boolean {
  return /\d.*[([][^)\]]*\d[^)\]]*[)\]]\s*$/.test(cell);
}

/** Whether the letters behind a number make it an ordinal. */
export function isOrdinalEnding(unit: string): boolean {
  return readingWords("en").numerals.ordinalEndings.includes(unit.toLowerCase());
}
