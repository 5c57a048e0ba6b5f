import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../src/measures/cells.ts";
import { openFiles } from "../project/memory.ts";
import { verdictsOn } from "./example-store.ts";

let store: Store;
beforeAll(async () => {
  const opened = await openFiles({
    "rapporteur.yaml": "title: T\nas-of: 2024-12-31\ntables:\n  t: { source: data/t.csv }\n",
    "data/t.csv": "town,year,loans\nAland,2020,100\nAland,2021,125\nAland,2022,200\nAland,2023,300\nBland,2023,777\n",
    "measures/m.yaml": `loans: { title: Loans, table: t, value: sum(loans), unit: count, dimensions: [town, year], sums-over: [town] }
rise: { title: Rise of loans since 2021, of: loans/growth;from=2021 }
`,
  });
  if (!opened.store) throw new Error(JSON.stringify(opened.list));
  ({ store } = opened);
});
afterAll(() => store.engine.close());

// 2023 against 2020, 2021 and 2022 is 200%, 140% and 50% more.
it.each([
  ["Loans in Aland were [200](claim:loans?town=aland&year=2023) in 2023.", "period", "2022"],
  ["In 2023 there were [777](claim:loans?town=aland&year=2023) loans in Aland and fewer in Bland.", "member", "Bland"],
  ["Loans in Aland rose by [200%](claim:loans/growth;from=2021?town=aland&year=2023).", "base-period", "2020"],
  ["Loans in Aland rose by [50%](claim:loans/growth;from=2021?town=aland&year=2023).", "base-period", "2022"],
  ["Loans in Aland rose by [200%](claim:rise?town=aland&year=2023).", "base-period", "2020"],
])("%s: the cause is the %s, that is the value for %s", async (text, cause, label) => {
  const { verdicts } = await verdictsOn(text, store);
  expect(verdicts.map((v) => [v.verdict, v.cause])).toEqual([["refuted", cause]]);
  expect(verdicts[0]?.explanation).toContain(`That is the value for ${label}.`);
});
