import { entry } from "../diagnostic.ts";
import { didYouMean, listNames } from "../nearest.ts";
import { quoted } from "../quoted.ts";

/** Asks after the page that a link may have meant: the nearest name, else the file of the same name in another folder. */
function pageMeant(link: string, known: readonly string[]): string | null {
  const name = link.slice(link.lastIndexOf("/") + 1);
  const elsewhere = known.filter((page) => name !== "" && page.endsWith(`/${name}`)).slice(0, 1);
  return didYouMean(link, known) ?? (elsewhere.length === 0 ? null : `did you mean "${elsewhere.join("")}"?`);
}

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
  "unknown-title": entry<{ title: string; known: readonly string[] }>({
    severity: "error",
    title: "The table has no such column",
    help: "A table is sorted by one of its columns, which `sort` names by its title.",
    message: ({ title }) => `no column of this table has the title "${quoted(title)}" to sort by`,
    found: ({ title }) => title,
    expected: ({ known }) => listNames(known),
    hint: ({ title, known }) => didYouMean(title, known),
  }),
  "slug-reserved": entry<{ slug: string }>({
    severity: "error",
    title: "The site has a page of its own at this address",
    help: "The site adds pages to the author's: claims, evidence, figures, glossary, press, quotes, search. Its files stand in assets.",
    message: ({ slug }) => `"${quoted(slug)}" is the address of a page that the site adds`,
    found: ({ slug }) => slug,
    hint: () => "give the page another `slug`, or its file another name",
  }),
  "figure-name": entry<{ said: string }>({
    severity: "error",
    title: "What stands behind the kind of a figure is not its name",
    help: "A figure's name begins with `#`, behind `chart` or `table` on the fence; it has lower-case letters, digits and hyphens.",
    message: ({ said }) => `"${quoted(said)}" is no name for a figure`,
    found: ({ said }) => said,
    expected: () => "# and a name, as #guideline",
    hint: () => "write the name as #guideline, and link to it with [](#guideline)",
  }),
  "figure-name-twice": entry<{ name: string }>({
    severity: "error",
    title: "Two figures of the page have the same name",
    help: "A link to a figure finds it by its name, so each has its own.",
    message: ({ name }) => `there is a figure "#${name}" on this page already`,
    found: ({ name }) => name,
    hint: () => "give one of them another name",
  }),
  "unknown-translation": entry<{ file: string; known: readonly string[] }>({
    severity: "error",
    title: "The page that is translated is not there",
    help: "`translates` names the file of the page that this one says in another language, taken from the page's own folder.",
    message: ({ file }) => `there is no page "${quoted(file)}" that this one could translate`,
    found: ({ file }) => file,
    expected: ({ known }) => listNames(known),
    hint: ({ file, known }) => didYouMean(file, known),
  }),
  "unknown-page": entry<{ link: string; known: readonly string[] }>({
    severity: "error",
    title: "The link leads to no page",
    help: "A link leads to another page by its file, taken from the page's own folder, or to the web. The site holds the project's pages and no other files.",
    message: ({ link }) => (link === "" ? "this link leads nowhere" : `there is no page "${quoted(link)}" to link to`),
    found: ({ link }) => link,
    expected: ({ known }) => listNames(known),
    hint: ({ link, known }) =>
      pageMeant(link, known) ?? "name a page by its file from here, or give an address on the web (https://…)",
  }),
  "unknown-heading": entry<{ name: string; page: string; known: readonly string[] }>({
    severity: "error",
    title: "The link leads to no heading",
    help: "What follows `#` in a link is a heading of the page in lower case, with hyphens in place of spaces; the name of a figure; or `figure-2`, `claim-3`.",
    message: ({ name, page }) => `there is no heading "#${quoted(name)}" on ${page}`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known),
    hint: ({ name, known }) => didYouMean(name, known),
  }),
} as const;
