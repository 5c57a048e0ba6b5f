import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readQuantities } from "../../src/quantities/read.ts";
import { describe } from "./describe.ts";

/** The rows "| text | what is read |" of the page, with the language of the heading that they stand under. */
function examples(page: string): { language: string; text: string; reads: string }[] {
  let language = "en";
  return page.split("\n").flatMap((line) => {
    if (line.startsWith("#")) language = line.includes("French") ? "fr" : "en";
    const match = /^\| `(.*)` \| (.*) \|$/.exec(line);
    return match ? [{ language, text: match[1] ?? "", reads: match[2] ?? "" }] : [];
  });
}

const page = readFileSync(new URL("../../docs/quantities.md", import.meta.url), "utf8");

test("every example in the docs reads as it says", () => {
  const rows = examples(page);
  expect(rows.length).toBeGreaterThan(100);
  const found = rows.map(({ language, text }) => {
    const reads = readQuantities(text, { language, referenceDate: "2024-03-14" }).map((q) => `\`${describe(q)}\``);
    return { language, text, reads: reads.length === 0 ? "nothing" : reads.join(" ") };
  });
  expect(found).toEqual(rows);
});
