import { cellsNeeded } from "../addresses/evaluate.ts";
import type { SiteInput } from "./site/input.ts";

/** The names of the cells of the data that each page of a report was made from, by the path of its file. */
export function cellsUsed({ pages, figures, catalogue }: SiteInput): Readonly<Record<string, readonly string[]>> {
  const entries = pages.map(({ page, verdicts }): [string, string[]] => {
    const plans = verdicts.flatMap((v) => v.plan ?? []);
    const claims = plans.flatMap((plan) => cellsNeeded(plan, catalogue).map((request) => request.key));
    const shown = (figures.get(page.path) ?? []).flatMap((figure) => figure.cells);
    return [page.path, [...new Set([...claims, ...shown])].sort()];
  });
  return Object.fromEntries(entries);
}
