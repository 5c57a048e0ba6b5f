import { parsePeriod } from "../../quantities/period.ts";
import { code, labelAt } from "./coded.ts";
import { timeDimension } from "./dimensions.ts";
import type { DraftTable } from "./draft.ts";

/** The parts of a year, by how many make one. */
const PARTS: Readonly<Record<string, number>> = { month: 12, quarter: 4, half: 2 };

/** The calendar year, and the financial year from April, that a part of a year lies in. */
function calendarYear(name: string): string {
  return name.slice(0, 4);
}

function financialYear(name: string): string {
  const start = parsePeriod(name)?.start ?? "";
  const year = Number(start.slice(0, 4)) - (Number(start.slice(5, 7)) < 4 ? 1 : 0);
  return `${year.toString()}/${((year + 1) % 100).toString().padStart(2, "0")}`;
}

/** The years of which all parts have a place in the table. */
function wholeYears(places: ReadonlySet<string>, yearOf: (name: string) => string, parts: number): Set<string> {
  const counts = new Map<string, number>();
  for (const name of places) counts.set(yearOf(name), (counts.get(yearOf(name)) ?? 0) + 1);
  return new Set([...counts].flatMap(([year, count]) => (count === parts ? [year] : [])));
}

/** The title of what is counted in parts of a year, for whole years: "Visits by museum and month" → "Visits by museum per year". */
function yearlyTitle(title: string): string {
  const plain = title.replace(/\s*(?:,?\s+by|,|\s+and)\s+(?:calendar\s+)?(?:months?|quarters?|half-years?)\b/i, "");
  return `${plain.replace(/^(?:monthly|quarterly|half-yearly)\s+(\p{L})/iu, (_, letter: string) => letter.toUpperCase())} per year`;
}

/**
 * What a draft counts in months, quarters or halves, added up for the years of which it has all parts; financial years where
 * it has more of these. `at` is its dimension of time, `places` are the periods that its table has a place for. Null where there is
 * no such year.
 */
export function yearlyDraft(draft: DraftTable, at: number, places: readonly string[]): DraftTable | null {
  const periods = new Set(places.filter((name) => name !== ""));
  const granularities = new Set([...periods].map((name) => parsePeriod(name)?.granularity ?? ""));
  const [granularity = ""] = granularities;
  const parts = granularities.size === 1 ? PARTS[granularity] : undefined;
  const keys = draft.keys[at];
  if (parts === undefined || !keys) return null;
  const calendar = wholeYears(periods, calendarYear, parts);
  const financial = granularity === "half" ? new Set<string>() : wholeYears(periods, financialYear, parts);
  const [yearOf, years] = financial.size > calendar.size ? [financialYear, financial] : [calendarYear, calendar];
  const rows = draft.lines.map((_, i) => i).filter((i) => years.has(yearOf(labelAt(keys, i))));
  if (rows.length === 0) return null;
  const kept = new Set(rows);
  const names = code(rows.map((i) => yearOf(labelAt(keys, i))));
  const only = <T>(list: readonly T[]): T[] => list.filter((_, i) => kept.has(i));
  const [measure] = draft.measures;
  if (!measure) return null;
  return {
    ...draft,
    dimensions: draft.dimensions.map((d, i) => (i === at ? timeDimension(names.labels, []) : d)),
    keys: draft.keys.map((k, i) => (i === at ? names : code(rows.map((row) => labelAt(k, row))))),
    values: draft.values.map((v) => ({ ...v, texts: only(v.texts) })),
    lines: only(draft.lines),
    status: only(draft.status),
    measures: [
      { ...measure, title: yearlyTitle(measure.title), aliases: [], context: [...measure.context, measure.title] },
    ],
  };
}
