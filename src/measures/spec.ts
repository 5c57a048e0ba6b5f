import { z } from "zod";
import { RESERVED, type Address } from "../addresses/address.ts";
import { NAME, parseAddress, type PlaceOf } from "../addresses/parse.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { placeInside, type Section } from "../project/section.ts";
import { decimalSchema, slugSchema, textSchema, validate } from "../project/validate.ts";
import { fromDecimal } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
import type { Definition } from "./definition.ts";

const DIMENSION_NAME = "letters, digits, hyphens and underscores, and neither as-of nor composition";

/** A column by which a measure can be cut is named in addresses as it is. */
export const dimensionName = z
  .string()
  .refine((name) => NAME.test(name) && !(RESERVED as readonly string[]).includes(name), DIMENSION_NAME);

const UNITS = "percent, count, number, date, { count: NOUN }, { number: NOUN } or { money: CODE }";
const unitSchema = z.union(
  [
    z.enum(["percent", "count", "number", "date"]),
    z.strictObject({ money: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code as USD"), basis: textSchema.optional() }),
    z.strictObject({ count: textSchema }),
    z.strictObject({ number: textSchema }),
  ],
  UNITS,
);

const names = z.array(textSchema);
const measureSchema = z.strictObject({
  title: textSchema,
  aliases: names.optional(),
  note: textSchema.optional(),
  table: textSchema.optional(),
  value: textSchema.optional(),
  numerator: textSchema.optional(),
  denominator: textSchema.optional(),
  where: textSchema.optional(),
  scale: decimalSchema.optional(),
  unit: unitSchema.optional(),
  dimensions: names.optional(),
  "sums-over": names.optional(),
  "not-applicable": z.record(z.string(), names).optional(),
  groups: z.literal("rows").optional(),
  coverage: z.enum(["whole", "partial"]).optional(),
  "in-force": z.strictObject({ as: slugSchema, from: textSchema, until: textSchema.optional() }).optional(),
  variants: names.optional(),
  of: textSchema.optional(),
});

const fileSchema = z.record(slugSchema, measureSchema);

/** A measure as the project defines it. */
export interface MeasureSpec {
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly note: string | null;
  readonly unit: Unit | null;
  readonly definition: Definition | null;
  readonly dimensions: readonly string[];
  readonly sumsOver: readonly string[];
  readonly notApplicable: ReadonlyMap<string, readonly string[]>;
  readonly groupsAreRows: boolean;
  readonly variants: readonly string[];
  /** Further words for it, the member of each dimension that stands for all others, digits as written, a doubt: see the catalogue. */
  readonly context: readonly string[];
  readonly totals: ReadonlyMap<string, string>;
  readonly precision: number | null;
  readonly doubt: string | null;
  /** The rows are all there is, and each has its value. */
  readonly complete: boolean;
  readonly of: Address | null;
  /** The place of a part of `of`. */
  readonly placeInOf: PlaceOf;
  readonly section: Section;
}

type Raw = z.infer<typeof measureSchema>;

function readUnit(unit: Raw["unit"]): Unit | null {
  if (unit === undefined) return null;
  if (typeof unit === "object") {
    if ("money" in unit) return { kind: "money", currency: unit.money, basis: unit.basis ?? null };
    return "count" in unit ? { kind: "count", noun: unit.count } : { kind: "number", noun: unit.number };
  }
  switch (unit) {
    case "percent":
      return { kind: "ratio" };
    case "date":
      return { kind: "date" };
    case "count":
    case "number":
      return { kind: unit, noun: null };
  }
}

/** Settings that belong to SQL: a measure with `of` has them from the measure that it leads to. */
const ONLY_SQL = ["where", "scale", "dimensions", "sums-over", "groups", "coverage", "in-force"] as const;

/** What is wrong with a combination of settings, and what is allowed, in words. */
interface Problem {
  readonly problem: string;
  readonly expected: string;
  readonly hint: string | null;
}

/** What is wrong with the combination of settings; null where it is sound. */
function shapeProblem(raw: Raw): Problem | null {
  const wrong = (problem: string, expected: string, hint: string | null = null): Problem => ({
    problem,
    expected,
    hint,
  });
  const parts = [raw.value, raw.numerator, raw.denominator].filter((p) => p !== undefined).length;
  if (raw.of !== undefined) {
    const alone = "of with an address; or table, unit and SQL of its own";
    if (parts > 0 || raw.table !== undefined) return wrong("has both `of` and SQL of its own", alone);
    const idle = ONLY_SQL.filter((name) => raw[name] !== undefined);
    if (idle.length === 0) return null;
    const names = idle.join(", ");
    return wrong(`has \`of\`, beside which ${names} would say nothing`, alone, `leave ${names} out`);
  }
  const sql = "value; or numerator and denominator; or of with an address";
  if (raw.value === undefined && (raw.numerator === undefined) !== (raw.denominator === undefined))
    return wrong("has only one of numerator and denominator", sql);
  if (parts === 0) return wrong("has no value", sql, "write value: sum(column) for an amount, count(*) for rows");
  if (raw.value !== undefined && parts > 1) return wrong("has a value beside a numerator or denominator", sql);
  if (raw.table === undefined)
    return wrong("has no table", "table: one of the tables in rapporteur.yaml", "write table: and its name");
  if (raw.unit !== undefined) return null;
  return wrong(
    "has no unit",
    `unit: ${UNITS}`,
    "percent is for shares and growth, { money: EUR } for money, { count: loans } for what is counted",
  );
}

function definitionOf(raw: Raw): Definition | null {
  const numerator = raw.value ?? raw.numerator;
  if (raw.table === undefined || numerator === undefined) return null;
  const force = raw["in-force"];
  return {
    table: raw.table,
    numerator,
    denominator: raw.denominator ?? null,
    where: raw.where ?? null,
    partial: raw.coverage === "partial",
    scale: raw.scale === undefined ? null : fromDecimal(raw.scale),
    inForce: force ? { as: force.as, from: force.from, until: force.until ?? null } : null,
  };
}

/** Whether the dimensions' names can stand in an address. */
function checkNames(raw: Raw, section: Section, report: Report): boolean {
  const names = (raw.dimensions ?? []).map((name, i) => ({ name, place: section.placeOf(["dimensions", i]) }));
  const force = raw["in-force"];
  if (force) names.push({ name: force.as, place: section.placeOf(["in-force", "as"]) });
  const bad = names.filter(({ name }) => !dimensionName.safeParse(name).success);
  for (const { name, place } of bad) report(diagnose("bad-slug", place, { slug: name, expected: DIMENSION_NAME }));
  return bad.length === 0;
}

function readMeasure(slug: string, raw: Raw, section: Section, report: Report): MeasureSpec | null {
  const problem = shapeProblem(raw);
  if (problem) {
    report(diagnose("measure-shape", section.placeOf([], true), { measure: slug, ...problem }));
    return null;
  }
  const place = section.placeOf(["of"]);
  const placeInOf: PlaceOf = (start, end) => placeInside(place, raw.of ?? "", start, end);
  const of = raw.of === undefined ? null : parseAddress(raw.of, report, placeInOf);
  if (raw.of !== undefined && !of) return null;
  if (!checkNames(raw, section, report)) return null;
  const force = raw["in-force"];
  return {
    slug,
    title: raw.title,
    aliases: raw.aliases ?? [],
    note: raw.note ?? null,
    unit: readUnit(raw.unit),
    definition: definitionOf(raw),
    dimensions: [...(raw.dimensions ?? []), ...(force ? [force.as] : [])],
    sumsOver: raw["sums-over"] ?? [],
    notApplicable: new Map(Object.entries(raw["not-applicable"] ?? {})),
    groupsAreRows: raw.groups === "rows",
    variants: raw.variants ?? [],
    context: [],
    totals: new Map(),
    precision: null,
    doubt: null,
    complete: false,
    of,
    placeInOf,
    section,
  };
}

/** Types all files of measures; reports every mistake, null where there is one. */
export function readMeasureSpecs(files: readonly Section[], report: Report): ReadonlyMap<string, MeasureSpec> | null {
  const specs = new Map<string, MeasureSpec>();
  let sound = true;
  for (const file of files) {
    const typed = validate(file, fileSchema, report);
    if (!typed) sound = false;
    for (const [slug, raw] of Object.entries(typed ?? {})) {
      const section = file.at([slug]);
      const first = specs.get(slug);
      if (first)
        report(diagnose("measure-twice", file.placeOf([slug], true), { measure: slug, first: first.section.file }));
      const spec = first ? null : readMeasure(slug, raw, section, report);
      if (spec) specs.set(slug, spec);
      else sound = false;
    }
  }
  return sound ? specs : null;
}
