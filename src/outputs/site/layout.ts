import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import type { ElementContent } from "hast";
import { periodText } from "../../quantities/period-out.ts";
import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, htmlText, markup, type Child } from "../../pages/html.ts";
import { wordsOf } from "../../pages/words/words-of.ts";
import { dataBlock, headOf } from "./head.ts";
import { contents, turning } from "./navigation.ts";
import { coverIn } from "./input.ts";
import type { Site } from "./prepare.ts";
import type { Shell } from "./shell.ts";

/** A title of more letters is set smaller on the first page, so that it takes two lines and not four. */
const LONG_TITLE = 32;

/** From a folder of the site to its top: "" or "../../". */
function toTop(folder: string): string {
  return folder === "" ? "" : "../".repeat(folder.split("/").length);
}

/** How pages of a folder refer to the rest of the site; `language` is the page's, the report's own where it is not said. */
export function contextOf(site: Site, folder: string, language: string = site.language): RenderContext {
  return {
    catalogue: site.catalogue,
    toTop: toTop(folder),
    slugs: site.slugs,
    refs: site.refs,
    words: wordsOf(language),
    terms: language === site.language ? site.terms : [],
  };
}

const SEARCH_SIGN =
  '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5"/></svg>';

const SHADE_SIGN =
  '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7"/><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/></svg>';

/** Links to the same page in its other languages, each in that language. */
function languageSwitch({ translations, language }: Shell, context: RenderContext): Child[] {
  return (translations ?? [])
    .filter((t) => t.language !== language)
    .map((t) =>
      el(
        "a.to-language",
        { href: folderHref(context, t.slug), hrefLang: t.language, lang: t.language, rel: "alternate" },
        wordsOf(t.language).language,
      ),
    );
}

function header(site: Site, shell: Shell, context: RenderContext): Child {
  const { words } = context;
  const first = shell.language === site.language ? null : coverIn(shell.language, site);
  const home = shell.kind === "cover" ? el("span.site-title", {}, site.publication.publisher ?? "") : null;
  return el(
    "header.site-header",
    {},
    home ?? el("a.site-title", { href: folderHref(context, first?.slug ?? "") }, first?.title ?? site.title),
    el(
      "div.site-ways",
      {},
      ...languageSwitch(shell, context),
      el(
        "a.to-search",
        { href: folderHref(context, "search"), ariaCurrent: shell.folder === "search" ? "page" : null },
        markup(SEARCH_SIGN),
        el("span.word", {}, words.search),
      ),
      el("a.to-contents", { href: "#contents" }, words.contents),
      el("button.to-shade.by-script", { type: "button", ariaLabel: words.script.shade }, markup(SHADE_SIGN)),
    ),
  );
}

function footer(site: Site, shell: Shell, context: RenderContext): Child {
  const { words } = context;
  const day = (text: string): string => periodText(text, shell.language);
  const days = [
    ...(site.published === null ? [] : [words.publishedOn(day(site.published))]),
    site.asOf === ALL_KNOWN ? words.knownAll : words.knownOn(day(site.asOf)),
  ];
  const cited = [...new Set([...site.catalogue.tables.values()].flatMap((t) => t.citation ?? []))].sort();
  return el(
    "footer.site-footer",
    {},
    el("p", {}, `${site.title}. `, days.join(" ")),
    el("p", {}, words.footerEvidence, " ", el("a", { href: folderHref(context, "claims") }, words.footerClaims)),
    shell.text === true ? el("p", {}, el("a", { href: "index.txt", type: "text/plain" }, words.asText)) : null,
    cited.length === 0
      ? null
      : el("details", {}, el("summary", {}, words.sources), el("ul", {}, ...cited.map((c) => el("li", {}, c)))),
  );
}

/** A whole page of the site as text; `main` is its content. */
export function layoutPage(site: Site, shell: Shell, main: readonly ElementContent[]): string {
  const context = contextOf(site, shell.folder, shell.language);
  const { words } = context;
  const body = el(
    shell.title.length > LONG_TITLE ? `body.${shell.kind}.long-title` : `body.${shell.kind}`,
    {},
    el("a.skip", { href: "#main" }, words.skip),
    header(site, shell, context),
    el(
      "div.frame",
      {},
      el("main", { id: "main", tabIndex: -1 }, ...main, turning(site, shell, context)),
      contents(site, shell, context),
    ),
    footer(site, shell, context),
    dataBlock("application/json", "words", words.script),
  );
  const html = el("html", { lang: shell.language }, headOf(site, shell, context), "\n", body);
  return `<!doctype html>\n${htmlText([html])}\n`;
}
