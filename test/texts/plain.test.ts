import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPlain } from "../../src/texts/plain.ts";
import { formatOf, readDocument } from "../../src/texts/read.ts";
import { shownBlock } from "./shown-block.ts";

interface Case {
  readonly what: string;
  readonly text: string;
  readonly blocks: readonly string[];
}

const cases = parse(readFileSync(new URL("plain.yaml", import.meta.url), "utf8")) as readonly Case[];

describe("the blocks of plain text", () => {
  it.each(cases.map((c) => [c.what, c] as const))("%s", (_, { text, blocks }) => {
    expect(readPlain("t.txt", text, "en").blocks.map(shownBlock)).toEqual(blocks);
    expect(readPlain("t.txt", `\uFEFF${text.replaceAll("\n", "\r\n")}`, "en").blocks.map(shownBlock)).toEqual(blocks);
  });

  it("keeps long lines apart: each is a paragraph", () => {
    const line =
      "This sentence is one of many that nobody has wrapped, and it goes on until it has said all it has to say about it all, and then some.";
    expect(readPlain("t.txt", `Heading\n${line}\n${line}`, "en").blocks).toHaveLength(3);
  });

  it("has the title and the date of its first lines", () => {
    const text = "Spending rises\nRelease date: 14 March 2024\n\nIn May it rose by 5%.\n";
    expect(readPlain("t.txt", text, "en")).toMatchObject({
      title: "Spending rises",
      date: "2024-03-14",
      language: "en",
    });
  });
});

describe("what a text is", () => {
  it.each([
    ["t.md", "plain words", "markdown"],
    ["t.MARKDOWN", "<p>x", "markdown"],
    ["t.htm", "plain words", "html"],
    ["standard input", "Plain words, 5%.\n\n- one", "plain"],
    ["standard input", "\uFEFF  <!DOCTYPE html><p>x", "html"],
    ["standard input", "<!-- a --><!-- b -->\n<div>x", "html"],
    ["standard input", "a < b and <p>", "plain"],
    ["standard input", "---\ntitle: A\n---\nText.", "markdown"],
    ["standard input", "It was [11%](claim:x).", "markdown"],
    ["standard input", "[](claim:x)", "markdown"],
    ["t.txt", "# Title\n\nText", "markdown"],
    ["t.txt", "| a | b |\n|---|--:|\n| 1 | 2 |", "markdown"],
    ["t.txt", "It was **11%**.", "markdown"],
    ["t.txt", "Costs 5 * 3 ** 2; [1] see (2).", "plain"],
    ["t", "", "plain"],
  ])("%s with %j is %s", (path, text, format) => {
    expect(formatOf(path, text)).toBe(format);
    expect(readDocument(path, text, "en").path).toBe(path);
  });

  it("is told at once, however it begins", () => {
    const before = performance.now();
    for (const piece of ["<!-- -->", "[", "**a", "|---", "<!--", " ", "|:-"]) formatOf("-", piece.repeat(5000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
