import { readFile } from "node:fs/promises";
import { DRAWING_STYLE } from "../../charts/draw/style.ts";
import { paletteCss } from "../../charts/palette.ts";
import { valueOf } from "../../pages/context.ts";
import { claimIds } from "../../pages/claim-ids.ts";
import { evidencePath } from "../../pages/evidence-path.ts";
import { markup } from "../../pages/html.ts";
import type { CheckedPage } from "../../pages/page.ts";
import { renderPage } from "../../pages/render.ts";
import { chapters, imprint } from "./cover.ts";
import { evidencePage } from "./evidence-page.ts";
import { extrasOf } from "./extras.ts";
import { isCover, type SiteInput, type Use } from "./input.ts";
import { translationsOf } from "./translations.ts";
import { contextOf, layoutPage } from "./layout.ts";
import { linkedData } from "./linked-data.ts";
import { prepareSite, type Site } from "./prepare.ts";
import { searchIndexScript } from "./search-index.ts";
import { textVersion } from "./text-version.ts";
import { feed, hasFeed, siteMap } from "./web-files.ts";

/** A site as files: path from its top → text. */
export type SiteFiles = ReadonlyMap<string, string>;

const STYLE = [
  "1-ground",
  "2-frame",
  "3-text",
  "4-claims",
  "5-figures",
  "5-drawings",
  "6-cover",
  "7-pages",
  "8-added",
  "9-print",
] as const;

function asset(name: string): Promise<string> {
  return readFile(new URL(`assets/${name}`, import.meta.url), "utf8");
}

/** The style sheets and the script, by their paths on the site. */
async function assets(): Promise<[string, string][]> {
  const style = await Promise.all(STYLE.map((name) => asset(`style/${name}.css`)));
  const made = ["report.js", "early.js", "typeface.css", "typeface-licence.txt"];
  return [
    ["assets/style.css", [paletteCss(), ...style, DRAWING_STYLE].join("\n")],
    ["assets/icon.svg", await asset("icon.svg")],
    ...(await Promise.all(
      made.map(async (name): Promise<[string, string]> => [`assets/${name}`, await asset(`made/${name}`)]),
    )),
  ];
}

/** Which claims use each value. */
function usesByAddress(site: SiteInput): Map<string, Use[]> {
  const uses = new Map<string, Use[]>([...site.values.keys()].map((address) => [address, []]));
  for (const page of site.pages) {
    const ids = claimIds(page.verdicts);
    page.verdicts.forEach((verdict, i) => {
      const found = verdict.plan && valueOf(verdict.plan, site.values, site.asOf);
      if (found) uses.get(found.address)?.push({ page, id: ids[i] ?? "", verdict });
    });
  }
  return uses;
}

/** One of the project's pages; the first one has more around its text than the others. */
function projectPage(checked: CheckedPage, site: Site): string {
  const { page } = checked;
  const { slug, language } = page;
  const context = contextOf(site, slug, language);
  const cover = isCover(page);
  const filled = cover ? { ...context, imprint: imprint(site, language, context) } : context;
  const article = markup(renderPage(checked, site.figures.get(page.path) ?? [], site.values, filled));
  const more = cover ? chapters(site, language, context) : null;
  const shell = {
    title: page.title,
    description: page.description ?? site.description,
    folder: slug,
    language,
    kind: cover ? ("cover" as const) : page.kind,
    data: linkedData(checked, site, context),
    text: true,
    translations: translationsOf(page, site),
  };
  return layoutPage(site, shell, more ? [article, more] : [article]);
}

/** Renders the whole site in memory: the same input gives the same bytes. */
export async function siteFiles(input: SiteInput): Promise<SiteFiles> {
  const site = prepareSite(input);
  const { language } = site;
  const files = new Map<string, string>();
  const put = (folder: string, text: string): void =>
    void files.set(folder === "" ? "index.html" : `${folder}/index.html`, text);
  for (const checked of site.pages) {
    const { slug } = checked.page;
    put(slug, projectPage(checked, site));
    files.set(slug === "" ? "index.txt" : `${slug}/index.txt`, textVersion(checked, site));
  }
  const uses = usesByAddress(site);
  for (const [address, value] of [...site.values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = evidencePath(address);
    const page = evidencePage(address, value, uses.get(address) ?? [], site, contextOf(site, folder));
    put(folder, layoutPage(site, { ...page, folder, language, kind: "evidence" }, [page.main]));
  }
  for (const { folder, make } of extrasOf(site)) {
    const page = make(site, contextOf(site, folder));
    put(folder, layoutPage(site, { ...page, folder, language, kind: "extra" }, [page.main]));
  }
  files.set("assets/search-index.js", searchIndexScript(site, contextOf(site, "")));
  if (hasFeed(site)) files.set("feed.xml", feed(site));
  if (site.publication.url !== null) files.set("sitemap.xml", siteMap(site, [...files.keys()]));
  for (const [path, text] of await assets()) files.set(path, text);
  return files;
}
