import type { Catalogue } from "../../addresses/catalogue.ts";
import type { Figure } from "../../charts/figure.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { Value } from "../../measures/value.ts";
import type { CheckedPage, Page } from "../../pages/page.ts";
import { wordsOf } from "../../pages/words/words-of.ts";
import type { Publication } from "../../project/publication.ts";
import type { Table } from "../../tables/table.ts";

/** Everything that a site is made of; nothing in it depends on the machine, the day or the place. */
export interface SiteInput {
  readonly title: string;
  readonly description: string | null;
  readonly language: string;
  /** ISO dates; the day of publication may be open. */
  readonly published: string | null;
  readonly asOf: string;
  readonly publication: Publication;
  /** The project's folder, absolute: a site is never written over it. */
  readonly directory: string;
  readonly catalogue: Catalogue;
  /** The tables with the rows of their files, for the evidence. */
  readonly tables: ReadonlyMap<string, Table>;
  /** In the order of the contents. */
  readonly pages: readonly CheckedPage[];
  /** The path of a page's file → its figures. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  /** Address (by `addressOn`) → value. */
  readonly values: ReadonlyMap<string, Value>;
}

/** One place where a value is used: the claim's page, its id there, its verdict. */
export interface Use {
  readonly page: CheckedPage;
  readonly id: string;
  readonly verdict: Verdict;
}

/** Whether a page is the first one in its language: the report's own, or a translation of it. */
export function isCover(page: Page): boolean {
  return page.slug === "" || page.translates === "pages/index.md";
}

/** The pages in one language, in the order of the contents. */
export function pagesIn(language: string, { pages }: SiteInput): CheckedPage[] {
  return pages.filter(({ page }) => page.language === language);
}

/** The first page in a language; null where none is. */
export function coverIn(language: string, site: SiteInput): Page | null {
  return pagesIn(language, site).find(({ page }) => isCover(page))?.page ?? null;
}

/** How the ways through the site call a page: the first of several is the overview of the others. */
export function pageName(page: Page, site: SiteInput): string {
  return isCover(page) && pagesIn(page.language, site).length > 1 ? wordsOf(page.language).overview : page.title;
}
