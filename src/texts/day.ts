import { parsePeriod } from "../quantities/period.ts";
import { readQuantities } from "../quantities/read.ts";
import type { Block } from "./document.ts";

/** Lines further down than this, or longer, are not looked at for a text's date. */
const FIRST_LINES = 12;
const LONGEST_LINE = 100;

const WEEKDAY =
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
/** "Published:", "Date of issue –", "Publié le": what may stand before the day that a text gives itself. */
const LABEL = new RegExp(
  "^(?:(?:first )?(?:published|released|issued|posted)|(?:publication|release|issue|press release) date|publiée?|parue?" +
    "|dated?(?: of (?:publication|release|issue)| de (?:publication|parution))?)" +
    "(?: online)?(?:\\s*[:–—-]|\\s(?:on|le)(?=\\s)|(?=\\s))\\s*",
  "i",
);
/** "Geneva, ": the place before the day of a press release. */
const PLACE = /^\p{Lu}[\p{L}.'’ -]{1,30},\s+(?:le\s+)?/u;
const DAY_OF_WEEK = new RegExp(`^(?:${WEEKDAY})\\b\\.?,?\\s+`, "i");
const TIME = /^,?\s*(?:at |à )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?\.?$/;

/** The day that a text names and nothing else, as an ISO date: "14 March 2024", "Thursday, March 14, 2024, 9:30 am"; null where it is none. */
export function readDay(text: string, language: string): string | null {
  const words = text.trim();
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[T ]\d{2}:?\d{2}[\d:.,]*\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/i.exec(
    words,
  );
  if (iso) {
    const day = iso.slice(1, 4).join("-");
    return parsePeriod(day) ? day : null;
  }
  const rest = words.replace(DAY_OF_WEEK, "");
  // 05/03/2024 is a day in March or in May, by where its writer lives.
  const numbers = /^(\d{1,2})\/(\d{1,2})\//.exec(rest);
  if (numbers && numbers[1] !== numbers[2] && Number(numbers[1]) <= 12 && Number(numbers[2]) <= 12) return null;
  const [first] = readQuantities(rest, { language, referenceDate: null });
  const period = first?.kind === "date" && first.start === 0 ? first.period : null;
  if (!first || period?.start === null || period?.start === undefined || period.start !== period.end) return null;
  const after = rest.slice(first.end);
  return /^[.\s]*$/.test(after) || TIME.test(after) ? period.start : null;
}

/** The day that a line near the top gives the text: only a day, or one behind "Published:" or a place; null where it does not. */
export function dayOfLine(line: string, language: string): string | null {
  const words = line.trim();
  if (words.length > LONGEST_LINE || !/\d/.test(words)) return null;
  const unlabelled = words.replace(LABEL, "");
  return readDay(unlabelled, language) ?? (unlabelled === words ? readDay(words.replace(PLACE, ""), language) : null);
}

/** The day that one of the first lines gives; null where none does. Tables and quotations are not the text's own words. */
export function frontDay(blocks: readonly Block[], language: string): string | null {
  let left = FIRST_LINES;
  for (const { kind, quoted, text } of blocks) {
    if (left <= 0) break;
    const lines = text.split("\n", left);
    left -= lines.length;
    if (kind === "cell" || quoted) continue;
    for (const line of lines) {
      const day = dayOfLine(line, language);
      if (day !== null) return day;
    }
  }
  return null;
}
