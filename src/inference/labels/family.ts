import { readingWords } from "../../lexicons/reading.ts";
import { says } from "./words.ts";

/** Sets of labels that everyone knows, and what the dimension is called that they make. */
export type Family = "age-group" | "sex" | "calendar-month" | "calendar-quarter";

const MONTHS = readingWords("en").calendar.months;
const AGE =
  /^(?:aged? )?(?:under|over|below|above|less than|more than|up to)? ?\d{1,3}(?: ?(?:-|–|—|to) ?\d{1,3})?(?: ?\+| and (?:over|above|under|older|younger|more)| or (?:over|older|more|younger))?(?: years?)?(?: old)?$/i;

/** The number of a month or quarter by its name alone: "January", "Sept", "Q3"; null for other labels. */
export function partOfYear(label: string): { of: "month" | "quarter"; number: number } | null {
  const text = label.trim().toLowerCase().replace(/\.$/, "");
  if (Object.hasOwn(MONTHS, text)) return { of: "month", number: MONTHS[text] ?? 0 };
  const quarter = /^q(?:uarter|tr)?\.? ?([1-4])$/.exec(text) ?? /^([1-4])(?:st|nd|rd|th) quarter$/.exec(text);
  return quarter ? { of: "quarter", number: Number(quarter[1]) } : null;
}

function isAge(label: string): boolean {
  return AGE.test(label.trim()) && /\d/.test(label) && !/^\d+$/.test(label.trim());
}

/** The family that labels belong to, all but the totals among them; null where they are none. */
export function familyOf(labels: readonly string[]): Family | null {
  const own = labels.filter((label) => !says.total.atEnd(label) && !says.totalOnly.is(label));
  if (labels.length < 2) return null;
  if (labels.every((label) => says.sexes.is(label)) && own.length > 0) return "sex";
  if (own.length >= 2 && own.every(isAge)) return "age-group";
  const parts = own.map(partOfYear);
  if (own.length >= 2 && parts.every((p) => p?.of === "month")) return "calendar-month";
  return own.length >= 2 && parts.every((p) => p?.of === "quarter") ? "calendar-quarter" : null;
}
