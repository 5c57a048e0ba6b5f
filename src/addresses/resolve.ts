import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { printAddress, type Address, type Filter, type Item, type Piece, type Step } from "./address.ts";
import type { Catalogue, Measure } from "./catalogue.ts";
import { parseAddress, placeInAddress, type PlaceOf } from "./parse.ts";
import { filterPlace, lastDay, pickItems, type Lookup } from "./picks.ts";
import { pickText, type Chain, type Coordinates, type Pick, type Plan, type PlannedStep } from "./plan.ts";
import { planSteps } from "./steps.ts";

/** The day for which an address is asked, where it does not say itself. */
export interface ResolveOptions {
  readonly asOf?: string;
  readonly placeOf?: PlaceOf;
  /** Dimensions along which a figure spreads the address: each of their items will be asked for by itself. */
  readonly spread?: readonly string[];
}

/** Parses an address and looks its names up: what is to be computed. Every mistake is reported with its place; null where there is one. */
export function resolveText(
  text: string,
  catalogue: Catalogue,
  report: Report,
  options: ResolveOptions = {},
): Plan | null {
  const address = parseAddress(text, report, options.placeOf);
  return address && resolve(address, catalogue, report, options);
}

/** Looks the names of a parsed address up. */
export function resolve(
  address: Address,
  catalogue: Catalogue,
  report: Report,
  options: ResolveOptions = {},
): Plan | null {
  const { placeOf = placeInAddress, spread = [] } = options;
  const measure = catalogue.measures.get(address.measure.text);
  if (!measure) {
    const { start, end, text } = address.measure;
    report(diagnose("unknown-measure", placeOf(start, end), { name: text, known: [...catalogue.measures.keys()] }));
    return null;
  }
  const full = unfold(measure, address, catalogue);
  if (!full) return null;
  const lookup: Lookup = { catalogue, report, placeOf, spread, filters: full.filters };
  const coordinates = pickFilters(full.base, full.filters, measure, lookup);
  if (!coordinates) return null;
  const asOf = full.asOf ?? options.asOf ?? catalogue.asOf;
  const composition = full.composition === "fixed" ? "fixed" : "period";
  // Without an axis of time the members are those of the day asked for.
  const isHeld = composition === "fixed" || full.base.time === null;
  const held = isHeld ? hold(full.base, coordinates, asOf) : coordinates;
  const chain = buildChain(full.base, full.steps, held, lookup, measure, address.measure);
  if (!chain) return null;
  return { address: printAddress(address), measure, chain, coordinates: held, asOf, composition, unit: chain.unit };
}

interface Unfolded {
  readonly base: Measure;
  readonly steps: readonly Step[];
  readonly filters: readonly Filter[];
  readonly composition: string | undefined;
  readonly asOf: string | undefined;
}

/** An item with its pieces moved to the place of another. */
function movedItem(item: Item, to: Piece): Item {
  const move = (piece: Piece): Piece => ({ ...to, text: piece.text });
  if (item.kind === "one") return { kind: "one", name: move(item.name) };
  return { kind: "range", from: item.from && move(item.from), to: item.to && move(item.to) };
}

/** What a named address stands for, all of it at the place of the name. */
function moved({ steps, filters }: Address, to: Piece): { steps: Step[]; filters: Filter[] } {
  const move = (piece: Piece): Piece => ({ ...to, text: piece.text });
  return {
    steps: steps.map(({ operator, options }) => ({
      operator: move(operator),
      options: options.map((o) => ({ name: move(o.name), value: move(o.value) })),
    })),
    filters: filters.map(({ dimension, items }) => ({
      dimension: move(dimension),
      items: items.map((item) => movedItem(item, to)),
    })),
  };
}

/**
 * Replaces named addresses by what they stand for, down to a measure of the data; what the address says itself overrules
 * the named one's filters. The catalogue has no cycles.
 */
function unfold(measure: Measure, address: Address, catalogue: Catalogue): Unfolded | null {
  let base = measure;
  let { steps, filters } = address;
  let composition = address.composition?.text;
  let asOf = address.asOf?.text;
  while (base.of) {
    const of = moved(base.of, address.measure);
    const own = new Set(filters.map((f) => f.dimension.text));
    steps = [...of.steps, ...steps];
    filters = [...of.filters.filter((f) => !own.has(f.dimension.text)), ...filters];
    composition ??= base.of.composition?.text;
    asOf ??= base.of.asOf?.text;
    const next = catalogue.measures.get(base.of.measure.text);
    if (!next) return null;
    base = next;
  }
  return { base, steps, filters, composition, asOf };
}

function pickFilters(base: Measure, filters: readonly Filter[], asked: Measure, lookup: Lookup): Coordinates | null {
  const coordinates = new Map<string, readonly Pick[]>();
  let sound = true;
  for (const filter of filters) {
    const { text, start, end } = filter.dimension;
    const dimension = base.dimensions.includes(text) ? lookup.catalogue.dimensions.get(text) : undefined;
    if (!dimension) {
      sound = false;
      lookup.report(
        diagnose("unknown-dimension", lookup.placeOf(start, end), {
          name: text,
          known: base.dimensions,
          of: `of ${asked.slug}`,
        }),
      );
      continue;
    }
    const picks = pickItems(filter, dimension, lookup);
    if (picks) coordinates.set(text, picks);
    else sound = false;
  }
  return sound ? coordinates : null;
}

/** Holds groups to their members at the address's last period. */
function hold(base: Measure, coordinates: Coordinates, asOf: string): Coordinates {
  const on = lastDay(base, coordinates) ?? asOf;
  const held = [...coordinates].map(([dimension, picks]) => {
    const fixed = picks.map((pick): Pick => (pick.kind === "group" ? { ...pick, on } : pick));
    return [dimension, fixed] as const;
  });
  return new Map(held);
}

/** The rows that stand for all others together, along each dimension that has one. */
function totalsOf({ totals }: Measure): [string, readonly Pick[]][] {
  return [...totals].map(([dimension, slug]) => [dimension, [{ kind: "member", slug }]]);
}

/**
 * The chain of a measure (its named address unfolded) for the same coordinates: what `per` divides by. `gone` are dimensions
 * that an earlier step has used up; where the measure does not have them, they do not matter. `forAll`: nor do any others that it
 * does not have, and it is taken at its totals along those that only it has.
 */
function chainOf(
  name: Piece,
  coordinates: Coordinates,
  gone: ReadonlySet<string>,
  forAll: boolean,
  lookup: Lookup,
): Chain | null {
  const measure = lookup.catalogue.measures.get(name.text);
  if (!measure) return null;
  const address: Address = { measure: name, steps: [], filters: [], asOf: null, composition: null };
  const full = unfold(measure, address, lookup.catalogue);
  if (!full) return null;
  if (full.asOf !== undefined || full.composition === "fixed") {
    lookup.report(diagnose("peer-of-its-own", lookup.placeOf(name.start, name.end), { measure: name.text }));
    return null;
  }
  const own = pickFilters(full.base, full.filters, measure, lookup);
  if (!own) return null;
  const known = full.base.dimensions;
  for (const dimension of coordinates.keys()) {
    if (forAll || known.includes(dimension) || gone.has(dimension)) continue;
    const place = lookup.placeOf(name.start, name.end);
    lookup.report(diagnose("unknown-dimension", place, { name: dimension, known, of: `of ${name.text}` }));
    return null;
  }
  const shared = [...coordinates].filter(([dimension]) => known.includes(dimension));
  const totals = forAll ? totalsOf(full.base) : [];
  return buildChain(full.base, full.steps, new Map([...totals, ...own, ...shared]), lookup, measure, name);
}

function buildChain(
  base: Measure,
  steps: readonly Step[],
  coordinates: Coordinates,
  lookup: Lookup,
  asked: Measure,
  name: Piece,
): Chain | null {
  const planned = planSteps(base, steps, coordinates, lookup, (piece, at, gone, forAll) =>
    chainOf(piece, at, gone, forAll, lookup),
  );
  if (!planned) return null;
  if (!checkSums(base, planned.steps, coordinates, lookup, asked, name)) return null;
  return { base, steps: planned.steps, unit: planned.unit, coordinates };
}

/** Reports each dimension that would be added up though the measure does not say that it may. */
function checkSums(
  base: Measure,
  steps: readonly PlannedStep[],
  coordinates: Coordinates,
  lookup: Lookup,
  asked: Measure,
  name: Piece,
): boolean {
  const spread = new Set(steps.filter((s) => s.operator.shape === "extent").map((s) => s.axis));
  let sound = true;
  for (const dimension of base.dimensions) {
    if (spread.has(dimension) || base.sumsOver.includes(dimension) || lookup.spread.includes(dimension)) continue;
    const picks = coordinates.get(dimension);
    const single = picks?.length === 1 ? picks[0] : undefined;
    if (single?.kind === "member" || (single?.kind === "group" && base.groupsAreRows)) continue;
    sound = false;
    const place = lookup.placeOf(name.start, name.end);
    const item = picks?.map((p) => (p.kind === "span" ? pickText(p) : p.slug)).join(",");
    if (item === undefined) {
      const known = base.members.get(dimension) ?? [];
      lookup.report(diagnose("dimension-required", place, { measure: asked.slug, dimension, known }));
    } else {
      const at = filterPlace(dimension, lookup) ?? place;
      lookup.report(diagnose("cannot-add-up", at, { measure: asked.slug, dimension, item }));
    }
  }
  return sound;
}
