import { z } from "zod";
import type { Dimension, Group, Member, Membership } from "../addresses/catalogue.ts";
import { slugify } from "../addresses/slug.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "../project/section.ts";
import { slugSchema, textSchema, validate } from "../project/validate.ts";
import { quoteName, EngineError, type Engine } from "../tables/engine.ts";
import { columnIndex, distinctValues, type Table } from "../tables/table.ts";

const names = z.array(textSchema);
const dimensionSchema = z.record(
  slugSchema,
  z.strictObject({
    title: textSchema.optional(),
    members: z
      .strictObject({
        table: textSchema,
        column: textSchema,
        slug: textSchema.optional(),
        aliases: textSchema.optional(),
      })
      .optional(),
  }),
);
const membershipSchema = z.strictObject({
  table: textSchema,
  column: textSchema,
  from: textSchema.optional(),
  until: textSchema.optional(),
});
const groupSchema = z.record(
  slugSchema,
  z.strictObject({
    title: textSchema,
    aliases: names.optional(),
    dimension: textSchema,
    members: z.union([names, membershipSchema]),
    where: textSchema.optional(),
  }),
);

type Tables = ReadonlyMap<string, Table>;

/** A table and its column, or null and a report at `place`. */
function findColumn(
  tables: Tables,
  table: string,
  column: string,
  what: string,
  place: Place,
  report: Report,
): Table | null {
  const found = tables.get(table);
  if (!found) {
    report(diagnose("unknown-table", place, { name: table, known: [...tables.keys()] }));
    return null;
  }
  if (columnIndex(found, column) >= 0) return found;
  report(diagnose("unknown-column", place, { name: column, known: found.columns.map((c) => c.name), what }));
  return null;
}

function kindOf(table: Table, column: string): Dimension["kind"] {
  const type = table.columns[columnIndex(table, column)]?.type;
  return type === "date" ? "day" : type === "year" || type === "period" ? "time" : "category";
}

interface Declared {
  readonly title: string | undefined;
  readonly members: readonly Member[];
}

function readDeclared(section: Section, tables: Tables, report: Report): ReadonlyMap<string, Declared> | null {
  const declared = validate(section, dimensionSchema, report);
  if (!declared) return null;
  const found = new Map<string, Declared>();
  let sound = true;
  for (const [slug, { title, members }] of Object.entries(declared)) {
    const table =
      members &&
      findColumn(
        tables,
        members.table,
        members.column,
        `the members of ${slug}`,
        section.placeOf([slug, "members"]),
        report,
      );
    if (members && !table) sound = false;
    const list = table ? declaredMembers(table, members.column, members.slug, members.aliases) : [];
    found.set(slug, { title, members: list });
  }
  return sound ? found : null;
}

function declaredMembers(
  table: Table,
  column: string,
  slug: string | undefined,
  aliases: string | undefined,
): Member[] {
  const cell = (values: readonly string[], name: string | undefined): string =>
    name === undefined ? "" : (values[columnIndex(table, name)] ?? "");
  const byLabel = new Map<string, Member>();
  for (const { values } of table.rows) {
    const label = cell(values, column);
    if (label === "" || byLabel.has(label)) continue;
    const others = cell(values, aliases)
      .split(";")
      .map((a) => a.trim());
    byLabel.set(label, { slug: cell(values, slug) || slugify(label), label, aliases: others.filter((a) => a !== "") });
  }
  return [...byLabel.values()];
}

/**
 * The dimensions of a project: each column by which some measure can be cut, with the members that stand in any of the
 * tables, after those that the project declares; rows for groups are no members. `used` gives the tables in which a
 * dimension is a column, `days` the dimensions that are no columns but days. Reports labels that share a slug.
 */
export function readDimensions(
  section: Section,
  tables: Tables,
  used: ReadonlyMap<string, readonly string[]>,
  days: readonly string[],
  groups: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, Dimension> | null {
  const declared = readDeclared(section, tables, report);
  if (!declared) return null;
  const dimensions = new Map<string, Dimension>();
  let sound = true;
  for (const [slug, tableNames] of used) {
    const own = declared.get(slug);
    const bySlug = new Map((own?.members ?? []).map((m) => [m.slug, m]));
    const labels = new Map((own?.members ?? []).map((m) => [m.label, m.slug]));
    let kind: Dimension["kind"] = "category";
    for (const name of tableNames) {
      const table = tables.get(name);
      if (!table) continue;
      kind = kindOf(table, slug);
      for (const label of distinctValues(table, slug)) {
        if (labels.has(label) || groups.has(slugify(label))) continue;
        const member = { slug: slugify(label), label, aliases: [] };
        const other = bySlug.get(member.slug);
        labels.set(label, member.slug);
        if (!other) bySlug.set(member.slug, member);
        else {
          sound = false;
          report(
            diagnose("slug-clash", section.placeOf([slug]), {
              slug: member.slug,
              first: other.label,
              second: label,
              dimension: slug,
            }),
          );
        }
      }
    }
    const members = [...bySlug.values()];
    if (kind !== "category") members.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    dimensions.set(slug, { slug, title: own?.title ?? slug, kind, members });
  }
  for (const slug of days)
    if (!dimensions.has(slug))
      dimensions.set(slug, { slug, title: declared.get(slug)?.title ?? slug, kind: "day", members: [] });
  return sound ? dimensions : null;
}

/** The groups of a project with the dates of their memberships. */
export async function readGroups(
  section: Section,
  tables: Tables,
  dimensions: ReadonlyMap<string, Dimension>,
  engine: Engine,
  report: Report,
): Promise<ReadonlyMap<string, Group> | null> {
  const typed = validate(section, groupSchema, report);
  if (!typed) return null;
  const groups = new Map<string, Group>();
  let sound = true;
  for (const [slug, raw] of Object.entries(typed)) {
    const dimension = dimensions.get(raw.dimension);
    if (!dimension) {
      report(
        diagnose("unknown-dimension", section.placeOf([slug, "dimension"]), {
          name: raw.dimension,
          known: [...dimensions.keys()],
          of: "in this project",
        }),
      );
      sound = false;
      continue;
    }
    const memberships = Array.isArray(raw.members)
      ? listed(raw.members, dimension, section.at([slug]), report)
      : await fromTable(raw.members, raw.where ?? null, dimension, tables, engine, section.at([slug]), report);
    if (memberships)
      groups.set(slug, { slug, title: raw.title, aliases: raw.aliases ?? [], dimension: raw.dimension, memberships });
    else sound = false;
  }
  return sound ? groups : null;
}

function listed(
  members: readonly string[],
  dimension: Dimension,
  section: Section,
  report: Report,
): Membership[] | null {
  const known = dimension.members.map((m) => m.slug);
  let sound = true;
  members.forEach((member, i) => {
    if (known.includes(member)) return;
    sound = false;
    report(
      diagnose("unknown-member", section.placeOf(["members", i]), { name: member, known, of: `of ${dimension.slug}` }),
    );
  });
  return sound ? members.map((member) => ({ member, from: null, until: null })) : null;
}

async function fromTable(
  spec: z.infer<typeof membershipSchema>,
  where: string | null,
  dimension: Dimension,
  tables: Tables,
  engine: Engine,
  section: Section,
  report: Report,
): Promise<Membership[] | null> {
  for (const [key, column] of Object.entries({ column: spec.column, from: spec.from, until: spec.until })) {
    if (
      column !== undefined &&
      !findColumn(tables, spec.table, column, "the members of a group", section.placeOf(["members", key]), report)
    )
      return null;
  }
  const day = (column: string | undefined): string =>
    column === undefined ? "NULL" : `CAST(${quoteName(column)} AS VARCHAR)`;
  const condition = where === null ? "" : ` WHERE ${where}`;
  const sql = `SELECT CAST(${quoteName(spec.column)} AS VARCHAR), ${day(spec.from)}, ${day(spec.until)} FROM ${quoteName(spec.table)}${condition} ORDER BY 1, 2`;
  try {
    const labels = new Map(dimension.members.map((m) => [m.label, m.slug]));
    const rows = await engine.query(sql);
    return rows.flatMap(([label, from, until]) => {
      const member = labels.get(String(label)) ?? slugify(String(label));
      return [{ member, from: from === null ? null : String(from), until: until === null ? null : String(until) }];
    });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    report(
      diagnose("measure-sql", section.placeOf(["where"]), {
        measure: section.name,
        part: "where",
        problem: error.message,
      }),
    );
    return null;
  }
}
