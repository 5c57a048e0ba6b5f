import { checkDocuments } from "../../../src/check.ts";
import { verdictsJson } from "../../../src/claims/reporters/json.ts";
import type { Weights } from "../../../src/claims/prose/weights.ts";
import type { Cell } from "../../../src/addresses/cell.ts";
import type { Cells } from "../../../src/addresses/cells.ts";
import { collector } from "../../../src/diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../../../src/diagnostics/reporters/pretty.ts";
import { inferStore } from "../../../src/inference/infer.ts";
import { engineCells } from "../../../src/measures/cells.ts";
import { readMarkdown } from "../../../src/texts/markdown.ts";
import type { Case } from "../case.ts";
import { scorePlanted, scoreText } from "../score.ts";
import { together, type Tally } from "../tally.ts";

/** A case whose data stay open, to be checked with many weights. */
export interface OpenCase {
  readonly name: string;
  readonly tally: (weights: Weights) => Promise<Tally>;
  readonly close: () => void;
}

/** The port to the data with what was answered before: a cell has one value for one key, whatever the weights. */
function remembering(cells: Cells): Cells {
  const known = new Map<string, Cell>();
  return async (requests) => {
    const asked = requests.filter((r) => !known.has(r.key));
    if (asked.length > 0) for (const [key, cell] of await cells(asked)) known.set(key, cell);
    return known;
  };
}

/** Opens a case; its tallies are remembered by the weights. What is wrong with its data, in words, where that is not possible. */
export async function openCase(of: Case): Promise<OpenCase | string> {
  const { report, list } = collector();
  const store = await inferStore([of.data], process.cwd(), report);
  if (!store) return list.map(prettyDiagnostic).join("\n");
  const cells = remembering(engineCells(store));
  const { catalogue } = store;
  const documents = [
    readMarkdown("text.md", of.text, catalogue.language),
    readMarkdown("planted.md", of.planted, catalogue.language),
  ];
  const known = new Map<string, Tally>();
  return {
    name: of.name,
    tally: async (weights) => {
      const key = JSON.stringify(weights);
      const before = known.get(key);
      if (before) return before;
      const options = { prose: true, weights };
      const claims = [];
      // One by one, as the scores are counted: documents that are checked together share their requests only.
      for (const document of documents) {
        const checked = await checkDocuments([document], catalogue, cells, () => undefined, options);
        claims.push(verdictsJson(checked).documents.flatMap((d) => d.claims));
      }
      const tally = together([scoreText(of, claims[0] ?? []).tally, scorePlanted(of, claims[1] ?? []).tally]);
      known.set(key, tally);
      return tally;
    },
    close: () => store.engine.close(),
  };
}
