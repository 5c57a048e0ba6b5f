import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { itemText, printAddress, type Address, type Filter, type Step } from "./address.ts";
import type { Catalogue, Measure } from "./catalogue.ts";
import { parseAddress, placeInAddress, type PlaceOf } from "./parse.ts";
import { lastDay, pickItems, type Lookup } from "./picks.ts";
import type { Chain, Coordinates, Pick, Plan, PlannedStep } from "./plan.ts";
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
  const lookup: Lookup = {
    catalogue,
    report,
    placeOf: options.placeOf ?? placeInAddress,
    spread: options.spread ?? [],
  };
  const measure = catalogue.measures.get(address.measure.text);
  if (!measure) {
    const { start, end, text } = address.measure;
    report(
      diagnose("unknown-measure", lookup.placeOf(start, end), { name: text, known: [...catalogue.measures.keys()] }),
    );
    return null;
  }
  const full = unfold(measure, address, catalogue);
  if (!full) return null;
  const coordinates = pickFilters(full.base, full.filters, measure, lookup);
  if (!coordinates) return null;
  const asOf = address.asOf?.text ?? options.asOf ?? catalogue.asOf;
  const composition = (full.composition ?? address.composition?.text) === "fixed" ? "fixed" : "period";
  const held = composition === "fixed" ? hold(full.base, coordinates, asOf) : coordinates;
  const chain = buildChain(full.base, full.steps, held, lookup, measure);
  if (!chain) return null;
  return { address: printAddress(address), measure, chain, coordinates: held, asOf, composition, unit: chain.unit };
}

interface Unfolded {
  readonly base: Measure;
  readonly steps: readonly Step[];
  readonly filters: readonly Filter[];
  readonly composition: string | undefined;
}

/** Replaces named addresses by what they stand for, down to a measure of the data. The catalogue has no cycles. */
function unfold(measure: Measure, address: Address, catalogue: Catalogue): Unfolded | null {
  let base = measure;
  let steps = address.steps;
  let filters = address.filters;
  let composition: string | undefined;
  while (base.of) {
    const { of } = base;
    const own = new Set(filters.map((f) => f.dimension.text));
    steps = [...of.steps, ...steps];
    filters = [...of.filters.filter((f) => !own.has(f.dimension.text)), ...filters];
    composition ??= of.composition?.text;
    const next = catalogue.measures.get(of.measure.text);
    if (!next) return null;
    base = next;
  }
  return { base, steps, filters, composition };
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

/** The chain of a measure (its named address unfolded) for the same coordinates: what `per` divides by. */
function chainOf(slug: string, coordinates: Coordinates, lookup: Lookup): Chain | null {
  const measure = lookup.catalogue.measures.get(slug);
  if (!measure) return null;
  const address: Address = {
    measure: { text: slug, start: 0, end: 0 },
    steps: [],
    filters: [],
    asOf: null,
    composition: null,
  };
  const full = unfold(measure, address, lookup.catalogue);
  if (!full) return null;
  const own = pickFilters(full.base, full.filters, measure, lookup);
  if (!own) return null;
  for (const dimension of coordinates.keys()) {
    if (full.base.dimensions.includes(dimension)) continue;
    lookup.report(
      diagnose("unknown-dimension", null, { name: dimension, known: full.base.dimensions, of: `of ${slug}` }),
    );
    return null;
  }
  return buildChain(full.base, full.steps, new Map([...own, ...coordinates]), lookup, measure);
}

function buildChain(
  base: Measure,
  steps: readonly Step[],
  coordinates: Coordinates,
  lookup: Lookup,
  asked: Measure,
): Chain | null {
  const planned = planSteps(base, steps, coordinates, lookup, (slug, at) => chainOf(slug, at, lookup));
  if (!planned) return null;
  if (!checkSums(base, planned.steps, coordinates, lookup, asked)) return null;
  return { base, steps: planned.steps, unit: planned.unit };
}

/** Reports each dimension that would be added up though the measure does not say that it may. */
function checkSums(
  base: Measure,
  steps: readonly PlannedStep[],
  coordinates: Coordinates,
  lookup: Lookup,
  asked: Measure,
): boolean {
  const spread = new Set(steps.filter((s) => s.operator.shape === "extent").map((s) => s.axis));
  let sound = true;
  for (const dimension of base.dimensions) {
    if (spread.has(dimension) || base.sumsOver.includes(dimension) || lookup.spread.includes(dimension)) continue;
    const picks = coordinates.get(dimension);
    const single = picks?.length === 1 ? picks[0] : undefined;
    if (single?.kind === "member" || (single?.kind === "group" && base.groupsAreRows)) continue;
    sound = false;
    const problem = picks
      ? diagnose("cannot-add-up", null, {
          measure: asked.slug,
          dimension,
          item: picks
            .map((p) => (p.kind === "span" ? itemText({ kind: "range", from: null, to: null }) : p.slug))
            .join(","),
        })
      : diagnose("dimension-required", null, { measure: asked.slug, dimension });
    lookup.report({ ...problem, place: lookup.placeOf(0, 0) });
  }
  return sound;
}
