import type { Catalogue } from "./addresses/catalogue.ts";
import { rememberingCells, type Cells } from "./addresses/cells.ts";
import { noCache, type Cache } from "./cache/cache.ts";
import type { Plan } from "./addresses/plan.ts";
import { resolveText } from "./addresses/resolve.ts";
import { drawFigures, type Figure } from "./charts/figure.ts";
import { keptFigures, noFigures, type KeptFigures } from "./charts/kept-figures.ts";
import { checkDocuments, type CheckedDocument } from "./check.ts";
import { collector, type Report } from "./diagnostics/diagnostic.ts";
import { engineCells, type Store } from "./measures/cells.ts";
import { dataKeys } from "./measures/data-key.ts";
import { keptCells } from "./measures/kept-cells.ts";
import { keptSources } from "./measures/kept-sources.ts";
import { engineSources, valuesOf, type SourcesOfEach, type Value } from "./measures/value.ts";
import type { SiteInput } from "./outputs/site/input.ts";
import { addressOn } from "./pages/evidence-path.ts";
import type { CheckedPage, Page } from "./pages/page.ts";
import { readPages, type PageMemory } from "./pages/read.ts";
import type { Project } from "./project/project.ts";

/** The plans of all values that a report shows evidence for: of its claims and of the other choices they name. */
function plansShown(pages: readonly CheckedPage[], catalogue: Catalogue): ReadonlyMap<string, Plan> {
  const plans = new Map<string, Plan>();
  for (const { plan, alternatives } of pages.flatMap((p) => p.verdicts)) {
    if (!plan) continue;
    const others = alternatives.map((a) => resolveText(a.address, catalogue, () => undefined, { asOf: plan.asOf }));
    for (const one of [plan, ...others]) if (one) plans.set(addressOn(one, catalogue.asOf), one);
  }
  return plans;
}

async function valuesShown(
  pages: readonly CheckedPage[],
  store: Store,
  { cells, sources }: Ports,
): Promise<ReadonlyMap<string, Value>> {
  const plans = plansShown(pages, store.catalogue);
  const values = await valuesOf([...plans.values()], store, cells, sources);
  return new Map([...plans.keys()].flatMap((address, i) => (values[i] ? [[address, values[i]]] : [])));
}

function byPage(pages: readonly Page[], figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  return new Map(pages.map((page) => [page.path, figures.filter((f) => page.figures.includes(f.spec))]));
}

/** The ways to a store's data that remember. */
interface Ports {
  readonly cells: Cells;
  readonly sources: SourcesOfEach;
  /** The figures of pages in a language. */
  readonly figures: (language: string) => KeptFigures;
  /** The verdicts on pages about which there was nothing to report. */
  readonly checked: WeakMap<Page, CheckedDocument>;
}

/** What one report leaves to the next: the cache, the pages as they were read, and what was asked of each store. */
export interface ReportMemory {
  readonly cache: Cache;
  readonly pages: PageMemory;
  readonly ports: WeakMap<Store, Ports>;
}

export function newMemory(cache: Cache = noCache): ReportMemory {
  return { cache, pages: new Map(), ports: new WeakMap() };
}

function portsOf(store: Store, { cache, ports }: ReportMemory): Ports {
  const known = ports.get(store);
  if (known) return known;
  const keyOf = dataKeys(store);
  const keeps = cache !== noCache;
  // The check asks for all cells of the values that are shown, and for more.
  const cells = rememberingCells(keeps ? keptCells(engineCells(store), keyOf, cache) : engineCells(store));
  const sources = keeps ? keptSources(engineSources(store), keyOf, cache) : engineSources(store);
  const figures = (language: string): KeptFigures =>
    keeps ? keptFigures([store.catalogue.asOf, language], keyOf, cache) : noFigures;
  const made: Ports = { cells, sources, figures, checked: new WeakMap() };
  ports.set(store, made);
  return made;
}

/** The figures of all pages, each with its numbers as its page's language writes them. */
async function figuresDrawn(
  pages: readonly Page[],
  store: Store,
  { figures: kept }: Ports,
  report: Report,
): Promise<readonly Figure[]> {
  const { catalogue } = store;
  const figures: Figure[] = [];
  for (const language of new Set(pages.map((p) => p.language))) {
    const specs = pages.filter((p) => p.language === language).flatMap((p) => p.figures);
    const speaking = { ...store, catalogue: { ...catalogue, language } };
    figures.push(...(await drawFigures(specs, speaking, catalogue.asOf, report, kept(language))));
  }
  return figures;
}

/** Judges the claims of pages, all in one batch of cells, but for those that are known. */
async function checkPages(
  pages: readonly Page[],
  { catalogue }: Store,
  { cells, checked }: Ports,
  report: Report,
): Promise<CheckedPage[]> {
  const open = pages.filter((page) => !checked.has(page));
  const { report: note, list } = collector();
  const documents = open.map((page) => page.document);
  const results = await checkDocuments(documents, catalogue, cells, note, { pages: true });
  list.forEach(report);
  const found = new Map(open.map((page, i) => [page, results[i]]));
  for (const [page, result] of found)
    if (result && !list.some((d) => d.place?.file === page.path)) checked.set(page, result);
  return pages.flatMap((page): CheckedPage[] => {
    const { days, verdicts } = found.get(page) ?? checked.get(page) ?? {};
    return days && verdicts ? [{ page, days, verdicts }] : [];
  });
}

/**
 * The whole story of a report: read the pages, judge their claims in one batch of cells, draw the figures, gather the
 * evidence of all values in another. Every mistake is reported; null where the pages cannot be read. Writes nothing, but for
 * what `memory` keeps for the next report.
 */
export async function makeReport(
  project: Project,
  store: Store,
  report: Report,
  memory: ReportMemory = newMemory(),
): Promise<SiteInput | null> {
  const { catalogue, tables } = store;
  const pages = readPages(project.pages, project.language, report, memory.pages);
  if (!pages) return null;
  const ports = portsOf(store, memory);
  const checkedPages = await checkPages(pages, store, ports, report);
  const figures = await figuresDrawn(pages, store, ports, report);
  const values = await valuesShown(checkedPages, store, ports);
  const { title, description, language, published, publication, directory } = project;
  return {
    title,
    description,
    language,
    published,
    publication,
    asOf: catalogue.asOf,
    directory,
    catalogue,
    tables,
    pages: checkedPages,
    figures: byPage(pages, figures),
    values,
  };
}
