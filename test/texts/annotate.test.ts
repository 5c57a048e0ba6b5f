import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotateMarkdown, type LinkProposal } from "../../src/texts/annotate.ts";
import { readMarkdown } from "../../src/texts/markdown.ts";

/** A proposal for each of some words, in their order in the text. */
function proposalsFor(text: string, words: readonly string[], url = "claim:m?y=1"): LinkProposal[] {
  let from = 0;
  return words.map((w) => {
    const start = text.indexOf(w, from);
    from = start + w.length;
    return { start, end: from, url };
  });
}

function annotated(text: string, words: readonly string[], url?: string): string {
  return annotateMarkdown(text, proposalsFor(text, words, url)).text;
}

/** The text without the links of proposals, each of another address; null where one is not there as it should be. */
function withoutLinks(text: string, placed: readonly LinkProposal[]): string | null {
  let out = text;
  for (const { url, start, end } of [...placed].reverse()) {
    const close = out.indexOf(`](${url})`);
    const open = [end - start, end - start + 1].map((length) => close - length - 1).find((at) => out[at] === "[");
    if (close < 0 || open === undefined) return null;
    out = out.slice(0, open) + out.slice(open + 1, close) + out.slice(close + `](${url})`.length);
  }
  return out;
}

describe("a link is put around the words", () => {
  it.each([
    ["in a sentence", "It grew by 11% then.", ["11%"], "It grew by [11%](claim:m?y=1) then."],
    ["several times", "11% and 12%", ["11%", "12%"], "[11%](claim:m?y=1) and [12%](claim:m?y=1)"],
    ["in emphasis", "It **grew by 11%**.", ["11%"], "It **grew by [11%](claim:m?y=1)**."],
    ["that are emphasised", "It grew by **11%**.", ["11%"], "It grew by **[11%](claim:m?y=1)**."],
    ["in a heading", "# Up 11%\n\nText", ["11%"], "# Up [11%](claim:m?y=1)\n\nText"],
    [
      "in a table",
      "| a | b |\n|---|---|\n| 11% | 12% |\n",
      ["11%"],
      "| a | b |\n|---|---|\n| [11%](claim:m?y=1) | 12% |\n",
    ],
    ["in an item", "- up 11%\r\n- down\r\n", ["11%"], "- up [11%](claim:m?y=1)\r\n- down\r\n"],
    ["behind a byte-order mark", "\uFEFF11% more", ["11%"], "\uFEFF[11%](claim:m?y=1) more"],
    ["across a line's end", "> two\n> thirds of", ["two\n> thirds"], "> [two\n> thirds](claim:m?y=1) of"],
    ["with an escaped sign", "It was \\$11.", ["$11"], "It was [\\$11](claim:m?y=1)."],
    ["with a reference", "It was &pound;11.", ["&pound;11"], "It was [&pound;11](claim:m?y=1)."],
    ["in brackets", "It grew [by 11%] then.", ["11%"], "It grew [by [11%](claim:m?y=1)] then."],
    ["with brackets in them", "It was 11 [sic] %.", ["11 [sic] %"], "It was [11 [sic] %](claim:m?y=1)."],
    ["after a character of two units", "🙂 11%", ["11%"], "🙂 [11%](claim:m?y=1)"],
    ["beside a link", "[a](b) 11%", ["11%"], "[a](b) [11%](claim:m?y=1)"],
    ["in a footnote", "a[^1]\n\n[^1]: It is 11%.", ["11%"], "a[^1]\n\n[^1]: It is [11%](claim:m?y=1)."],
  ])("%s", (_, text, words, result) => {
    expect(annotated(text, words)).toBe(result);
  });

  it.each([
    ["claim:a?b=c|d", "claim:a?b=c\\|d"],
    ["claim:a?b=(c)", "claim:a?b=\\(c\\)"],
    ["claim:a?b=<c>", "claim:a?b=\\<c\\>"],
    ["claim:a?b=`c`", "claim:a?b=\\`c\\`"],
    ["claim:a?b=\\c", "claim:a?b=\\\\c"],
    ["claim:a?b=[c]", "claim:a?b=\\[c\\]"],
    ["claim:a?b=c d", "<claim:a?b=c d>"],
    ["claim:a?lt;=1&gt;=2", "claim:a?lt;=1&amp;gt;=2"],
    ["claim:a?b=1&year=2024", "claim:a?b=1&year=2024"],
  ])("with the address %s", (url, written) => {
    for (const text of ["It was 11% then.", "| a |\n|---|\n| 11% |\n"]) {
      expect(annotated(text, ["11%"], url)).toBe(text.replace("11%", `[11%](${written})`));
      const { blocks } = readMarkdown("t", annotated(text, ["11%"], url), "en");
      expect(blocks.flatMap((b) => b.links.map((l) => l.url))).toEqual([url]);
    }
  });
});

describe("words are left alone, and it is said why", () => {
  it.each([
    ["about **11%** of", "about **11%", "a mark (of emphasis, of code, of a link) begins or ends inside it"],
    ["*about* 11% of", "*about* 11%", "it is not in prose"],
    ["about*ly* 11% of", "about*ly* 11%", "a mark (of emphasis, of code, of a link) begins or ends inside it"],
    ["[so 11%](x)", "11%", "it is in a link"],
    ["[so 11%][x]\n\n[x]: y", "11%", "it is in a link"],
    ["<https://a.com/11>", "11", "it is in a link"],
    ["![so 11%](x)", "11%", "it is in a link"],
    ["`x = 11`", "11", "it is in code"],
    ["```\n11\n```", "11", "it is in code"],
    ["    11\n", "11", "it is in code"],
    ["<div>11%</div>", "11%", "it is in HTML"],
    ['a <a href="x">11%</a> b', "11%", "it is in HTML"],
    ["a <kbd>11</kbd> b", "11", "it is in HTML"],
    ["---\ntitle: Up 11%\n---\n\nText", "11%", "it is in the front matter"],
    ["# Up {#up-11}\n", "11", "it is in braces, as a heading's anchor is"],
    ["It is {{ 11 }} now", "11", "it is in braces, as a heading's anchor is"],
    ["[x]: http://a.com/11\n", "11", "it is in a link"],
    ["a[^11]\n\n[^11]: b", "11", "it is in a link"],
    ["Up!11%", "11%", "a link there would change how the text is read"],
    ["It is 11] now", "11]", "a link there would change how the text is read"],
  ])("%j", (text, words, why) => {
    const { text: after, left, placed } = annotateMarkdown(text, proposalsFor(text, [words]));
    expect([after, placed]).toEqual([text, []]);
    expect(left.map((l) => l.why)).toEqual([why]);
  });

  it("behind a link that could not stand there, the others stand", () => {
    const text = "Up!11%, then 12%, then `13`, then 14%.";
    const { text: after, left } = annotateMarkdown(text, proposalsFor(text, ["11%", "12%", "13", "14%"]));
    expect(after).toBe("Up!11%, then [12%](claim:m?y=1), then `13`, then [14%](claim:m?y=1).");
    expect(left).toHaveLength(2);
  });

  it("where two overlap, or an address has a line's end", () => {
    const text = "over 11% of";
    expect(
      annotateMarkdown(text, [
        { start: 0, end: 8, url: "claim:a" },
        { start: 5, end: 8, url: "claim:b" },
      ]).text,
    ).toBe("[over 11%](claim:a) of");
    expect(annotateMarkdown(text, [{ start: 0, end: 8, url: "claim:\na" }]).left.map((l) => l.why)).toEqual([
      "its address cannot stand in a link",
    ]);
  });
});

describe("whatever the text is", () => {
  const pieces = [
    "11%",
    "two",
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "*",
    "**",
    "`",
    "[",
    "]",
    "](x)",
    "(",
    ")",
    "!",
    "\\",
    "&amp;",
    "|",
    "|-|-|\n",
    "> ",
    "- ",
    "# ",
    "{#",
    "}",
    "<b>",
    "<a href=x>",
    "</a>",
    "~~",
    "_",
    "---\n",
    "    ",
    "é",
    "🙂",
    ":",
    "[^1]",
    "www.a.com",
  ];

  it("taking the links out gives it back, it reads as before, and doing it again changes nothing", () => {
    const texts = fc.tuple(fc.boolean(), fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }));
    const stretches = fc.array(fc.tuple(fc.nat(80), fc.nat(6)), { maxLength: 6 });
    fc.assert(
      fc.property(texts, stretches, ([mark, words], chosen) => {
        const text = (mark ? "\uFEFF" : "") + words;
        const numbers = [...text.matchAll(/11%|two/g)].map((m) => [m.index, m[0].length] as const);
        const proposals = [...numbers, ...chosen.filter(([at, length]) => at + length <= text.length)].map(
          ([start, length], i) => ({ start, end: start + length, url: `claim:m${i.toString()}?y=1` }),
        );
        const { text: after, placed, left } = annotateMarkdown(text, proposals);
        expect(placed.length + left.length).toBe(proposals.length);
        expect(withoutLinks(after, placed)).toBe(text);
        const [before, now] = [readMarkdown("t", text, "en"), readMarkdown("t", after, "en")];
        expect(now.blocks.map((b) => b.text)).toEqual(before.blocks.map((b) => b.text));
        // The words of the links, where they stand now.
        const links = now.blocks.flatMap((b) => b.links).filter((l) => l.url.startsWith("claim:m"));
        expect(links.map((l) => l.url)).toEqual(placed.map((p) => p.url));
        const again = links.map((l) => ({ start: l.sourceStart + 1, end: l.sourceStart + 2, url: l.url }));
        expect(annotateMarkdown(after, again).text).toBe(after);
      }),
      { numRuns: 600 },
    );
  });
});
