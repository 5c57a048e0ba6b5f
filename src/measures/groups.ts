import { z } from "zod";
import type { Dimension, Group, Membership } from "../addresses/catalogue.ts";
import { slugify } from "../addresses/slug.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "../project/section.ts";
import { slugSchema, textSchema, validate } from "../project/validate.ts";
import { EngineError, quoteName, type Engine } from "../tables/engine.ts";
import { findColumns, type Tables } from "./columns.ts";

const names = z.array(textSchema);
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

/** Dimension → slugs of the labels that rows for its groups may have (the group's own, its title's), before anything is checked. */
export function groupLabels(section: Section): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const shape = z.looseObject({ dimension: z.string(), title: z.string() });
  const groups = z.record(z.string(), shape).safeParse(section.value);
  for (const [slug, { dimension, title }] of Object.entries(groups.data ?? {}))
    found.set(dimension, (found.get(dimension) ?? new Set()).add(slug).add(slugify(title)));
  return found;
}

/** The groups of a project with the dates of their memberships. Every mistake is reported; null where there is one. */
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
  for (const [slug, { title, aliases = [], members, where, dimension: name }] of Object.entries(typed)) {
    const own = section.at([slug]);
    const dimension = dimensions.get(name);
    if (!dimension) {
      const known = [...dimensions.keys()];
      report(diagnose("unknown-dimension", own.placeOf(["dimension"]), { name, known, of: "in this project" }));
      sound = false;
      continue;
    }
    const member = dimension.members.find((m) => m.slug === slug);
    if (member) {
      const params = { slug, first: member.label, second: title, dimension: name };
      report(diagnose("slug-clash", section.placeOf([slug], true), params));
      sound = false;
    }
    const memberships = Array.isArray(members)
      ? listed(members, dimension, own, report)
      : await fromTable(members, where ?? null, dimension, tables, engine, own, report);
    if (memberships) groups.set(slug, { slug, title, aliases, dimension: name, memberships });
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
  const strange = members.filter((member) => !known.includes(member));
  for (const member of strange) {
    const i = members.indexOf(member);
    const params = { name: member, known, of: `of ${dimension.slug}` };
    report(diagnose("unknown-member", section.placeOf(["members", i]), params));
  }
  return strange.length === 0 ? members.map((member) => ({ member, from: null, until: null })) : null;
}

/** Memberships by the rows of a table, as they are known now: rows that a later vintage replaced do not count. */
async function fromTable(
  { table, ...columns }: z.infer<typeof membershipSchema>,
  where: string | null,
  dimension: Dimension,
  tables: Tables,
  engine: Engine,
  section: Section,
  report: Report,
): Promise<Membership[] | null> {
  const names = { table, columns, dates: ["from", "until"] };
  if (!findColumns(names, section.at(["members"]), "the members of a group", tables, report)) return null;
  const text = (column: string | undefined): string =>
    column === undefined ? "NULL" : `CAST(${quoteName(column)} AS VARCHAR)`;
  const selected = [columns.column, columns.from, columns.until].map(text).join(", ");
  const condition = where === null ? "" : ` AND (${where})`;
  const sql = `SELECT ${selected} FROM ${quoteName(table)} WHERE _to IS NULL${condition} ORDER BY 1, 2`;
  const day = (value: unknown): string | null => (typeof value === "string" ? value : null);
  try {
    const labels = new Map(dimension.members.map((m) => [m.label, m.slug]));
    return (await engine.query(sql)).flatMap(([label, from, until]) =>
      typeof label === "string"
        ? [{ member: labels.get(label) ?? slugify(label), from: day(from), until: day(until) }]
        : [],
    );
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    report(diagnose("group-sql", section.placeOf(["where"]), { group: section.name, problem: error.message }));
    return null;
  }
}
