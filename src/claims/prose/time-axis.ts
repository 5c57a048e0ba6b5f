import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { parsePeriod, previousPeriod, type NamedPeriod, type Period } from "../../quantities/period.ts";

/** The periods of a measure's axis of time, in order, for finding what words of time mean there. */
export interface TimeAxis {
  readonly dimension: string;
  readonly periods: readonly NamedPeriod[];
}

const axes = new WeakMap<Measure, TimeAxis>();

/** The axis of time of a measure; null where it has none, or one of days. */
export function timeAxis(measure: Measure, catalogue: Catalogue): TimeAxis | null {
  const known = axes.get(measure);
  if (known) return known;
  if (measure.time === null || catalogue.dimensions.get(measure.time)?.kind !== "time") return null;
  const slugs = measure.members.get(measure.time) ?? [];
  const periods = slugs
    .flatMap((s) => parsePeriod(s) ?? [])
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  const axis = { dimension: measure.time, periods };
  axes.set(measure, axis);
  return axis;
}

/** The period of an axis that a stretch of time means, and how well it fits: 1 for the same days. */
export function periodAt({ periods }: TimeAxis, { start, end }: Period): { slug: string; fit: number } | null {
  if (start === null || end === null) return null;
  const same = periods.find((p) => p.start === start && p.end === end);
  if (same) return { slug: same.name, fit: 1 };
  // "In the year to May" of a monthly series is its May; a year of a series of other years is the one with which it shares its end.
  const long = Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 1;
  const ends = long ? undefined : periods.find((p) => p.end === end && p.start > start);
  if (ends) return { slug: ends.name, fit: 0.9 };
  // A year in a series of years of accounts is the one that ends in it.
  const closes = periods.find(
    (p) =>
      p.granularity === "financial-year" &&
      p.end.slice(0, 4) === end.slice(0, 4) &&
      start.endsWith("-01-01") &&
      end.endsWith("-12-31"),
  );
  if (closes && !long) return { slug: closes.name, fit: 0.75 };
  const holds = periods.find((p) => p.start <= start && p.end >= end);
  return holds ? { slug: holds.name, fit: 0.6 } : null;
}

/** The first period of an axis that begins on a day or holds it. */
export function periodFrom({ periods }: TimeAxis, day: string): string | null {
  return (periods.find((p) => p.start === day) ?? periods.find((p) => p.start <= day && p.end >= day))?.name ?? null;
}

/** The last period of an axis that ends by a day. */
export function periodUntil({ periods }: TimeAxis, day: string): string | null {
  return (
    (periods.find((p) => p.end === day) ?? periods.filter((p) => p.start <= day && p.end >= day).at(0))?.name ?? null
  );
}

/** The periods of an axis that lie wholly inside a stretch of time; none where there are not several. */
export function periodsIn({ periods }: TimeAxis, { start, end }: Period): readonly string[] {
  if (start === null || end === null) return [];
  const inside = periods.filter((p) => p.start >= start && p.end <= end);
  return inside.length > 1 ? inside.map((p) => p.name) : [];
}

/** The period before, and the one a year before, as far as the axis has them; the first is the likelier base of a change. */
export function basesOf({ periods }: TimeAxis, slug: string): string[] {
  const period = parsePeriod(slug);
  if (!period) return [];
  const yearAgo = `${(Number(period.end.slice(0, 4)) - 1).toString().padStart(4, "0")}${period.end.slice(4)}`.replace(
    /-02-29$/,
    "-02-28",
  );
  const previous = previousPeriod(period);
  const ago = periods.find(
    (p) => p.end === yearAgo || (p.end.slice(0, 7) === yearAgo.slice(0, 7) && p.granularity === period.granularity),
  )?.name;
  const short = period.granularity === "month" || period.granularity === "quarter" || period.granularity === "half";
  const list = short ? [ago, previous] : [previous, ago];
  const known = list.filter((b): b is string => b !== undefined && b !== slug && periods.some((p) => p.name === b));
  // A series with gaps: the neighbour stands for the period before.
  const at = periods.findIndex((p) => p.name === slug);
  const near = at > 0 ? periods[at - 1]?.name : undefined;
  return [...new Set([...known, ...(known.length === 0 && near !== undefined ? [near] : [])])];
}
