import { slugify } from "../addresses/slug.ts";
import type { Page } from "./page.ts";

/** A section of a page, as a list of contents names it. */
export interface Section {
  readonly id: string;
  readonly text: string;
}

/** The ids of a page's headings, from their texts in order: a text that comes again is numbered. */
export function headingIds(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const slug = slugify(text) || "section";
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return count === 1 ? slug : `${slug}-${count.toString()}`;
  });
}

function headingsOf({ document }: Page): { id: string; text: string; level: number }[] {
  const headings = document.blocks.filter((b) => b.kind === "heading");
  const ids = headingIds(headings.map((b) => b.text));
  return headings.map(({ text, level }, i) => ({ id: ids[i] ?? "section", text, level }));
}

/** The sections of a page: its headings of the highest level that it has. */
export function sectionsOf(page: Page): Section[] {
  const headings = headingsOf(page);
  const top = Math.min(...headings.map((h) => h.level));
  return headings.filter((h) => h.level === top);
}

/** Every heading of a page with its id. */
export function allSections(page: Page): Section[] {
  return headingsOf(page);
}

/** How many claims a page has, as its text shows them. */
function claimCount({ document }: Page): number {
  return document.blocks.flatMap((b) => b.links).filter((l) => l.url.startsWith("claim:")).length;
}

/** What a link can lead to on a page: its headings, figures (by number and by name) and claims. */
export function anchorsOf(page: Page): string[] {
  const numbered = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${name}-${(i + 1).toString()}`);
  return [
    ...headingsOf(page).map((h) => h.id),
    ...page.figureNames.keys(),
    ...numbered("figure", page.figures.length),
    ...numbered("claim", claimCount(page)),
  ];
}
