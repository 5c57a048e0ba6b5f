import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import type { Words } from "../../pages/words/words.ts";
import { claimsPage } from "./claims-page.ts";
import type { ExtraPage } from "./extra-page.ts";
import { figuresOf, figuresPage } from "./figures-page.ts";
import { glossaryPage } from "./glossary-page.ts";
import type { SiteInput } from "./input.ts";
import type { Site } from "./prepare.ts";
import { pressPage } from "./press-page.ts";
import { quotesOf } from "./quotes.ts";
import { quotesPage } from "./quotes-page.ts";
import { searchPage } from "./search-page.ts";

/** A page that the site adds: where it stands, whether a report has it, whether the contents list it, and how it is made. */
interface Extra {
  readonly folder: string;
  readonly name: (words: Words) => string;
  readonly listed: boolean;
  readonly has: (site: Site) => boolean;
  readonly make: (site: Site, context: RenderContext) => ExtraPage;
}

function hasWords({ publication, values, catalogue }: SiteInput): boolean {
  return publication.glossary.size + values.size + catalogue.groups.size > 0;
}

/** In the order of the contents. */
const EXTRAS: readonly Extra[] = [
  { folder: "figures", name: (w) => w.figures, listed: true, has: (s) => figuresOf(s).length > 0, make: figuresPage },
  { folder: "glossary", name: (w) => w.glossary, listed: true, has: hasWords, make: glossaryPage },
  { folder: "claims", name: (w) => w.allClaims, listed: true, has: () => true, make: claimsPage },
  { folder: "press", name: (w) => w.press, listed: true, has: () => true, make: pressPage },
  { folder: "quotes", name: (w) => w.quotes, listed: false, has: (s) => quotesOf(s).length > 0, make: quotesPage },
  { folder: "search", name: (w) => w.search, listed: false, has: () => true, make: searchPage },
];

/** The pages that a site adds, those that would be empty left out. */
export function extrasOf(site: Site): readonly Extra[] {
  return EXTRAS.filter((extra) => extra.has(site));
}

/** The entries of the contents for the pages that the site adds. */
export function extraLinks(site: Site, here: string, context: RenderContext): Child[] {
  // Every page has the contents: what they do not list is not looked for.
  return EXTRAS.filter((extra) => extra.listed && extra.has(site)).map(({ folder, name }) =>
    el(
      "li",
      {},
      el("a", { href: folderHref(context, folder), ariaCurrent: folder === here ? "page" : null }, name(context.words)),
    ),
  );
}
