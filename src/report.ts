import type { Catalogue } from "./addresses/catalogue.ts";
import { rememberingCells, type Cells } from "./addresses/cells.ts";
import { engineCells } from "./measures/cells.ts";
import type { Plan } from "./addresses/plan.ts";
import { resolveText } from "./addresses/resolve.ts";
import { drawFigures, type Figure } from "./charts/figure.ts";
import { checkDocuments } from "./check.ts";
import type { Report } from "./diagnostics/diagnostic.ts";
import type { Store } from "./measures/cells.ts";
import { valuesOf, type Value } from "./measures/value.ts";
import type { SiteInput } from "./outputs/site/input.ts";
import { addressOn } from "./pages/evidence-path.ts";
import type { CheckedPage, Page } from "./pages/page.ts";
import { readPages } from "./pages/read.ts";
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
  cells: Cells,
): Promise<ReadonlyMap<string, Value>> {
  const plans = plansShown(pages, store.catalogue);
  const values = await valuesOf([...plans.values()], store, cells);
  return new Map([...plans.keys()].flatMap((address, i) => (values[i] ? [[address, values[i]]] : [])));
}

function byPage(pages: readonly Page[], figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  return new Map(pages.map((page) => [page.path, figures.filter((f) => page.figures.includes(f.spec))]));
}

/** The figures of all pages, each with its numbers as its page's language writes them. */
async function figuresDrawn(pages: readonly Page[], store: Store, report: Report): Promise<readonly Figure[]> {
  const { catalogue } = store;
  const figures: Figure[] = [];
  for (const language of new Set(pages.map((p) => p.language))) {
    const specs = pages.filter((p) => p.language === language).flatMap((p) => p.figures);
    const speaking = { ...store, catalogue: { ...catalogue, language } };
    figures.push(...(await drawFigures(specs, speaking, catalogue.asOf, report)));
  }
  return figures;
}

/**
 * The whole story of a report: read the pages, judge their claims in one batch of cells, draw the figures, gather the
 * evidence of all values in another. Every mistake is reported; null where the pages cannot be read. Writes nothing.
 */
export async function makeReport(project: Project, store: Store, report: Report): Promise<SiteInput | null> {
  const { catalogue, tables } = store;
  const pages = readPages(project.pages, project.language, report);
  if (!pages) return null;
  // The check asks for all cells of the values that are shown, and for more.
  const cells = rememberingCells(engineCells(store));
  const checked = await checkDocuments(
    pages.map((p) => p.document),
    catalogue,
    cells,
    report,
    { pages: true },
  );
  const checkedPages = pages.flatMap((page, i): CheckedPage[] => {
    const { days, verdicts } = checked[i] ?? {};
    return days && verdicts ? [{ page, days, verdicts }] : [];
  });
  const figures = await figuresDrawn(pages, store, report);
  const values = await valuesShown(checkedPages, store, cells);
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
