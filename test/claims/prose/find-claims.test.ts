import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findClaims } from "../../../src/claims/prose/find-claims.ts";
import { readMarkdown } from "../../../src/texts/markdown.ts";
import { describeClaim } from "./find-describe.ts";

interface Case {
  readonly text: string;
  readonly claims: readonly string[];
}

function table(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

const DAY = "2025-03-31";

function found(markdown: string, language = "en", day: string | null = DAY): string[] {
  return findClaims(readMarkdown("t.md", markdown, language), day).map(describeClaim);
}

describe("claims found in English", () => {
  it.each(table("find-en.yaml") as Case[])("$text", ({ text, claims }) => {
    expect(found(text)).toEqual(claims);
  });
});

describe("claims found in French", () => {
  it.each(table("find-fr.yaml") as Case[])("$text", ({ text, claims }) => {
    expect(found(text, "fr")).toEqual(claims);
  });
});

describe("nothing is found in", () => {
  it.each(table("find-nothing.yaml") as string[])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["a title", "# 12 ways to save 50%"],
    ["a numbered heading", "## 1.1 Changes in prices"],
    ["a heading that asks", "# Why are 40% of shops empty?"],
    ["a table's cells", "| year | 2012 |\n|---|---|\n| rate | 45.3% |"],
    ["references", "## References\n\nSmith (2010) Trends 131, 19–27.\n\n### More\n\nPages 5 to 9, 12 copies."],
    ["code", "```\n12 of 15\n```"],
    ["an address", "Write to 10 Downing Street.\n\nhttps://example.org/2012/45"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("where claims stand", () => {
  it.each([
    ["a headline that is a sentence", "# Prices rose by 5% in June", ["5% = percent 0.05"]],
    ["a headline with a number behind its verb", "# Net migration falls to 200,000", ["200,000 = number 200000"]],
    ["a bullet without a verb", "- Revenue up 5.6%", ["5.6% = percent 0.056"]],
    ["a block quotation", "> Sales were 40% higher.", ["40% higher = percent 0.4, quoted"]],
    [
      "a section behind the references",
      "## References\n\n12 pages.\n\n## Results\n\nIt fell by 5%.",
      ["5% = percent 0.05"],
    ],
    [
      "a quotation over two sentences",
      "“It fell. It fell by 5%,” he said, 3% more.",
      ["5% = percent 0.05, quoted", "3% more = percent 0.03"],
    ],
  ])("%s", (_, text, claims) => {
    expect(found(text)).toEqual(claims);
  });

  it("a goal is one only where its own part of the sentence says so", () => {
    expect(found("The aim is 1,200 places by 2028; 310 were opened last year.")).toEqual([
      "1,200 = number 1200, goal",
      "310 = number 310",
    ]);
  });

  it("without a day to count from, a length is still there", () => {
    expect(found("It was the largest rise over the last 15 years.", "en", null)).toEqual([
      "the largest rise over the last 15 years = highest rise 15 years",
    ]);
  });
});

/** Words that begin, bend and end claims, and marks between them. */
const PIECES = fc.constantFrom(
  ...[
    "the",
    "highest",
    "lowest",
    "most",
    "of",
    "all",
    "second",
    "-",
    "largest",
    "rise",
    "since",
    "2019",
    "in",
    "each",
    "every",
  ],
  ...[
    "year",
    "years",
    "for",
    "first",
    "time",
    "record",
    "low",
    "peaked",
    "peak",
    "than",
    "any",
    "no",
    "one",
    "has",
    "better",
  ],
  ...[
    "5",
    "12%",
    "3-0",
    "£4",
    "million",
    "from",
    "to",
    "out",
    "per",
    "100,000",
    "(",
    ")",
    ".",
    ",",
    ";",
    "“",
    "”",
    '"',
    "\n",
    "\n\n",
    "# ",
  ],
  ...[
    "third",
    "consecutive",
    "running",
    "half",
    "as",
    "many",
    "unchanged",
    "target",
    "if",
    "would",
    "é",
    "🙂",
    "aged",
    "25-29",
    "last",
  ],
);

describe("whatever the text is", () => {
  const text = fc.array(fc.tuple(PIECES, fc.constantFrom(" ", " ", " ", "")), { maxLength: 60 });

  it("claims stand in its order, inside their sentences, and never overlap", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("en", "fr", "xx"), (pieces, language) => {
        const document = readMarkdown("t.md", pieces.map(([word, gap]) => word + gap).join(""), language);
        let [block, end] = [-1, 0];
        for (const claim of findClaims(document, DAY)) {
          if (claim.at !== block) [block, end] = [claim.at, 0];
          expect(claim.start).toBeGreaterThanOrEqual(Math.max(end, claim.sentence.start));
          expect(claim.end).toBeGreaterThan(claim.start);
          expect(claim.end).toBeLessThanOrEqual(claim.sentence.end);
          expect(document.blocks[claim.at]).toBe(claim.block);
          end = claim.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("it may be anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (any) => {
        expect(() => found(any)).not.toThrow();
      }),
    );
  });

  it("takes time in proportion to it", () => {
    for (const unit of [
      "the highest ",
      "12 of the ",
      "from 5 to ",
      "“5 ",
      "than any ",
      "no one ",
      "since ",
      "peaked in 2008 and ",
      "if ",
      "record ",
      "a. 5 ",
    ]) {
      const time = (count: number): number => {
        const document = readMarkdown("t.md", unit.repeat(count), "en");
        const start = performance.now();
        findClaims(document, DAY);
        return performance.now() - start;
      };
      time(200);
      expect(time(8000)).toBeLessThan(Math.max(3000, 30 * time(1000)));
    }
  });
});
