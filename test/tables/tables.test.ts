import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { readYaml } from "../../src/project/section.ts";
import { EngineError, openEngine } from "../../src/tables/engine.ts";
import { loadTables } from "../../src/tables/load.ts";
import type { Table } from "../../src/tables/table.ts";
import { memoryDisk, ROOT, shown, systemError, type Files } from "../project/memory.ts";

async function load(settings: string, files: Files) {
  const { report, list } = collector();
  const section = readYaml("rapporteur.yaml", settings, report);
  const tables = section && (await loadTables(ROOT, section.at(["tables"]), report, memoryDisk(files)));
  return { tables, said: list.map(shown) };
}

async function one(settings: string, files: Files): Promise<Table> {
  const { tables, said } = await load(`tables:\n  t: ${settings}\n`, files);
  const table = tables?.get("t");
  if (!table) throw new Error(said.join("\n"));
  return table;
}

const history = (table: Table) => table.rows.map((r) => [...r.values, r.knownFrom, r.knownTo]);

describe("vintages", () => {
  const folder = {
    "data/t/2023-01-01.csv": "k,v\na,1\nb,2\n",
    "data/t/2024-01-01.csv": "k,v\na,3\nc,4\n",
    "data/t/2025-01-01.csv": "k,v\na,5\n",
  };

  it("each version is known until the next one of the same key; what a vintage leaves out stays known", async () => {
    const table = await one("{ source: data/t, key: [k] }", folder);
    expect(history(table)).toEqual([
      ["a", "1", "2023-01-01", "2024-01-01"],
      ["b", "2", "2023-01-01", null],
      ["a", "3", "2024-01-01", "2025-01-01"],
      ["c", "4", "2024-01-01", null],
      ["a", "5", "2025-01-01", null],
    ]);
    expect(table.vintages).toEqual(["2023-01-01", "2024-01-01", "2025-01-01"]);
  });

  it("without a key each row stands for itself", async () => {
    const table = await one("{ source: data/t }", folder);
    expect(new Set(table.rows.map((r) => r.knownTo))).toEqual(new Set([null]));
  });

  it("a column of days says when a row became known; where it is empty, it always was", async () => {
    const table = await one("{ key: [k], known-from: seen }", {
      "data/t.csv": "k,seen,v\na,2024-05-01,2\na,,1\nb,2023-01-01,3\n",
    });
    expect(history(table).map((h) => h.slice(2))).toEqual([
      ["2", "2024-05-01", null],
      ["1", null, "2024-05-01"],
      ["3", "2023-01-01", null],
    ]);
  });

  it("a day given for the whole table", async () => {
    const table = await one("{ known-from: 2024-03-01 }", { "data/t.csv": "k\na\n" });
    expect(history(table)).toEqual([["a", "2024-03-01", null]]);
  });

  it("columns that a vintage lacks are unknown there", async () => {
    const table = await one("{ source: data/t, key: [k] }", {
      "data/t/2023-01-01.csv": "k,v\na,1\n",
      "data/t/2024-01-01.csv": "w,k\n7,a\n",
    });
    expect(table.columns.map((c) => c.name)).toEqual(["k", "v", "w"]);
    expect(table.rows.map((r) => r.values)).toEqual([
      ["a", "1", ""],
      ["a", "", "7"],
    ]);
  });

  it("a source may be stated, each of several for itself, with its citation", async () => {
    const table = await one(
      "{ citation: All, sources: [{ path: data/a.csv }, { path: data/b.csv, stated: true, citation: B }] }",
      { "data/a.csv": "k\n1\n", "data/b.csv": "k\n2\n" },
    );
    expect(table.files.map((f) => [f.path, f.stated, f.citation])).toEqual([
      ["data/a.csv", false, "All"],
      ["data/b.csv", true, "B"],
    ]);
  });

  it("texts that stand for nothing are unknown", async () => {
    const table = await one('{ missing: ["..", n/a, "-"] }', { "data/t.csv": "k,v\na,..\nb,n/a\nc,-\nd, 4 \n" });
    expect(table.rows.map((r) => r.values[1])).toEqual(["", "", "", "4"]);
    expect(table.columns[1]?.type).toBe("integer");
  });
});

describe("mistakes", () => {
  it.each<[string, string, Files, string[]]>([
    [
      "a missing file",
      "{}",
      {},
      [
        "rapporteur.yaml:2:6 source-missing: cannot read the source data/t.csv: there is no such file or folder — the path is taken from the project's folder",
      ],
    ],
    [
      "a misspelt path",
      "{ source: data/x.csv }",
      { "data/t.csv": "a\n" },
      [
        "rapporteur.yaml:2:16 source-missing: cannot read the source data/x.csv: there is no such file or folder — the path is taken from the project's folder",
      ],
    ],
    [
      "a folder without files",
      "{ source: data }",
      { "data/README.md": "" },
      [
        "rapporteur.yaml:2:16 source-missing: cannot read the source data: the folder has no CSV file — the path is taken from the project's folder",
      ],
    ],
    [
      "a file that may not be read",
      "{}",
      { "data/t.csv": systemError("EACCES") },
      [
        "data/t.csv:1:1 file-unreadable: cannot read data/t.csv: permission denied — check the path and that you may read it",
      ],
    ],
    [
      "a folder in place of a vintage",
      "{ source: data/t }",
      { "data/t/2024-01-01.csv/x.csv": "a\n", "data/t/2024-02-01.csv": "a\n" },
      [
        "data/t/2024-01-01.csv:1:1 file-unreadable: cannot read data/t/2024-01-01.csv: there is no such file — check the path and that you may read it",
      ],
    ],
    [
      "a vintage that is none",
      "{ source: data/t }",
      { "data/t/final.csv": "a\n" },
      [
        `data/t/final.csv:1:1 bad-vintage: "final.csv" does not name a vintage — name it by the day on which its figures became known; a single file is named itself as the table's source`,
      ],
    ],
    [
      "a day that there is not",
      "{ source: data/t }",
      { "data/t/2023-02-29.csv": "a\n" },
      [
        `data/t/2023-02-29.csv:1:1 bad-vintage: "2023-02-29.csv" does not name a vintage — name it by the day on which its figures became known; a single file is named itself as the table's source`,
      ],
    ],
    [
      "bytes that are no UTF-8",
      "{}",
      { "data/t.csv": new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]) },
      [
        "data/t.csv:1:1 not-text: the file is not UTF-8 text: some bytes do not decode — save it with the encoding UTF-8",
      ],
    ],
    [
      "a zero byte",
      "{}",
      { "data/t.csv": "k,v\na,\u0000\n" },
      [
        "data/t.csv:2:3 not-text: the file is not UTF-8 text: there is a control character in it, U+0000 — save it with the encoding UTF-8",
      ],
    ],
    [
      "UTF-16",
      "{}",
      { "data/t.csv": new Uint8Array([0xff, 0xfe, 0x61, 0x00]) },
      [
        "data/t.csv:1:1 not-text: the file is not UTF-8 text: some bytes do not decode — save it with the encoding UTF-8",
      ],
    ],
    [
      "a value of another type",
      "{ types: { v: integer } }",
      { "data/t.csv": "k,v\na,12\nb,1.5\n" },
      [
        'data/t.csv:3:3 bad-value: "1.5" is no whole number, as the column v should have it — if it stands for an unknown value, add "1.5" to the table\'s "missing"',
      ],
    ],
    [
      "a key that stands twice",
      "{ key: [k, y] }",
      { "data/t.csv": "k,y,v\na,1,2\nb,1,2\na,1,3\n" },
      [
        "data/t.csv:4:1 duplicate-key: a second row for a, 1; the first is at data/t.csv:2 — remove one of them, or add the column that tells them apart to the key",
      ],
    ],
    [
      "a key that is empty",
      "{ key: [k, y] }",
      { "data/t.csv": "k,y,v\na,,2\n" },
      [
        "data/t.csv:2:3 empty-key: the key column y is empty in this row — fill it in, or leave the column out of the table's key",
      ],
    ],
    [
      "a key that is no column",
      "{ key: [contry] }",
      { "data/t.csv": "country\na\n" },
      ['rapporteur.yaml:2:14 unknown-column: there is no column "contry" for the key — did you mean "country"?'],
    ],
    [
      "a type for no column",
      "{ types: { yaer: year } }",
      { "data/t.csv": "year\n2024\n" },
      ['rapporteur.yaml:2:17 unknown-column: there is no column "yaer" for types — did you mean "year"?'],
    ],
    [
      "days that are none",
      "{ known-from: seen }",
      { "data/t.csv": "seen\nsome day\n" },
      [
        "rapporteur.yaml:2:20 not-dates: known-from needs dates, and the column seen holds text — write dates as 2024-06-17, and set types: { seen: date } on the table",
      ],
    ],
    [
      "a year in place of a day",
      "{ known-from: 2024 }",
      { "data/t.csv": "seen\n2024-01-01\n" },
      ['rapporteur.yaml:2:20 unknown-column: there is no column "2024" for known-from'],
    ],
    [
      "columns that differ by case",
      "{ source: data/t }",
      { "data/t/2023-01-01.csv": "Year\n", "data/t/2024-01-01.csv": "year\n" },
      [
        'data/t/2024-01-01.csv:1:1 column-twice: the column "year" is called "Year" in data/t/2023-01-01.csv — spell it alike in all files of the table',
      ],
    ],
    [
      "a type that is none",
      "{ types: { v: number } }",
      { "data/t.csv": "v\n1\n" },
      ['rapporteur.yaml:2:20 bad-setting: tables.t.types.v does not take "number"'],
    ],
    [
      "a setting that is none",
      "{ sorce: data/t.csv }",
      { "data/t.csv": "v\n1\n" },
      ['rapporteur.yaml:2:8 unknown-setting: there is no setting "sorce" in tables.t — did you mean "source"?'],
    ],
    [
      "a separator that is none",
      '{ delimiter: "ab" }',
      { "data/t.csv": "v\n1\n" },
      ['rapporteur.yaml:2:19 bad-setting: tables.t.delimiter does not take "ab"'],
    ],
  ])("%s", async (_, settings, files, expected) => {
    const { said, tables } = await load(`tables:\n  t: ${settings}\n`, files);
    expect(said).toEqual(expected);
    expect(tables).toBeNull();
  });

  it("a table's name must be able to stand in an address", async () => {
    const { said } = await load("tables:\n  My Table: {}\n", {});
    expect(said).toEqual([
      'rapporteur.yaml:2:3 bad-slug: "My Table" cannot be a name in an address — write it as my-table',
    ]);
  });

  it("references lead to a column of another table", async () => {
    const files = { "data/t.csv": "k\nPoland\nFrance\nFrance\nGermany\n", "data/m.csv": "name\nPoland\nFranse\n" };
    const said = async (to: string) =>
      (await load(`tables:\n  t: { references: { k: ${to} } }\n  m: {}\n`, files)).said;
    expect(await said("m.name")).toEqual([
      'data/t.csv:3:1 broken-reference: k is "France", which is not in m.name — did you mean "Franse"?',
      'data/t.csv:5:1 broken-reference: k is "Germany", which is not in m.name',
    ]);
    expect(await said("m.nam")).toEqual([
      'rapporteur.yaml:2:25 unknown-column: there is no column "nam" for a reference to m — did you mean "name"?',
    ]);
    expect(await said("n.name")).toEqual([
      'rapporteur.yaml:2:25 unknown-table: there is no table "n" — did you mean "t"?',
    ]);
  });

  it("one cause behind thousands of mistakes is said with twenty of them", async () => {
    const { said } = await load("tables:\n  t: { types: { v: integer } }\n", {
      "data/t.csv": `v\n${"1.5\n".repeat(5000)}`,
    });
    expect(said).toHaveLength(21);
    expect(said.at(-1)).toContain("more-mistakes: and 4980 more of the same kind (bad-value)");
  });

  it("a hundred thousand rows of one key do not take long", async () => {
    const start = performance.now();
    const { said } = await load("tables:\n  t: { key: [k] }\n", { "data/t.csv": `k\n${"a\n".repeat(100_000)}` });
    expect(said).toHaveLength(21);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt(0n, 10n ** 25n),
    fc.integer({ min: 0, max: 12 }),
    fc.option(fc.integer({ min: -5, max: 5 })),
  )
  .map(([negative, digits, places, exponent]) => {
    const padded = digits.toString().padStart(places + 1, "0");
    const plain = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    const shift = exponent ?? 0;
    const down = 10n ** BigInt(places - Math.min(shift, 0));
    const n = digits * 10n ** BigInt(Math.max(shift, 0)) * (negative ? -1n : 1n);
    return { text: `${negative ? "-" : ""}${plain}${exponent === null ? "" : `e${exponent.toString()}`}`, n, d: down };
  });

describe("the engine", () => {
  it("gives every decimal back exactly as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 20 }), async (numbers) => {
        const table = await one("{ types: { v: decimal } }", {
          "data/t.csv": `k,v\n${numbers.map((x, i) => `r${i.toString()},${x.text}\n`).join("")}`,
        });
        if (table.columns[1]?.sql.kind !== "decimal") return;
        const engine = await openEngine([table]);
        try {
          const rows = await engine.query('SELECT v FROM "t" ORDER BY _row');
          rows.forEach(([value], i) => {
            const found = value as { n: bigint; d: bigint };
            const written = numbers[i];
            expect(written && found.n * written.d === written.n * found.d).toBe(true);
          });
        } finally {
          engine.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  it("keeps integers, dates, booleans, texts and lists as they are", async () => {
    const table = await one("{ types: { i: integer, y: year, d: date, b: boolean } }", {
      "data/t.csv":
        'i,y,d,b,s,h,f\n-5,2024,2024-02-29,true,"it\'s; ""x"" 🙂",123456789012345678901,1e300\n,,,,,,\n+7,0900,0001-01-01,false,x,1,1e-300\n',
    });
    const engine = await openEngine([table]);
    expect(await engine.query('SELECT i, y, d, b, s, h, f FROM "t" ORDER BY _row')).toEqual([
      [-5n, 2024n, "2024-02-29", true, 'it\'s; "x" 🙂', { n: 123456789012345678901n, d: 1n }, 1e300],
      [7n, 900n, "0001-01-01", false, "x", { n: 1n, d: 1n }, 1e-300],
    ]);
    expect(await engine.query('SELECT list(y ORDER BY y), count(*), sum(i) FROM "t"')).toEqual([
      [[900n, 2024n], 2n, 2n],
    ]);
    engine.close();
  });

  it.each([
    ["reading a file", "SELECT * FROM read_csv('/etc/passwd')"],
    ["reading a file by its name", "SELECT * FROM '/etc/passwd'"],
    ["reading a text", "SELECT * FROM read_text('/etc/passwd')"],
    ["listing files", "SELECT * FROM glob('/etc/*')"],
    ["writing a file", "COPY (SELECT 1) TO 'stolen.csv'"],
    ["exporting", "EXPORT DATABASE 'stolen'"],
    ["attaching a database", "ATTACH 'other.db' AS other"],
    ["installing an extension", "INSTALL httpfs"],
    ["loading an extension", "LOAD httpfs"],
    ["changing a setting", "SET threads = 4"],
    ["unlocking", "SET lock_configuration = false"],
    ["allowing access again", "SET enable_external_access = true"],
    ["a pragma", "PRAGMA memory_limit='1GB'"],
  ])("is locked against %s", async (_, sql) => {
    const engine = await openEngine([]);
    await expect(engine.query(sql)).rejects.toThrow(EngineError);
    engine.close();
  });

  it("answers with the same values when the rows of a keyed table are shuffled", async () => {
    const row = fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.integer({ min: 2000, max: 2003 }),
      fc.integer({ min: -999, max: 999 }),
    );
    const rows = fc.uniqueArray(row, { selector: ([k, y]) => `${k}${y.toString()}`, maxLength: 12 });
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const sql = 'SELECT k, sum(v), max(year), count(*) FROM "t" GROUP BY k ORDER BY k';
    const answer = async (list: readonly (readonly (string | number)[])[]) => {
      const table = await one("{ key: [k, year], types: { v: integer, year: year } }", {
        "data/t.csv": ["k,year,v", ...list.map((r) => r.join(","))].join("\n"),
      });
      const engine = await openEngine([table]);
      const found = await engine.query(sql);
      engine.close();
      return found;
    };
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, other]) => {
        expect(await answer(other)).toEqual(await answer(list));
      }),
      { numRuns: 15 },
    );
  });
});
