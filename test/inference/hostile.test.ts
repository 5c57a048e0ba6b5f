import fc from "fast-check";
import { expect, it } from "vitest";
import { engineCells } from "../../src/measures/cells.ts";
import { cellRequest } from "../../src/addresses/plan.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { inferStore } from "../../src/inference/infer.ts";
import type { Store } from "../../src/measures/cells.ts";
import { text, value } from "../measures/one-table.ts";
import { memoryDisk, ROOT } from "../project/memory.ts";
import { withData } from "./opened.ts";

/** Opens some bytes as a file and asks for each measure once; what comes is a store or a message, never an error. */
async function openAndAsk(name: string, content: string | Uint8Array): Promise<void> {
  const { report, list } = collector();
  const store = await inferStore([name], ROOT, report, memoryDisk({ [name]: content }));
  if (!store) {
    expect(list.length).toBeGreaterThan(0);
    return;
  }
  const requests = [...store.catalogue.measures.keys()].map((slug) => cellRequest(slug, new Map(), "9999-12-31"));
  const cells = await engineCells(store)(requests);
  store.engine.close();
  expect(cells.size).toBe(new Set(requests.map((r) => r.key)).size);
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -5000, max: 5000 }).map(String) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "",
      "..",
      "n/a",
      "-",
      "12%",
      "£5",
      "(3)",
      "1,234",
      "2012",
      "2012/13",
      "Q1 2014",
      "Total",
      "All",
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "_row",
      "constructor",
      "__proto__",
      "status",
      "value",
      "as-of",
      "a--b",
      "'",
      "{v0}",
      "\u0000",
      "%",
      "💧",
    ),
  },
);

const csv = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .map((rows) =>
    rows.map((row) => row.map((c) => (/[",\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(",")).join("\n"),
  );

it("opens any text as CSV", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300, unit: "binary" }), (content) => openAndAsk("t.csv", content)),
    { numRuns: 60 },
  );
});

it("opens any bytes, as CSV and as a workbook", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await openAndAsk("t.csv", bytes);
      await openAndAsk("t.xlsx", bytes);
    }),
    { numRuns: 40 },
  );
});

it("opens any table of odd cells, and runs the SQL of all its measures", async () => {
  await fc.assert(
    fc.asyncProperty(csv, (content) => openAndAsk("t.csv", content)),
    { numRuns: 150 },
  );
}, 60_000);

const REGIONS = ["North", "South", "East", "West"];
const YEARS = ["2021", "2022", "2023"];

/** The values of a table of regions and years by their addresses. */
async function valuesIn(store: Store): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const region of REGIONS)
    for (const year of YEARS) {
      const address = `population?region=${region.toLowerCase()}&year=${year}`;
      found[address] = text(await value(store, address));
    }
  return found;
}

it("gives the same values at the same addresses whatever the order of rows and columns", async () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 12, maxLength: 12 });
  const order = (n: number): fc.Arbitrary<number[]> =>
    fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n, maxLength: n },
    );
  await fc.assert(
    fc.asyncProperty(numbers, order(4), order(3), async (list, regions, years) => {
      const at = (r: number, y: number): string => (list[r * 3 + y] ?? 0).toString();
      const wide = (rs: readonly number[], ys: readonly number[]): string =>
        [["region", ...ys.map((y) => YEARS[y])], ...rs.map((r) => [REGIONS[r], ...ys.map((y) => at(r, y))])].join("\n");
      const long = (rs: readonly number[], ys: readonly number[]): string =>
        [["year", "population", "region"], ...ys.flatMap((y) => rs.map((r) => [YEARS[y], at(r, y), REGIONS[r]]))].join(
          "\n",
        );
      const plain = await withData({ "population.csv": wide([0, 1, 2, 3], [0, 1, 2]) }, valuesIn);
      expect(await withData({ "population.csv": wide(regions, years) }, valuesIn)).toEqual(plain);
      expect(await withData({ "population.csv": long(regions, years) }, valuesIn)).toEqual(plain);
      for (const [i, number] of list.entries()) {
        const region = REGIONS[Math.floor(i / 3)] ?? "";
        expect(plain[`population?region=${region.toLowerCase()}&year=${YEARS[i % 3] ?? ""}`]).toBe(number.toString());
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
