import { describe, expect, it } from "vitest";
import { resolveText } from "../../src/addresses/resolve.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { valuesOf } from "../../src/measures/value.ts";
import { htmlText } from "../../src/pages/html.ts";
import { membershipChange, renderMembership } from "../../src/pages/membership.ts";
import { wordsOf } from "../../src/pages/words/words-of.ts";
import { withStore } from "../project/memory.ts";

const FILES = {
  "rapporteur.yaml": `title: Libraries
as-of: 2024-12-31
tables:
  loans:
    source: data/loans.csv
    key: [branch, year]
    types: { year: year }
  branches:
    source: data/branches.csv
    key: [branch]
    types: { opened: date, closed: date }
groups:
  branches:
    title: The branches
    dimension: branch
    members: { table: branches, column: branch, from: opened, until: closed }
  old: { title: The old branches, dimension: branch, members: [central, harbour] }
`,
  "data/loans.csv": `branch,year,loans
Central,2022,100
Harbour,2022,50
St. Anne's,2022,30
Central,2023,110
Harbour,2023,60
Hill,2023,20
`,
  "data/branches.csv": `branch,opened,closed
Central,1990-01-01,
Harbour,1990-01-01,
St. Anne's,1990-01-01,2023-04-01
Hill,2023-05-01,
`,
  "measures/loans.yaml": `loans:
  title: Loans
  aliases: [loans]
  table: loans
  value: sum(loans)
  unit: count
  dimensions: [branch, year]
  sums-over: [branch]
growth:
  title: Growth of loans
  of: loans/growth
`,
  "pages/index.md": "---\ntitle: T\n---\n",
};

/** What is said of an address's membership, in a report that has some other values too. */
function said(address: string, ...others: readonly string[]): Promise<string | null> {
  return withStore(FILES, async (store) => {
    const { report, list } = collector();
    const plans = [address, ...others].flatMap((a) => resolveText(a, store.catalogue, report) ?? []);
    expect(list).toEqual([]);
    const values = await valuesOf(plans, store);
    const known = new Map(values.map((v) => [v.plan.address, v]));
    const change = membershipChange(values[0]!, known, store.catalogue);
    const { catalogue } = store;
    const context = { catalogue, toTop: "", slugs: new Map(), refs: new Map(), words: wordsOf("en"), terms: [] };
    return change && htmlText([renderMembership(change, context)]);
  });
}

const SENTENCE = "The branches had 3 members in 2022 and 3 in 2023: with Hill, without St. Anne&#x27;s.";

describe("a group's value over two periods says how the membership changed", () => {
  it.each([
    "loans/growth?branch=branches&year=2023",
    "loans/change;from=2022?branch=branches&year=2023",
    "growth?branch=branches&year=2023",
  ])("%s", async (address) => {
    expect((await said(address))?.replaceAll("'", "&#x27;")).toBe(`<p class="membership">${SENTENCE}</p>`);
  });

  it("and leads to the value with the same members, where the report has it", async () => {
    const [own, same] = ["growth?branch=branches&year=2023", "growth?branch=branches&composition=fixed&year=2023"];
    expect(await said(own, same)).toMatch(
      /same members throughout it is <a href="evidence\/growth\/[^"]*composition=fixed[^"]*">[^<]+<\/a>\.<\/p>$/,
    );
  });

  it.each([
    ["the same members by the address", "growth?branch=branches&composition=fixed&year=2023"],
    ["a group that did not change", "growth?branch=old&year=2023"],
    ["one member", "growth?branch=central&year=2023"],
    ["one period", "loans?branch=branches&year=2023"],
    [
      "a step along the members, which takes those of one day",
      "loans/growth/count;more-than=0?branch=branches&year=2023",
    ],
  ])("but nothing of %s", async (_, address) => {
    expect(await said(address)).toBeNull();
  });
});
