import { membersOn, type Catalogue, type Dimension, type Group, type Measure } from "../addresses/catalogue.ts";
import { picksText, type Pick } from "../addresses/plan.ts";
import { slugify } from "../addresses/slug.ts";
import { dayBefore, parsePeriod } from "../quantities/period.ts";
import { quoteText } from "../tables/engine.ts";
import { columnIndex, distinctValues, type Table } from "../tables/table.ts";

/** One row of a key relation: which rows of the table belong to a key. SQL literals; null where it does not restrict. */
export interface KeyRow {
  /** The picks as they stand in the cell's name: no literal. */
  readonly key: string;
  /** The value in the table as the engine gives it back, made text; null for a stretch of values. */
  readonly value: string | null;
  readonly low: string;
  readonly high: string;
  readonly timeLow: string | null;
  readonly timeHigh: string | null;
}

/** A dimension of a query: the column or columns that it is held against, and its keys. */
export interface KeyRelation {
  readonly dimension: string;
  readonly rows: readonly KeyRow[];
  /**
   * The key of each value, where every key is one value of the column and nothing else: then the query groups by the column
   * itself. Null where it needs a relation of keys (groups, lists, ranges, registers).
   */
  readonly plain: ReadonlyMap<string, string> | null;
  /** A row of the table may belong to a key in several ways (a member and its group): it must count once. */
  readonly overlaps: boolean;
}

/** What turns slugs into the values that stand in a table. */
export interface Encoder {
  readonly table: Table;
  readonly catalogue: Catalogue;
  readonly measure: Measure;
  /** The dimension of days of a register of rows in force; null otherwise. */
  readonly inForce: string | null;
}

/** The label that each member, or group with a row of its own, has in a table. */
function labelsBySlug({ table, catalogue }: Encoder, dimension: Dimension): ReadonlyMap<string, string> {
  const declared = new Map(dimension.members.map((m) => [m.label, m.slug]));
  const groups = [...catalogue.groups.values()].filter((g) => g.dimension === dimension.slug);
  const titles = new Map(groups.map((g) => [slugify(g.title), g.slug]));
  const slugOf = (label: string): string => declared.get(label) ?? titles.get(slugify(label)) ?? slugify(label);
  return new Map(distinctValues(table, dimension.slug).map((label) => [slugOf(label), label]));
}

function literal(table: Table, column: string, value: string): string {
  switch (table.columns[columnIndex(table, column)]?.sql.kind) {
    case "integer":
    case "bigint":
    case "boolean":
    case "decimal":
    case "double":
      return value;
    case "date":
      return `DATE ${quoteText(value)}`;
    default:
      return quoteText(value);
  }
}

/** The text of a value as the engine gives it back. */
function valueText(table: Table, column: string, label: string): string | null {
  switch (table.columns[columnIndex(table, column)]?.sql.kind) {
    case "integer":
    case "bigint":
      return BigInt(label.replace(/^\+/, "")).toString();
    case "decimal":
    case "double":
      return null;
    default:
      return label;
  }
}

function dayLiteral(day: string): string {
  return `DATE ${quoteText(day)}`;
}

/** The stretches of the time axis in which each member belongs to a group at the period's end, as SQL literals. */
function stretches(encoder: Encoder, group: Group): { member: string; low: string | null; high: string | null }[] {
  const { table, catalogue, measure } = encoder;
  const dimension = measure.time === null ? undefined : catalogue.dimensions.get(measure.time);
  if (!dimension) return [];
  if (dimension.kind === "day") {
    return group.memberships.map(({ member, from, until }) => ({
      member,
      low: dayLiteral(from ?? "0001-01-01"),
      high: dayLiteral(until === null ? "9999-12-31" : dayBefore(until)),
    }));
  }
  const labels = labelsBySlug(encoder, dimension);
  const found: { member: string; low: string; high: string }[] = [];
  const open = new Map<string, { member: string; low: string; high: string }>();
  for (const slug of measure.members.get(dimension.slug) ?? []) {
    const end = parsePeriod(slug)?.end;
    const label = labels.get(slug);
    if (end === undefined || label === undefined) continue;
    const at = literal(table, dimension.slug, label);
    const inside = new Set(membersOn(group, end));
    for (const member of inside) {
      const stretch = open.get(member);
      if (stretch) stretch.high = at;
      else {
        const begun = { member, low: at, high: at };
        open.set(member, begun);
        found.push(begun);
      }
    }
    for (const member of [...open.keys()]) if (!inside.has(member)) open.delete(member);
  }
  return found;
}

function dayRows(key: string, pick: Pick): KeyRow[] {
  const at = { key, value: null, timeLow: null, timeHigh: null };
  if (pick.kind === "span")
    return [{ ...at, low: dayLiteral(pick.from ?? "0001-01-01"), high: dayLiteral(pick.to ?? "9999-12-31") }];
  const period = parsePeriod(pick.slug);
  return period ? [{ ...at, low: dayLiteral(period.start), high: dayLiteral(period.end) }] : [];
}

function pickRows(
  key: string,
  pick: Pick,
  dimension: Dimension,
  encoder: Encoder,
  labels: ReadonlyMap<string, string>,
): KeyRow[] {
  if (dimension.kind === "day") return dayRows(key, pick);
  const { table, catalogue, measure } = encoder;
  const row = (slug: string, timeLow: string | null = null, timeHigh: string | null = null): KeyRow[] => {
    const label = labels.get(slug);
    if (label === undefined) return [];
    const at = literal(table, dimension.slug, label);
    return [{ key, value: valueText(table, dimension.slug, label), low: at, high: at, timeLow, timeHigh }];
  };
  if (pick.kind === "member") return row(pick.slug);
  if (pick.kind === "span") return [];
  const group = catalogue.groups.get(pick.slug);
  if (!group) return [];
  if (measure.groupsAreRows) return row(pick.slug);
  if (pick.on !== null) return membersOn(group, pick.on).flatMap((member) => row(member));
  return stretches(encoder, group).flatMap(({ member, low, high }) => row(member, low, high));
}

/** The keys by value, where each is one value at any time; null otherwise. */
function plainKeys(rows: readonly KeyRow[]): ReadonlyMap<string, string> | null {
  const keys = new Map<string, string>();
  for (const { key, value, timeLow } of rows) {
    if (value === null || timeLow !== null) return null;
    keys.set(value, key);
  }
  return new Set(rows.map((r) => r.key)).size === rows.length && keys.size === rows.length ? keys : null;
}

/** Whether the rows of some key can meet: the same value twice, or a stretch beside anything else. */
function canOverlap(rows: readonly KeyRow[]): boolean {
  const seen = new Set<string>();
  const keys = new Map<string, { stretches: boolean; count: number }>();
  for (const { key, low, high } of rows) {
    const at = `${key}\u0000${low}\u0000${high}`;
    if (seen.has(at)) return true;
    seen.add(at);
    const of = keys.get(key) ?? { stretches: false, count: 0 };
    keys.set(key, { stretches: of.stretches || low !== high, count: of.count + 1 });
  }
  return [...keys.values()].some(({ stretches, count }) => stretches && count > 1);
}

/** The key relation of one dimension, for all the picks that some requests have there. */
export function keyRelation(dimension: string, all: Iterable<readonly Pick[]>, encoder: Encoder): KeyRelation {
  const found = encoder.catalogue.dimensions.get(dimension);
  const rows: KeyRow[] = [];
  const seen = new Set<string>();
  const labels = found && dimension !== encoder.inForce ? labelsBySlug(encoder, found) : new Map<string, string>();
  for (const picks of all) {
    const key = picksText(picks);
    if (!found || seen.has(key)) continue;
    seen.add(key);
    for (const pick of picks) rows.push(...pickRows(key, pick, found, encoder, labels));
  }
  return { dimension, rows, plain: dimension === encoder.inForce ? null : plainKeys(rows), overlaps: canOverlap(rows) };
}
