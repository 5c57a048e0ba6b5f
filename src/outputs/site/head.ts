import type { Element } from "hast";
import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, markup, type Child } from "../../pages/html.ts";
import type { SiteInput } from "./input.ts";
import type { Shell } from "./shell.ts";
import { webAddress } from "./web-address.ts";
import { hasFeed } from "./web-files.ts";

/**
 * What a page may load: the site's own style sheets and scripts, and the typeface inside its sheet. Drawings carry style
 * attributes (their size of type), so these are let through; no script may stand in a page.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src data:",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/** A block of data in a page; `</` would end it. */
export function dataBlock(type: string, id: string | null, data: unknown): Child {
  return el("script", { type, id }, markup(JSON.stringify(data).replaceAll("<", "\\u003c")));
}

/** What a page says of itself where a link to it is shown (Open Graph). */
function openGraph(site: SiteInput, shell: Shell, title: string, address: string | null): Child[] {
  const properties: [string, string | null][] = [
    ["og:title", title],
    ["og:description", shell.description],
    ["og:type", shell.kind === "cover" ? "website" : "article"],
    ["og:site_name", site.title],
    ["og:locale", shell.language],
    ["og:url", address],
    ["article:published_time", shell.kind === "cover" ? null : site.published],
  ];
  return properties.flatMap(([property, content]) => (content === null ? [] : [el("meta", { property, content })]));
}

/** The head of a page: what browsers, search engines and other sites are told of it. */
export function headOf(site: SiteInput, shell: Shell, context: RenderContext): Element {
  const top = context.toTop;
  const address = webAddress(site, shell.folder);
  const title =
    shell.kind === "cover" ? (shell.folder === "" ? site.title : shell.title) : `${shell.title} – ${site.title}`;
  return el(
    "head",
    {},
    el("meta", { charSet: "utf-8" }),
    el("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("title", {}, title),
    shell.description === null ? null : el("meta", { name: "description", content: shell.description }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    address === null ? null : el("link", { rel: "canonical", href: address }),
    ...(shell.translations ?? []).map(({ language, slug }) =>
      el("link", {
        rel: "alternate",
        hrefLang: language,
        href: webAddress(site, slug) ?? folderHref(context, slug),
      }),
    ),
    shell.text === true ? el("link", { rel: "alternate", type: "text/plain", href: "index.txt" }) : null,
    hasFeed(site)
      ? el("link", { rel: "alternate", type: "application/atom+xml", title: site.title, href: `${top}feed.xml` })
      : null,
    ...openGraph(site, shell, title, address),
    el("link", { rel: "icon", type: "image/svg+xml", href: `${top}assets/icon.svg` }),
    el("link", { rel: "stylesheet", href: `${top}assets/typeface.css` }),
    el("link", { rel: "stylesheet", href: `${top}assets/style.css` }),
    el("script", { src: `${top}assets/early.js` }),
    el("script", { src: `${top}assets/report.js`, defer: true }),
    ...(shell.data ?? []).map((data) => dataBlock("application/ld+json", null, data)),
  );
}
