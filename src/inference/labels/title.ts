import { splitPeriod } from "./split-period.ts";
import { readPeriodLabel } from "./period-label.ts";
import { spaced } from "./words.ts";

const STYLE = { dashedYears: true, dayFirst: true };

/** Joins two periods in a title. */
const JOIN = /^(?:to|-|–|—|and|until|compared|with|vs\.?|versus)$/i;
const OPENERS =
  /^(?:from|in|for|between|since|during|as|at|of|on|year|ending|ended|the|years|period|summer|spring|autumn|winter)$/i;

/** What a title says beside the periods in it. */
export interface Title {
  readonly text: string;
  /** The one period that the title is about; null where there is none, or a stretch from one to another. */
  readonly period: string | null;
}

function isPeriodWord(word: string): boolean {
  const parts = word.split(/[–—]/).filter((p) => p !== "");
  return parts.length > 0 && parts.every((p) => readPeriodLabel(p, STYLE) !== null);
}

function isMonth(word: string, next: string): boolean {
  return readPeriodLabel(`${word} ${next}`, STYLE) !== null;
}

/** Takes the periods off the end of a title: "Births, 1983-2013" → "Births"; "Index from January 2004 to May 2014" → "Index". */
export function readTitle(title: string): Title {
  const bare = title
    .replace(/\s*\([^()]*\d{4}[^()]*\)\s*$/, "")
    .replace(/^[\s,;:.–—-]+/, "")
    .trim();
  const words = bare.split(/\s+/);
  let end = words.length;
  const names: string[] = [];
  while (end > 1) {
    const written = words[end - 1] ?? "";
    const word = written.replace(/[,;:.]+$/, "");
    const before = words[end - 2] ?? "";
    if (isPeriodWord(word)) {
      names.push(word);
      end--;
      if (isMonth(before.replace(/,$/, ""), word)) {
        names[names.length - 1] = `${before} ${word}`;
        end--;
      }
    } else if (/^\d{4}[-–—]\d{4}$/.test(word)) {
      names.push(...word.split(/[-–—]/));
      end--;
    } else if (names.length > 0 && (JOIN.test(written) || OPENERS.test(written))) end--;
    else break;
  }
  const text = words
    .slice(0, end)
    .join(" ")
    .replace(/[\s,;:–—-]+$/, "");
  if (names.length === 0) return { text: bare === "" ? title.trim() : bare, period: periodInside(bare) };
  const [only] = names;
  const period = names.length === 1 && only !== undefined ? onlyPeriod(words.slice(end).join(" "), only) : null;
  if (text === "") return { text: bare === "" ? title.trim() : bare, period: null };
  return { text, period };
}

/** The one period that is named within a title; null where there is none, or another besides. */
function periodInside(title: string): string | null {
  const { words, period } = splitPeriod(title, STYLE);
  return period !== null && period.name.length >= 4 && splitPeriod(words, STYLE).period === null ? period.name : null;
}

/** The period at the end of a title, with the words that open it: "year ending March 2014" is more than the month. */
function onlyPeriod(tail: string, name: string): string | null {
  const whole = tail
    .replace(/^(?:(?:from|in|for|between|since|during|as|at|of|on|the)\s+)+/i, "")
    .replace(/[,;:.]+$/, "");
  return readPeriodLabel(whole, STYLE) ?? readPeriodLabel(name, STYLE);
}

const STOP = /^(?:in|from|for|at|on|of|to|since|between|as|the|registered|excluding|including|\d{4}.*)$/i;
const TIME = / (?:year|years|month|months|quarter|quarters|half-year|date|day|time|age) /;

/** The ways by which a title says that its numbers are cut: "by age group and sex" → "age group", "sex". Time is left out. */
export function cutsIn(title: string): string[] {
  const cuts: string[] = [];
  for (const match of title.matchAll(/\bby\s+([^,;:()]+(?:,\s*[^,;:()]+(?=\s+and\b))?[^,;:()]*)/gi)) {
    for (const part of (match[1] ?? "").split(/\s*,\s*|\s+and\s+/i)) {
      const words = part.trim().split(/\s+/);
      const stop = words.findIndex(
        (word, i) => (i > 0 || !/^the$/i.test(word)) && STOP.test(word) && !/^of$/i.test(word),
      );
      const kept = words.slice(0, stop < 0 ? undefined : stop).filter((w) => !/^(?:the|each|main|selected)$/i.test(w));
      const text = kept.join(" ");
      if (kept.length === 0 || kept.length > 4 || splitPeriod(text, STYLE).period !== null) continue;
      if (TIME.test(spaced(text)) && !/ages?\b/i.test(text)) continue;
      cuts.push(text.toLowerCase());
    }
  }
  return cuts;
}
