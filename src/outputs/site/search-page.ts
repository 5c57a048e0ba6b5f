import { folderHref, type RenderContext } from "../../pages/context.ts";
import { sectionsOf } from "../../pages/anchors.ts";
import { el, type Child } from "../../pages/html.ts";
import { extraPage, type ExtraPage } from "./extra-page.ts";
import { figureHref, figuresOf } from "./figures-page.ts";
import { measuresUsed } from "./glossary-page.ts";
import { pagesIn } from "./input.ts";
import type { Site } from "./prepare.ts";

/** Everything there is, page by page: what a reader without scripts has in place of a search. */
function register(site: Site, context: RenderContext): Child[] {
  const figures = figuresOf(site);
  const pages = pagesIn(site.language, site).map(({ page }) => {
    const href = folderHref(context, page.slug);
    const sections = sectionsOf(page).map(({ id, text }) => el("li", {}, el("a", { href: `${href}#${id}` }, text)));
    const own = figures
      .filter((f) => f.page === page)
      .map((f) => el("li", {}, el("a", { href: figureHref(f, context) }, `${f.figure.label}: ${f.figure.title}`)));
    return el(
      "section",
      {},
      el("h2", {}, el("a", { href }, page.title)),
      page.description === null ? null : el("p", {}, page.description),
      sections.length + own.length === 0 ? null : el("ul", {}, ...sections, ...own),
    );
  });
  const measures = measuresUsed(site).map((m) =>
    el("li", {}, el("a", { href: `${folderHref(context, "glossary")}#measure-${m.slug}` }, m.title)),
  );
  return [
    ...pages,
    measures.length === 0 ? null : el("section", {}, el("h2", {}, context.words.glossary), el("ul", {}, ...measures)),
  ];
}

/** The page of the search: a form for those with scripts, and for all a register of what there is. */
export function searchPage(site: Site, context: RenderContext): ExtraPage {
  const { words, toTop } = context;
  const form = el(
    "form.search.by-script",
    { role: "search", action: "index.html", dataIndex: `${toTop}assets/search-index.js`, dataTop: toTop },
    el("label", { htmlFor: "query" }, words.searchHint),
    el("input", { id: "query", name: "q", type: "search", autoComplete: "off", spellCheck: "false" }),
    el("p.search-status", { role: "status" }),
    el("ol.results", {}),
  );
  return extraPage(
    "search-page",
    words.search,
    "All sections, figures, measures and values of this report.",
    form,
    el("div.register", {}, ...register(site, context)),
  );
}
