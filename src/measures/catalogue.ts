import type { Catalogue, Group, Measure, TableInfo } from "../addresses/catalogue.ts";
import type { Dimension } from "../addresses/catalogue.ts";
import { operators } from "../addresses/operators/table.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { collector, type Report } from "../diagnostics/diagnostic.ts";
import { parsePeriod } from "../quantities/period.ts";
import { unitName, type Unit } from "../quantities/unit.ts";
import { distinctValues, type Table } from "../tables/table.ts";
import { checkNames } from "./names.ts";
import { countsRows } from "./definition.ts";
import type { MeasureSpec } from "./spec.ts";

type Specs = ReadonlyMap<string, MeasureSpec>;

/** The measures that a named address goes through, from the one that is asked for to one with SQL. There are no cycles. */
function follow(spec: MeasureSpec, specs: Specs): MeasureSpec[] {
  const next = spec.of && specs.get(spec.of.measure.text);
  return next ? [spec, ...follow(next, specs)] : [spec];
}

/**
 * The unit of a measure: its own, or what its steps make of the unit of its base. Null where a step makes no sense, which is
 * reported for the measure that has the step.
 */
function unitOf(spec: MeasureSpec, specs: Specs, report: Report): Unit | null {
  if (!spec.of) return spec.unit;
  const silent: Report = () => undefined;
  const base = specs.get(spec.of.measure.text);
  let unit = base ? unitOf(base, specs, silent) : null;
  for (const { operator, options } of spec.of.steps) {
    if (!unit) return null;
    const place = spec.placeInOf(operator.start, operator.end);
    const found = operators.get(operator.text);
    if (!found) {
      report(diagnose("unknown-operator", place, { name: operator.text, known: [...operators.keys()] }));
      return null;
    }
    const other = specs.get(options.find((o) => o.name.text === "measure")?.value.text ?? "");
    const next = found.unit(unit, other ? unitOf(other, specs, silent) : null, null);
    if (!next) report(diagnose("operator-unit", place, { operator: operator.text, unit: unitName(unit) }));
    unit = next;
  }
  return spec.unit ?? unit;
}

/** The slugs of a dimension's members that stand in a table. */
function membersIn(table: Table | undefined, dimension: Dimension | undefined): string[] {
  if (!table || !dimension) return [];
  const labels = new Map(dimension.members.map((m) => [m.label, m.slug]));
  const slugs = distinctValues(table, dimension.slug).flatMap((label) => labels.get(label) ?? []);
  return dimension.kind === "category" ? slugs : slugs.sort((a, b) => order(a, b));
}

function order(a: string, b: string): number {
  const [x, y] = [parsePeriod(a)?.start ?? a, parsePeriod(b)?.start ?? b];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What the parts of a catalogue are made from. */
export interface CatalogueParts {
  readonly title: string;
  readonly language: string;
  readonly asOf: string;
  readonly specs: Specs;
  readonly tables: ReadonlyMap<string, Table>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly groups: ReadonlyMap<string, Group>;
}

/** Joins what the stations know into one catalogue; reports measures that lead nowhere, null where there is one. */
export function buildCatalogue(parts: CatalogueParts, report: Report): Catalogue | null {
  if (!checkNames(parts.specs, report)) return null;
  const measures = new Map<string, Measure>();
  let sound = true;
  for (const spec of parts.specs.values()) {
    const measure = buildMeasure(spec, parts, report);
    if (measure) measures.set(spec.slug, measure);
    else sound = false;
  }
  const tables = [...parts.tables.values()].map((t): [string, TableInfo] => [
    t.spec.slug,
    { slug: t.spec.slug, title: t.spec.title, citation: t.spec.citation, url: t.spec.url, vintages: t.vintages },
  ]);
  const { title, language, asOf, dimensions, groups } = parts;
  return sound ? { title, language, asOf, measures, dimensions, groups, tables: new Map(tables) } : null;
}

/** The measures whose own SQL is the numerator or denominator of a measure over the same table. */
function partsOf({ definition, slug }: MeasureSpec, specs: Specs): string[] {
  if (!definition || definition.denominator === null) return [];
  const sql = [definition.numerator, definition.denominator];
  return [...specs.values()].flatMap((other) => {
    const own = other.definition;
    return own &&
      other.slug !== slug &&
      own.denominator === null &&
      own.table === definition.table &&
      sql.includes(own.numerator)
      ? [other.slug]
      : [];
  });
}

/** Whether what a measure says of dimensions and members names some that there are. */
function checkParts(
  spec: MeasureSpec,
  base: MeasureSpec,
  { specs, dimensions }: CatalogueParts,
  report: Report,
): boolean {
  const { list, report: found } = collector();
  const { section, slug } = spec;
  const known = base.dimensions;
  spec.variants.forEach((name, i) => {
    const place = section.placeOf(["variants", i]);
    if (!specs.has(name)) found(diagnose("unknown-measure", place, { name, known: [...specs.keys()] }));
  });
  spec.sumsOver.forEach((name, i) => {
    const place = section.placeOf(["sums-over", i]);
    if (!known.includes(name)) found(diagnose("unknown-dimension", place, { name, known, of: `of ${slug}` }));
  });
  for (const [name, members] of spec.notApplicable) {
    const place = section.placeOf(["not-applicable", name], true);
    if (!known.includes(name)) found(diagnose("unknown-dimension", place, { name, known, of: `of ${slug}` }));
    const all = dimensions.get(name)?.members.map((m) => m.slug) ?? [];
    members.forEach((member, i) => {
      const at = section.placeOf(["not-applicable", name, i]);
      if (known.includes(name) && !all.includes(member))
        found(diagnose("unknown-member", at, { name: member, known: all, of: `of ${name}` }));
    });
  }
  list.forEach(report);
  return list.length === 0;
}

function buildMeasure(spec: MeasureSpec, parts: CatalogueParts, report: Report): Measure | null {
  const { specs, tables, dimensions } = parts;
  const base = follow(spec, specs).at(-1);
  const unit = unitOf(spec, specs, report);
  if (!base?.definition || !unit || !checkParts(spec, base, parts, report)) return null;
  const table = tables.get(base.definition.table);
  const isTime = (d: string): boolean => dimensions.get(d)?.kind !== "category";
  return {
    slug: spec.slug,
    title: spec.title,
    aliases: spec.aliases,
    unit,
    table: base.definition.table,
    dimensions: base.dimensions,
    time: base.dimensions.find(isTime) ?? null,
    sumsOver: base.sumsOver,
    members: new Map(
      base.dimensions.map((d) => [d, d === base.definition?.inForce?.as ? [] : membersIn(table, dimensions.get(d))]),
    ),
    notApplicable: new Map([...base.notApplicable, ...spec.notApplicable]),
    countsRows: countsRows(base.definition),
    complete: base.complete,
    groupsAreRows: base.groupsAreRows,
    parts: partsOf(spec, specs),
    variants: spec.variants,
    context: [...spec.context, ...(table ? [table.spec.title] : [])],
    totals: spec.totals,
    precision: spec.precision,
    doubt: spec.doubt,
    stated: table?.files.every((f) => f.stated) ?? false,
    of: spec.of,
    note: spec.note,
  };
}
