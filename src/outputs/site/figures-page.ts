import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import type { LabelledFigure, Page } from "../../pages/page.ts";
import { extraPage, type ExtraPage } from "./extra-page.ts";
import { pagesIn } from "./input.ts";
import type { Site } from "./prepare.ts";

/** A figure with the page on which it stands. */
export interface PlacedFigure {
  readonly figure: LabelledFigure;
  readonly page: Page;
}

/** The figures of the report in its own language, in the order of the pages. */
export function figuresOf(site: Site): PlacedFigure[] {
  return pagesIn(site.language, site).flatMap(({ page }) =>
    (site.figures.get(page.path) ?? []).map((figure) => ({ figure, page })),
  );
}

/** The link to a figure. */
export function figureHref({ figure, page }: PlacedFigure, context: RenderContext): string {
  return `${folderHref(context, page.slug)}#figure-${figure.number.toString()}`;
}

function list(id: string, title: string, all: readonly PlacedFigure[], context: RenderContext): Child {
  if (all.length === 0) return null;
  const items = all.map((placed) =>
    el(
      "li",
      {},
      el("span.figure-number", {}, placed.figure.label),
      el("a", { href: figureHref(placed, context) }, placed.figure.title),
      el("span.where", {}, placed.page.title),
    ),
  );
  return el("section", {}, el("h2", { id }, title), el("ol.figure-list", {}, ...items));
}

/** The list of figures and the list of tables. */
export function figuresPage(site: Site, context: RenderContext): ExtraPage {
  const all = figuresOf(site);
  return extraPage(
    "figures",
    context.words.figures,
    "Every figure and table of this report, in the order of its pages. Each comes with its data and its sources.",
    list(
      "figures",
      "Figures",
      all.filter((f) => f.figure.drawing),
      context,
    ),
    list(
      "tables",
      "Tables",
      all.filter((f) => !f.figure.drawing),
      context,
    ),
  );
}
