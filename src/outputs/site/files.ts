import { ALL_KNOWN } from "../../addresses/catalogue.ts";
import { readFile } from "node:fs/promises";
import type { ElementContent } from "hast";
import { periodText } from "../../quantities/period-out.ts";
import { folderHref, valueOf } from "../../pages/context.ts";
import { evidencePath } from "../../pages/evidence-path.ts";
import { el, markup, type Child } from "../../pages/html.ts";
import { renderPage } from "../../pages/render.ts";
import { summaryText } from "../../pages/verdict-words.ts";
import { claimsPage } from "./claims-page.ts";
import { evidencePage } from "./evidence-page.ts";
import type { SiteInput, Use } from "./input.ts";
import { contextOf, layoutPage } from "./layout.ts";

/** A site as files: path from its top → text. */
export type SiteFiles = ReadonlyMap<string, string>;

const STYLE = ["1-ground", "2-frame", "3-text", "4-claims", "5-figures", "6-pages", "7-print"] as const;

function asset(name: string): Promise<string> {
  return readFile(new URL(`assets/${name}`, import.meta.url), "utf8");
}

/** Which claims use each value. */
function usesByAddress(site: SiteInput): Map<string, Use[]> {
  const uses = new Map<string, Use[]>([...site.values.keys()].map((address) => [address, []]));
  for (const page of site.pages) {
    page.verdicts.forEach((verdict, i) => {
      const found = verdict.plan && valueOf(verdict.plan, site.values, site.asOf);
      if (found) uses.get(found.address)?.push({ page, number: i + 1, verdict });
    });
  }
  return uses;
}

/** What the first page has besides its text: the days, what was checked, the chapters. */
function coverParts(site: SiteInput): { imprint: ElementContent; chapters: Child } {
  const context = contextOf(site, "");
  const { language } = site;
  const published =
    site.published === null
      ? null
      : el(
          "div",
          {},
          el("dt", {}, "Published"),
          el("dd", {}, el("time", { dateTime: site.published }, periodText(site.published, language))),
        );
  const known =
    site.asOf === ALL_KNOWN
      ? null
      : el(
          "div",
          {},
          el("dt", {}, "Figures known on"),
          el("dd", {}, el("time", { dateTime: site.asOf }, periodText(site.asOf, language))),
        );
  const checked = el(
    "div",
    {},
    el("dt", {}, "Checked"),
    el("dd", {}, el("a", { href: folderHref(context, "claims") }, summaryText(site.pages.flatMap((p) => p.verdicts)))),
  );
  const chapters = site.pages
    .filter(({ page }) => page.slug !== "")
    .map(({ page }) =>
      el(
        "li",
        {},
        el("a", { href: folderHref(context, page.slug) }, page.title),
        page.description === null ? null : el("p", {}, page.description),
      ),
    );
  return {
    imprint: el("dl.imprint", {}, published, known, checked),
    chapters:
      chapters.length === 0
        ? null
        : el("section.chapters", { ariaLabel: "Chapters" }, el("h2", {}, "In this report"), el("ol", {}, ...chapters)),
  };
}

/** Renders the whole site in memory: the same input gives the same bytes. */
export async function siteFiles(site: SiteInput): Promise<SiteFiles> {
  const files = new Map<string, string>();
  const put = (folder: string, text: string): void =>
    void files.set(folder === "" ? "index.html" : `${folder}/index.html`, text);
  for (const checked of site.pages) {
    const { page } = checked;
    const cover = page.slug === "" ? coverParts(site) : null;
    const context = { ...contextOf(site, page.slug), ...(cover ? { imprint: cover.imprint } : {}) };
    const article = markup(renderPage(checked, site.figures.get(page.path) ?? [], site.values, context));
    const main = cover ? [article, cover.chapters] : [article];
    const shell = {
      title: page.title,
      description: page.description ?? site.description,
      folder: page.slug,
      kind: cover ? ("cover" as const) : page.kind,
    };
    put(
      page.slug,
      layoutPage(
        site,
        shell,
        main.filter((c) => c !== null && typeof c !== "string"),
      ),
    );
  }
  const uses = usesByAddress(site);
  for (const [address, value] of [...site.values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = evidencePath(address);
    const { title, description, main } = evidencePage(
      address,
      value,
      uses.get(address) ?? [],
      site,
      contextOf(site, folder),
    );
    put(folder, layoutPage(site, { title, description, folder, kind: "evidence" }, [main]));
  }
  const claims = claimsPage(site, contextOf(site, "claims"));
  put("claims", layoutPage(site, { ...claims, folder: "claims", kind: "claims" }, [claims.main]));
  const style = await Promise.all(STYLE.map((name) => asset(`style/${name}.css`)));
  files.set("assets/style.css", style.join("\n"));
  files.set("assets/claims.js", await asset("claims.js"));
  return files;
}
