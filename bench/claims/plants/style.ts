const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/;
const WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const WORD = new RegExp(`\\b(?:${WORDS.join("|")})\\b`, "i");

/** A number as a text writes it. */
export interface Written {
  /** The words before and after the number. */
  readonly before: string;
  readonly after: string;
  readonly number: string;
  /** The number itself, without its unit: 1.2 of "£1.2 million". */
  readonly value: number;
  /** The least difference that numbers of this style can show: 0.1 of "1.2", 1000 of "212,000". */
  readonly step: number;
  readonly style: "words" | "grouped" | "plain";
}

/** The least difference that a number as written can show, if all the zeros at its end come from rounding. */
function coarsest(number: string): number {
  const [, decimals] = number.split(".");
  if (decimals !== undefined) return 10 ** -decimals.length;
  const zeros = /0*$/.exec(number.replaceAll(",", ""))?.[0].length ?? 0;
  return 10 ** zeros;
}

/** The one number of a quote, in digits or as a word up to twelve; null where there is none, or several. */
export function readWritten(quote: string): Written | null {
  const found = DIGITS.exec(quote) ?? WORD.exec(quote);
  if (!found) return null;
  const [number] = found;
  const before = quote.slice(0, found.index);
  const after = quote.slice(found.index + number.length);
  // "19.7 per 100,000" has one number.
  const rest = before + after.replace(/^\s*(?:\S+\s+)?per\s+\d[\d,\s]*/, "");
  if (/\d/.test(rest) || WORD.test(rest) || /[-–]$/.test(before)) return null;
  const word = WORDS.indexOf(number.toLowerCase());
  if (word >= 0) return { before, after, number, value: word + 2, step: 1, style: "words" };
  const value = Number(number.replaceAll(",", ""));
  const coarse = coarsest(number);
  // Two zeros or more look rounded; one ("40%") does not.
  const step = coarse >= 100 || coarse < 1 ? coarse : 1;
  return { before, after, number, value, step, style: number.includes(",") || value < 1000 ? "grouped" : "plain" };
}

function decimalsOf(step: number): number {
  return step >= 1 ? 0 : Math.round(-Math.log10(step));
}

function inDigits(value: number, { step, style }: Written): string {
  const [whole = "", decimals] = (Math.round(value / step) * step).toFixed(decimalsOf(step)).split(".");
  const grouped = style === "grouped" ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Another number in the same style; null where the style cannot write it, or writes what stood there before. */
export function writeLike(written: Written, value: number): string | null {
  if (!(value > 0)) return null;
  const { number, style } = written;
  if (style !== "words") {
    const text = inDigits(value, written);
    return text === number || Number(text.replaceAll(",", "")) === 0 ? null : text;
  }
  const word = WORDS[Math.round(value) - 2];
  if (word === undefined || word === number.toLowerCase()) return null;
  return /^[A-Z]/.test(number) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** The number that a text in digits or a word stands for. */
export function valueOf(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? word + 2 : Number(number.replaceAll(",", ""));
}

/**
 * The power of ten that turns a computed value into the number as written ("£1.2 million" and 1,211,000: 1e-6; "4%" and 0.043:
 * 100); null where it does not round to it.
 */
export function displayScale(written: Written, computed: number): number | null {
  const value = Math.abs(computed);
  const scales = Array.from({ length: 16 }, (_, i) => 10 ** (i - 12)).filter(
    (k) => Math.abs(value * k - written.value) <= 0.5001 * coarsest(written.number),
  );
  const off = (k: number): number => Math.abs(value * k - written.value);
  return scales.sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** Whether a number as written is clearly none of the true ones: further off than its last place that is not zero, so that neither rounding nor cutting off explains it. */
export function isOutside(number: string, truths: readonly number[]): boolean {
  return truths.every((truth) => Math.abs(valueOf(number) - truth) > coarsest(number) * 1.0001);
}
