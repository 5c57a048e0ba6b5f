import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { splitSentences } from "../../src/texts/sentences.ts";

const cases = parse(readFileSync(new URL("sentences.yaml", import.meta.url), "utf8")) as string[];

describe("sentences", () => {
  it.each(cases)("of %j", (marked) => {
    const text = marked.replaceAll("|", "");
    const sentences = splitSentences(text).map((s) => text.slice(s.start, s.end));
    expect(sentences.join("|")).toBe(marked);
  });

  it("leave nothing out and never overlap, whatever the text is", () => {
    const piece = fc.constantFrom(
      "a",
      "The",
      "5",
      ".",
      "!",
      "?",
      " ",
      "\n",
      '"',
      "”",
      ")",
      "(",
      "U.S.",
      "No",
      "7",
      "É",
      "🙂",
      "etc",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const sentences = splitSentences(text);
        expect(sentences.map((s) => text.slice(s.start, s.end)).join("")).toBe(text);
        expect(sentences.every((s, i) => s.start === (sentences[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  it("take time in proportion to the text", () => {
    for (const unit of [". ", ".", '."', ".7 ", "a.B ", "A. ", "?!)"]) {
      const start = performance.now();
      splitSentences(unit.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
