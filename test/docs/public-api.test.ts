import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import * as rapporteur from "../../src/index.ts";

const example = resolve("examples/nato-2023");

describe("the public API", () => {
  it("gives a value with its evidence", async () => {
    const { report, list } = rapporteur.collector();
    const project = await rapporteur.loadProject(example, report);
    const store = project && (await rapporteur.openStore(project, report));
    if (!store) throw new Error(list.map(rapporteur.prettyDiagnostic).join("\n"));
    try {
      const plan = rapporteur.resolveText("share-of-gdp/fraction;at-least=0.02?country=allies&year=2024", store.catalogue, report);
      const [value] = await rapporteur.valuesOf(plan ? [plan] : [], store);
      expect(value && rapporteur.valueToJson(value)).toMatchObject({ exact: "22/32", unit: "ratio" });
      expect(value?.evidence.sources[0]?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    } finally {
      store.engine.close();
    }
  });

  it("judges a text over the data, or over cells that were written down", async () => {
    const { report, list } = rapporteur.collector();
    const project = await rapporteur.loadProject(example, report);
    const store = project && (await rapporteur.openStore(project, report));
    if (!store) throw new Error(list.map(rapporteur.prettyDiagnostic).join("\n"));
    try {
      const text = "In 2014, [three](claim:share-of-gdp/count;at-least=0.02?country=allies&year=2014) Allies met the guideline of 2% of GDP.\n";
      const document = rapporteur.readMarkdown("text.md", text, "en");
      const asked: rapporteur.CellRequest[] = [];
      const stored = new Map<string, rapporteur.Cell>();
      const watched: rapporteur.Cells = async (requests) => {
        asked.push(...requests);
        const cells = await rapporteur.engineCells(store)(requests);
        for (const [key, cell] of cells) stored.set(key, rapporteur.cellFromJson(rapporteur.cellToJson(cell)));
        return cells;
      };
      const live = await rapporteur.checkDocuments([document], store.catalogue, watched, report);
      const again = await rapporteur.checkDocuments([document], store.catalogue, rapporteur.storedCells(stored), report);
      expect(live[0]?.verdicts[0]?.verdict).toBe("supported");
      expect(rapporteur.verdictsJson(again)).toEqual(rapporteur.verdictsJson(live));
      expect(asked.length).toBeGreaterThan(0);
    } finally {
      store.engine.close();
    }
  });

  it("reads and writes numbers", () => {
    const [quantity] = rapporteur.readQuantities("over 80% of them");
    expect(quantity).toMatchObject({ kind: "percent", modifier: "more-than" });
    expect(rapporteur.formatValue(rapporteur.ratio(22n, 32n), { kind: "ratio" }, { language: "en", decimals: 2 })).toBe("68.75%");
  });

  it("is where the package says", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, { types: string; default: string }>; files: string[] };
    expect(manifest.exports["."]).toEqual({ types: "./dist/index.d.ts", default: "./dist/index.js" });
    expect(manifest.files).toEqual(expect.arrayContaining(["dist", "README.md", "LICENSE"]));
  });
});
