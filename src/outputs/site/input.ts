import type { Catalogue } from "../../addresses/catalogue.ts";
import type { Figure } from "../../charts/figure.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { Value } from "../../measures/value.ts";
import type { CheckedPage, Page } from "../../pages/page.ts";
import type { Table } from "../../tables/table.ts";

/** Everything that a site is made of; nothing in it depends on the machine, the day or the place. */
export interface SiteInput {
  readonly title: string;
  readonly description: string | null;
  readonly language: string;
  /** ISO dates; the day of publication may be open. */
  readonly published: string | null;
  readonly asOf: string;
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

/** One place where a value is used: the claim's page, its number there, its verdict. */
export interface Use {
  readonly page: CheckedPage;
  readonly number: number;
  readonly verdict: Verdict;
}

/** How the ways through the site call a page: the first of several is the overview of the others. */
export function pageName(page: Page, { pages }: SiteInput): string {
  return page.slug === "" && pages.length > 1 ? "Overview" : page.title;
}
