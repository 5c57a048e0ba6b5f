import type { Catalogue, Group, Measure, TableInfo } from "../addresses/catalogue.ts";
import type { Dimension } from "../addresses/catalogue.ts";
import { operators } from "../addresses/operators/table.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { Unit } from "../quantities/unit.ts";
import { distinctValues, type Table } from "../tables/table.ts";
import type { MeasureSpec } from "./spec.ts";

type Specs = ReadonlyMap<string, MeasureSpec>;

/** The measures that a chain of `of` goes through, from the one that is asked for to one with SQL; null (and a report) where it does not end. */
function follow(spec: MeasureSpec, specs: Specs, report: Report): MeasureSpec[] | null {
  const chain = [spec];
  for (let at = spec; at.of;) {
    const { text } = at.of.measure;
    const next = specs.get(text);
    const place = at.section.placeOf(["of"]);
    if (!next) {
      report(diagnose("unknown-measure", place, { name: text, known: [...specs.keys()] }));
      return null;
    }
    const again = chain.indexOf(next);
    chain.push(next);
    if (again >= 0) {
      report(diagnose("measure-cycle", place, { cycle: chain.slice(again).map((s) => s.slug) }));
      return null;
    }
    at = next;
  }
  return chain;
}

/** The unit of a measure: its own, or what its steps make of the unit of its base. */
function unitOf(chain: readonly MeasureSpec[], specs: Specs): Unit | null {
  const [spec, ...rest] = chain;
  if (!spec?.of) return spec?.unit ?? null;
  let unit = unitOf(rest, specs);
  for (const step of spec.of.steps) {
    const other = step.options.find((o) => o.name.text === "measure");
    const per = other ? (specs.get(other.value.text)?.unit ?? null) : null;
    unit = unit && (operators.get(step.operator.text)?.unit(unit, per, null) ?? null);
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

function buildMeasure(
  spec: MeasureSpec,
  { specs, tables, dimensions }: CatalogueParts,
  report: Report,
): Measure | null {
  const chain = follow(spec, specs, report);
  const base = chain?.at(-1);
  const unit = chain && unitOf(chain, specs);
  if (!base?.definition || !unit) return null;
  let sound = true;
  spec.variants.forEach((name, i) => {
    if (specs.has(name)) return;
    sound = false;
    report(diagnose("unknown-measure", spec.section.placeOf(["variants", i]), { name, known: [...specs.keys()] }));
  });
  const check = (setting: string, list: readonly string[]): void => {
    list.forEach((name, i) => {
      if (base.dimensions.includes(name)) return;
      sound = false;
      const place = spec.section.placeOf(
        setting === "not-applicable" ? [setting, name] : [setting, i],
        setting === "not-applicable",
      );
      report(diagnose("unknown-dimension", place, { name, known: base.dimensions, of: `of ${spec.slug}` }));
    });
  };
  check("sums-over", spec.sumsOver);
  check("not-applicable", [...spec.notApplicable.keys()]);
  if (!sound) return null;
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
    groupsAreRows: base.groupsAreRows,
    parts: partsOf(spec, specs),
    variants: spec.variants,
    stated: table?.files.every((f) => f.stated) ?? false,
    of: spec.of,
    note: spec.note,
  };
}
