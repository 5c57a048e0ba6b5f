import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../src/addresses/catalogue.ts";
import type { Verdict } from "../../src/claims/verdict.ts";
import { indexLines, placeAt } from "../../src/diagnostics/place.ts";
import { claimIds } from "../../src/pages/claim-ids.ts";
import type { RenderContext } from "../../src/pages/context.ts";
import type { CheckedPage, Page } from "../../src/pages/page.ts";
import { renderPage } from "../../src/pages/render.ts";
import { wordsOf } from "../../src/pages/words/words-of.ts";
import { parseMarkdown, readMarkdown } from "../../src/texts/markdown.ts";

const catalogue: Catalogue = {
  title: "T",
  language: "en",
  asOf: "2024-06-17",
  measures: new Map(),
  dimensions: new Map(),
  groups: new Map(),
  tables: new Map(),
};

const context: RenderContext = {
  catalogue,
  toTop: "../",
  slugs: new Map([
    ["pages/index.md", ""],
    ["pages/polling.md", "polling"],
    ["pages/more/deep.md", "more/deep"],
  ]),
  refs: new Map(),
  words: wordsOf("en"),
  terms: [],
};

/** A verdict on the n-th claim link of a text, without a value behind it. */
function verdictOn(text: string, n: number, rest: Partial<Verdict> = {}): Verdict {
  const link = [...text.matchAll(/\[([^\]]*)\]\(claim:([^)]*)\)/g)][n]!;
  const index = indexLines("pages/test.md", text);
  const quote = link[1]!;
  return {
    claim: {
      quote,
      place: placeAt(index, link.index + 1, link.index + 1 + quote.length),
      quantity: null,
      sentence: text,
      sentenceStart: link.index,
      sentenceEnd: link.index + quote.length,
      link: link[2]!,
      linkPlace: placeAt(index, link.index, link.index + link[0].length),
    },
    verdict: "supported",
    reason: null,
    plan: null,
    cell: null,
    confidence: 1,
    explanation: "",
    suggestion: null,
    cause: null,
    revisedSince: null,
    alternatives: [],
    filled: null,
    ...rest,
  };
}

function checked(text: string, verdicts: readonly Verdict[] = [], rest: Partial<Page> = {}): CheckedPage {
  const path = "pages/test.md";
  const page: Page = {
    path,
    slug: "test",
    title: "A title",
    description: null,
    order: 1,
    kind: "page",
    date: null,
    language: "en",
    text,
    root: parseMarkdown(text),
    document: readMarkdown(path, text, "en"),
    figures: [],
    figureNames: new Map(),
    translates: null,
    ...rest,
  };
  return { page, days: { judged: "2024-06-17", today: "2024-06-17", dated: true }, verdicts };
}

function render(text: string, verdicts: readonly Verdict[] = [], rest: Partial<Page> = {}): string {
  return renderPage(checked(text, verdicts, rest), [], new Map(), context);
}

describe("a page's text", () => {
  it("keeps raw HTML, scripts and unknown schemes out", () => {
    const html = render(
      'Before <script>alert(1)</script> <b onclick="x">bold</b>\n\n<div>block</div>\n\n[a](javascript:alert(1)) [b](//elsewhere.example/x) [c](data:text/html,x) 1 < 2 & 3',
    );
    expect(html).not.toMatch(/<script|<b |<div>block|javascript:|elsewhere|data:text/);
    expect(html).toContain("<a>a</a>");
    expect(html).toContain("1 &#x3C; 2 &#x26; 3");
  });

  it.each([
    ["polling.md", "../polling/index.html"],
    ["./polling.md#people", "../polling/index.html#people"],
    ["more/deep.md", "../more/deep/index.html"],
    ["index.md", "../index.html"],
    ["https://example.org/a?b=1", "https://example.org/a?b=1"],
    ["#below", "#below"],
    ["mailto:someone@example.org", "mailto:someone@example.org"],
  ])("links %s to %s", (from, to) => {
    expect(render(`[a](${from})`)).toContain(`<a href="${to}">a</a>`);
  });

  it("has one h1, and headings below it without a gap, with ids", () => {
    const html = render("# One\n\n### Three\n\n### Three\n\n# Two");
    expect([...html.matchAll(/<(h\d)(?: id="([^"]*)")?>/g)].map((m) => [m[1], m[2]])).toEqual([
      ["h1", undefined],
      ["h2", "one"],
      ["h3", "three"],
      ["h3", "three-2"],
      ["h2", "two"],
    ]);
  });

  it("lets a wide table scroll in a region that the keyboard reaches", () => {
    expect(render("| a | b |\n|---|---|\n| 1 | 2 |")).toContain(
      '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>',
    );
  });

  it("loads no image from elsewhere", () => {
    const html = render("![A map](https://example.org/map.png) ![A plan](plan.png)");
    expect(html).toContain('<a href="https://example.org/map.png">A map</a> <em>A plan</em>');
    expect(html).not.toContain("<img");
  });

  it("leaves front matter out", () => {
    expect(render("---\ntitle: Secret\n---\n\nText")).not.toContain("Secret");
  });
});

describe("a claim", () => {
  it("that is supported is its own words, with a note and no sign", () => {
    const text = "It was [9.3%](claim:a?b=c) in all.";
    const html = render(text, [verdictOn(text, 0)]);
    const [id] = claimIds([verdictOn(text, 0)]);
    expect(html).toContain(
      `<a class="claim kept" id="${id!}" data-verdict="supported" data-note="${id!}-note" href="../claims/index.html">9.3%</a>`,
    );
    expect(html).toContain(`id="${id!}-note" popover="auto" role="dialog"`);
    expect(html).not.toContain("remark");
  });

  it("that is not supported has a sign that is also said in words, and a remark", () => {
    const text = "It was [about *nine* percent](claim:a) in all.";
    const html = render(text, [
      verdictOn(text, 0, { verdict: "refuted", explanation: "It was 7%.", suggestion: "7%" }),
    ]);
    expect(html).toContain(
      '<span class="kept">percent<span class="sign" aria-hidden="true" data-verdict="refuted">×</span></span><span class="unseen"> (refuted)</span>',
    );
    expect(html).toMatch(/<div class="remark" data-verdict="refuted">.*It was 7%\..*<strong>7%<\/strong>/);
  });

  it("that is supported and was revised since has a dagger and a remark", () => {
    const text = "It was [3.92%](claim:a) then.";
    const html = render(text, [
      verdictOn(text, 0, { revisedSince: { vintage: "2024-06-17", text: "3.26%", value: 0.0326 } }),
    ]);
    expect(html).toContain(
      '3.92%<span class="sign" aria-hidden="true" data-verdict="revised">†</span></span><span class="unseen"> (revised since)</span>',
    );
    expect(html).toMatch(/<div class="remark" data-verdict="supported">.*3\.26%/);
  });

  it("with an empty text is filled", () => {
    const text = "It was [](claim:a) in all.";
    expect(render(text, [verdictOn(text, 0, { filled: "9.26%" })])).toMatch(/>9\.26%<\/a> in all/);
  });

  it("is matched by its place, not by its address", () => {
    const text = "[One](claim:a) and [two](claim:a).";
    const html = render(text, [verdictOn(text, 0), verdictOn(text, 1, { verdict: "conflicting" })]);
    expect(html).toMatch(
      /id="claim-[0-9a-f]{6}" data-verdict="supported".*>One<.*id="claim-[0-9a-f]{6}" data-verdict="conflicting"/,
    );
  });

  it("says in its note what the verdict is, why, and what was revised", () => {
    const text = "Only [13%](claim:a).";
    const html = render(text, [
      verdictOn(text, 0, {
        verdict: "not-enough-evidence",
        reason: "own-words",
        revisedSince: { vintage: "2025-08-28", text: "14%", value: 0.14 },
      }),
    ]);
    expect(html).toContain("not enough evidence: only somebody's own words say so");
    expect(html).toContain("Revised since: <strong>14%</strong> in the figures of 28 August 2025.");
  });
});

describe("a statement", () => {
  it("begins with its day and what was found of its claims", () => {
    const text = "[One](claim:a), [two](claim:b), [three](claim:c).";
    const html = render(
      text,
      [verdictOn(text, 0), verdictOn(text, 1, { verdict: "conflicting" }), verdictOn(text, 2)],
      { kind: "statement", date: "2024-03-14" },
    );
    expect(html).toContain('<time datetime="2024-03-14">14 March 2024</time>');
    expect(html.replace(/<[^>]+>/g, "")).toContain(
      "3 claims, held against what was known on 14 March 2024:✓ 2 supported≠ 1 conflicting",
    );
  });
});
