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
import type { Column, Row, RowOrigin, Table } from "../../tables/table.ts";
import { sqlType } from "../../tables/types.ts";
import { labelAt } from "../drafts/coded.ts";
import type { DraftMeasure, DraftTable } from "../drafts/draft.ts";
import type { BareTable } from "../tables/bare-table.ts";
import { joinDimensions } from "./dimensions.ts";
import { Names, shortName, shortNames } from "./names.ts";

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
function valueNames({ values }: DraftTable, dimensions: readonly string[]): string[] {
  const names = new Names("value", [STATUS, ...dimensions]);
  return values.map(({ name }) => names.unique(dimensions.includes(name) ? `${name}-value` : name));
}

/** The rows of a draft; those of one line share where they come from. */
function rowsOf({ keys, values, lines, status }: DraftTable, flagged: boolean, file: SourceFile): Row[] {
  const origins = new Map<number, RowOrigin>();
  return lines.map((line, i): Row => {
    let origin = origins.get(line);
    if (!origin) origins.set(line, (origin = { file, line }));
    const own = [...keys.map((k) => labelAt(k, i)), ...values.map((v) => v.texts[i] ?? "")];
    if (flagged) own.push(status[i] ?? "");
    return { values: own, origin, knownFrom: null, knownTo: null };
  });
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
  const values = draft.values.map(({ texts }, at): Column => {
    const type = texts.some((t) => t.includes(".")) ? "decimal" : "integer";
    return { name: columns[at] ?? "", type, sql: sqlType(type, texts) };
  });
  const flagged = draft.status.some((s) => s !== "");
  const status: Column = { name: STATUS, type: "text", sql: sqlType("text", []) };
  const rows = rowsOf(draft, flagged, file);
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
    complete: measure.complete,
    of: null,
    placeInOf: () => place,
    section: sectionOf(place, slug),
  };
}

/** Opens the engine over some drafts and joins what they say into a catalogue. */
export async function openDrafts(drafts: readonly DraftTable[], title: string, report: Report): Promise<Store | null> {
  const { dimensions, groups, slugs } = joinDimensions(drafts);
  const measureNames = new Names("measure");
  const titles = drafts.flatMap((d) => d.measures.map((m) => m.title));
  const short = shortNames(titles);
  const counts = new Map<string, number>();
  for (const text of titles) counts.set(text, (counts.get(text) ?? 0) + 1);
  const wishOf = (text: string, draft: DraftTable, own: readonly string[]): string => {
    const name = short.get(text) ?? "";
    const cut = draft.dimensions.findIndex((d) => d.kind === "category");
    return (counts.get(text) ?? 0) > 1 && cut >= 0 ? `${name}-by-${own[cut] ?? ""}` : name;
  };
  const tableNames = new Names("table", []);
  const specs = new Map<string, MeasureSpec>();
  const tables = new Map<string, Table>();
  const files = new Map<BareTable, SourceFile>();
  for (const draft of drafts) {
    const file = files.get(draft.bare) ?? sourceOf(draft.bare);
    files.set(draft.bare, file);
    const own = slugs.get(draft) ?? [];
    const named = draft.measures.map((m) => ({ measure: m, slug: measureNames.unique(wishOf(m.title, draft, own)) }));
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
