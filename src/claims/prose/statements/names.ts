import { parsePeriod } from "../../../quantities/period.ts";
import { toNumber } from "../../../quantities/rational.ts";
import type { Stretch } from "../../clauses.ts";
import type { PeriodFound, SentenceScene } from "../scene.ts";
import { tokensOf } from "../tokens.ts";
import { labelsIn, type Telling } from "./labels.ts";
import type { Filters, Sheet } from "./sheet.ts";

/** A name in a sentence, with what it may hold the rows of a sheet to. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** Each is a dimension and the items of it. */
  readonly options: readonly (readonly [string, string])[];
  /** It names a stretch of time, of which several rows may be. */
  readonly isSpan: boolean;
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What a stretch of time holds a dimension of time to; null where nothing of it lies in there. */
function itemOf({ period, role }: PeriodFound, kind: string, members: readonly string[]): string | null {
  const { start, end } = period;
  if (kind === "day") {
    if (start === null && end === null) return null;
    return start === end ? start : `${start ?? ""}..${end ?? ""}`;
  }
  const periods = members.flatMap((m) => parsePeriod(m) ?? []);
  const same = periods.find((p) => p.start === start && p.end === end);
  if (same && role === "one") return same.name;
  const inside = periods.filter((p) => (start === null || p.start >= start) && (end === null || p.end <= end));
  if (inside.length > 0)
    return inside
      .map((p) => p.name)
      .sort()
      .join(",");
  const holds = start !== null && end !== null ? periods.filter((p) => p.start <= start && p.end >= end) : [];
  return holds.length === 1 ? (holds[0]?.name ?? null) : null;
}

/** "Third place", "the third round": a number that is a name in the column whose title stands at it. */
function placesIn(sentence: SentenceScene, sheet: Sheet): Name[] {
  return sentence.quantities.flatMap((q): Name[] => {
    if ((q.kind !== "ordinal" && q.kind !== "rank" && q.kind !== "number") || q.value?.d !== 1n) return [];
    if (/est\b/i.test(q.quote)) return [];
    const at = sentence.tokens.findIndex((t) => t.start >= q.start);
    const behind = sentence.tokens.find((t) => t.start >= q.end);
    const near = q.kind === "number" ? [sentence.tokens[at - 1]] : [behind];
    const label = toNumber(q.value).toString();
    const options = sheet.dimensions.flatMap((d): [string, string][] => {
      const title = tokensOf(d.title);
      if (!near.some((t) => t && title.some((w) => w.notions[0] === t.notions[0]))) return [];
      const slugs = d.members.filter(
        (m) => m.label.replace(/\D/g, "") === label && /^\D{0,2}\d+\D{0,2}$/.test(m.label),
      );
      return slugs.length > 0
        ? [
            [
              d.slug,
              slugs
                .map((m) => m.slug)
                .sort()
                .join(","),
            ],
          ]
        : [];
    });
    return options.length > 0 ? [{ start: q.start, end: q.end, options, isSpan: false }] : [];
  });
}

/** The names in a sentence, in order; where two overlap, the longer. A name that stands in several columns has several options. */
export function namesIn(sentence: SentenceScene, sheet: Sheet, telling: Telling): Name[] {
  const found: (Name & { words: number; whole: boolean })[] = placesIn(sentence, sheet).map((n) => ({
    ...n,
    words: 1,
    whole: true,
  }));
  const labels = labelsIn(sentence.tokens, sheet, telling).sort(
    (a, b) => b.words - a.words || Number(b.whole) - Number(a.whole) || a.start - b.start,
  );
  for (const { start, end, dimension, slugs, words, whole } of labels) {
    const option = [dimension, [...slugs].sort().join(",")] as const;
    const over = found.filter((f) => overlaps(f, { start, end }));
    const [same] = over;
    if (!same) found.push({ start, end, options: [option], isSpan: false, words, whole });
    else if (over.length === 1 && same.words === words)
      found[found.indexOf(same)] = { ...same, options: [...same.options, option] };
  }
  for (const p of sentence.periods) {
    // "The season of 2008" in a text about that season.
    const words = sentence.tokens.filter((t) => t.start >= p.start && t.end <= p.end);
    if (words.every(telling.isTitle)) continue;
    if (found.some((f) => overlaps(f, p))) continue;
    const options = sheet.dimensions
      .filter((d) => d.kind !== "category")
      .flatMap((d): [string, string][] => {
        const item = itemOf(p, d.kind, sheet.members.get(d.slug) ?? []);
        return item === null ? [] : [[d.slug, item]];
      });
    if (options.length > 0)
      found.push({ start: p.start, end: p.end, options, isSpan: p.role !== "one", words: 1, whole: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The columns in which two names stand, each with the items of the one and of the other. */
export function pairsOf(a: Name, b: Name): [dimension: string, first: string, second: string][] {
  return a.options.flatMap(([d, x]) =>
    b.options.flatMap(([e, y]): [string, string, string][] => (d === e && x !== y ? [[d, x, y]] : [])),
  );
}

/** Every way to give each name a dimension of its own; none where there are too many. */
export function assignments(names: readonly Name[], given: Filters = new Map()): Filters[] {
  let found: Filters[] = [given];
  for (const { options } of names) {
    found = found.flatMap((f) => options.filter(([d]) => !f.has(d)).map(([d, v]) => new Map(f).set(d, v)));
    if (found.length > MOST_WAYS) return [];
  }
  return found;
}

/** So many ways to understand a sentence are looked at. */
export const MOST_WAYS = 24;

/** Every way to take one of each of some lists. */
export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  let all: T[][] = [[]];
  for (const list of lists) all = all.flatMap((a) => list.map((x) => [...a, x]));
  return all;
}
