import type { Element } from "hast";
import type { RenderContext } from "../../pages/context.ts";
import { el, markup, type Child } from "../../pages/html.ts";
import type { SiteInput } from "./input.ts";
import type { Shell } from "./shell.ts";

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
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/** A block of data in a page; `</` would end it. */
export function dataBlock(type: string, id: string | null, data: unknown): Child {
  return el("script", { type, id }, markup(JSON.stringify(data).replaceAll("<", "\\u003c")));
}

/** The address of a folder of the site on the web; null where the project does not say where it will stand. */
function webAddress({ publication }: SiteInput, folder: string): string | null {
  if (publication.url === null) return null;
  const path = encodeURI(folder).replaceAll("?", "%3F").replaceAll("#", "%23");
  return publication.url + (folder === "" ? "" : `${path}/`);
}

/** The head of a page: what browsers, search engines and other sites are told of it. */
export function headOf(site: SiteInput, shell: Shell, context: RenderContext): Element {
  const top = context.toTop;
  const address = webAddress(site, shell.folder);
  const title = shell.kind === "cover" ? site.title : `${shell.title} – ${site.title}`;
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
    el("link", { rel: "icon", href: "data:," }),
    el("link", { rel: "stylesheet", href: `${top}assets/typeface.css` }),
    el("link", { rel: "stylesheet", href: `${top}assets/style.css` }),
    el("script", { src: `${top}assets/report.js`, defer: true }),
  );
}
