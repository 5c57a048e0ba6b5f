import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { parsePeriod } from "../quantities/period.ts";
import { itemText, type Filter, type Item, type Piece } from "./address.ts";
import { findMember, membersOn, type Catalogue, type Dimension, type Measure } from "./catalogue.ts";
import type { PlaceOf } from "./parse.ts";
import { pickText, type Coordinates, type Pick } from "./plan.ts";

/** What looking names up needs besides the names. */
export interface Lookup {
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly placeOf: PlaceOf;
  /** The filters of the address, for places. */
  readonly filters: readonly Filter[];
  /** Dimensions along which a figure spreads the address. */
  readonly spread: readonly string[];
}

/** The member or group of a dimension that a piece of an address names; null (and a report) where there is none. */
export function pickOne(piece: Piece, dimension: Dimension, { catalogue, report, placeOf }: Lookup): Pick | null {
  const slug = piece.text;
  const group = catalogue.groups.get(slug);
  if (group?.dimension === dimension.slug) return { kind: "group", slug, on: null };
  if (findMember(dimension, slug)) return { kind: "member", slug };
  if (dimension.kind === "time" && parsePeriod(slug)?.name === slug) return { kind: "member", slug };
  const groups = [...catalogue.groups.values()].filter((g) => g.dimension === dimension.slug).map((g) => g.slug);
  const known = [...groups, ...dimension.members.map((m) => m.slug)];
  report(
    diagnose("unknown-member", placeOf(piece.start, piece.end), { name: slug, known, of: `of ${dimension.slug}` }),
  );
  return null;
}

/** The place of the filter on a dimension; null where there is none. */
export function filterPlace(
  dimension: string,
  { filters, placeOf }: { readonly filters: readonly Filter[]; readonly placeOf: PlaceOf },
): Place | null {
  const filter = filters.find((f) => f.dimension.text === dimension);
  const last = filter?.items.at(-1);
  if (!filter || !last) return null;
  const end = last.kind === "one" ? last.name : (last.to ?? last.from);
  return placeOf(filter.dimension.start, end?.end ?? filter.dimension.end);
}

/** The picks of one filter; a range of named periods is spread out into its members, one of days stays a span. */
export function pickItems(filter: Filter, dimension: Dimension, lookup: Lookup): readonly Pick[] | null {
  const picks: Pick[] = [];
  for (const item of filter.items) {
    const some = item.kind === "one" ? [pickOne(item.name, dimension, lookup)] : pickRange(item, dimension, lookup);
    for (const pick of some) {
      if (!pick) return null;
      if (!picks.some((p) => pickText(p) === pickText(pick))) picks.push(pick);
    }
  }
  return picks;
}

function pickRange(
  item: Item & { kind: "range" },
  dimension: Dimension,
  { report, placeOf }: Lookup,
): readonly (Pick | null)[] {
  const first = item.from ?? item.to;
  const last = item.to ?? item.from;
  if (dimension.kind === "category") {
    report(
      diagnose("range-of-category", placeOf(first?.start ?? 0, last?.end ?? 0), {
        dimension: dimension.slug,
        range: itemText(item),
      }),
    );
    return [null];
  }
  for (const end of [item.from, item.to]) {
    if (end === null || parsePeriod(end.text)) continue;
    const known = dimension.members.map((m) => m.slug);
    report(
      diagnose("unknown-member", placeOf(end.start, end.end), { name: end.text, known, of: `of ${dimension.slug}` }),
    );
    return [null];
  }
  const from = item.from && periodStart(item.from.text);
  const to = item.to && periodEnd(item.to.text);
  if (dimension.kind === "day") return [{ kind: "span", from, to }];
  const inside = dimension.members.filter((m) => isInside(m.slug, from, to));
  if (inside.length > 0) return inside.map((m): Pick => ({ kind: "member", slug: m.slug }));
  const missing = item.to ?? item.from;
  return [{ kind: "member", slug: missing?.text ?? "" }];
}

function periodStart(name: string): string | null {
  return parsePeriod(name)?.start ?? null;
}

function periodEnd(name: string): string | null {
  return parsePeriod(name)?.end ?? null;
}

/** Whether the period that a slug names lies wholly between two days (null: open). */
function isInside(slug: string, from: string | null, to: string | null): boolean {
  const period = parsePeriod(slug);
  return period !== null && (from === null || period.start >= from) && (to === null || period.end <= to);
}

/** The last day that the picks of the measure's time reach; null where they do not say. */
export function lastDay(measure: Measure, coordinates: Coordinates): string | null {
  const picks = measure.time === null ? [] : (coordinates.get(measure.time) ?? []);
  const ends = picks.map((pick) =>
    pick.kind === "span" ? pick.to : pick.kind === "member" ? periodEnd(pick.slug) : null,
  );
  return ends.reduce((last, end) => (last === null || (end !== null && end > last) ? end : last), null);
}

/**
 * The members that picks stand for on an axis: a group's members on `day`, a span's days in the data, else the items
 * themselves; in the order of the measure's members. With no picks, all members of the measure.
 */
export function spreadPicks(
  picks: readonly Pick[] | undefined,
  dimension: Dimension,
  measure: Measure,
  day: string,
  catalogue: Catalogue,
): string[] {
  const all = measure.members.get(dimension.slug) ?? [];
  if (!picks) return [...all];
  const slugs = picks.flatMap((pick): string[] => {
    switch (pick.kind) {
      case "member":
        return [pick.slug];
      case "group": {
        const group = catalogue.groups.get(pick.slug);
        return group ? membersOn(group, pick.on ?? day) : [];
      }
      case "span":
        return all.filter((slug) => isInside(slug, pick.from, pick.to));
    }
  });
  return [...new Set(slugs)].sort();
}
