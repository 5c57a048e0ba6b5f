import { describe, expect, it } from "vitest";
import { text, value } from "../measures/one-table.ts";
import { saidOf, withData } from "./opened.ts";

const CSV = "region,2023,2024\nNorth,1,2\nSouth,3,4\n";

/** "Süd" as Windows-1252 writes it. */
const OLD = new Uint8Array([...new TextEncoder().encode("region,2024\nS"), 0xfc, ...new TextEncoder().encode("d,5\n")]);

function utf16(content: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(content, (c) => c.charCodeAt(0)).buffer)]);
}

describe("what is said of files that cannot be used", () => {
  it.each([
    [{ "t.csv": "" }, ["t.csv"], "warning table-unused t.csv:1: this table is left out: it is empty"],
    [
      { "t.csv": "region,2024\n" },
      ["t.csv"],
      "warning table-unused t.csv:1: this table is left out: there are no rows below the line that names its columns",
    ],
    [{}, ["no.csv"], "error data-missing no.csv:1: cannot read the data no.csv: there is no such file or folder"],
    [
      { "a.pdf": "x" },
      ["a.pdf"],
      "error data-missing a.pdf:1: cannot read the data a.pdf: it is neither CSV, TSV nor XLSX, nor a datapackage.json",
    ],
    [
      { "in/readme.md": "x" },
      ["in"],
      "error data-missing in:1: cannot read the data in: the folder has no CSV, TSV or XLSX file",
    ],
    [
      { "datapackage.json": "{" },
      ["datapackage.json"],
      expect.stringMatching(/^error bad-datapackage datapackage\.json:1: this data package cannot be read: /),
    ],
    [
      { "datapackage.json": '{"resources": [{"path": "gone.csv"}]}' },
      ["datapackage.json"],
      "error data-missing datapackage.json:1: cannot read the data gone.csv: there is no such file",
    ],
    [
      { "t.xlsx": "no workbook" },
      ["t.xlsx"],
      expect.stringMatching(/^error data-missing t\.xlsx:1: cannot read the data t\.xlsx: it is no XLSX workbook/),
    ],
  ])("%j", async (files, paths, expected) => {
    const said = await saidOf(files, paths);
    expect(said[0]).toEqual(expected);
    expect(said.some((line) => line.startsWith("error"))).toBe(true);
  });
});

describe("files that are read as they stand, and what is said of them", () => {
  it.each([
    [
      { "t.csv": OLD },
      ["warning old-encoding t.csv:1: the file is not UTF-8; it is read as Windows-1252"],
      "t?region=sud&year=2024",
      "5",
    ],
    [{ "t.csv": `\uFEFF${CSV}` }, [], "t?region=south&year=2024", "4"],
    [{ "t.csv": utf16(CSV) }, [], "t?region=south&year=2023", "3"],
    [{ "t.tsv": CSV.replaceAll(",", "\t") }, [], "t?region=north&year=2024", "2"],
    [{ "t.csv": CSV.replaceAll(",", "|") }, [], "t?region=north&year=2024", "2"],
    [{ "t.csv": CSV.replaceAll("\n", "\r\n") }, [], "t?region=north&year=2024", "2"],
    [
      { "t.csv": 'region,2023,2024\nNorth "N",1,2\nSouth,3,4\n' },
      [expect.stringContaining("a quote stands inside a field without quotes; it is read as it stands")],
      "t?region=north-n&year=2024",
      "2",
    ],
    [{ "t.csv": "region,2023,2024\nNorth,1\nSouth,3,4\n" }, [], "t?region=south&year=2024", "4"],
    [
      { "t.csv": "region,2023,2024\nNorth,1,2,9\nSouth,3,4\n" },
      ["warning loose-csv t.csv:2: 1 rows have more fields than there are names of columns; it is read as it stands"],
      "t?region=north&year=2024",
      "2",
    ],
    [
      { "t.csv": "Table 1: Members\n\nregion,2023,2024\nNorth,1,2\nSouth,3,4\nSource: the office\n" },
      [],
      "table-1-members?region=south&year=2024",
      "4",
    ],
  ])("%j", async (files, expected, address, number) => {
    await withData(files, async (store, list) => {
      const said = list.map(
        ({ severity, code, place, message }) =>
          `${severity} ${code} ${place?.file ?? ""}:${place?.line.toString() ?? ""}: ${message}`,
      );
      expect(said).toEqual(expected);
      expect(text(await value(store, address))).toBe(number);
    });
  });
});

it("opens a folder, and what a data package in it lists", async () => {
  const files = {
    "data/a.csv": CSV,
    "data/b.csv": CSV.replace("region", "area"),
    "data/notes.md": "x",
    "pack/datapackage.json":
      '{"title": "All", "resources": [{"path": "c.csv", "title": "Members by region"}, {"name": "no path"}]}',
    "pack/c.csv": CSV,
    "pack/not-listed.csv": CSV,
  };
  await withData(
    files,
    ({ catalogue }, list) => {
      expect(list).toEqual([]);
      expect([...catalogue.measures.keys()]).toEqual(["a", "b", "members-by-region"]);
      expect([...catalogue.dimensions.keys()]).toEqual(["region", "year", "area"]);
      expect(catalogue.measures.get("members-by-region")?.context).toContain("All");
    },
    ["data/", "pack"],
  );
});

it("passes over a copy, but not what has another title", async () => {
  const resources = ["One", "One", "Two"].map((title, i) => ({ path: `${i.toString()}.csv`, title }));
  const files = { "0.csv": CSV, "1.csv": CSV, "2.csv": CSV, "datapackage.json": JSON.stringify({ resources }) };
  await withData(files, ({ catalogue }) => expect([...catalogue.measures.keys()]).toEqual(["one", "two"]), [
    "datapackage.json",
  ]);
});

it("shares a dimension only where name and members agree", async () => {
  const files = {
    "a.csv": "region,2024\nNorth,1\nSouth,2\n",
    "b.csv": "region,2024\nSouth,3\nNorth,4\n",
    "c.csv": "region,2024\nNorth,5\nEast,6\n",
  };
  await withData(files, ({ catalogue }) => {
    const dimensions = [...catalogue.measures.values()].map((m) => m.dimensions.join(" "));
    expect(dimensions).toEqual(["region year", "region year", "region-2 year"]);
  });
});

it("keeps the line of each number, and says which file it is from", async () => {
  await withData({ "a b/t.csv": "title line\n\nregion,2023,2024\n\nNorth,1,2\nSouth,3,4\n" }, async (store) => {
    const { evidence } = await value(store, "title-line?region=north,south&year=2024");
    const [source] = evidence.sources;
    expect(source?.files.map((f) => [f.path, f.lines])).toEqual([["a b/t.csv", [5, 6]]]);
    expect(source?.sql).toContain('sum(t."value")');
  });
});

it("marks values with the code of a flag beside them or in their header", async () => {
  await withData({ "t.csv": "region,2023,2024 (provisional)\nNorth,1,2\nSouth,3 e,4\n" }, async (store) => {
    expect((await value(store, "t?region=north&year=2023")).cell.status).toEqual([]);
    expect((await value(store, "t?region=north&year=2024")).cell.status).toEqual(["P"]);
    expect((await value(store, "t?region=south&year=2023")).cell.status).toEqual(["E"]);
  });
});

it("opens a thousand columns as members of one dimension", async () => {
  const headers = Array.from({ length: 1000 }, (_, i) => `Series ${i.toString()}`);
  const row = (year: number): string => [year, ...headers.map((_, i) => (i * year) % 97)].join(",");
  await withData({ "wide.csv": ["year", ...headers].join(",") + `\n${row(2023)}\n${row(2024)}\n` }, async (store) => {
    expect(store.catalogue.measures.size).toBe(1);
    expect(text(await value(store, "wide?series=series-999&year=2024"))).toBe(((999 * 2024) % 97).toString());
  });
});
