import { readFileSync } from "node:fs";
import { diagnosticsPage } from "./diagnostics.ts";
import { operatorsTable } from "./operators.ts";
import { stationsTable } from "./stations.ts";

/** Puts a written part between its two marks; the rest of the page is by hand. */
function withPart(path: string, mark: string, part: string): string {
  const text = readFileSync(path, "utf8");
  const [open, close] = [`<!-- ${mark}: written by \`npm run docs\` -->`, `<!-- end of ${mark} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${path} lacks the marks "${open}" and "${close}"`);
  return `${text.slice(0, start)}${open}\n\n${part}\n\n${text.slice(end)}`;
}

/** The pages of the docs that are written from the code, wholly or in part: path → what they should be. */
export function writtenPages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/diagnostics.md", diagnosticsPage()],
    ["docs/addresses.md", withPart("docs/addresses.md", "operators", operatorsTable())],
    ["docs/decisions/001-import-rules.md", withPart("docs/decisions/001-import-rules.md", "stations", stationsTable())],
  ]);
}
