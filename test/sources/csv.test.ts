import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { readCsv } from "../../src/sources/csv.ts";
import { shown } from "../project/memory.ts";

function read(text: string, delimiter = ",") {
  const { report, list } = collector();
  return { table: readCsv("data.csv", text, delimiter, report), said: list.map(shown) };
}

function rows(text: string, delimiter = ","): unknown {
  const { table, said } = read(text, delimiter);
  return table ? table.rows.map((r) => [r.line, ...r.values]) : said;
}

describe("reading CSV", () => {
  it.each([
    [
      "plain rows",
      "a,b\n1,2\n3,4\n",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    ["no line end at the end", "a,b\n1,2", [[2, "1", "2"]]],
    ["quotes", 'a,b\n"1,5","say ""yes"""\n', [[2, "1,5", 'say "yes"']]],
    [
      "a field over several lines, and the lines after it",
      'a,b\n1,"x\n\ny"\n3,4\n',
      [
        [2, "1", "x\n\ny"],
        [5, "3", "4"],
      ],
    ],
    [
      "the same with CRLF",
      'a,b\r\n1,"x\r\n\r\ny"\r\n3,4\r\n',
      [
        [2, "1", "x\r\n\r\ny"],
        [5, "3", "4"],
      ],
    ],
    [
      "line ends of old",
      "a,b\r1,2\r3,4\r",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    [
      "line ends mixed",
      "a,b\r\n1,2\n3,4\r5,6",
      [
        [2, "1", "2"],
        [3, "3", "4"],
        [4, "5", "6"],
      ],
    ],
    ["a byte-order mark", "\uFEFFa,b\n1,2\n", [[2, "1", "2"]]],
    [
      "empty lines",
      "\n\na,b\n\n1,2\n\n\n3,4\n\n",
      [
        [5, "1", "2"],
        [8, "3", "4"],
      ],
    ],
    ["lines of separators alone, as spreadsheets leave them", "a,b\n1,2\n,\n , \n", [[2, "1", "2"]]],
    ["empty fields", "a,b,c\n,,3\n", [[2, "", "", "3"]]],
    ["no rows", "a,b\n", []],
    [
      "one column",
      "a\n1\n2\n",
      [
        [2, "1"],
        [3, "2"],
      ],
    ],
    ["a NUL byte", "a,b\n1,\u0000x\n", [[2, "1", "\u0000x"]]],
    ["quoted empty fields", 'a,b\n"",""\n1,""\n', [[3, "1", ""]]],
  ])("%s", (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it("takes other separators", () => {
    expect(rows("a;b\n1,5;2\n", ";")).toEqual([[2, "1,5", "2"]]);
    expect(rows("a\tb\n1\t2\n", "\t")).toEqual([[2, "1", "2"]]);
  });
});

describe("what is wrong is said with its place", () => {
  it.each([
    ["", "data.csv:1:1 csv-empty: the file is empty: its first line should name the columns"],
    ["\uFEFF\n\n", "data.csv:1:1 csv-empty: the file is empty: its first line should name the columns"],
    [
      "a;b\n1;2\n",
      'data.csv:1:1 csv-delimiter: the columns seem to be separated by semicolons, not by commas — set delimiter: ";" on the table',
    ],
    [
      "a\tb\n",
      'data.csv:1:1 csv-delimiter: the columns seem to be separated by tabs, not by commas — set delimiter: "\\t" on the table',
    ],
    [
      "a,b\n1,2,3\n",
      "data.csv:2:1 ragged-row: this row has 3 fields, the first line has 2 — put quotes around a text that contains the separator",
    ],
    [
      'a,b\n"x\ny",1\n1\n',
      "data.csv:4:1 ragged-row: this row has 1 fields, the first line has 2 — a field may be missing: leave it empty between its separators",
    ],
    ["a,,c\n", "data.csv:1:3 csv-header: column 2 has no name"],
    ["a,b,A\n", 'data.csv:1:5 csv-header: two columns are called "A"'],
    ["a,_row\n", 'data.csv:1:3 csv-header: the column name "_row" begins with _'],
    ['a,"b\nc"\n', 'data.csv:1:3 csv-header: the column name "b\\nc" has a line break or control character in it'],
    [
      'a,b\n1,"open\n2,3\n',
      'data.csv:2:3 csv-syntax: the CSV cannot be read here: this quote is not closed — a field with quotes is written "like ""this"""',
    ],
    [
      'a,b\n1,x"y"\n',
      'data.csv:2:4 csv-syntax: the CSV cannot be read here: a quote stands inside a field without quotes — a field with quotes is written "like ""this"""',
    ],
    [
      'a,b\n"1"x,2\n',
      'data.csv:2:4 csv-syntax: the CSV cannot be read here: text stands after a closing quote — a field with quotes is written "like ""this"""',
    ],
  ])("%j", (text, expected) => {
    expect(read(text).said).toEqual([expected]);
  });

  it("names every ragged row", () => {
    expect(read("a,b\n1\n2,3\n4,5,6\n").said.map((s) => s.split(" ")[0])).toEqual(["data.csv:2:1", "data.csv:4:1"]);
  });

  it("finds the column of a value, also after quotes and several lines", () => {
    const text = '\uFEFFa,b,c\n1,"x,\ny",z\n';
    const place = read(text).table?.placeOf(2, 2);
    expect([place?.line, place?.column, text.slice(place?.start, (place?.start ?? 0) + 1)]).toEqual([3, 4, "z"]);
  });
});

/** The rows as RFC 4180 writes them, every field in quotes or only where it must. */
function written(table: readonly (readonly string[])[], always: boolean, end: string): string {
  const field = (value: string): string =>
    always || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return table.map((row) => row.map(field).join(",") + end).join("");
}

describe("properties", () => {
  const value = fc.string({
    unit: fc.constantFrom("a", "1", '"', ",", "\n", "\r", "é", "🙂", "\u0000", ";"),
    maxLength: 6,
  });

  it("what is written is read, with the lines on which it stands", () => {
    const row = fc.tuple(fc.constantFrom("k", "l"), value, value);
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom("\n", "\r\n", "\r"),
        (table, always, end) => {
          const text = written([["a", "b", "c"], ...table], always, end);
          const found = read(text).table?.rows ?? [];
          expect(found.map((r) => r.values)).toEqual(table);
          let line = 2;
          for (const [i, own] of table.entries()) {
            expect(found[i]?.line).toBe(line);
            line += (written([own], always, end).match(/\r\n|\n|\r/g) ?? []).length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("no text throws; each gives a table or a diagnostic", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: fc.constantFrom("a", "1", '"', ",", "\n", "\r", ";", "\uFEFF") }), fc.string()),
        (text) => {
          const { table, said } = read(text);
          expect(table === null).toBe(said.length > 0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
