import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import type { Plan } from "../addresses/plan.ts";
import { resolveText } from "../addresses/resolve.ts";
import { spreadPlan, type SpreadItem } from "../addresses/spread.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { placeInside } from "../project/section.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { Unit } from "../quantities/unit.ts";
import { periodText } from "../quantities/period-out.ts";
import { checkAxis } from "./check-axis.ts";
import { checkNames } from "./check-names.ts";
import { planReferences, type PlannedReference } from "./references.ts";
import type { ChartSpec, FigureSpec, TableSpec } from "./figure-spec.ts";

/** One place of a figure before its value is known: an item of the shared axis in one line or column. */
export interface Slot {
  readonly item: string;
  readonly plan: Plan;
}

/** One line of a chart or column of a table before its values are known. */
export interface Strand {
  /** The slug of the series' item; "" where a chart has one series, or in a table. */
  readonly item: string;
  readonly label: string;
  readonly unit: Unit;
  readonly slots: readonly Slot[];
}

/** An item of the shared axis, with its country code where it has one. */
export interface GridItem {
  readonly item: string;
  readonly label: string;
  readonly iso?: string;
}

/** A figure with its addresses looked up: what is to be asked. */
export interface Grid {
  readonly spec: FigureSpec;
  /** The dimension that the strands share. */
  readonly axis: string;
  readonly axisTitle: string;
  /** The items of the shared axis, in order, each once. */
  readonly items: readonly GridItem[];
  readonly strands: readonly Strand[];
  /** A chart's references, looked up. */
  readonly references: readonly PlannedReference[];
}

/** Everything that a figure asks for. */
export function plansOf({ strands, references }: Grid): Plan[] {
  return [...strands.flatMap((s) => s.slots.map((slot) => slot.plan)), ...references.flatMap((r) => r.plan ?? [])];
}

/** A strand with a cell for each of the grid's items; undefined where it has no such item. */
export interface Filled extends Strand {
  readonly cells: readonly (Cell | undefined)[];
}

/** A dimension along which a figure spreads its address, and where the figure names it. */
interface Along {
  readonly dimension: string;
  readonly place: Place;
}

interface Context {
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly report: Report;
}

function planOf(
  address: string,
  along: readonly Along[],
  place: Place,
  { catalogue, asOf, report }: Context,
): Plan | null {
  const spread = along.map((a) => a.dimension);
  const placeOf = (start: number, end: number): Place => placeInside(place, address, start, end);
  const [slug = ""] = address.split(/[/?]/);
  const known = catalogue.measures.get(slug)?.dimensions;
  // Before the address is looked up: a dimension that is misspelt here would seem to be missing there.
  const strange = known ? along.filter((a) => !known.includes(a.dimension)) : [];
  for (const { dimension: name, place: at } of strange)
    report(diagnose("unknown-dimension", at, { name, known: known ?? [], of: `of ${slug}` }));
  return strange.length === 0 ? resolveText(address, catalogue, report, { asOf, spread, placeOf }) : null;
}

function slotsOf(plan: Plan, dimension: string, catalogue: Catalogue): SpreadItem[] {
  const items = spreadPlan(plan, dimension, catalogue);
  return catalogue.dimensions.get(dimension)?.kind === "category" ? items : inTime(items);
}

function start({ item }: SpreadItem): string {
  return parsePeriod(item)?.start ?? item;
}

function inTime(items: readonly SpreadItem[]): SpreadItem[] {
  return [...items].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
}

/** The items of all strands, each once, in the order of the first that has them; periods by time. */
function sharedItems(strands: readonly (readonly SpreadItem[])[], axis: string, catalogue: Catalogue): Grid["items"] {
  const first = new Map<string, SpreadItem>();
  for (const item of strands.flat()) if (!first.has(item.item)) first.set(item.item, item);
  const category = catalogue.dimensions.get(axis)?.kind === "category";
  const ordered = category ? [...first.values()] : inTime([...first.values()]);
  const members = new Map(catalogue.dimensions.get(axis)?.members.map((m) => [m.slug, m]));
  return ordered.map(({ item, label }): GridItem => {
    const iso = members.get(item)?.iso;
    const named = { item, label: category ? label : periodText(item, catalogue.language) };
    return iso === undefined ? named : { ...named, iso };
  });
}

function grid(
  spec: FigureSpec,
  axis: string,
  strands: readonly (Omit<Strand, "slots"> & { slots: SpreadItem[] })[],
  { catalogue }: Context,
): Grid {
  const items = sharedItems(
    strands.map((s) => s.slots),
    axis,
    catalogue,
  );
  const title = catalogue.dimensions.get(axis)?.title ?? axis;
  return {
    spec,
    axis,
    axisTitle: title,
    items,
    strands: strands.map((s) => ({ ...s, slots: s.slots.map(({ item, plan }) => ({ item, plan })) })),
    references: [],
  };
}

/** The name of a chart's one series: its measure, or the day on which it was known where a range goes from one day to another. */
function ownLabel({ type, across }: ChartSpec, { measure, asOf }: Plan, { language }: Catalogue): string {
  return type === "range" && across !== null ? `As known on ${periodText(asOf, language)}` : measure.title;
}

/** The other values of a scatter plot or a range. */
function acrossStrand(
  spec: ChartSpec,
  { address, title, place }: NonNullable<ChartSpec["across"]>,
  context: Context,
): (Omit<Strand, "slots"> & { slots: SpreadItem[] }) | null {
  const { x, places } = spec;
  const plan = planOf(address, [{ dimension: x, place: places.x }], place, context);
  if (!plan) return null;
  const slots = slotsOf(plan, x, context.catalogue);
  return { item: "", label: title ?? ownLabel(spec, plan, context.catalogue), unit: plan.unit, slots };
}

function chartGrid(spec: ChartSpec, context: Context): Grid | null {
  const { catalogue, report } = context;
  const { places } = spec;
  const along = [
    { dimension: spec.x, place: places.x },
    ...(spec.series === null ? [] : [{ dimension: spec.series, place: places.series }]),
  ];
  const plan = planOf(spec.address, along, spec.place, context);
  if (!plan) return null;
  const { unit } = plan;
  const series =
    spec.series === null
      ? [{ item: "", label: ownLabel(spec, plan, catalogue), plan }]
      : spreadPlan(plan, spec.series, catalogue);
  const strands = series.map((s) => ({
    item: s.item,
    label: s.label,
    unit,
    slots: slotsOf(s.plan, spec.x, catalogue),
  }));
  const across = spec.across === null ? [] : [acrossStrand(spec, spec.across, context)];
  if (across.includes(null)) return null;
  const found = grid(spec, spec.x, [...strands, ...across.filter((s) => s !== null)], context);
  const names = {
    items: found.items.map((i) => i.item),
    series: spec.series === null ? [] : series.map((s) => s.item),
  };
  const sound = [checkNames(spec, names, report), checkAxis(spec, found.items.length, catalogue, report)].every(
    (ok) => ok,
  );
  const references = planReferences(spec, unit, catalogue, context.asOf, report);
  return sound && references ? { ...found, references } : null;
}

function tableGrid(spec: TableSpec, context: Context): Grid | null {
  const strands = spec.columns.flatMap(({ title, address, place }) => {
    const plan = planOf(address, [{ dimension: spec.rows, place: spec.rowsPlace }], place, context);
    return plan
      ? [{ item: "", label: title, unit: plan.unit, slots: slotsOf(plan, spec.rows, context.catalogue) }]
      : [];
  });
  return strands.length === spec.columns.length ? grid(spec, spec.rows, strands, context) : null;
}

/** Looks the addresses of a figure up and spreads them; every mistake is reported, null where there is one. */
export function gridOf(spec: FigureSpec, catalogue: Catalogue, asOf: string, report: Report): Grid | null {
  const context = { catalogue, asOf, report };
  return spec.block === "chart" ? chartGrid(spec, context) : tableGrid(spec, context);
}
