import { tables as words } from "../../lexicons/compiled/en/tables.ts";

/** What a cell says: a number as exact text, with the code of a footnote mark (SDMX) and a unit that stands beside it. */
export interface NumberCell {
  readonly kind: "number";
  readonly text: string;
  readonly status: string;
  readonly unit: string;
}

/** A cell that says why it has no number. "nothing": there is none to be had; "unknown": there is one, not given here. */
export interface MissingCell {
  readonly kind: "missing";
  readonly why: "nothing" | "unknown" | "blank";
  readonly status: string;
}

export type CellText = NumberCell | MissingCell | { readonly kind: "text" };

const TEXT: CellText = { kind: "text" };
const BLANK: CellText = { kind: "missing", why: "blank", status: "" };

/** Signs and words that stand where a number is missing: whether there is one, and the code of SDMX's CL_OBS_STATUS. */
const MISSING = new Map<string, readonly [why: "nothing" | "unknown", status: string]>(Object.entries(words.missing));

/** Marks behind a number and the code that they stand for; other marks are footnotes and say nothing. */
const FLAGS = new Map<string, string>(Object.entries(words.flags));

const SIGN = "[-+\\u2212\\u2013]?";
const MONEY = "[$£€¥₹]";
/** Digits in threes with commas, spaces or apostrophes between, or as they come; a decimal part. */
const POINT = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \\u00A0\\u202F\\u2009'’]\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+";
const COMMA = "(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \\u00A0\\u202F\\u2009'’]\\d{3})+|\\d+)(?:,\\d+)?|,\\d+";
const MARK =
  "(?:\\s?\\[[a-z0-9]{1,2}\\]|\\s?\\([a-z]\\)|\\s?[*†‡§#¹²³⁴⁵⁶⁷⁸⁹]+|\\s?[bdefipru]|\\s\\((?:provisional|prelim|preliminary|estimated?|forecast)\\))";

function pattern(digits: string): RegExp {
  return new RegExp(`^(\\()?(${SIGN})\\s?(${MONEY})?\\s?(${SIGN})(${digits})\\s?(%)?(\\))?\\s?(%)?(${MARK})?$`, "i");
}

const PATTERNS = { point: pattern(POINT), comma: pattern(COMMA) };

/** Most cells: digits and no more, which say the same everywhere. */
const PLAIN = /^\d{1,15}$/;

/** Which sign separates the decimals in a file. */
export type Decimal = keyof typeof PATTERNS;

function codeOf(mark: string): string {
  const inner = mark
    .trim()
    .toLowerCase()
    .replace(/^[[(]|[\])]$/g, "");
  return FLAGS.get(inner) ?? "";
}

function isMinus(sign: string | undefined): boolean {
  return sign !== undefined && sign !== "" && sign !== "+";
}

/** Takes the mark off the end of a label: a letter, a word in brackets that lexicons know, signs of footnotes. Null where there is none. */
export function splitMark(label: string): { text: string; status: string } | null {
  const match = /^(.*\d)\s*(?:\(([\p{L} ]+)\)|\[([\p{L}\d]{1,2})\]|([bdefipru])|[*†‡§#¹²³⁴⁵⁶⁷⁸⁹]+)$/iu.exec(
    label.trim(),
  );
  if (!match) return null;
  const [, text = "", word, letter, bare] = match;
  const mark = (word ?? letter ?? bare ?? "").toLowerCase();
  if (word !== undefined && !FLAGS.has(mark)) return null;
  return { text, status: FLAGS.get(mark) ?? "" };
}

/** Reads what stands in a cell. Numbers keep every digit: "(1,234.50)*" → "-1234.50". */
export function readCellText(cell: string, decimal: Decimal): CellText {
  const text = cell.trim();
  if (text === "") return BLANK;
  if (PLAIN.test(text)) return { kind: "number", text, status: "", unit: "" };
  const first = text.charCodeAt(0);
  const match = text.length > 40 ? null : PATTERNS[decimal].exec(text);
  if (match) {
    const [, open, before, money = "", after, digits = "", inside = "", close, outside = "", mark = ""] = match;
    if ((open === undefined) !== (close === undefined)) return TEXT;
    const plain = digits.replace(decimal === "point" ? /[^\d.]/g : /[^\d,]/g, "").replace(",", ".");
    const minus = isMinus(before) !== isMinus(after) || open !== undefined;
    const number = plain.startsWith(".") ? `0${plain}` : plain;
    return {
      kind: "number",
      text: minus ? `-${number}` : number,
      status: codeOf(mark),
      unit: money || inside || outside,
    };
  }
  // Letters and signs in brackets, as [c] or (x), say what they say without them.
  const bare = first === 91 || first === 40 ? text.slice(1, -1) : text;
  const missing = bare.length > 20 ? undefined : MISSING.get(bare.toLowerCase());
  if (missing) return { kind: "missing", why: missing[0], status: missing[1] };
  return TEXT;
}
