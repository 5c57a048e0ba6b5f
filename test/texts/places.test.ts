import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOffset, sourceRange, type Document } from "../../src/texts/document.ts";
import { readHtml } from "../../src/texts/html.ts";
import { readMarkdown } from "../../src/texts/markdown.ts";
import { readPlain } from "../../src/texts/plain.ts";

const READERS = { markdown: readMarkdown, html: readHtml, plain: readPlain };
type Format = keyof typeof READERS;

const WORDS = [
  "a",
  "Rise",
  "11%",
  "two",
  "-",
  "thirds",
  " ",
  "  ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "é",
  "🙂",
  "\uFEFF",
  "\0",
  "\u00A0",
  "\u00AD",
  ". ",
];
const PIECES: Readonly<Record<Format, readonly string[]>> = {
  markdown: [
    "*",
    "**",
    "`",
    "``",
    "[",
    "]",
    "[x](claim:y)",
    "(claim:x)",
    "![",
    "&amp;",
    "&pound;",
    "&#x1F642;",
    "&Afr;",
    "&nope;",
    "&",
    "\\",
    "\\*",
    "\\>",
    "|",
    "|-|-|\n",
    "> ",
    ">",
    "- ",
    "1. ",
    "    ",
    "---\n",
    "===\n",
    "# ",
    "<b>",
    "<!--",
    "-->",
    "~~",
    "\n\n",
    "  \n",
    "[^1]",
    "a@b.com",
    "www.a.com",
  ],
  html: [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href='claim:x'>",
    "<a href=#n>",
    "</a>",
    "<div>",
    "</div>",
    "<div hidden>",
    "<li>",
    "<ul>",
    "</ul>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<sup>",
    "</sup>",
    "<br>",
    "<h1>",
    "</h1>",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<svg>",
    "</svg>",
    "<pre>",
    "</pre>",
    "<q>",
    "</q>",
    "<time datetime=2024-03-14>",
    "</time>",
    "<blockquote>",
    "</blockquote>",
    "<template>",
    "</template>",
    "&amp;",
    "&amp",
    "&pound;",
    "&#37;",
    "&#x1F642;",
    "&NotEqualTilde;",
    "&nbsp;",
    "&#32;",
    "&",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<p title='a",
    "'",
    '"',
    "/>",
    "<?",
  ],
  plain: ["> ", "- ", "* ", "1. ", "a) ", "===\n", "---\n", "\n\n", "TITLE\n", "   ", "14 March 2024\n", "•"],
};

/** Every offset of every block lies in the file, in order, and where a stretch is said to stand as it is, it does. */
function expectExact(text: string, document: Document): void {
  for (const block of document.blocks) {
    let at = 0;
    for (const { start, end, source, sourceLength } of block.segments) {
      expect(start).toBe(at);
      expect(end).toBeGreaterThanOrEqual(start);
      at = end;
      const length = sourceLength ?? end - start;
      expect(source >= 0 && source + length <= text.length).toBe(true);
      if (sourceLength === undefined && end > start)
        expect(text.slice(source, source + length)).toBe(block.text.slice(start, end));
    }
    expect(at).toBe(block.text.length);
    for (let i = 0; i < block.text.length; i++) {
      const { start, end } = sourceRange(block, i, i + 1);
      expect(start <= end && start >= sourceOffset(block, 0) && end <= text.length).toBe(true);
    }
    for (const link of block.links) {
      expect(0 <= link.start && link.start <= link.end && link.end <= block.text.length).toBe(true);
      expect(text.slice(link.sourceStart, link.sourceEnd)).not.toBe("");
    }
  }
  expect(document.placeOf(text.length, text.length).line).toBeGreaterThan(0);
}

describe.each(Object.keys(READERS) as Format[])("places in %s", (format) => {
  const read = READERS[format];

  it("are exact whatever the text is, and nothing is thrown", () => {
    const text = fc.string({ unit: fc.constantFrom(...WORDS, ...PIECES[format]), maxLength: 60 });
    fc.assert(
      fc.property(text, (t) => {
        expectExact(t, read("t", t, "en"));
      }),
      { numRuns: 3000 },
    );
  });

  it("are exact in any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (t) => {
        expectExact(t, read("t", t, "fr"));
      }),
      { numRuns: 500 },
    );
  });

  it.each(["\n", "\r\n", "\r"])(
    "of numbers are those of the digits, line ends %j, with a byte-order mark and without",
    (end) => {
      const lines = {
        markdown: "# A\n\nIt grew by **11%** to 12\nor &pound;13.\n\n- 14\n",
        html: "<h1>A</h1>\n<p>It grew by <b>11%</b> to 12\nor &pound;13.<ul><li>14</ul>",
        plain: "A\n\nIt grew by 11% to 12\nor £13.\n\n- 14\n",
      };
      for (const mark of ["", "\uFEFF"]) {
        const text = mark + lines[format].replaceAll("\n", end);
        const document = read("t", text, "en");
        const digits = document.blocks.flatMap((b) =>
          [...b.text.matchAll(/\d+/g)].map((m) => ({ b, at: m.index, words: m[0] })),
        );
        expect(digits.map((d) => d.words)).toEqual(["11", "12", "13", "14"]);
        for (const { b, at, words } of digits) {
          const { start, end: to } = sourceRange(b, at, at + words.length);
          expect(text.slice(start, to)).toBe(words);
          expect(document.placeOf(start, to).line).toBe(text.slice(0, start).split(end).length);
        }
      }
    },
  );
});
