import type { Page } from "../../pages/page.ts";
import type { SiteInput } from "./input.ts";

/** A page in one of its languages. */
export interface Translation {
  readonly language: string;
  readonly slug: string;
}

/** A page in all the languages that it has, its own among them, in the order of the pages; empty where it has one alone. */
export function translationsOf({ path, translates }: Page, { pages }: SiteInput): Translation[] {
  const original = translates ?? path;
  const all = pages
    .filter(({ page }) => page.path === original || page.translates === original)
    .map(({ page }) => ({ language: page.language, slug: page.slug }));
  return all.length > 1 ? all : [];
}
