import { allSections } from "./anchors.ts";
import { claimIds } from "./claim-ids.ts";
import type { CheckedPage, LabelledFigure } from "./page.ts";

/** What links can lead to on a page. */
export interface PageRefs {
  readonly title: string;
  readonly language: string;
  /** What an author writes behind `#` → the id on the page. */
  readonly ids: ReadonlyMap<string, string>;
  /** The same → what an empty link says: "Figure 3", a heading. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What links can lead to on a page; `figures` are the page's own, with their labels. */
export function pageRefs({ page, verdicts }: CheckedPage, figures: readonly LabelledFigure[]): PageRefs {
  const ids = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const { id, text } of allSections(page)) {
    ids.set(id, id);
    labels.set(id, text);
  }
  for (const { number, label } of figures) {
    const id = `figure-${number.toString()}`;
    const named = [...page.figureNames].filter(([, n]) => n === number).map(([name]) => name);
    for (const name of [id, ...named]) {
      ids.set(name, id);
      labels.set(name, label);
    }
  }
  claimIds(verdicts).forEach((id, i) => ids.set(`claim-${(i + 1).toString()}`, id));
  return { title: page.title, language: page.language, ids, labels };
}
