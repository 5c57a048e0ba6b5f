import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inCopy, run, write, type Changes } from "./run-in.ts";

const DATA = "country,year,gdp\nPoland,2022,10\nPoland,2023,11\nFrance,2022,20\nFrance,2023,25\n";
const POLAND = "[11](claim:gdp?country=poland&year=2023)";
const FRANCE = "[25](claim:gdp?country=france&year=2023)";
const ARGV = ["--data", "gdp.csv", "--min-confidence", "0.5"];

async function inFolder(files: Changes, use: (folder: string) => Promise<void>): Promise<void> {
  await inCopy(null, async (folder) => {
    await write(folder, { "gdp.csv": DATA, ...files });
    await use(folder);
  });
}

/** What `annotate --write` makes of a text. */
async function annotated(text: string): Promise<string> {
  let after = "";
  await inFolder({ "t.md": text }, async (folder) => {
    const { code, err } = await run(folder, ["annotate", "t.md", ...ARGV, "--write"]);
    expect([code, err]).toEqual([0, ""]);
    after = await readFile(join(folder, "t.md"), "utf8");
  });
  return after;
}

describe("annotate", () => {
  it("lists what it would do, and writes nothing", async () => {
    const text = "# Growth\n\nIn 2023, GDP of Poland was 11. It has 38 goats.\n";
    await inFolder({ "t.md": text }, async (folder) => {
      const { code, out } = await run(folder, ["annotate", "t.md", ...ARGV]);
      expect(code).toBe(0);
      expect(out).toMatch(/^\+ line 3 {4}\[11\]\(claim:gdp\?country=poland&year=2023\) {3}0\.\d\d$/m);
      expect(out).toContain("t.md: 1 link proposed; other claims without a link: 1 not enough evidence\n");
      expect(out).toContain("nothing was written: --write puts the links in\n");
      expect(await readFile(join(folder, "t.md"), "utf8")).toBe(text);
    });
  });

  it.each([
    ["paragraphs", "In 2023, GDP of Poland was 11.\n\nIn 2023, GDP of France was 25.\n"],
    ["Windows line ends", "In 2023, GDP of\r\nPoland was 11.\r\n\r\nIn 2023, GDP of France was 25.\r\n"],
    ["a byte-order mark", "\uFEFFIn 2023, GDP of Poland was 11. In 2023, GDP of France was 25.\n"],
    ["emphasis", "In 2023, GDP of **Poland** was **11**.\n\nIn 2023, *GDP of France was 25*."],
    ["a list", "- In 2023, GDP of Poland was 11.\n- In 2023, GDP of France was 25."],
  ])("puts the links in with %s, and changes nothing else", async (_, text) => {
    const after = await annotated(text);
    expect(after).toBe(text.replace("11", POLAND).replace("25", FRANCE));
    expect(await annotated(after)).toBe(after);
  });

  it("leaves alone what stands in links, code and front matter, and says what hinders the rest", async () => {
    const text =
      "---\ntitle: GDP of Poland was 11 in 2023\n---\n\nIn 2023, GDP of Poland was [11](https://a.com).\n\n    GDP of Poland was 11 in 2023\n";
    expect(await annotated(text)).toBe(text);
    await inFolder({ "t.md": "In 2023, GDP of Poland was `11`.\n" }, async (folder) => {
      const { out } = await run(folder, ["annotate", "t.md", ...ARGV]);
      expect(out).toContain('  line 1    "11" stays: it is in code\n');
    });
  });

  it("asks for the confidence that is wanted", async () => {
    await inFolder({ "t.md": "In 2023, GDP of Poland was 11.\n" }, async (folder) => {
      const { out } = await run(folder, ["annotate", "t.md", "--data", "gdp.csv", "--min-confidence", "1"]);
      expect(out).toMatch(/^ {2}line 1 {4}"11" stays: its confidence is 0\.\d\d\nt\.md: 0 links proposed$/m);
    });
  });

  it("writes the text of standard input to standard output", async () => {
    await inFolder({}, async (folder) => {
      const { code, out, err } = await run(
        folder,
        ["annotate", "-", ...ARGV, "--write"],
        "In 2023, GDP of Poland was 11.\n",
      );
      expect([code, out]).toEqual([0, `In 2023, GDP of Poland was ${POLAND}.\n`]);
      expect(err).toContain("standard input: 1 link put in\n");
    });
  });

  it("what it writes is supported when it is checked", async () => {
    const text = "In 2023, GDP of Poland was 11. In 2023, GDP of France was 25, up from 20 in 2022.\n";
    await inFolder({ "t.md": await annotated(text) }, async (folder) => {
      const { code, out } = await run(folder, ["check", "t.md", "--data", "gdp.csv", "--format", "json"]);
      const { documents } = JSON.parse(out) as { documents: { claims: { confidence: number; verdict: string }[] }[] };
      const linked = documents.flatMap((d) => d.claims).filter((c) => c.confidence === 1);
      expect(linked.length).toBeGreaterThan(1);
      expect([code, ...linked.map((c) => c.verdict)]).toEqual([0, ...linked.map(() => "supported")]);
    });
  });

  it.each([
    [["t.html"], "t.html is HTML, and claim links can only be put into Markdown [not-markdown]"],
    [["t.txt"], "t.txt is plain text, and claim links can only be put into Markdown [not-markdown]"],
    [[], "annotate needs at least one text (a Markdown file, or - for standard input) [bad-call]"],
    [["t.md", "--min-confidence", "80%"], '--min-confidence takes a number from 0 to 1, not "80%" [bad-call]'],
    [["wrong.md"], 'there is no measure "gdpp" [unknown-measure]'],
    [["utf16.md", "--write"], "the file is not UTF-8 text: it cannot be written back as it was [not-text]"],
  ])("says what is wrong with %j", async (argv, says) => {
    const utf16 = Buffer.from("\uFEFFIn 2023, GDP of Poland was 11.", "utf16le");
    const wrong = "In 2023, GDP of Poland was 11 or [12](claim:gdpp).";
    await inFolder(
      { "t.html": "<p>11", "t.txt": "11", "t.md": "11", "wrong.md": wrong, "utf16.md": utf16 },
      async (folder) => {
        const { code, err, out } = await run(folder, [
          "annotate",
          "--data",
          "gdp.csv",
          "--min-confidence",
          "0.5",
          ...argv,
        ]);
        expect([code, out, err.split("\n")[0]?.replace(/^.*?error: /, "")]).toEqual([2, "", says]);
      },
    );
  });
});
