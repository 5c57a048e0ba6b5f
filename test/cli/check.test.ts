import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inCopy, run, write, type Changes } from "./run-in.ts";

const DATA = "country,year,gdp\nPoland,2022,10\nPoland,2023,11\nFrance,2022,20\nFrance,2023,25\n";
const FILES: Changes = {
  "gdp.csv": DATA,
  "more/gdp.csv": DATA,
  "wrong.md": "# Growth\n\nIn 2023, GDP of Poland was **[12](claim:gdp?country=poland&year=2023)**, we are told.\n",
  "right.html": "<title>Growth</title><p>In 2023, GDP of Poland was <b>11</b>.</p>",
  "right.txt": "Growth\r\n\r\nIn 2023, GDP of Poland\r\nwas 11.\r\n",
  "dates.md": "Nothing but dates: May 2024, and 14 March 2024.\n",
  "empty.html": "<div id=app></div><script>var a = 11;</script>",
  "picture.md": Buffer.from("\u0089PNG\r\n", "latin1"),
  "word.md": "PK\u0003\u0004 and so on",
  "latin.md": Buffer.from("caf\u00E9 12", "latin1"),
  "latin.html": Buffer.from("<meta charset=iso-8859-1><p>In 2023, GDP of Poland was 11, said caf\u00E9s.", "latin1"),
  "utf16.txt": Buffer.from("\uFEFFIn 2023, GDP of Poland was 11.", "utf16le"),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-check-"));
  await write(folder, FILES);
});
afterAll(() => rm(folder, { recursive: true }));

describe("check over bare tables", () => {
  it("marks the number in its sentence, and says where the value stands", async () => {
    const { code, out, err } = await run(folder, ["check", "wrong.md", "--data", "gdp.csv"]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain('refuted       line 3    "12"\n  | In 2023, GDP of Poland was »12«, we are told.\n');
    expect(out).toContain("  could say: 11");
    expect(out).toContain("  stands in: gdp.csv line 3\n");
  });

  it("shows the number in colour on a terminal, unless colours are not wanted", async () => {
    const argv = ["check", "wrong.md", "--data", "gdp.csv"];
    expect((await run(folder, argv, "", { isTerminal: true })).out).toContain("was \u001B[1;7m12\u001B[0m, we");
    expect((await run(folder, argv, "", { interactive: true })).out).not.toContain("\u001B");
    const env = { NO_COLOR: "1" };
    expect((await run(folder, argv, "", { isTerminal: true, env })).out).toContain("»12«");
  });

  it.each([["right.html"], ["right.txt"], ["latin.html"], ["utf16.txt"]])("reads %s", async (text) => {
    const { code, out, err } = await run(folder, ["check", text, "--data", "gdp.csv"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("1 claim: 1 supported");
  });

  it("gives places in the file as it stands", async () => {
    const { out } = await run(folder, ["check", "right.html", "right.txt", "--data", "gdp.csv", "--format", "json"]);
    const { documents } = JSON.parse(out) as {
      documents: { path: string; claims: { start: number; end: number; line: number }[] }[];
    };
    const at = documents.map(({ path, claims: [claim] }) => [
      String(FILES[path]).slice(claim?.start, claim?.end),
      claim?.line,
    ]);
    expect(at).toEqual([
      ["11", 1],
      ["11", 4],
    ]);
  });

  it("adds several texts up", async () => {
    const { out } = await run(folder, ["check", "right.html", "right.txt", "--data", "gdp.csv"]);
    expect(out).toContain("right.html · ");
    expect(out).toContain("right.txt · ");
    expect(out).toContain("2 texts\n2 claims: 2 supported · 0 conflicting · 0 not enough evidence · 0 refuted\n");
  });

  it("explains how a claim was read, the likeliest other readings first", async () => {
    const { out } = await run(folder, ["check", "right.txt", "--data", "gdp.csv", "--explain"]);
    expect(out).toMatch(/ {2}read as: gdp: Poland, 2023 \(confidence 0\.\d\d\)\n {4}gdp\?country=poland&year=2023\n/);
    const scores = [...out.matchAll(/^ {4} *(-?\d+\.\d\d) {2}\S/gm)].map((m) => Number(m[1]));
    expect(scores.length).toBeGreaterThan(0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("says how much could not be checked", async () => {
    const { out } = await run(
      folder,
      ["check", "-", "--data", "gdp.csv"],
      "In 2023, GDP of Poland was 11. It has 38 goats.",
    );
    expect(out).toMatch(/^could not be checked: 1 of 2 \(50%\): 1 [a-z-]+$/m);
  });

  it.each([
    [["right.txt", "--data", "gdp.csv", "more/gdp.csv"]],
    [["--data", "gdp.csv", "more", "right.txt"]],
    [["--data", "gdp.csv", "--data", "more/gdp.csv", "right.txt"]],
    [["--data=more", "right.txt"]],
  ])("takes as data what is data: %j", async (argv) => {
    const { code, out } = await run(folder, ["check", ...argv]);
    expect([code, out.split("\n")[0]]).toEqual([0, "right.txt · all data known"]);
  });
});

describe("a call that is wrong says so, and what to do", () => {
  it.each([
    [[], "check needs at least one text (a file, or - for standard input) [bad-call]"],
    [["nowhere.md", "--data", "gdp.csv"], "cannot read nowhere.md: there is no such file [file-unreadable]"],
    [["more", "right.txt"], "more is a folder, not a text [text-is-folder]"],
    [["more", "--data", "gdp.csv"], "there is no text to read: with --data, more counts as data [bad-call]"],
    [["picture.md", "--data", "gdp.csv"], "picture.md is no text that can be read: it is an image [text-is-binary]"],
    [
      ["word.md", "--data", "gdp.csv"],
      "word.md is no text that can be read: it is a ZIP archive, as Word and Excel write them [text-is-binary]",
    ],
    [["latin.md", "--data", "gdp.csv"], "the file is not UTF-8 text: some bytes do not decode [not-text]"],
    [["gdp.csv"], "gdp.csv is data, not a text: name it with --data [bad-call]"],
    [["right.txt", "--data", "wrong.md"], "wrong.md is a text, not data: name it before --data [bad-call]"],
    [
      ["right.txt"],
      /^there are no data to check against: --data names none, and there is no rapporteur\.yaml in .+ or above it \[nothing-to-check-against\]$/,
    ],
    [
      ["right.txt", "--data", "gdp.csv", "--project", "."],
      "the data come from --project or from --data, not from both [bad-call]",
    ],
    [
      ["right.txt", "--data", "none.csv"],
      "cannot read the data none.csv: there is no such file or folder [data-missing]",
    ],
    [["right.txt", "right.txt", "--data", "gdp.csv"], "right.txt is named twice [bad-call]"],
    [
      ["dates.md", "--data", "gdp.csv"],
      "there is nothing to check in dates.md: 9 words, and no claim among them [no-claims]",
    ],
    [["empty.html", "--data", "gdp.csv"], "there is nothing to read in empty.html [no-claims]"],
  ] as const)("%j", async (argv, says) => {
    const { code, out, err } = await run(folder, ["check", ...argv]);
    const [first = ""] = err.split("\n");
    const message = first.replace(/^.*?error: /, "");
    if (typeof says === "string") expect(message).toBe(says);
    else expect(message).toMatch(says);
    expect([code, out]).toEqual([2, ""]);
  });

  it("a wrong address is not passed over in silence", async () => {
    await inCopy(folder, async (copy) => {
      await write(copy, { "link.md": "It was [a lot](claim:gdpp?country=poland)." });
      const { code, out, err } = await run(copy, ["check", "link.md", "--data", "gdp.csv"]);
      expect(code).toBe(2);
      expect(err).toContain('link.md:1:22: error: there is no measure "gdpp" [unknown-measure]');
      expect(out).toContain("no claims · 1 link with mistakes\n");
    });
  });

  it("JSON is printed whole all the same", async () => {
    const { code, out } = await run(folder, ["check", "dates.md", "--data", "gdp.csv", "--format", "json"]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ documents: [{ path: "dates.md", claims: [] }], summary: { supported: 0 } });
  });
});
