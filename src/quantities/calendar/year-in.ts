import { isPlural } from "../number.ts";
import { isEnd, isJoined, wordAt, type Paragraph } from "../paragraph.ts";
import { readUnit } from "../unit-in.ts";
import { monthsFrom, years } from "./days.ts";
import { found, type TimeFound } from "./found.ts";

const FIRST = 1500;
const LAST = 2199;

/** Four digits that may be a year, with nothing joined to them that makes them something else. */
export function yearAt(p: Paragraph, at: number): number | null {
  const token = p.tokens[at];
  if (token?.kind !== "digits" || token.text.length !== 4) return null;
  const year = Number(token.text);
  if (year < FIRST || year > LAST) return null;
  const next = p.tokens[at + 1];
  const isPoint = next?.text === "." || next?.text === ",";
  if (next?.gap === 0 && (next.kind === "word" || next.text === "%" || next.text === "^" || next.text === "+"))
    return null;
  return isPoint && next.gap === 0 && isJoined(p, at + 2) && p.tokens[at + 2]?.kind === "digits" ? null : year;
}

/** Whether the words around show that four digits are a year and no count. */
function isYear(p: Paragraph, at: number, year: number): boolean {
  const { strong, people, closed, timesWords, unitNames, currencyNames, percent } = p.lexicon;
  const before = wordAt(p, at - 1);
  if (strong.has(before)) return true;
  const next = p.tokens[at + 1];
  if (next === undefined || next.gap === 2) return true;
  if (next.kind === "symbol") {
    const isMoney = p.lexicon.signs.match(p.tokens, at + 1) !== null && next.text !== "$";
    return !percent.match(p.tokens, at + 1) && !isMoney;
  }
  if (next.kind === "digits" || closed.has(next.text) || next.capital)
    return !p.lexicon.codes.has(next.text.toUpperCase());
  const isUnit = unitNames.match(p.tokens, at + 1) ?? currencyNames.match(p.tokens, at + 1) ?? readUnit(p, at + 1);
  const isPoints = p.lexicon.points.match(p.tokens, at + 1) !== null;
  if (people.has(next.text) || timesWords.has(next.text) || isUnit || isPoints) return false;
  if (p.lexicon.pieces.match(p.tokens, at + 1)) return false;
  const isRound = year % 100 === 0;
  return !(isRound && !yearBefore(p, at) && (isPlural(p, next.text) || isPlural(p, wordAt(p, at + 2))));
}

function yearBefore(p: Paragraph, at: number): boolean {
  const before = p.tokens[at - 1];
  return before !== undefined && p.lexicon.yearBefore.has(before);
}

/** The years of "2012/13", "2012-13" (a financial year where they follow each other), "2009–2012". */
export function readYears(p: Paragraph, at: number): TimeFound | null {
  const from = yearAt(p, at);
  const sign = wordAt(p, at + 1);
  const joined = isJoined(p, at + 1) && isJoined(p, at + 2);
  const spaced = p.tokens[at + 1]?.gap === 1 && p.tokens[at + 2]?.gap === 1 && sign !== "/";
  if (from === null || !/^[-–—/]$/.test(sign) || !(joined || spaced)) return null;
  if (isJoined(p, at + 3) && !isEnd(p, at + 3)) return null;
  const to = yearAt(p, at + 2);
  if (to !== null && to > from)
    return found(at + 3, to === from + 1 && sign === "/" ? financialYear(p, from) : years(from, to));
  const short = wordAt(p, at + 2);
  if (!joined || !/^\d\d$/.test(short)) return null;
  const end = from - (from % 100) + Number(short) + (Number(short) < from % 100 ? 100 : 0);
  if (end === from + 1) return found(at + 3, financialYear(p, from));
  if (sign === "-" && Number(short) >= 1 && Number(short) <= 12)
    return found(at + 3, monthsFrom(from, Number(short), 1));
  return end > from && end < from + 60 ? found(at + 3, years(from, end)) : null;
}

function financialYear(p: Paragraph, from: number) {
  return monthsFrom(from, p.lexicon.words.calendar.financialYearMonth, 12);
}

/** "1990s", "the '90s", "20th century". */
export function readDecade(p: Paragraph, at: number): TimeFound | null {
  const { decadeEnding, decadeBefore } = p.lexicon.words.calendar;
  const digits = p.tokens[at];
  const decade = yearAt(p, at);
  if (decade !== null && decade % 10 === 0 && decadeBefore.includes(wordAt(p, at - 1)))
    return found(at + 1, years(decade, decade + 9));
  if (digits?.kind !== "digits" || decadeEnding === "" || !digits.text.endsWith("0")) return null;
  const mark = wordAt(p, at + 1) === "'" ? at + 2 : at + 1;
  if (wordAt(p, mark) !== decadeEnding || !isJoined(p, mark) || (mark === at + 2 && !isJoined(p, at + 1))) return null;
  if (digits.text.length === 2) {
    const isShort = wordAt(p, at - 1) === "'" || p.lexicon.words.relations.ordinalThe.includes(wordAt(p, at - 1));
    const start = 1900 + Number(digits.text) - (Number(digits.text) < 20 ? -100 : 0);
    return isShort ? found(mark + 1, years(start, start + 9)) : null;
  }
  const start = Number(digits.text);
  if (digits.text.length !== 4 || start < 1000 || start > LAST) return null;
  return found(mark + 1, years(start, start % 100 === 0 ? start + 99 : start + 9));
}

/** A bare year. */
export function readYear(p: Paragraph, at: number): TimeFound | null {
  const year = yearAt(p, at);
  return year !== null && isYear(p, at, year) ? found(at + 1, years(year, year)) : null;
}
