import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOffset } from "../../src/texts/document.ts";
import { readMarkdown } from "../../src/texts/markdown.ts";
import { splitSentences } from "../../src/texts/sentences.ts";

describe("places in Markdown", () => {
  it.each([
    ["plain words", "Growth was 11% then."],
    ["emphasis and code", "Growth **was *11%*** then, `x = 2`."],
    ["escapes", "A \\* star, 5 \\< 6 and 11\\%."],
    ["character references", "Fish &amp; chips cost &pound;12 &#38; more: 11%."],
    ["soft breaks and indentation", "- one\n  two 11%\n  three\n\n> quoted\n> 12%"],
    ["Windows line ends", "one\r\ntwo 11%\r\n\r\nthree 12%\r\n"],
    ["tables", "| a | b |\n|---|---|\n| 11% | 12% |"],
    ["a byte-order mark", "\uFEFF# Title\n\nGrowth was 11%."],
    ["astral characters", "🙂 grew by 11% 🙂🙂 and 12%."],
  ])("of numbers are exact with %s", (_, text) => {
    const { blocks } = readMarkdown("t.md", text, "en");
    const found = blocks.flatMap((block) =>
      [...block.text.matchAll(/\d+/g)].map((m) => ({ block, at: m.index, digits: m[0] })),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { block, at, digits } of found) {
      const start = sourceOffset(block, at);
      expect(text.slice(start, start + digits.length)).toBe(digits);
    }
  });

  it("never throw and lie inside the text, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "a",
            "1",
            "%",
            " ",
            "\n",
            "\r\n",
            "*",
            "[",
            "]",
            "(claim:x)",
            "&amp;",
            "\\",
            "|",
            "-",
            ">",
            "`",
            "é",
            "🙂",
            "---\n",
            "<b>",
          ),
        }),
        (text) => {
          const { blocks, placeOf } = readMarkdown("t.md", text, "en");
          for (const block of blocks) {
            for (let i = 0; i <= block.text.length; i++) {
              const at = sourceOffset(block, i);
              expect(at >= 0 && at <= text.length).toBe(true);
            }
            for (const link of block.links) expect(text.slice(link.sourceStart, link.sourceEnd)).not.toBe("");
          }
          expect(placeOf(text.length, text.length).line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("takes the date and the title from the front matter, and broken front matter for none", () => {
    expect(readMarkdown("t.md", "---\ntitle: A\ndate: 2024-03-14\n---\nx", "en")).toMatchObject({
      title: "A",
      date: "2024-03-14",
    });
    expect(readMarkdown("t.md", "---\ntitle: [A\n---\nx", "en")).toMatchObject({ title: null, date: null });
  });
});

describe("sentences", () => {
  it.each([
    ["One. Two. Three.", 3],
    ["It cost $1.5 bn. It was dear.", 2],
    ["Dr. Smith of the U.S. Army came. He left.", 2],
    ["Was it 11%? Yes! “It was.” So it was.", 4],
    ["No full stop", 1],
    ["", 1],
  ])("of %j are %i", (text, count) => {
    const sentences = splitSentences(text);
    expect(sentences).toHaveLength(count);
    expect(sentences.map((s) => text.slice(s.start, s.end)).join("")).toBe(text);
  });
});
