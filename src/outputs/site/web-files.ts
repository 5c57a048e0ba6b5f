import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import { webAddress } from "./web-address.ts";
import type { SiteInput } from "./input.ts";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The day on which a page or the report appeared, else by which it is known; null where nothing is said of it. */
function dayOf(site: SiteInput, date: string | null): string | null {
  return date ?? site.published ?? (site.asOf === ALL_KNOWN ? null : site.asOf);
}

/** Whether the site has a feed: it knows where it will stand, and its day. */
export function hasFeed(site: SiteInput): boolean {
  return site.publication.url !== null && dayOf(site, null) !== null;
}

/** The feed (Atom, RFC 4287): an entry for each page. Days without a time are given their first second, in UTC. */
export function feed(site: SiteInput): string {
  const address = (folder: string): string => escaped(webAddress(site, folder) ?? "");
  const time = (date: string | null): string => `${dayOf(site, date) ?? ""}T00:00:00Z`;
  const latest = [...site.pages.map(({ page }) => time(page.date)), time(null)].sort().at(-1) ?? "";
  const entries = site.pages.map(({ page }) => [
    `  <entry xml:lang="${page.language}">`,
    `    <id>${address(page.slug)}</id>`,
    `    <title>${escaped(page.title)}</title>`,
    `    <link href="${address(page.slug)}"/>`,
    `    <updated>${time(page.date)}</updated>`,
    ...(page.description === null ? [] : [`    <summary>${escaped(page.description)}</summary>`]),
    "  </entry>",
  ]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `  <id>${address("")}</id>`,
    `  <title>${escaped(site.title)}</title>`,
    ...(site.description === null ? [] : [`  <subtitle>${escaped(site.description)}</subtitle>`]),
    `  <link href="${address("")}"/>`,
    `  <link rel="self" href="${escaped(site.publication.url ?? "")}feed.xml"/>`,
    `  <updated>${latest}</updated>`,
    `  <author><name>${escaped(site.publication.publisher ?? site.title)}</name></author>`,
    ...entries.flat(),
    "</feed>",
    "",
  ].join("\n");
}

/** The map of the site for search engines (sitemaps.org): every page, by its address on the web. */
export function siteMap(site: SiteInput, paths: readonly string[]): string {
  const pages = paths
    .filter((path) => path.endsWith("index.html"))
    .map((path) => webAddress(site, path.replace(/\/?index\.html$/, "")) ?? "");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((page) => `  <url><loc>${escaped(page)}</loc></url>`),
    "</urlset>",
    "",
  ].join("\n");
}
