import { readingWords } from "../../lexicons/reading.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { splitMark } from "./number-text.ts";

const MONTHS = readingWords("en").calendar.months;
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const YEAR = "(?:1[5-9]|20|21)\\d{2}";

/** How labels that can be read in two ways are read in one column or header. */
export interface LabelStyle {
  /** "2004-05" is a financial year, not May 2004. */
  readonly dashedYears: boolean;
  /** "03/04/2023" is the third of April. */
  readonly dayFirst: boolean;
}

type Namer = (groups: readonly string[], style: LabelStyle) => string | null;
type Rule = readonly [pattern: string, name: Namer];

function pad(n: number): string {
  return n.toString().padStart(2, "0");
}

/** A year of two digits: those up to 49 are of this century. */
function fullYear(text: string): number {
  const n = Number(text);
  return text.length > 2 ? n : n < 50 ? 2000 + n : 1900 + n;
}

function monthOf(text: string): number {
  return MONTHS[text.toLowerCase()] ?? 0;
}

/** The name of the stretch from one month to another, both included; null where no name fits. */
function stretch(from: number, to: number): string | null {
  const length = to - from + 1;
  const year = Math.floor(from / 12);
  const month = (from % 12) + 1;
  if (length === 1) return `${year.toString()}-${pad(month)}`;
  if (length === 3 && month % 3 === 1) return `${year.toString()}-q${((month + 2) / 3).toString()}`;
  if (length === 6 && month % 6 === 1) return `${year.toString()}-h${month === 1 ? "1" : "2"}`;
  if (length !== 12) return null;
  if (month === 1) return year.toString();
  return month === 4 ? `${year.toString()}/${pad((year + 1) % 100)}` : ending(year + 1, month - 1);
}

/** The twelve months that end with a month. */
function ending(year: number, month: number): string {
  return `${year.toString()}-${pad(month)}-ye`;
}

function financial(first: string, second: string): string | null {
  const year = Number(first);
  const next = Number(second.slice(-2));
  return next === (year + 1) % 100 ? `${first}/${second.slice(-2)}` : null;
}

/** A stretch between two months of which the first may lack its year. */
function between(first: string, firstYear: string | undefined, second: string, secondYear: string): string | null {
  const [a, b] = [monthOf(first), monthOf(second)];
  const to = fullYear(secondYear) * 12 + b - 1;
  const from = firstYear === undefined ? to - ((b - a + 12) % 12) : fullYear(firstYear) * 12 + a - 1;
  return stretch(from, to);
}

function day(year: string, month: number, date: string): string {
  return `${fullYear(year).toString()}-${pad(month)}-${pad(Number(date))}`;
}

const END = "(?:y(?:ea)?r|12 months|twelve months)";
const SEP = "[\\s,./-]*";

const RULES: readonly Rule[] = [
  [`(${YEAR})`, ([y = ""]) => y],
  [`(?:fy|cy) ?(${YEAR}|\\d{2})`, ([y = ""]) => fullYear(y).toString()],
  [`(?:fy ?)?(${YEAR}) ?/ ?(\\d{2}|${YEAR})`, ([a = "", b = ""]) => financial(a, b)],
  [`(?:fy ?)?(${YEAR}) ?- ?(${YEAR})`, ([a = "", b = ""]) => financial(a, b)],
  [
    `(?:fy ?)?(${YEAR}) ?- ?(\\d{2})`,
    ([a = "", b = ""], { dashedYears }) =>
      Number(b) > 12 || Number(b) === 0 || dashedYears ? financial(a, b) : `${a}-${b}`,
  ],
  [`(${YEAR}) ?-? ?m(\\d{1,2})`, ([y = "", m = ""]) => `${y}-${pad(Number(m))}`],
  [`(\\d{1,2})/(${YEAR})`, ([m = "", y = ""]) => `${y}-${pad(Number(m))}`],
  [`(${MONTH})${SEP}(${YEAR}|\\d{2})`, ([m = "", y = ""]) => `${fullYear(y).toString()}-${pad(monthOf(m))}`],
  [`(${YEAR})${SEP}(${MONTH})`, ([y = "", m = ""]) => `${y}-${pad(monthOf(m))}`],
  [`q([1-4])${SEP}(${YEAR}|\\d{2})`, ([q = "", y = ""]) => `${fullYear(y).toString()}-q${q}`],
  [`(${YEAR})${SEP}q([1-4])`, ([y = "", q = ""]) => `${y}-q${q}`],
  [`[hs]([12])${SEP}(${YEAR}|\\d{2})`, ([h = "", y = ""]) => `${fullYear(y).toString()}-h${h}`],
  [`(${YEAR})${SEP}[hs]([12])`, ([y = "", h = ""]) => `${y}-h${h}`],
  [
    `(${MONTH})\\.? ?(?:-|to|/) ?(${MONTH})${SEP}(${YEAR}|\\d{2})`,
    ([a = "", b = "", y = ""]) => between(a, undefined, b, y),
  ],
  [
    `(${MONTH})${SEP}(${YEAR}|\\d{2}) ?(?:-|to) ?(${MONTH})${SEP}(${YEAR}|\\d{2})`,
    ([a = "", y = "", b = "", z = ""]) => between(a, y, b, z),
  ],
  [
    `(?:ye|${END} ?(?:end(?:ing|ed)?|to))\\.? (?:\\d{1,2} )?(${MONTH})${SEP}(${YEAR}|\\d{2})`,
    ([m = "", y = ""]) => ending(fullYear(y), monthOf(m)),
  ],
  [
    `(?:ye|${END} ?(?:end(?:ing|ed)?|to))\\.? (${YEAR}) q([1-4])`,
    ([y = "", q = ""]) => ending(Number(y), Number(q) * 3),
  ],
  [`(${YEAR})-(\\d{2})-(\\d{2})(?:[t ]00:00(?::00(?:\\.0+)?)?z?)?`, ([y = "", m = "", d = ""]) => `${y}-${m}-${d}`],
  [
    `(\\d{1,2})(?:st|nd|rd|th)?${SEP}(${MONTH})${SEP}(${YEAR}|\\d{2})`,
    ([d = "", m = "", y = ""]) => day(y, monthOf(m), d),
  ],
  [`(${MONTH})${SEP}(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+(${YEAR})`, ([m = "", d = "", y = ""]) => day(y, monthOf(m), d)],
  [
    `(\\d{1,2})[./-](\\d{1,2})[./-](${YEAR})`,
    ([a = "", b = "", y = ""], { dayFirst }) => (dayFirst ? day(y, Number(b), a) : day(y, Number(a), b)),
  ],
];

const COMPILED = RULES.map(([pattern, name]) => ({ pattern: new RegExp(`^${pattern}$`, "i"), name }));

/** What a period could begin with; most labels fail here. */
const HINT = /\d{2}/;

/** The label with plain hyphens and single spaces. */
function plain(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The name of the period that a whole label is, as addresses have it ("YE Mar 14" → "2014-03-ye"); null where it is none. */
export function readPeriodLabel(label: string, style: LabelStyle): string | null {
  if (!HINT.test(label) || label.length > 60) return null;
  const text = plain(label);
  for (const { pattern, name } of COMPILED) {
    const match = pattern.exec(text);
    const found = match && name(match.slice(1), style);
    if (found !== null && parsePeriod(found)) return found;
  }
  return null;
}

/** A period with a mark beside it: "2024 (provisional)" is 2024 with the code P, "2013[1]" is 2013. */
export interface MarkedPeriod {
  readonly name: string;
  readonly status: string;
}

/** The period that a label names, a footnote mark or a word such as "(provisional)" left aside; null where it says more. */
export function readMarkedPeriod(label: string, style: LabelStyle): MarkedPeriod | null {
  const name = readPeriodLabel(label, style);
  if (name !== null) return { name, status: "" };
  const marked = splitMark(label);
  const inner = marked && readPeriodLabel(marked.text, style);
  return inner === null ? null : { name: inner, status: marked?.status ?? "" };
}

/** How the labels of one column are to be read: each second part the year after the first, a part above twelve a day. */
export function styleOf(labels: Iterable<string>): LabelStyle {
  let dashed = 0;
  let next = 0;
  let monthFirst = false;
  for (const label of labels) {
    if (!/^\s*\d/.test(label)) continue;
    const text = plain(label);
    const years = /^(\d{4}) ?- ?(\d{2})$/.exec(text);
    if (years) {
      dashed++;
      if ((Number(years[1]) + 1) % 100 === Number(years[2])) next++;
    }
    const date = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(text);
    if (date && Number(date[2]) > 12) monthFirst = true;
  }
  return { dashedYears: dashed > 1 && dashed === next, dayFirst: !monthFirst };
}
