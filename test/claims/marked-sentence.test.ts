import { describe, expect, it } from "vitest";
import { markedSentence } from "../../src/claims/reporters/marked-sentence.ts";
import type { Claim } from "../../src/claims/verdict.ts";

function claim(sentence: string, words: string): Claim {
  const sentenceStart = sentence.indexOf(words);
  const place = { file: "t", line: 1, column: 1, start: 0, end: 0 };
  return {
    ...{ quote: words, place, quantity: null, link: null, linkPlace: place },
    ...{ sentence, sentenceStart, sentenceEnd: sentenceStart + words.length },
  };
}
const mark = (words: string): string => `»${words}«`;

describe("the sentence of a claim", () => {
  it.each([
    ["It grew by 11% then.", "11%", "It grew by »11%« then."],
    ["It grew\nby two\r\n  thirds.", "two\r\n  thirds", "It grew by »two thirds«."],
    ["11%", "11%", "»11%«"],
    ["It grew.", "", ""],
  ])("%j with %j marked", (sentence, words, marked) => {
    expect(markedSentence(claim(sentence, words), mark)).toBe(marked);
  });

  it("is cut at words where it is long, around the claim", () => {
    const long = "word ".repeat(100);
    expect(markedSentence(claim(`${long}11% ${long}`, "11%"), mark)).toMatch(/^… (?:word )+»11%« (?:word )+…$/);
    expect(markedSentence(claim(`It is 11% ${long}`, "11%"), mark)).toMatch(/^It is »11%« (?:word ){30,}…$/);
    expect(markedSentence(claim(`${long}is 11%.`, "11%"), mark)).toMatch(/^… (?:word ){30,}is »11%«\.$/);
    expect(markedSentence(claim(`${"x".repeat(500)}11%`, "11%"), mark).length).toBeLessThan(260);
  });
});
