import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import { sectionsOf } from "../../pages/anchors.ts";
import { pageName, pagesIn } from "./input.ts";
import type { Site } from "./prepare.ts";
import type { Shell } from "./shell.ts";
import { extraLinks } from "./extras.ts";

/** The sections of the page that is read, below its name in the contents. */
function sectionsHere(site: Site, shell: Shell): Child {
  const own = site.pages.find(({ page }) => page.slug === shell.folder);
  const sections = own && shell.kind !== "evidence" ? sectionsOf(own.page) : [];
  if (sections.length < 2) return null;
  return el("ol.sections", {}, ...sections.map(({ id, text }) => el("li", {}, el("a", { href: `#${id}` }, text))));
}

/** The contents: the pages in the language of this one, with its own sections, and the pages that the site adds. */
export function contents(site: Site, shell: Shell, context: RenderContext): Child {
  const { words } = context;
  const entry = (title: string, folder: string): Child => {
    const here = folder === shell.folder;
    return el(
      "li",
      {},
      el("a", { href: folderHref(context, folder), ariaCurrent: here ? "page" : null }, title),
      here ? sectionsHere(site, shell) : null,
    );
  };
  const pages = pagesIn(shell.language, site).map(({ page }) => entry(pageName(page, site), page.slug));
  return el(
    "nav.contents",
    { id: "contents", ariaLabel: words.contents },
    el("p.contents-title", { ariaHidden: "true" }, words.contents),
    el("ol", {}, ...pages),
    el("ol.extras", {}, ...extraLinks(site, shell.folder, context)),
  );
}

/** The pages before and after, at the end of a page. */
export function turning(site: Site, shell: Shell, context: RenderContext): Child {
  const { words } = context;
  const pages = pagesIn(shell.language, site);
  const at = pages.findIndex(({ page }) => page.slug === shell.folder);
  if (at < 0 || shell.kind === "evidence" || shell.kind === "extra") return null;
  const link = (offset: number, word: string, rel: string): Child => {
    const page = pages[at + offset]?.page;
    if (!page) return null;
    return el(
      `a.${rel}`,
      { href: folderHref(context, page.slug), rel },
      el("span.turn-word", {}, word),
      " ",
      el("span.turn-title", {}, pageName(page, site)),
    );
  };
  const [before, next] = [at > 0 ? link(-1, words.before, "prev") : null, link(1, words.next, "next")];
  return before || next ? el("nav.turning", { ariaLabel: words.turning }, before, next) : null;
}
