import type { LabelledFigure } from "../../pages/page.ts";
import { pageRefs, type PageRefs } from "../../pages/page-refs.ts";
import { termsOf, type Term } from "../../pages/glossary.ts";
import { wordsOf } from "../../pages/words/words-of.ts";
import type { SiteInput } from "./input.ts";

/** A report on its way to a site: its figures are numbered, and it is known where links lead. */
export interface Site extends SiteInput {
  /** The path of a page's file → its figures with their labels. */
  readonly figures: ReadonlyMap<string, readonly LabelledFigure[]>;
  /** The path of a page's file → slug. */
  readonly slugs: ReadonlyMap<string, string>;
  /** The path of a page's file → what links can lead to on it. */
  readonly refs: ReadonlyMap<string, PageRefs>;
  /** The project's glossary, which is in its language. */
  readonly terms: readonly Term[];
}

/** The figures of all pages with their numbers: charts and tables each count through the report, in every language by itself. */
function numberFigures({ pages, figures }: SiteInput): Map<string, readonly LabelledFigure[]> {
  const counts = new Map<string, number>();
  return new Map(
    pages.map(({ page }): [string, readonly LabelledFigure[]] => {
      const words = wordsOf(page.language);
      const own = figures.get(page.path) ?? [];
      const numbered = own.map((figure): LabelledFigure => {
        const word = figure.drawing ? words.figure : words.table;
        const key = `${page.language} ${word}`;
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return { ...figure, label: `${word} ${count.toString()}` };
      });
      return [page.path, numbered];
    }),
  );
}

/** Numbers the figures of a report and gathers what its links can lead to. */
export function prepareSite(input: SiteInput): Site {
  const figures = numberFigures(input);
  const { pages } = input;
  return {
    ...input,
    figures,
    terms: termsOf(input.publication.glossary),
    slugs: new Map(pages.map(({ page }) => [page.path, page.slug])),
    refs: new Map(pages.map((p) => [p.page.path, pageRefs(p, figures.get(p.page.path) ?? [])])),
  };
}
