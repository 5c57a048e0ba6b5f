import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../src/measures/cells.ts";
import { openFiles } from "../project/memory.ts";
import { verdictsOn } from "./example-store.ts";

const MEASURE = "table: t, dimensions: [year], variants: ";

let store: Store;
beforeAll(async () => {
  const opened = await openFiles({
    "rapporteur.yaml": "title: T\nas-of: 2024-12-31\ntables:\n  t: { source: data/t.csv }\n",
    "data/t.csv": "year,nominal,real,dollars\n2023,100,80,110\n",
    "measures/m.yaml": `spending: { title: Spending, value: sum(nominal), unit: { money: EUR, basis: current prices }, ${MEASURE}[old-spending, dollars] }
old-spending: { title: Spending at old prices, value: sum(real), unit: { money: EUR, basis: 2015 prices }, ${MEASURE}[spending] }
dollars: { title: Spending in dollars, value: sum(dollars), unit: { money: USD, basis: 2020 prices }, ${MEASURE}[] }
plain: { title: Outlays, value: sum(nominal), unit: { money: EUR }, ${MEASURE}[old-spending] }
`,
  });
  if (!opened.store) throw new Error(JSON.stringify(opened.list));
  ({ store } = opened);
});
afterAll(() => store.engine.close());

it.each([
  ["At 2015 prices, it was [80 euros](claim:spending?year=2023) in 2023.", "supported", "old-spending?year=2023"],
  ["In real terms, it was [100 euros](claim:spending?year=2023) in 2023.", "refuted", "old-spending?year=2023"],
  ["At current prices, it was [100 euros](claim:old-spending?year=2023) in 2023.", "supported", "spending?year=2023"],
  ["In 2023 it was [80 euros](claim:spending?year=2023).", "conflicting", "spending?year=2023"],
  ["At 2015 prices, it was [80 euros](claim:plain?year=2023) in 2023.", "supported", "old-spending?year=2023"],
  // Another currency is another measure, and no other price of the same.
  ["At 2020 prices, it was [100 euros](claim:spending?year=2023) in 2023.", "conflicting", "spending?year=2023"],
  [
    "At current prices, it was [100 euros](claim:spending?year=2023) in 2023, and more at 2015 prices.",
    "supported",
    "spending?year=2023",
  ],
  [
    "At 2015 prices it was [80 euros](claim:old-spending?year=2023) in 2023, 100 at current prices.",
    "supported",
    "old-spending?year=2023",
  ],
])("%s is %s by %s", async (text, verdict, address) => {
  const { verdicts } = await verdictsOn(text, store);
  expect(verdicts.map((v) => [v.verdict, v.plan?.address])).toEqual([[verdict, address]]);
});
