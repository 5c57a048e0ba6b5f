import { posix } from "node:path";
import type { Code, Nodes } from "mdast";
import type { FigureSpec } from "../charts/figure-spec.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { fileStart } from "../diagnostics/place.ts";
import type { PageFile } from "../project/project.ts";
import { parseMarkdown, readMarkdown } from "../texts/markdown.ts";
import { checkLinks } from "./check-links.ts";
import { readFigure } from "./figure-block.ts";
import { readFigureNames } from "./figure-names.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Page } from "./page.ts";

/** A page's address on the site, from its file: pages/index.md is the top, pages/a/b.md is a/b. */
function slugOf(path: string): string {
  return path
    .replace(/^pages\//, "")
    .replace(/\.md$/, "")
    .replace(/(^|\/)index$/, "")
    .toLowerCase();
}

/** Where the site puts pages and files of its own. */
const RESERVED = new Set(["assets", "claims", "evidence", "figures", "glossary", "press", "quotes", "search"]);

function codeBlocks(node: Nodes): Code[] {
  if (node.type === "code") return node.lang === "chart" || node.lang === "table" ? [node] : [];
  return "children" in node ? node.children.flatMap(codeBlocks) : [];
}

function readPage(file: PageFile, language: string, report: Report): Page | null {
  const { path, text } = file;
  const front = readFrontMatter(path, text, report);
  if (!front) return null;
  const root = parseMarkdown(text);
  const blocks = codeBlocks(root);
  const figures = blocks.map((node) => readFigure(node, path, text, report));
  const figureNames = readFigureNames(blocks, path, text, report);
  if (figures.includes(null) || !figureNames) return null;
  return {
    path,
    slug: front.slug ?? slugOf(path),
    title: front.title,
    description: front.description ?? null,
    order: front.order === undefined ? Number.MAX_SAFE_INTEGER : Number(front.order),
    kind: front.kind,
    date: front.date ?? null,
    language: front.language ?? language,
    text,
    root,
    document: readMarkdown(path, text, language, root),
    figures: figures.filter((f): f is FigureSpec => f !== null),
    figureNames,
    translates: front.translates === undefined ? null : posix.join(posix.dirname(path), front.translates),
  };
}

/** Whether each page that is a translation is one of a page that is there. */
function checkTranslations(pages: readonly Page[], report: Report): boolean {
  const known = pages.filter((p) => p.translates === null).map((p) => p.path);
  const lost = pages.filter((p) => p.translates !== null && !known.includes(p.translates));
  for (const page of lost)
    report(diagnose("unknown-translation", fileStart(page.path), { file: page.translates ?? "", known }));
  return lost.length === 0;
}

/** Pages that were read before, by language, path and text. */
export type PageMemory = Map<string, Page>;

/** Reads a page unless it was read before. */
function recall(file: PageFile, language: string, report: Report, memory: PageMemory): Page | null {
  const key = [language, file.path, file.text].join("\0");
  const page = memory.get(key) ?? readPage(file, language, report);
  if (page) memory.set(key, page);
  return page;
}

/**
 * Reads the pages of a project in the order of the navigation; every mistake is reported, null where there is one. A page that
 * `memory` has is the same object again.
 */
export function readPages(
  files: readonly PageFile[],
  language: string,
  report: Report,
  memory: PageMemory = new Map<string, Page>(),
): readonly Page[] | null {
  if (files.length === 0) {
    report(diagnose("no-pages", fileStart("rapporteur.yaml"), {}));
    return null;
  }
  const read = files.map((file) => recall(file, language, report, memory));
  const pages = read.filter((p): p is Page => p !== null);
  let sound = pages.length === read.length;
  const bySlug = new Map<string, Page>();
  for (const page of pages) {
    if (RESERVED.has(page.slug.split("/")[0] ?? "")) {
      sound = false;
      report(diagnose("slug-reserved", fileStart(page.path), { slug: page.slug }));
    }
    const first = bySlug.get(page.slug);
    if (first) {
      sound = false;
      report(diagnose("slug-twice", fileStart(page.path), { slug: page.slug, first: first.path }));
    }
    bySlug.set(page.slug, page);
  }
  if (!sound || !checkTranslations(pages, report) || !checkLinks(pages, report)) return null;
  return pages.sort(
    (a, b) => Number(b.slug === "") - Number(a.slug === "") || a.order - b.order || (a.path < b.path ? -1 : 1),
  );
}
