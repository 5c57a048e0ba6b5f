import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import { slugify } from "../../addresses/slug.ts";
import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import { fileStart } from "../../diagnostics/place.ts";
import { buildCatalogue } from "../../measures/catalogue.ts";
import type { Store } from "../../measures/cells.ts";
import type { MeasureSpec } from "../../measures/spec.ts";
import type { Section } from "../../project/section.ts";
import type { SourceFile } from "../../sources/source.ts";
import { openEngine, quoteName } from "../../tables/engine.ts";
import type { Column, Row, Table } from "../../tables/table.ts";
import { inferType, sqlType } from "../../tables/types.ts";
import type { DraftMeasure, DraftTable } from "../drafts/draft.ts";
import type { BareTable } from "../tables/bare-table.ts";
import { joinDimensions } from "./dimensions.ts";
import { Names, shortName } from "./names.ts";

/** The column that holds the codes of footnote marks. */
const STATUS = "status";

/** What stands for the settings that a bare table has not: all of it is at the file. */
function sectionOf(place: Place, name: string): Section {
  const section: Section = { file: place.file, name, value: {}, placeOf: () => place, at: () => section };
  return section;
}

/** A file of the grid as the engine's evidence knows it. */
function sourceOf({ grid, columns, lines }: BareTable): SourceFile {
  const table = {
    columns: columns.map((c) => c.header),
    rows: lines.map((line, i) => ({ line, values: columns.map((c) => c.cells[i] ?? "") })),
    placeOf: grid.placeOf,
  };
  return { path: grid.path, sha256: grid.sha256, vintage: null, stated: false, citation: null, url: null, table };
}

/** The names of the value columns of a draft: none that a dimension has. */
function valueNames({ columns }: DraftTable, dimensions: readonly string[]): string[] {
  const names = new Names("value", [STATUS, ...dimensions]);
  return columns.map((name) => names.unique(name));
}

function tableOf(
  draft: DraftTable,
  slug: string,
  dimensions: readonly string[],
  columns: readonly string[],
  file: SourceFile,
): Table {
  const keys = draft.dimensions.map(({ kind }, at): Column => {
    const type = kind === "time" ? "period" : kind === "day" ? "date" : "text";
    return { name: dimensions[at] ?? "", type, sql: sqlType(type, []) };
  });
  const values = columns.map((name, at): Column => {
    const texts = draft.rows.map((r) => r.values[at] ?? "");
    const type = inferType("", texts) === "integer" ? "integer" : "decimal";
    return { name, type, sql: sqlType(type, texts) };
  });
  const flagged = draft.rows.some((r) => r.status !== "");
  const status: Column = { name: STATUS, type: "text", sql: sqlType("text", []) };
  const rows = draft.rows.map((r): Row => {
    const own = [...r.keys, ...r.values];
    if (flagged) own.push(r.status);
    return { values: own, origin: { file, line: r.line }, knownFrom: null, knownTo: null };
  });
  return {
    spec: {
      slug,
      title: draft.title,
      sources: [],
      citation: null,
      url: null,
      key: [],
      types: new Map(),
      status: flagged ? STATUS : null,
      knownFrom: null,
      references: new Map(),
      delimiter: ",",
      missing: [],
      section: sectionOf(fileStart(file.path), slug),
    },
    columns: [...keys, ...values, ...(flagged ? [status] : [])],
    rows,
    files: [file],
    vintages: [],
  };
}

/** An aggregate of a draft with the names of its columns. */
function sqlOf(template: string, dimensions: readonly string[], columns: readonly string[]): string {
  return template.replace(/\{([vd])(\d+)\}/g, (_, kind: string, at: string) => {
    const name = (kind === "v" ? columns : dimensions)[Number(at)] ?? "";
    return `t.${quoteName(name)}`;
  });
}

function specOf(
  measure: DraftMeasure,
  slug: string,
  table: Table,
  dimensions: readonly string[],
  columns: readonly string[],
  draft: DraftTable,
): MeasureSpec {
  const place = fileStart(draft.bare.grid.path);
  const totals = draft.dimensions.flatMap((d, at): [string, string][] =>
    d.total === null ? [] : [[dimensions[at] ?? "", d.total]],
  );
  return {
    slug,
    title: measure.title,
    aliases: measure.aliases,
    note: null,
    unit: measure.unit,
    definition: {
      table: table.spec.slug,
      numerator: sqlOf(measure.numerator, dimensions, columns),
      denominator: measure.denominator === null ? null : sqlOf(measure.denominator, dimensions, columns),
      where: null,
      scale: measure.scale,
      partial: false,
      inForce: null,
    },
    dimensions,
    sumsOver: measure.sumsOver.map((at) => dimensions[at] ?? ""),
    notApplicable: new Map(),
    groupsAreRows: false,
    variants: [],
    context: measure.context,
    totals: new Map(totals),
    precision: measure.precision,
    doubt: measure.doubt,
    of: null,
    placeInOf: () => place,
    section: sectionOf(place, slug),
  };
}

/** Opens the engine over some drafts and joins what they say into a catalogue. */
export async function openDrafts(drafts: readonly DraftTable[], title: string, report: Report): Promise<Store | null> {
  const { dimensions, groups, slugs } = joinDimensions(drafts);
  const measureNames = new Names("measure");
  const tableNames = new Names("table", []);
  const specs = new Map<string, MeasureSpec>();
  const tables = new Map<string, Table>();
  const files = new Map<BareTable, SourceFile>();
  for (const draft of drafts) {
    const file = files.get(draft.bare) ?? sourceOf(draft.bare);
    files.set(draft.bare, file);
    const own = slugs.get(draft) ?? [];
    const named = draft.measures.map((m) => ({ measure: m, slug: measureNames.unique(shortName(m.title)) }));
    const [first] = named;
    if (!first) continue;
    const wish = named.length === 1 ? first.slug : shortName(draft.title);
    const columns = valueNames(draft, own);
    const table = tableOf(draft, tableNames.unique(wish), own, columns, file);
    tables.set(table.spec.slug, table);
    for (const { measure, slug } of named)
      specs.set(slug, withSlugs(specOf(measure, slug, table, own, columns, draft), dimensions));
  }
  const parts = { title, language: "en", asOf: ALL_KNOWN, specs, tables, dimensions, groups };
  const catalogue = buildCatalogue(parts, report);
  if (!catalogue || specs.size === 0) return null;
  return { catalogue, specs, tables, engine: await openEngine(tables.values()) };
}

/** Totals by their slugs: a label may share its slug with another. */
function withSlugs(spec: MeasureSpec, dimensions: ReturnType<typeof joinDimensions>["dimensions"]): MeasureSpec {
  const totals = [...spec.totals].map(([dimension, label]): [string, string] => {
    const member = dimensions.get(dimension)?.members.find((m) => m.label === label);
    return [dimension, member?.slug ?? slugify(label)];
  });
  return { ...spec, totals: new Map(totals) };
}
