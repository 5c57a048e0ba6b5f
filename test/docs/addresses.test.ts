import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { slugify } from "../../src/addresses/slug.ts";

const page = readFileSync("docs/addresses.md", "utf8");
const table = page.slice(page.indexOf("| label | slug |"), page.indexOf("So a slug has"));
const slugs = [...table.matchAll(/^\| (.+) \| `(.+)` \|$/gm)].map(([, label = "", slug = ""]) => [label, slug] as const);

it.each(slugs)("the page says the slug of “%s”", (label, slug) => {
  expect(slugify(label)).toBe(slug);
});

it("the page has a table of slugs", () => expect(slugs.length).toBeGreaterThan(4));
