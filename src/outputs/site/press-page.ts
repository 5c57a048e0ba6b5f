import { folderHref, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import { summaryText } from "../../pages/verdict-words.ts";
import { periodText } from "../../quantities/period-out.ts";
import { extraPage, type ExtraPage } from "./extra-page.ts";
import { figuresOf } from "./figures-page.ts";
import { pagesIn } from "./input.ts";
import type { Site } from "./prepare.ts";
import { quotesOf } from "./quotes.ts";
import { hasFeed } from "./web-files.ts";

function item(href: string, name: string, ...more: readonly Child[]): Child {
  return el("li", {}, el("a", { href }, name), el("p", {}, ...more));
}

/** The page for the press: the statements of the day, sentences to quote, plain texts, and how to follow. */
export function pressPage(site: Site, context: RenderContext): ExtraPage {
  const { words, toTop } = context;
  const pages = pagesIn(site.language, site);
  const statements = pages
    .filter(({ page }) => page.kind === "statement")
    .map(({ page, verdicts }) => {
      const day = page.date === null ? "" : `${periodText(page.date, page.language)}; `;
      return item(folderHref(context, page.slug), page.title, `${day}${summaryText(verdicts)}.`);
    });
  const quotes = quotesOf(site).length;
  const texts = pages.map(({ page }) =>
    el(
      "li",
      {},
      el("a", { href: folderHref(context, page.slug).replace(/\.html$/, ".txt"), type: "text/plain" }, page.title),
    ),
  );
  const feed = hasFeed(site)
    ? item(`${toTop}feed.xml`, "Feed", "What appears in this report, for a feed reader (Atom).")
    : null;
  return extraPage(
    "press",
    words.press,
    "What to quote, what was said, and how to check it.",
    el(
      "ul.press-list",
      {},
      ...statements,
      quotes === 0
        ? null
        : item(
            folderHref(context, "quotes"),
            words.quotes,
            `${quotes.toString()} sentences, each verified, each with its link.`,
          ),
      item(
        folderHref(context, "claims"),
        words.allClaims,
        "Every number of the report with its verdict and its evidence.",
      ),
      figuresOf(site).length === 0
        ? null
        : item(folderHref(context, "figures"), words.figures, "Each with its data as a table, and its sources."),
      feed,
    ),
    el("section", {}, el("h2", {}, "As plain text"), el("ul", {}, ...texts)),
  );
}
