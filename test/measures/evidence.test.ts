import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withStore, type Files } from "../project/memory.ts";
import { resolveText } from "../../src/addresses/resolve.ts";
import { rememberingCells, type Cells } from "../../src/addresses/cells.ts";
import { engineCells } from "../../src/measures/cells.ts";
import { valueToJson } from "../../src/measures/report-value.ts";
import { valuesOf } from "../../src/measures/value.ts";
import { sum, value } from "./one-table.ts";

describe("evidence", () => {
  const folder = {
    "data/t/2023-01-01.csv": "country,year,amount\nPoland,2022,1\nFrance,2022,2\n",
    "data/t/2024-01-01.csv":
      '"country",year,amount\r\n"Po\r\nland",2022,9\r\nPoland,2022,3\r\nPoland,2023,4\r\nFrance,2023,5\r\n',
  };
  const files: Files = {
    "rapporteur.yaml":
      "title: T\nas-of: 2024-12-31\ntables:\n  t: { source: data/t, key: [country, year], citation: Cited, url: https://example.org }\ngroups: { both: { title: B, dimension: country, members: [poland, france] } }\n",
    ...folder,
    "measures/m.yaml": `m: { title: M, ${sum} }`,
  };
  const lines = async (address: string, asOf?: string) =>
    withStore(files, async (store) => {
      const { evidence } = await value(store, address, asOf);
      return evidence.sources.flatMap((s) => s.files.map((f) => [f.path, ...f.lines]));
    });

  it.each([
    ["m?country=poland&year=2022", undefined, [["data/t/2024-01-01.csv", 4]]],
    ["m?country=poland&year=2022", "2023-06-01", [["data/t/2023-01-01.csv", 2]]],
    [
      "m?country=both&year=2022",
      undefined,
      [
        ["data/t/2023-01-01.csv", 3],
        ["data/t/2024-01-01.csv", 4],
      ],
    ],
    ["m/growth?country=poland&year=2023", undefined, [["data/t/2024-01-01.csv", 4, 5]]],
    ["m/share;of=both?country=france&year=2023", undefined, [["data/t/2024-01-01.csv", 5, 6]]],
    ["m/count;at-least=5?country=both&year=2023", undefined, [["data/t/2024-01-01.csv", 5, 6]]],
    ["m/highest-since?country=poland&year=2023", undefined, [["data/t/2024-01-01.csv", 4, 5]]],
  ])("%s as of %s has exactly the rows that were used", async (address, asOf, expected) => {
    expect(await lines(address, asOf)).toEqual(expected);
  });

  it("carries the file's own hash, vintage, citation and SQL", async () => {
    await withStore(files, async (store) => {
      const [source] = (await value(store, "m?country=poland&year=2022")).evidence.sources;
      const [file] = source?.files ?? [];
      const hash = createHash("sha256").update(folder["data/t/2024-01-01.csv"]).digest("hex");
      expect([file?.sha256, file?.vintage, file?.citation, file?.url]).toEqual([
        hash,
        "2024-01-01",
        "Cited",
        "https://example.org",
      ]);
      expect(source?.sql).toBe(
        [
          'SELECT t."country", t."year",',
          "  sum(amount) AS numerator,",
          "  NULL AS denominator,",
          "  NULL AS status,",
          "  bool_or(t._stated) AS stated,",
          "  max(t._from) AS vintage,",
          "  list(t._row ORDER BY t._row) AS rows",
          'FROM "t" AS t',
          "WHERE t.\"country\" = 'Poland'",
          '  AND t."year" = 2022',
          "  AND (t._from IS NULL OR t._from <= DATE '2024-12-31')",
          "  AND (t._to IS NULL OR t._to > DATE '2024-12-31')",
          'GROUP BY t."country", t."year"',
          'ORDER BY t."country", t."year"',
        ].join("\n"),
      );
    });
  });

  it("the SQL that it shows gives the value again, and so do the rows by hand", async () => {
    await withStore(files, async (store) => {
      const found = await value(store, "m?country=both&year=2022");
      const [source] = found.evidence.sources;
      const [row] = await store.engine.query(source?.sql ?? "");
      expect(row?.[2]).toEqual(found.cell.value?.n);
      const byHand = source?.files.flatMap(({ path, lines: used }) => {
        const text = (folder as Record<string, string>)[path]?.split(/\r?\n/) ?? [];
        return used.map((line) => Number(text[line - 1]?.split(",")[2]));
      });
      expect(byHand?.reduce((a, b) => a + b)).toBe(Number(found.cell.value?.n));
    });
  });

  const addresses = [
    "m?country=poland&year=2022",
    "m?country=poland&year=2023",
    "m?country=france&year=2023",
    "m?country=both&year=2022",
    "m/growth?country=poland&year=2023",
    "m/growth?country=both&year=2023",
    "m/share;of=both?country=france&year=2023",
    "m/count;at-least=5?country=both&year=2023",
    "m?country=poland&year=2022&as-of=2023-06-01",
    "m?country=poland&year=2019",
  ];

  it("of many values at once is that of each by itself, with one query for all of a shape, groups apart from members", async () => {
    await withStore(files, async (store) => {
      const plans = addresses.flatMap((a) => resolveText(a, store.catalogue, () => undefined) ?? []);
      expect(plans).toHaveLength(addresses.length);
      const ran: string[] = [];
      const query = (sql: string) => (ran.push(sql), store.engine.query(sql));
      const watched = { ...store, engine: { ...store.engine, query } };
      const together = await valuesOf(plans, watched);
      expect(ran.length).toBe(5);
      for (const [i, plan] of plans.entries()) {
        const [alone] = await valuesOf([plan], store);
        expect(alone && together[i] && valueToJson(together[i])).toEqual(alone && valueToJson(alone));
      }
    });
  });

  it("shows queries that give the rows shown", async () => {
    await withStore(files, async (store) => {
      const plans = addresses.flatMap((a) => resolveText(a, store.catalogue, () => undefined) ?? []);
      for (const { evidence } of await valuesOf(plans, store)) {
        for (const { sql, table, files: shown } of evidence.sources) {
          const rows = (await store.engine.query(sql)).flatMap((row) => row.at(-1) ?? []);
          const origins = rows.flatMap((i) => store.tables.get(table)?.rows[Number(i)]?.origin ?? []);
          const expected = shown.flatMap((f) => f.lines.map((line) => `${f.path}:${line.toString()}`));
          expect([...new Set(origins.map((o) => `${o.file.path}:${o.line.toString()}`))].sort()).toEqual(
            expected.sort(),
          );
        }
      }
    });
  });

  it("cells that are known are not asked for again", async () => {
    await withStore(files, async (store) => {
      const plans = addresses.flatMap((a) => resolveText(a, store.catalogue, () => undefined) ?? []);
      const asked: number[] = [];
      const counting: Cells = (requests) => {
        asked.push(requests.length);
        return engineCells(store)(requests);
      };
      const ask = rememberingCells(counting);
      const first = await valuesOf(plans, store, ask);
      const again = await valuesOf(plans, store, ask);
      expect(asked).toHaveLength(1);
      expect(again.map(valueToJson)).toEqual(first.map(valueToJson));
    });
  });
});
