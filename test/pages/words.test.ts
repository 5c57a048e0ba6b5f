import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveText } from "../../src/addresses/resolve.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import type { Store } from "../../src/measures/cells.ts";
import { openStore } from "../../src/measures/store.ts";
import { valuesOf } from "../../src/measures/value.ts";
import { headingText, whatText } from "../../src/pages/plain-words.ts";
import { valueSentence } from "../../src/pages/value-words.ts";
import { loadProject } from "../../src/project/project.ts";

let store: Store;

beforeAll(async () => {
  const { report, list } = collector();
  const project = await loadProject(resolve("examples/nato-2023"), report);
  const opened = project && (await openStore(project, report));
  if (!opened) throw new Error(list.map((d) => d.message).join("; "));
  store = opened;
});

afterAll(() => store.engine.close());

function planOf(address: string) {
  const { report, list } = collector();
  const plan = resolveText(address, store.catalogue, report);
  if (!plan) throw new Error(list.map((d) => d.message).join("; "));
  return plan;
}

describe("an address in words", () => {
  it.each([
    ["share-of-gdp?country=poland&year=2024", "“Defence expenditure as a share of GDP” for Poland in 2024"],
    [
      "membership-vote?answer=against&country=united-states&wave=2023",
      "“Vote on NATO membership in the annual poll” (against, United States) in 2023",
    ],
    [
      "share-of-gdp/count;at-least=0.02?country=allies&year=2014",
      "the number of Allies with “Defence expenditure as a share of GDP” of at least 2% in 2014",
    ],
    [
      "equipment-share/fraction;at-least=0.2;of=applicable?country=allies&year=2024",
      "the share of Allies (only those to which it applies) with “Share of defence expenditure that goes to equipment” of at least 20% in 2024",
    ],
    [
      "real-growth/streak?country=nato-europe-and-canada&year=2023",
      "the number of years in a row with “Real growth of defence expenditure” above zero for NATO Europe and Canada up to 2023",
    ],
    [
      "real-growth?composition=fixed&country=nato-europe-and-canada&year=2023",
      "“Real growth of defence expenditure” for NATO Europe and Canada in 2023, with the same members throughout",
    ],
    [
      "expenditure/share;of=allies?country=united-states&year=2024",
      "“Defence expenditure” as a share of that of Allies for United States in 2024",
    ],
    [
      "accelerators/growth;from=2023?year=2024",
      "the growth in the number of accelerators in the innovation network from 2023 to 2024",
    ],
    [
      "expenditure-2015/growth/streak?country=poland&year=2023",
      "the number of years in a row in which “Defence expenditure at 2015 prices” rose for Poland up to 2023",
    ],
    [
      "share-of-gdp/change;from=2014?country=poland&year=2024",
      "the change in “Defence expenditure as a share of GDP” for Poland from 2014 to 2024",
    ],
    [
      "share-of-gdp/max?country=allies&year=2024",
      "the highest “Defence expenditure as a share of GDP” among Allies in 2024",
    ],
    [
      "share-of-gdp/first;at-least=0.02?country=poland",
      "the first period in which “Defence expenditure as a share of GDP” was at least 2% for Poland",
    ],
    ["security-agreements?signed=..2024-03-14", "the number of security agreements with Ukraine up to 14 March 2024"],
    ["security-agreements?signed=2024-02", "the number of security agreements with Ukraine in February 2024"],
    ["allies?date=2024-03-14", "the number of Allies on 14 March 2024"],
  ])("%s", (address, words) => {
    expect(whatText(planOf(address), store.catalogue)).toBe(words);
  });

  it("is a heading without quotation marks around the whole", () => {
    expect(headingText(planOf("share-of-gdp?country=poland&year=2024"), store.catalogue)).toBe(
      "Defence expenditure as a share of GDP, Poland in 2024",
    );
  });
});

describe("a value in one sentence", () => {
  it.each([
    [
      "allies?date=2024-03-14",
      "32 is the number of Allies on 14 March 2024, computed from NATO, Member countries: dates of accession, as known on 17 June 2024.",
    ],
    [
      "share-of-gdp/change?country=greece&year=2023",
      "−1.1 percentage points is the change in “Defence expenditure as a share of GDP” for Greece in 2023, computed from NATO, Defence Expenditure of NATO Countries (2014–2024), press release of 17 June 2024, as known on 17 June 2024; some of the figures used are estimates.",
    ],
    [
      "real-growth/streak?country=nato-europe-and-canada&year=2023",
      "9 is the number of years in a row with “Real growth of defence expenditure” above zero for NATO Europe and Canada up to 2023, computed from NATO, Defence Expenditure of NATO Countries (2014–2024), press release of 17 June 2024, as known on 17 June 2024; some of the figures used are estimates.",
    ],
    [
      "share-of-gdp?country=iceland&year=2024",
      "There is no value for “Defence expenditure as a share of GDP” for Iceland in 2024, as known on 17 June 2024: not applicable (NATO, Defence Expenditure of NATO Countries (2014–2024), press release of 17 June 2024).",
    ],
  ])("%s", async (address, sentence) => {
    const [value] = await valuesOf([planOf(address)], store);
    expect(valueSentence(value!, store.catalogue)).toBe(sentence);
  });
});
