import { z } from "zod";
import type { Dimension, Member } from "../addresses/catalogue.ts";
import { NAME } from "../addresses/parse.ts";
import { slugify } from "../addresses/slug.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "../project/section.ts";
import { textSchema, validate } from "../project/validate.ts";
import { columnIndex, distinctValues, placeOfValue, type Table } from "../tables/table.ts";
import { findColumns, type Tables } from "./columns.ts";
import { dimensionName } from "./spec.ts";

const dimensionSchema = z.record(
  dimensionName,
  z.strictObject({
    title: textSchema.optional(),
    members: z
      .strictObject({
        table: textSchema,
        column: textSchema,
        slug: textSchema.optional(),
        aliases: textSchema.optional(),
        iso: textSchema.optional(),
      })
      .optional(),
  }),
);

type Declared = z.infer<typeof dimensionSchema>[string];

function kindOf(table: Table, column: string): Dimension["kind"] {
  const type = table.columns[columnIndex(table, column)]?.type;
  return type === "date" ? "day" : type === "year" || type === "period" ? "time" : "category";
}

/** The members of one dimension as they are found, each slug and each label once. */
class MemberList {
  readonly bySlug = new Map<string, Member>();
  readonly labels = new Set<string>();
  readonly dimension: string;
  readonly report: Report;
  sound = true;

  constructor(dimension: string, report: Report) {
    this.dimension = dimension;
    this.report = report;
  }

  /** Adds a label that is not there yet; reports a slug that two labels share, and one that no address can hold. */
  add(label: string, slug: string, more: Pick<Member, "aliases" | "iso">, placeOf: () => Place | null): void {
    if (label === "" || this.labels.has(label)) return;
    this.labels.add(label);
    const other = this.bySlug.get(slug);
    if (!other && slugify(slug) === slug && NAME.test(slug.replace("/", "-"))) {
      this.bySlug.set(slug, { slug, label, ...more });
      return;
    }
    this.sound = false;
    const { dimension } = this;
    if (other) {
      const params = { slug, first: other.label, second: label, dimension };
      this.report(diagnose("slug-clash", placeOf(), params));
    } else this.report(diagnose("no-slug", placeOf(), { label, slug, dimension }));
  }
}

function addDeclared(
  list: MemberList,
  table: Table,
  { column, slug, aliases, iso }: NonNullable<Declared["members"]>,
): void {
  const cell = (values: readonly string[], name: string | undefined): string =>
    name === undefined ? "" : (values[columnIndex(table, name)] ?? "");
  for (const { values } of table.rows) {
    const label = cell(values, column);
    const own = cell(values, slug);
    const others = cell(values, aliases)
      .split(";")
      .map((a) => a.trim());
    const known = others.filter((a) => a !== "");
    const code = iso === undefined ? {} : { iso: cell(values, iso) };
    const more = { aliases: known, ...code };
    list.add(label, own === "" ? slugify(label) : own, more, () => placeOfValue(table, column, label));
  }
}

/** Where a project has its dimensions. */
export interface DimensionUse {
  /** Dimension → tables in which it is a column. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Dimensions that are no columns but the days of a register in force. */
  readonly days: readonly string[];
  /** Dimension → slugs of the labels of rows for groups, which are no members. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The dimensions of a project: each column by which some measure can be cut, with the members that stand in any of the
 * tables, after those that the project declares. Reports labels that share a slug; null where something is wrong.
 */
export function readDimensions(
  section: Section,
  tables: Tables,
  use: DimensionUse,
  report: Report,
): ReadonlyMap<string, Dimension> | null {
  const typed = validate(section, dimensionSchema, report);
  if (!typed) return null;
  const declared = new Map(Object.entries(typed));
  const dimensions = new Map<string, Dimension>();
  let sound = true;
  const names = new Set([...use.columns.keys(), ...use.days, ...declared.keys()]);
  for (const slug of names) {
    const own = declared.get(slug);
    const list = new MemberList(slug, report);
    if (own?.members) {
      const { table: name, ...columns } = own.members;
      const inner = section.at([slug, "members"]);
      const table = findColumns({ table: name, columns }, inner, `the members of ${slug}`, tables, report);
      if (table) addDeclared(list, table, own.members);
      else sound = false;
    }
    let kind: Dimension["kind"] = use.days.includes(slug) ? "day" : "category";
    for (const name of use.columns.get(slug) ?? []) {
      const table = tables.get(name);
      if (!table) continue;
      kind = kindOf(table, slug);
      for (const label of distinctValues(table, slug)) {
        const own = slugify(label);
        if (!use.groups.get(slug)?.has(own))
          list.add(label, own, { aliases: [] }, () => placeOfValue(table, slug, label));
      }
    }
    if (!list.sound) sound = false;
    if (!use.columns.has(slug) && !use.days.includes(slug)) continue;
    const members = [...list.bySlug.values()];
    if (kind !== "category") members.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    dimensions.set(slug, { slug, title: own?.title ?? slug, kind, members });
  }
  return sound ? dimensions : null;
}
