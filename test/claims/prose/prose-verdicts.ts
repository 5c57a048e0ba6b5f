import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { checkDocuments, type CheckOptions } from "../../../src/check.ts";
import type { Verdict } from "../../../src/claims/verdict.ts";
import { verdictsJson } from "../../../src/claims/reporters/json.ts";
import { collector } from "../../../src/diagnostics/diagnostic.ts";
import { inferStore } from "../../../src/inference/infer.ts";
import { engineCells, type Store } from "../../../src/measures/cells.ts";
import { readMarkdown } from "../../../src/texts/markdown.ts";
import { memoryDisk, ROOT } from "../../project/memory.ts";

/** A bare table as a data package gives it. */
export interface Table {
  readonly file: string;
  readonly csv: string;
  readonly title?: string;
  readonly unit?: string;
}

/** A store over bare tables in memory, for whoever closes its engine; null where they hold nothing. */
export async function storeOf(tables: readonly Table[]): Promise<Store | null> {
  const resources = tables.map(({ file, title, unit }) => ({ path: file, title, unit }));
  const files = {
    ...Object.fromEntries(tables.map((t) => [t.file, t.csv])),
    "datapackage.json": JSON.stringify({ resources }),
  };
  const { report } = collector();
  return inferStore(["datapackage.json"], ROOT, report, memoryDisk(files));
}

/** What is found of the numbers of a Markdown text, links or none; and the same as it is printed. */
export async function checkProse(
  text: string,
  store: Store,
  options: CheckOptions = {},
): Promise<{ verdicts: readonly Verdict[]; json: string }> {
  const { report } = collector();
  const document = readMarkdown("text.md", text, "en");
  const checked = await checkDocuments([document], store.catalogue, engineCells(store), report, {
    ...options,
    prose: true,
  });
  return { verdicts: checked[0]?.verdicts ?? [], json: JSON.stringify(verdictsJson(checked)) };
}

/** A YAML file that stands beside the tests. */
export function readCases(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
