import { z } from "zod";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "../project/section.ts";
import { slugSchema, textSchema, validate } from "../project/validate.ts";
import type { SourceSpec } from "../sources/source.ts";

export const COLUMN_TYPES = ["text", "integer", "decimal", "year", "date", "period", "boolean"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

const sourceSchema = z.strictObject({
  path: textSchema,
  stated: z.boolean().optional(),
  citation: textSchema.optional(),
  url: textSchema.optional(),
});

const tableSchema = z.strictObject({
  title: textSchema.optional(),
  source: textSchema.optional(),
  sources: z.array(sourceSchema).min(1, "a list of sources").optional(),
  stated: z.boolean().optional(),
  citation: textSchema.optional(),
  url: textSchema.optional(),
  key: z.array(textSchema).optional(),
  types: z.record(z.string(), z.enum(COLUMN_TYPES)).optional(),
  status: textSchema.optional(),
  "known-from": textSchema.optional(),
  references: z.record(z.string(), z.string().regex(/^[^.]+\.[^.]+$/, "table.column")).optional(),
  delimiter: z
    .string()
    .regex(/^[^"\r\n\p{L}\p{N}]$/u, "one character, as ; or a tab")
    .optional(),
  missing: z.array(z.string()).optional(),
});

const schema = z.record(slugSchema, tableSchema);

/** A table as the project describes it. */
export interface TableSpec {
  readonly slug: string;
  readonly title: string;
  readonly sources: readonly SourceSpec[];
  readonly citation: string | null;
  readonly url: string | null;
  readonly key: readonly string[];
  readonly types: ReadonlyMap<string, ColumnType>;
  readonly status: string | null;
  readonly knownFrom: string | null;
  /** Column → the column of another table in which its values stand: "table.column". */
  readonly references: ReadonlyMap<string, string>;
  readonly delimiter: string;
  readonly missing: readonly string[];
  readonly section: Section;
}

/** Types the `tables` section of a project; reports every mistake, null where there is one. */
export function readTableSpecs(section: Section, report: Report): readonly TableSpec[] | null {
  const tables = validate(section, schema, report);
  if (!tables) return null;
  const specs: TableSpec[] = [];
  for (const [slug, t] of Object.entries(tables)) {
    const own = section.at([slug]);
    const listed = t.sources ?? [{ path: t.source ?? `data/${slug}.csv` }];
    const sources = listed.map((s, i): SourceSpec => ({
      path: s.path,
      stated: s.stated ?? t.stated ?? false,
      citation: s.citation ?? t.citation ?? null,
      url: s.url ?? t.url ?? null,
      place: own.placeOf(t.sources ? ["sources", i, "path"] : ["source"]),
    }));
    specs.push({
      slug,
      title: t.title ?? slug,
      sources,
      citation: t.citation ?? null,
      url: t.url ?? null,
      key: t.key ?? [],
      types: new Map(Object.entries(t.types ?? {})),
      status: t.status ?? null,
      knownFrom: t["known-from"] ?? null,
      references: new Map(Object.entries(t.references ?? {})),
      delimiter: t.delimiter ?? ",",
      missing: t.missing ?? [],
      section: own,
    });
  }
  return specs;
}
