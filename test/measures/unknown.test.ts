import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exactText } from "../../src/quantities/rational.ts";
import { resolveText } from "../../src/addresses/resolve.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { valuesOf, type Value } from "../../src/measures/value.ts";
import type { Store } from "../../src/measures/cells.ts";
import { openFiles } from "../project/memory.ts";
import { verdictsOn } from "../claims/example-store.ts";

const CSV = `country,year,v,n
Aland,2020,10,1
Aland,2021,12,1
Aland,2022,11,2
Aland,2023,9,3
Bland,2020,20,4
Bland,2021,21,4
Bland,2022,22,5
Bland,2023,,
Cland,2020,100,6
Cland,2021,101,6
Cland,2022,102,6
Cland,2023,119,7
Dland,2020,7,1
Dland,2021,,2
Dland,2022,6,2
Dland,2023,5,2
`;

const FILES = {
  "rapporteur.yaml": `title: T
as-of: 2024-06-01
tables:
  x: { source: data/x.csv, key: [country, year], types: { year: year } }
  flat: { source: data/flat.csv, key: [country] }
  daily: { source: data/daily.csv, key: [country, day] }
  listed: { source: data/listed.csv }
  members: { source: data/members.csv, key: [country] }
groups:
  club: { title: Club, dimension: country, members: { table: members, column: country, from: since, until: until } }
  pair: { title: Pair, dimension: country, members: [aland, bland] }
`,
  "measures/m.yaml": `sumv: { title: Sum, table: x, value: sum(v), unit: number, dimensions: [country, year], sums-over: [country, year] }
people: { title: People, table: x, value: sum(v), unit: { count: people }, dimensions: [country, year], sums-over: [country] }
rows: { title: Rows, table: x, value: count(*), unit: count, dimensions: [country, year], sums-over: [country, year] }
nn: { title: N, table: x, value: sum(n), unit: number, dimensions: [country, year], sums-over: [country, year] }
loop: { title: Loop, of: "sumv/growth;from=2021/per;measure=nn" }
then: { title: Then, of: "sumv?as-of=2020-01-01" }
flat: { title: Flat, table: flat, value: sum(v), unit: number, dimensions: [country], sums-over: [country] }
daily: { title: Daily, table: daily, value: sum(v), unit: number, dimensions: [country, day], sums-over: [country] }
pledged: { title: Pledged, table: listed, value: sum(v), unit: number, dimensions: [item], sums-over: [item], coverage: partial }
`,
  "data/x.csv": CSV,
  "data/flat.csv": "country,v\nAland,1\nBland,2\nCland,10\nDland,20\n",
  "data/daily.csv": "country,day,v\nAland,2024-01-10,1\nDland,2024-01-09,25\nDland,2024-01-10,50\n",
  "data/listed.csv": "item,v\na,15\nb,25\n",
  "data/members.csv":
    "country,since,until\nAland,2010-01-01,\nBland,2010-01-01,\nCland,2023-06-01,\nDland,2010-01-01,2024-01-10\n",
};

let store: Store;
beforeAll(async () => {
  const opened = await openFiles(FILES);
  if (!opened.store) throw new Error(JSON.stringify(opened.list, null, 1));
  store = opened.store;
});
afterAll(() => store.engine.close());

async function found(address: string): Promise<Value | string> {
  const { report, list } = collector();
  const plan = resolveText(address, store.catalogue, report);
  const [value] = plan ? await valuesOf([plan], store) : [];
  return value ?? list.map((d) => d.code).join();
}

async function shown(address: string): Promise<string> {
  const value = await found(address);
  if (typeof value === "string") return value;
  const { cell } = value;
  const number = cell.value ? exactText(cell.value) : (cell.names?.join() ?? cell.missing ?? "");
  return cell.unknown.length > 0 ? `${number} without ${cell.unknown.join(", ")}` : number;
}

describe("values", () => {
  it.each([
    ["what is unknown in a sum is said, whatever its unit", "people?country=club&year=2023", "133 without bland"],
    ["and where a dimension is left out", "sumv?year=2023", "133 without bland"],
    ["and in a sum over periods", "sumv?country=dland&year=2020..2022", "13 without 2021"],
    ["rows that are counted are not unknown", "rows?country=club&year=2023", "4"],
    ["it is not lost in a later step", "sumv/max;over=year?country=club&year=2020..2023", "133 without bland, dland"],
    ["nor in a mean", "sumv/mean;over=year?country=pair&year=2022..2023", "42/2 without bland"],
    ["a member that is named twice counts once", "sumv?country=aland&year=2023,2023", "9"],
    ["and beside its group", "sumv?country=aland,pair&year=2022", "33"],
    ["and in two groups", "sumv?country=club,pair&year=2022", "39"],
    [
      "a group without an axis of time has the members of the day asked for",
      "flat?country=club&as-of=2020-01-01",
      "23",
    ],
    ["and of the report's day", "flat?country=club", "13"],
    ["a member leaves a group on the day it leaves", "daily?country=club&day=2024-01-10", "1 without bland, cland"],
    ["and is in it the day before", "daily?country=club&day=2024-01-09", "25 without aland, bland, cland"],
    [
      "two chains with the same operators are two",
      "sumv/growth;from=2020/per;measure=loop?country=aland&year=2023",
      "36/30",
    ],
    ["per takes no measure with a day of its own", "sumv/per;measure=then?country=aland&year=2023", "peer-of-its-own"],
  ])("%s: %s", async (_, address, expected) => {
    expect(await shown(address)).toBe(expected);
  });

  it("what ends a streak is in its evidence, also where the streak is 0", async () => {
    const value = await found("sumv/growth/streak?country=aland&year=2022");
    if (typeof value === "string") throw new Error(value);
    const lines = value.evidence.sources.flatMap((s) => s.files.flatMap((f) => f.lines));
    expect(lines).toEqual([3, 4]);
  });
});

describe("verdicts", () => {
  it.each([
    ["[133](claim:people?country=club&year=2023)", "not-enough-evidence"],
    ["[133](claim:sumv?year=2023)", "not-enough-evidence"],
    ["[20](claim:sumv?country=dland&year=2020..2022)", "not-enough-evidence"],
    ["[](claim:sumv?country=club&year=2023)", "not-enough-evidence"],
    ["the highest since [2020](claim:sumv/highest-since?country=aland&year=2022)", "refuted"],
    ["the highest since [2021](claim:sumv/highest-since?country=aland&year=2022)", "supported"],
    ["the highest since [2020](claim:sumv/highest-since?country=dland&year=2022)", "not-enough-evidence"],
    ["[40](claim:pledged)", "supported"],
    ["[50](claim:pledged)", "not-enough-evidence"],
    ["[fewer than 50](claim:pledged)", "not-enough-evidence"],
    ["[at least 35](claim:pledged)", "supported"],
    ["[30](claim:pledged)", "refuted"],
    ["[50](claim:pledged/round;digits=0)", "not-enough-evidence"],
    ["[40](claim:pledged/round;digits=0)", "supported"],
  ])("%s is %s", async (text, expected) => {
    const { verdicts } = await verdictsOn(`It is ${text}.`, store);
    expect(verdicts.map((v) => [v.verdict, v.explanation])).toEqual([[expected, verdicts[0]?.explanation]]);
  });

  it("a link by reference is told, and a date that is none", async () => {
    const { verdicts, reported } = await verdictsOn(
      "---\ndate: 2024-02-30\n---\n\nIt is [99][a].\n\n[a]: claim:pledged\n",
      store,
    );
    expect(verdicts).toEqual([]);
    expect(reported.map((d) => [d.code, d.place?.line, d.place?.column])).toEqual([
      ["text-date", 2, 1],
      ["claim-reference", 5, 7],
    ]);
  });
});
