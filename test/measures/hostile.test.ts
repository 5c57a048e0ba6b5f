import { describe, expect, it } from "vitest";
import { withStore, type Files } from "../project/memory.ts";
import { project, said, text, value } from "./one-table.ts";

/** A measure that adds `v` up over these dimensions. */
function measure(dimensions: string, sql = "sum(v)", more = ""): string {
  return `m: { title: M, table: t, value: '${sql}', unit: number, dimensions: [${dimensions}], sums-over: [${dimensions}]${more} }`;
}

async function values(rows: string, measures: string, addresses: readonly string[], settings = ""): Promise<string[]> {
  return withStore(project(measures, { "data/t.csv": rows }, settings), async (store) => {
    const found: string[] = [];
    for (const address of addresses) found.push(text(await value(store, address)));
    return found;
  });
}

describe("odd names are only names", () => {
  it("columns called like SQL words, like the query's own names, like what every object has", async () => {
    const names = [
      "key",
      "member",
      "select",
      "numerator",
      "status",
      "t",
      "order",
      "rows",
      "value",
      "constructor",
      "toString",
    ];
    const rows = `${names.join(",")},v\n${names.map((_, i) => `x${i.toString()}`).join(",")},2\n`;
    const all = names.map((name, i) => `${name}=x${i.toString()}`).join("&");
    expect(await values(rows, measure(names.join(", ")), [`m?${all}`, "m?key=x0", "m"])).toEqual(["2", "2", "2"]);
  });

  it("columns with spaces and quotes, which SQL can name and an address cannot", async () => {
    const rows = '"my col","qu""ote",v\na,b,1\nc,d,2\n';
    const where = `where: '"qu""ote" = ''b'' AND "my col" = ''a'''`;
    expect(await values(rows, `m: { title: M, table: t, value: sum(v), unit: number, ${where} }`, ["m"])).toEqual([
      "1",
    ]);
    expect(await said(project(measure('"my col"'), { "data/t.csv": rows }))).toEqual([
      'measures/m.yaml:1:70 bad-slug: "my col" cannot be a name in an address',
    ]);
  });

  it("columns in other scripts and with capitals", async () => {
    expect(await values("Année,国,v\n2024,日本,1\n", measure("Année, 国"), ["m?Année=2024&国=日本"])).toEqual(["1"]);
  });

  it("members with commas, ampersands, quotes, strokes, line breaks and percent signs", async () => {
    const rows = 'k,v\n"a, b",1\nc & d,2\n"e ""f""",3\ng/h,4\ni\'j,5\n"k\nl",6\n%25,7\n..,8x\n'.replace("..,8x\n", "");
    const addresses = ["a-b", "c-d", "e-f", "g-h", "ij", "k-l", "25", "a-b,ij"].map((k) => `m?k=${k}`);
    expect(await values(rows, measure("k"), addresses)).toEqual(["1", "2", "3", "4", "5", "6", "7", "6"]);
  });
});

describe("little or nothing", () => {
  it("no rows", async () => {
    expect(await values("k,v\n", measure("k", "count(*)"), ["m", "m/max;over=k"])).toEqual(["0", "no-data"]);
    expect((await said(project(measure("k"), { "data/t.csv": "k,v\n" })))[0]).toContain(
      "state its type under the table's types",
    );
  });

  it("one column", async () => {
    expect(await values("k\na\nb\na\n", measure("k", "count(*)"), ["m?k=a", "m"])).toEqual(["2", "3"]);
  });

  it("a group without members", async () => {
    const settings = "groups: { g: { title: G, dimension: k, members: [] } }\n";
    const addresses = [
      "m?k=g",
      "m/count?k=g",
      "m/max?k=g",
      "m/mean?k=g",
      "m/members?k=g",
      "m/fraction?k=g",
      "m/rank;among=g?k=a",
      "m/share;of=g?k=a",
    ];
    expect(await values("k,v\na,1\n", measure("k"), addresses, settings)).toEqual([
      "no-data",
      "0",
      "no-data",
      "no-data",
      "",
      "undefined",
      "1",
      "no-data",
    ]);
  });
});

describe("odd SQL", () => {
  it("a comment at the end is a comment", async () => {
    const measures = measure("k", "sum(v) -- all of it", ', where: "v > 1 -- not the first"');
    expect(await values("k,v\na,1\na,2\n", measures, ["m?k=a"])).toEqual(["2"]);
  });

  it.each([
    ["v = 1) or (1 = 1", "measures/m.yaml:1:97 measure-sql"],
    ["v = 1; DROP TABLE t", "measures/m.yaml:1:97 measure-sql"],
    ["v = 1 GROUP BY k", "measures/m.yaml:1:97 measure-sql"],
    ["v = 1 LIMIT 1", "measures/m.yaml:1:97 measure-sql"],
  ])("a condition that would break out is refused: %s", async (where, start) => {
    const found = await said(project(measure("k", "sum(v)", `, where: "${where}"`), { "data/t.csv": "k,v\na,1\n" }));
    expect(found.map((s) => s.slice(0, start.length))).toEqual([start]);
  });

  it.each([
    ["a sum that overflows", `k,v\n${"a,99999999999999999999999999999999999999\n".repeat(3)}`, "sum(v)"],
    ["a product that overflows", "k,v\na,999999999999999999\n", "sum(v * v * v)"],
    ["a product that needs more digits than there are", `k,v\na,0.${"1".repeat(30)}\n`, "sum(v * v)"],
  ])("%s is said when the project is opened", async (_, rows, sql) => {
    const found = await said(project(measure("k", sql), { "data/t.csv": rows }));
    expect(found.map((s) => s.slice(0, 32))).toEqual(["measures/m.yaml:1:33 measure-sql"]);
  });

  it("dividing by zero gives nothing, and no infinity", async () => {
    expect(await values("k,v\na,1\n", measure("k", "sum(v) / 0"), ["m?k=a"])).toEqual(["empty"]);
  });
});

it("a hundred thousand rows are read and asked in a few seconds", async () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, i) => `C${(i % 1000).toString()},${(1900 + Math.floor(i / 1000)).toString()},${i.toString()}.5`,
  );
  const files: Files = {
    ...project(measure("country, year"), { "data/t.csv": `country,year,v\n${lines.join("\n")}\n` }),
    "rapporteur.yaml": "title: T\nas-of: 2024-12-31\ntables:\n  t: { key: [country, year] }\n",
  };
  const start = performance.now();
  await withStore(files, async (store) => {
    const found = async (address: string) => text(await value(store, address));
    expect(await found("m?country=c5&year=1950")).toBe("50005.5");
    expect(await found("m/count;at-least=3;over=country?year=1950")).toBe("1000");
    expect(await found("m/rank;over=country?country=c5&year=1950")).toBe("995");
    expect(await found("m")).toBe("5000000000");
  });
  expect(performance.now() - start).toBeLessThan(30_000);
});
