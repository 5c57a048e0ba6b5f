import type { Code } from "mdast";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { indexLines, placeAt } from "../diagnostics/place.ts";

const NAME = /^#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;

/**
 * The names that authors give to figures, behind the kind on the fence (`chart #guideline`): name → the figure's number on its
 * page. What is no name, or is there twice, is reported, and null given.
 */
export function readFigureNames(
  blocks: readonly Code[],
  path: string,
  text: string,
  report: Report,
): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  let mistakes = 0;
  blocks.forEach(({ meta, position }, i) => {
    const said = meta?.trim() ?? "";
    if (said === "") return;
    const start = text.indexOf(said, position?.start.offset ?? 0);
    const place = placeAt(indexLines(path, text), start, start + said.length);
    const name = NAME.exec(said)?.[1];
    if (name === undefined || /^(figure|claim)-\d+$/.test(name)) {
      report(diagnose("figure-name", place, { said }));
      mistakes++;
    } else if (names.has(name)) {
      report(diagnose("figure-name-twice", place, { name }));
      mistakes++;
    } else names.set(name, i + 1);
  });
  return mistakes === 0 ? names : null;
}
