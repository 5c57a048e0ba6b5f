import { checkDocuments } from "../../src/check.ts";
import { readProse } from "../../src/claims/prose/read-prose.ts";
import { Vocabulary } from "../../src/claims/prose/vocabulary.ts";
import { WEIGHTS, type Weights } from "../../src/claims/prose/weights.ts";
import { verdictsJson } from "../../src/claims/reporters/json.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../../src/diagnostics/reporters/pretty.ts";
import { inferStore } from "../../src/inference/infer.ts";
import { engineCells } from "../../src/measures/cells.ts";
import type { Document } from "../../src/texts/document.ts";
import { readMarkdown } from "../../src/texts/markdown.ts";
import type { CheckedClaim } from "./score.ts";

/** Data that are open for texts to be held against. */
export interface OpenData {
  /** The claims of a text with their verdicts, as `check --format json` gives them. */
  readonly check: (path: string, text: string) => Promise<readonly CheckedClaim[]>;
  /** How many readings the claims of a text have before the data decide. */
  readonly candidates: (path: string, text: string) => number;
  readonly close: () => void;
}

/** Opens tables in this process, as `check --data` does; what is wrong with them, in words, where that is not possible. */
async function openData(data: readonly string[], weights: Weights): Promise<OpenData | string> {
  const { report, list } = collector();
  const store = await inferStore(data, process.cwd(), report);
  if (!store) {
    const said = list.map(prettyDiagnostic).join("\n");
    return said === "" ? "the data could not be opened" : said;
  }
  const cells = engineCells(store);
  const read = (path: string, text: string): Document => readMarkdown(path, text, store.catalogue.language);
  return {
    check: async (path, text) => {
      const document = read(path, text);
      const said = collector();
      const checked = await checkDocuments([document], store.catalogue, cells, said.report, { prose: true, weights });
      for (const diagnostic of said.list) console.warn(prettyDiagnostic(diagnostic));
      return verdictsJson(checked).documents.flatMap((d) => d.claims);
    },
    candidates: (path, text) => {
      const { asOf } = store.catalogue;
      const days = { judged: asOf, today: asOf, dated: false };
      const { readings } = readProse(read(path, text), store.catalogue, days, new Vocabulary(store.catalogue), weights);
      return readings.reduce((n, r) => n + r.candidates.length, 0);
    },
    close: () => store.engine.close(),
  };
}

/** Words as they are counted for speed: what stands between white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((w) => w !== "").length;
}

/** Opens data for a task and closes them after it. What goes wrong, a crash of the checker too, comes back in words, so that the other cases still run. */
export async function withData<T>(
  data: readonly string[],
  task: (open: OpenData) => Promise<T>,
  weights: Weights = WEIGHTS,
): Promise<{ readonly result: T } | { readonly problem: string }> {
  let open: OpenData | string | null = null;
  try {
    open = await openData(data, weights);
    return typeof open === "string" ? { problem: open } : { result: await task(open) };
  } catch (error) {
    return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    if (open !== null && typeof open !== "string") open.close();
  }
}
