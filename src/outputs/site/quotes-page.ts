import { asKnown } from "../../addresses/describe.ts";
import { evidenceHref, folderHref, valueOf, type RenderContext } from "../../pages/context.ts";
import { el, type Child } from "../../pages/html.ts";
import { claimText } from "../../pages/render-claim.ts";
import { verdictSign } from "../../pages/verdict-words.ts";
import { extraPage, type ExtraPage } from "./extra-page.ts";
import { webAddress } from "./web-address.ts";
import type { SiteInput } from "./input.ts";
import { quotesOf, type Quote } from "./quotes.ts";

function quoteItem({ text, page, id, verdicts }: Quote, site: SiteInput, context: RenderContext): Child {
  const href = `${folderHref(context, page.slug)}#${id}`;
  const web = webAddress(site, page.slug);
  const evidence = verdicts.flatMap((v) => {
    const found = v.plan && valueOf(v.plan, site.values, site.asOf);
    return found ? [{ quote: claimText(v), address: found.address }] : [];
  });
  const [first] = verdicts;
  const known = first?.plan ? asKnown(first.plan.asOf, site.language) : "";
  return el(
    "li",
    {},
    el("blockquote", { cite: web === null ? null : `${web}#${id}` }, el("p", {}, text)),
    el(
      "p.quote-ways",
      {},
      verdictSign("supported"),
      ` verified, ${known} · `,
      el("a.permalink", { href, dataCopy: text }, context.words.permalink),
      ...evidence.flatMap(({ quote, address }): Child[] => [
        " · ",
        el("a", { href: evidenceHref(context, address) }, `evidence for “${quote}”`),
      ]),
    ),
  );
}

/** The page of sentences to quote, by page, each with its link. */
export function quotesPage(site: SiteInput, context: RenderContext): ExtraPage {
  const quotes = quotesOf(site);
  const pages = [...new Set(quotes.map((q) => q.page))];
  const sections = pages.map((page) =>
    el(
      "section",
      {},
      el("h2", {}, el("a", { href: folderHref(context, page.slug) }, page.title)),
      el("ul.quotes", {}, ...quotes.filter((q) => q.page === page).map((q) => quoteItem(q, site, context))),
    ),
  );
  return extraPage(
    "quotes-page",
    context.words.quotes,
    "Sentences of this report whose every number is supported by the data and has not been revised. Each has a link that leads to exactly this sentence.",
    ...sections,
  );
}
