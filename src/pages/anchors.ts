import { slugify } from "../addresses/slug.ts";
import type { Page } from "./page.ts";

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

/** What a link can lead to on a page, by id: its headings, figures and claims. */
export function anchorsOf({ document, figures }: Page): string[] {
  const headings = document.blocks.filter((b) => b.kind === "heading").map((b) => b.text);
  const claims = document.blocks.flatMap((b) => b.links).filter((l) => l.url.startsWith("claim:"));
  const numbered = (name: string, all: readonly unknown[]): string[] =>
    all.map((_, i) => `${name}-${(i + 1).toString()}`);
  return [...headingIds(headings), ...numbered("figure", figures), ...numbered("claim", claims)];
}
