import { describe, expect, it } from "vitest";
import { unitName } from "../../src/quantities/unit.ts";
import { withStore } from "../project/memory.ts";
import { project, sum, text, value } from "./one-table.ts";

describe("what measures give", () => {
  it("numbers stay exact, and floating point says so", async () => {
    const measures = [
      `plain: { title: A, ${sum} }`,
      `scaled: { title: A, ${sum}, scale: 1000 }`,
      `part: { title: A, table: t, numerator: sum(amount), denominator: sum(other), unit: percent, dimensions: [country], sums-over: [country] }`,
      `double: { title: A, ${sum.replace("sum(amount)", "avg(amount)")} }`,
      `whole: { title: A, ${sum.replace("sum(amount)", "CAST(sum(amount) AS DOUBLE)")} }`,
      `counted: { title: A, ${sum.replace("sum(amount)", "count(DISTINCT country)")} }`,
      'last: { title: A, table: t, value: "max(make_date(year, 1, 31))", unit: date, dimensions: [country] }',
    ].join("\n");
    await withStore(project(measures), async (store) => {
      const shown = async (address: string) => {
        const found = await value(store, address);
        return [text(found), unitName(found.unit), found.cell.approximate];
      };
      expect(await shown("plain")).toEqual(["7", "number", false]);
      expect(await shown("scaled?country=poland")).toEqual(["4000", "number", false]);
      expect(await shown("part?country=poland")).toEqual(["40/20", "ratio", false]);
      expect(await shown("double?country=france")).toEqual(["3/2", "number", true]);
      expect(await shown("whole")).toEqual(["7", "number", true]);
      expect(await shown("counted")).toEqual(["2", "number", false]);
      expect(await shown("last?country=france")).toEqual(["2023-01-31", "date", false]);
    });
  });

  it("a table that lists only some gives a lower bound, also where members are unknown", async () => {
    const measures = `m: { title: M, ${sum}, coverage: partial }`;
    await withStore(
      project(measures, {}, "groups: { g: { title: G, dimension: country, members: [poland, france] } }\n"),
      async (store) => {
        const { cell } = await value(store, "m?country=poland&year=2022");
        expect([cell.bounds?.low, cell.bounds?.high, cell.notes]).toEqual([
          cell.value,
          null,
          ["the table does not list all: this is a lower bound"],
        ]);
        const several = await value(store, "m?country=g&year=2022");
        expect(several.cell.bounds?.high).toBeNull();
      },
    );
  });

  it("a register has the rows in force on a day, and none is 0", async () => {
    const measures =
      "m: { title: M, table: t, value: count(*), unit: count, dimensions: [kind], sums-over: [kind], in-force: { as: date, from: begun, until: ended } }\n" +
      "open: { title: M, table: t, value: count(*), unit: count, in-force: { as: date, from: begun } }\n";
    const rows = "kind,begun,ended\nA,2020-01-01,2021-01-01\nA,2020-06-01,\nB,2021-01-01,2021-01-02\n";
    await withStore(project(measures, { "data/t.csv": rows }), async (store) => {
      const on = async (address: string) => text(await value(store, address));
      expect(await on("m?date=2019-12-31")).toBe("0");
      expect(await on("m?date=2020-01-01")).toBe("1");
      expect(await on("m?date=2020-12-31")).toBe("2");
      expect(await on("m?date=2021-01-01")).toBe("2");
      expect(await on("m?date=2021-01-02")).toBe("1");
      expect(await on("m?date=2021-01-01&kind=b")).toBe("1");
      expect(await on("m?date=2020-01-01&kind=b")).toBe("0");
      expect(await on("open?date=2030-01-01")).toBe("3");
    });
  });

  it("status flags come in the order of precedence, each once; stated rows make a stated value", async () => {
    const settings =
      "title: T\nas-of: 2024-12-31\ntables:\n  t: { status: flag, sources: [{ path: data/t.csv }, { path: data/s.csv, stated: true }] }\n";
    const files = {
      "rapporteur.yaml": settings,
      "data/t.csv": "country,amount,flag\nA,1,E\nA,2,P\nA,3,A\nA,4,E\n",
      "data/s.csv": "country,amount,flag\nB,1,\n",
      "measures/m.yaml":
        "m: { title: M, table: t, value: sum(amount), unit: number, dimensions: [country], sums-over: [country] }",
    };
    await withStore(files, async (store) => {
      const [a, b, both] = await Promise.all(["m?country=a", "m?country=b", "m"].map((x) => value(store, x)));
      expect([a?.cell.status, a?.cell.stated]).toEqual([["E", "P"], false]);
      expect([b?.cell.status, b?.cell.stated]).toEqual([[], true]);
      expect([both?.cell.status, both?.cell.stated]).toEqual([["E", "P"], true]);
    });
  });

  it("any combination of keys is bound by the engine", async () => {
    const settings =
      "groups:\n  g: { title: G, dimension: country, members: [poland, france] }\n  none: { title: N, dimension: country, members: [] }\n" +
      "  dated: { title: D, dimension: country, members: { table: members, column: country, from: since, until: left } }\n";
    const files = project(
      `m: { title: M, ${sum} }`,
      { "data/members.csv": "country,since,left\nPoland,2023-01-01,\nFrance,,2023-06-01\n" },
      `  members: {}\n${settings}`,
    );
    await withStore(files, async (store) => {
      const found = async (address: string) => text(await value(store, address));
      expect(await found("m?country=poland")).toBe("4");
      expect(await found("m?country=poland,france")).toBe("7");
      expect(await found("m?country=g&year=2022")).toBe("5.5");
      expect(await found("m?country=none&year=2022")).toBe("no-data");
      expect(await found("m?country=dated&year=2022")).toBe("4");
      expect(await found("m?country=dated&year=2023")).toBe("2.5");
      expect(await found("m?country=dated")).toBe("6.5");
      // Poland is in the group too, and counts once.
      expect(await found("m?country=g,poland&year=2022..2023")).toBe("7");
      expect(await found("m?country=poland,poland")).toBe("4");
      expect(await found("m?year=2022,2023")).toBe("7");
      expect(await found("m/max?country=g&year=2023")).toBe("2.5");
    });
  });
});
