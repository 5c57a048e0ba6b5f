import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import type { ElementContent } from "hast";
import { periodText } from "../../quantities/period-out.ts";
import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, htmlText, type Child } from "../../pages/html.ts";
import { pageName, type SiteInput } from "./input.ts";

/** What stands around one page of the site. */
export interface Shell {
  readonly title: string;
  readonly description: string | null;
  /** Where the page stands: "" for the first, "polling", "evidence/…". */
  readonly folder: string;
  readonly kind: "cover" | "page" | "statement" | "evidence" | "claims";
}

/** A title of more letters is set smaller on the first page, so that it takes two lines and not four. */
const LONG_TITLE = 32;

/** From a folder of the site to its top: "" or "../../". */
function toTop(folder: string): string {
  return folder === "" ? "" : "../".repeat(folder.split("/").length);
}

/** How pages of a folder refer to the rest of the site. */
export function contextOf(site: SiteInput, folder: string): RenderContext {
  return {
    catalogue: site.catalogue,
    toTop: toTop(folder),
    slugs: new Map(site.pages.map(({ page }) => [page.path, page.slug])),
  };
}

function contents(site: SiteInput, shell: Shell, context: RenderContext): Child {
  const entry = (title: string, folder: string): Child =>
    el(
      "li",
      {},
      el("a", { href: folderHref(context, folder), ariaCurrent: folder === shell.folder ? "page" : null }, title),
    );
  const pages = site.pages.map(({ page }) => entry(pageName(page, site), page.slug));
  return el(
    "nav.contents",
    { id: "contents", ariaLabel: "Contents" },
    el("p.contents-title", { ariaHidden: "true" }, "Contents"),
    el("ol", {}, ...pages, entry("All claims", "claims")),
  );
}

/** The pages before and after, at the end of a page. */
function turning(site: SiteInput, shell: Shell, context: RenderContext): Child {
  const at = site.pages.findIndex(({ page }) => page.slug === shell.folder);
  if (at < 0 || shell.kind === "evidence" || shell.kind === "claims") return null;
  const link = (offset: number, words: string, rel: string): Child => {
    const page = site.pages[at + offset]?.page;
    if (!page) return null;
    return el(
      `a.${rel}`,
      { href: folderHref(context, page.slug), rel },
      el("span.turn-word", {}, words),
      " ",
      pageName(page, site),
    );
  };
  const [before, next] = [at > 0 ? link(-1, "Before", "prev") : null, link(1, "Next", "next")];
  return before || next ? el("nav.turning", { ariaLabel: "Next and previous page" }, before, next) : null;
}

function footer(site: SiteInput, context: RenderContext): Child {
  const { language } = site;
  const days = [
    ...(site.published === null ? [] : [`Published on ${periodText(site.published, language)}.`]),
    site.asOf === ALL_KNOWN
      ? "The figures are all that is known."
      : `The figures are those known on ${periodText(site.asOf, language)}.`,
  ];
  const cited = [...new Set([...site.catalogue.tables.values()].flatMap((t) => t.citation ?? []))].sort();
  return el(
    "footer.site-footer",
    {},
    el("p", {}, `${site.title}. `, days.join(" ")),
    el(
      "p",
      {},
      "Every number leads to its evidence; ",
      el("a", { href: folderHref(context, "claims") }, "all claims and their verdicts"),
      " are on one page.",
    ),
    cited.length === 0
      ? null
      : el("details", {}, el("summary", {}, "Sources"), el("ul", {}, ...cited.map((c) => el("li", {}, c)))),
  );
}

/** A whole page of the site as text; `main` is its content. */
export function layoutPage(site: SiteInput, shell: Shell, main: readonly ElementContent[]): string {
  const context = contextOf(site, shell.folder);
  const top = context.toTop;
  const head = el(
    "head",
    {},
    el("meta", { charSet: "utf-8" }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("title", {}, shell.kind === "cover" ? site.title : `${shell.title} – ${site.title}`),
    shell.description === null ? null : el("meta", { name: "description", content: shell.description }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("link", { rel: "stylesheet", href: `${top}assets/style.css` }),
    el("script", { src: `${top}assets/claims.js`, defer: true }),
  );
  const body = el(
    shell.title.length > LONG_TITLE ? `body.${shell.kind}.long-title` : `body.${shell.kind}`,
    {},
    el("a.skip", { href: "#main" }, "Skip to the text"),
    el(
      "header.site-header",
      {},
      el("a.site-title", { href: folderHref(context, "") }, site.title),
      el("a.to-contents", { href: "#contents" }, "Contents"),
    ),
    el(
      "div.frame",
      {},
      el("main", { id: "main", tabIndex: -1 }, ...main, turning(site, shell, context)),
      contents(site, shell, context),
    ),
    footer(site, context),
  );
  return `<!doctype html>\n${htmlText([el("html", { lang: site.language }, head, "\n", body)])}\n`;
}
