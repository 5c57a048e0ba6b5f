import { describe, expect, it } from "vitest";
import type { Files } from "../project/memory.ts";
import { said } from "./one-table.ts";

const TABLES = "title: T\ntables:\n  t: { source: data/t.csv, key: [country] }\n";
const SUM = "m: { title: M, table: t, value: sum(amount), unit: number, dimensions: [country] }\n";

function project(csv: string, measures = SUM, settings = TABLES): Files {
  return { "rapporteur.yaml": settings, "data/t.csv": csv, "measures/m.yaml": measures };
}

const MISSING = (text: string): string =>
  `if it stands for an unknown value, add "${text}" to the table's "missing"; types: { amount: decimal } on the table holds all to it`;

describe("a text in a column of numbers is told at its cell", () => {
  it("where a measure adds the column up", async () => {
    expect(await said(project("country,amount\na,1\nb,n/a\nc,2.5\nd,n/a\n"))).toEqual([
      `data/t.csv:3:3 bad-value: "n/a" is no number, and the value of "m" needs numbers in the column amount — ${MISSING("n/a")}`,
    ]);
  });

  it("and where the engine would give a text", async () => {
    const measures = SUM.replace("sum(amount)", "max(amount)");
    expect(await said(project("country,amount\na,1\nb,..\nc,2.5\n", measures))).toEqual([
      `data/t.csv:3:3 bad-value: ".." is no number, and the value of "m" needs numbers in the column amount — ${MISSING("..")}`,
    ]);
  });

  it("and in a condition that only rows show to fail", async () => {
    const measures = SUM.replace("sum(amount)", "count(*)").replace(" }", ", where: amount > 1 }");
    expect(await said(project("country,amount\na,1\nb,n/a\nc,2\n", measures))).toEqual([
      `data/t.csv:3:3 bad-value: "n/a" is no number, and the where of "m" needs numbers in the column amount — ${MISSING("n/a")}`,
    ]);
  });

  it("each text once, with its own hint, in the order of the rows, and not again for another measure", async () => {
    const measures = SUM + SUM.replace("m:", "n:").replace("sum(amount)", "avg(amount)");
    expect(
      await said(project('country,amount\na,n/a\nb,1\nc,2\nd,"1,234"\ne,(confidential)\nf,3\ng,n/a\n', measures)),
    ).toEqual([
      `data/t.csv:2:3 bad-value: "n/a" is no number, and the value of "m" needs numbers in the column amount — ${MISSING("n/a")}`,
      'data/t.csv:5:3 bad-value: "1,234" is no number, and the value of "m" needs numbers in the column amount — write it with a point, without grouping and without a sign of percent or money; types: { amount: decimal } on the table holds all to it',
      `data/t.csv:6:3 bad-value: "(confidential)" is no number, and the value of "m" needs numbers in the column amount — ${MISSING("(confidential)")}`,
    ]);
  });

  it("in the file of the vintage in which it stands", async () => {
    const files = {
      "rapporteur.yaml": "title: T\ntables:\n  t: { source: data/t, key: [country] }\n",
      "data/t/2024-01-01.csv": "country,amount\na,1\nb,2\n",
      "data/t/2024-02-01.csv": "country,note,amount\na,x,1.5\nb,y,withdrawn\n",
      "measures/m.yaml": SUM,
    };
    expect((await said(files)).map((s) => s.split(":").slice(0, 3).join(":"))).toEqual([
      "data/t/2024-02-01.csv:3:5 bad-value",
    ]);
  });

  it("of many, the first ones", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `a${i.toString()},${i % 2 === 0 ? i.toString() : `x${i.toString()}`}\n`,
    );
    const found = await said(project(`country,amount\n${rows.join("")}`));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toContain("more-mistakes: and 10 more of the same kind (bad-value)");
  });

  it("as it would be with a type", async () => {
    const settings = TABLES.replace(" }", ", types: { amount: decimal } }");
    expect(await said(project("country,amount\na,1\nb,n/a\n", SUM, settings))).toEqual([
      'data/t.csv:3:3 bad-value: "n/a" is no number, as the column amount should have it — if it stands for an unknown value, add "n/a" to the table\'s "missing"',
    ]);
  });

  it("and not once it is listed as missing", async () => {
    const settings = TABLES.replace(" }", ", missing: [n/a] }");
    expect(await said(project("country,amount\na,1\nb,n/a\nc,2\n", SUM, settings))).toEqual([]);
  });
});

describe("the measure is at fault", () => {
  it.each([
    ["where most values are texts", "country,amount\na,x\nb,y\nc,1\n", SUM, TABLES],
    [
      "where the project calls the column text",
      "country,amount\na,1\nb,n/a\nc,2\n",
      SUM,
      TABLES.replace(" }", ", types: { amount: text } }"),
    ],
    [
      "where the SQL does not parse",
      "country,amount\na,1\nb,n/a\nc,2\n",
      SUM.replace("sum(amount)", '"sum(amount"'),
      TABLES,
    ],
    ["where the codes begin with 0", "country,amount\na,01\nb,02\n", SUM, TABLES],
  ])("%s", async (_, csv, measures, settings) => {
    const found = await said(project(csv, measures, settings));
    expect(found.map((s) => s.slice(0, 37))).toEqual(["measures/m.yaml:1:33 measure-sql: the"]);
  });
});
