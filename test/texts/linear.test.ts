import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/texts/html.ts";
import { readPlain } from "../../src/texts/plain.ts";

/** Texts that are hard on a reader that looks back or ahead, by the piece that they repeat. */
const HOSTILE: Readonly<Record<string, string>> = {
  lines: "a\r\n",
  spaces: " \t",
  "open elements": "<div>",
  "open phrases": "<b>",
  "end tags of nothing": "<i></b>",
  "phrases across paragraphs": "<b><p></b>",
  "open links": "<a href=x>",
  cells: "<td>1",
  "line breaks": "a<br>",
  references: "&amp;",
  ampersands: "&",
  comments: "<!--",
  "less-than signs": "<",
  titles: "<title>",
  drawings: "<svg><g/>",
  attributes: "<p a=1 ",
  "lines that are kept": "<pre>a\n b",
  "quoted lines": "> a\n",
  items: "- a\n",
  columns: "a\tb\n",
  days: "14 March 2024\n",
  "raised digits": "<sup>1",
};

/** Processor time in milliseconds, the least of three runs. */
function milliseconds(read: (text: string) => unknown, text: string): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    read(text);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1000;
  });
  return Math.min(...times);
}

describe.each([
  ["HTML", (text: string) => readHtml("t", text, "en")],
  ["plain text", (text: string) => readPlain("t", text, "en")],
])("four times the %s takes about four times the time", (_, read) => {
  it.each(Object.entries(HOSTILE))("%s", (_name, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    read(text);
    const once = milliseconds(read, text);
    // Twice as much again is left for the collector and other work on the machine.
    expect(milliseconds(read, text.repeat(4))).toBeLessThan(8 * once + 100);
  });
});

it("tags that are nested deeper than calls can be are read all the same", () => {
  const depth = 20_000;
  const { blocks } = readHtml("t", `${"<blockquote>".repeat(depth)}11%${"</blockquote>".repeat(depth)}12%`, "en");
  expect(blocks.map((b) => [b.text, b.quoted])).toEqual([
    ["11%", true],
    ["12%", false],
  ]);
});
