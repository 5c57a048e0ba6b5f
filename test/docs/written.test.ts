import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writtenPages } from "../../scripts/docs/pages.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";

it.each([...writtenPages()])("%s is what the code says (else: npm run docs)", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});

it("every diagnostic has a section, by its permanent code", () => {
  const page = readFileSync("docs/diagnostics.md", "utf8");
  for (const code of Object.keys(catalogue)) expect(page).toContain(`\n### ${code}\n`);
});

it("every mistake is told with what is allowed, or a hint", () => {
  const bare = Object.entries(catalogue).filter(([, entry]) => entry.severity === "error" && !("expected" in entry) && !("hint" in entry));
  expect(bare.map(([code]) => code)).toEqual([]);
});
