import { entry } from "../diagnostic.ts";

export const pages = {
  "no-pages": entry<Record<string, never>>({
    severity: "error",
    title: "The project has no pages",
    help: "A report is made of the Markdown files in `pages/`; the first one is pages/index.md.",
    message: () => "the project has no pages: there is no Markdown file in pages/",
    hint: () => "write pages/index.md",
  }),
  "front-matter-open": entry<Record<string, never>>({
    severity: "error",
    title: "The front matter is not closed",
    help: "A page begins with its front matter between two lines of three hyphens.",
    message: () => "the front matter is not closed",
    expected: () => "a line of three hyphens (---) after the front matter",
  }),
  "front-matter-missing": entry<Record<string, never>>({
    severity: "error",
    title: "The page has no front matter",
    help: "A page begins with its front matter between two lines of three hyphens; it needs at least a title.",
    message: () => "the page has no front matter",
    expected: () => "--- and title: … and --- at the beginning of the file",
  }),
  "slug-twice": entry<{ slug: string; first: string }>({
    severity: "error",
    title: "Two pages have the same address",
    help: "The address of a page on the site comes from its file's name or its `slug`.",
    message: ({ slug, first }) => `the page "${slug}" is there already: ${first}`,
    found: ({ slug }) => slug,
    hint: () => "give one of them another slug",
  }),
  "figure-language": entry<{ found: string }>({
    severity: "error",
    title: "The figure's block cannot be typed",
    help: "A `chart` or `table` block holds a YAML mapping.",
    message: ({ found }) => `a figure's block holds settings, not ${found}`,
    expected: () => "title: …, address: …, one setting a line",
  }),
} as const;
