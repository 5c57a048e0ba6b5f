import { fileURLToPath } from "node:url";
import { checkDocuments, type CheckOptions } from "../../src/check.ts";
import type { Verdict } from "../../src/claims/verdict.ts";
import { collector, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { engineCells, type Store } from "../../src/measures/cells.ts";
import { openStore } from "../../src/measures/store.ts";
import { loadProject } from "../../src/project/project.ts";
import { readMarkdown } from "../../src/texts/markdown.ts";

/** The store of one of the example projects; throws with what is wrong. */
export async function exampleStore(name = "nato-2023"): Promise<Store> {
  const { report, list } = collector();
  const folder = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const project = await loadProject(folder, report);
  const store = project && (await openStore(project, report));
  if (!store) throw new Error(list.map((d) => d.message).join("\n"));
  return store;
}

/** The verdicts on a Markdown text against a store, with what was reported. */
export async function verdictsOn(
  text: string,
  store: Store,
  options: CheckOptions = {},
): Promise<{ verdicts: readonly Verdict[]; reported: readonly Diagnostic[] }> {
  const { report, list } = collector();
  const document = readMarkdown("text.md", text, "en");
  const [checked] = await checkDocuments([document], store.catalogue, engineCells(store), report, options);
  return { verdicts: checked?.verdicts ?? [], reported: list };
}
