import { parsePeriod } from "../quantities/period.ts";
import type { Unit } from "../quantities/unit.ts";
import type { Address } from "./address.ts";

/** One value of a dimension. */
export interface Member {
  readonly slug: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Its ISO 3166-1 code, where the project declares it: by this it stands on a map. */
  readonly iso?: string;
}

/** "category": members in no order; "time": named periods; "day": dates, of which an address may name any. */
export type DimensionKind = "category" | "time" | "day";

export interface Dimension {
  readonly slug: string;
  readonly title: string;
  readonly kind: DimensionKind;
  /** In the order of the data, periods in the order of time. A "day" dimension may name others than these. */
  readonly members: readonly Member[];
}

/** A member's time in a group: from the first day to the day before `until`; null is open. */
export interface Membership {
  readonly member: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Group {
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly dimension: string;
  readonly memberships: readonly Membership[];
}

export interface Measure {
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly unit: Unit;
  readonly table: string;
  readonly dimensions: readonly string[];
  /** The dimension that is the measure's axis of time; null for a measure without one. */
  readonly time: string | null;
  readonly sumsOver: readonly string[];
  /** For each dimension, the members that stand in the measure's table: the rest of a series. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** dimension → members to which the measure does not apply. */
  readonly notApplicable: ReadonlyMap<string, readonly string[]>;
  /** It counts rows: where there is none, the count is 0 and nothing is unknown. */
  readonly countsRows: boolean;
  /** Its rows are all there is, and each has its value: where there is no row, nothing is unknown. */
  readonly complete: boolean;
  /** The table has rows for groups: a group is read and not added up. */
  readonly groupsAreRows: boolean;
  /** Measures that are this one's numerator or denominator. */
  readonly parts: readonly string[];
  /** Other measures of the same thing. */
  readonly variants: readonly string[];
  /** Only a `stated` source has it. */
  readonly stated: boolean;
  /** Further words by which prose may know it: its table's title, a heading over its column. */
  readonly context: readonly string[];
  /** For each dimension, the member that stands for all others together ("All road users"); none where there is no such row. */
  readonly totals: ReadonlyMap<string, string>;
  /** The power of ten of the last digit with which its values stand in the table; null where they are exact or computed. */
  readonly precision: number | null;
  /** Why its label and its values seem to disagree, in words; null where they do not. */
  readonly doubt: string | null;
  readonly of: Address | null;
  readonly note: string | null;
}

/** Where a table's rows come from, for a source line and for choosing vintages. */
export interface TableInfo {
  readonly slug: string;
  readonly title: string;
  readonly citation: string | null;
  readonly url: string | null;
  /** The days on which rows became known, in order; empty where the rows carry no vintage. */
  readonly vintages: readonly string[];
}

/** The day by which all is known, for a project that names no day and has no vintages. */
export const ALL_KNOWN = "9999-12-31";

/** What is known about measures, dimensions, members and groups without touching the data. */
export interface Catalogue {
  readonly title: string;
  readonly language: string;
  readonly asOf: string;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly tables: ReadonlyMap<string, TableInfo>;
}

/** The member of a dimension with this slug; a day needs not to be in the data. */
export function findMember(dimension: Dimension, slug: string): Member | null {
  const found = dimension.members.find((m) => m.slug === slug);
  if (found) return found;
  return dimension.kind === "day" && parsePeriod(slug) ? { slug, label: slug, aliases: [] } : null;
}

/** The label of a member or the title of a group, for people; the slug where neither is known. */
export function labelOf(catalogue: Catalogue, dimension: string, slug: string): string {
  const group = catalogue.groups.get(slug);
  if (group?.dimension === dimension) return group.title;
  const found = catalogue.dimensions.get(dimension);
  return (found && findMember(found, slug)?.label) ?? slug;
}

/** The slugs of a group's members on a day (ISO date), in order of the slug. */
export function membersOn(group: Group, day: string): string[] {
  const inside = group.memberships.filter(
    (m) => (m.from === null || m.from <= day) && (m.until === null || m.until > day),
  );
  return [...new Set(inside.map((m) => m.member))].sort();
}
