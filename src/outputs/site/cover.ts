import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import type { Element } from "hast";
import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import { countVerdicts } from "../../pages/verdict-words.ts";
import { periodText } from "../../quantities/period-out.ts";
import { isCover, pagesIn, type SiteInput } from "./input.ts";

function entry(name: string, ...content: readonly Child[]): Element {
  return el("div", {}, el("dt", {}, name), el("dd", {}, ...content));
}

function day(date: string, language: string): Child {
  return el("time", { dateTime: date }, periodText(date, language));
}

/** Below the title of the first page: the days, and what was checked. */
export function imprint(site: SiteInput, language: string, context: RenderContext): Element {
  const { words } = context;
  const verdicts = site.pages.flatMap((p) => p.verdicts);
  const checked = words.summary(verdicts.length, countVerdicts(verdicts));
  return el(
    "dl.imprint",
    {},
    site.published === null ? null : entry(words.published, day(site.published, language)),
    site.asOf === ALL_KNOWN ? null : entry(words.known, day(site.asOf, language)),
    entry(words.checked, el("a", { href: folderHref(context, "claims") }, checked)),
  );
}

/** At the end of the first page: the chapters with a sentence each; null where there are none. */
export function chapters(site: SiteInput, language: string, context: RenderContext): Element | null {
  const { words } = context;
  const own = pagesIn(language, site).filter(({ page }) => !isCover(page));
  // A cover that was translated alone leads to the chapters of the report's own language.
  const foreign = own.length === 0 && language !== site.language;
  const listed = foreign ? pagesIn(site.language, site).filter(({ page }) => !isCover(page)) : own;
  const items = listed.map(({ page }) =>
    el(
      "li",
      { lang: foreign ? page.language : null },
      el("a", { href: folderHref(context, page.slug) }, page.title),
      page.description === null ? null : el("p", {}, page.description),
    ),
  );
  if (items.length === 0) return null;
  return el(
    "section.chapters",
    { ariaLabelledBy: "chapters" },
    el("h2", { id: "chapters" }, words.inThisReport),
    el("ol", {}, ...items),
  );
}
