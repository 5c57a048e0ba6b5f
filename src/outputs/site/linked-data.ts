import { folderHref, type RenderContext } from "../../pages/context.ts";
import { claimIds } from "../../pages/claim-ids.ts";
import type { CheckedPage } from "../../pages/page.ts";
import { verdictWords } from "../../pages/verdict-words.ts";
import type { VerdictKind } from "../../claims/verdict.ts";
import { webAddress } from "./web-address.ts";
import { isCover, pagesIn, type SiteInput } from "./input.ts";

type Data = Readonly<Record<string, unknown>>;

const CONTEXT = "https://schema.org";

/** A verdict as a rating from 1 to 5, as ClaimReview wants one; a claim without evidence has none. */
const RATING: Readonly<Record<VerdictKind, number | null>> = {
  supported: 5,
  conflicting: 3,
  refuted: 1,
  "not-enough-evidence": null,
};

/** An object without what is null or empty. */
function filled(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)),
  );
}

function publisher({ publication, title }: SiteInput): Data {
  return { "@type": "Organization", name: publication.publisher ?? title };
}

/** The tables that the report rests on. */
function datasets({ catalogue }: SiteInput): Data[] {
  return [...catalogue.tables.values()]
    .map((t) =>
      filled({
        "@type": "Dataset",
        name: t.title,
        description: t.citation ?? t.title,
        url: t.url,
        dateModified: t.vintages.at(-1) ?? null,
      }),
    )
    .sort((a, b) => (String(a["name"]) < String(b["name"]) ? -1 : 1));
}

function report(site: SiteInput, language: string, context: RenderContext): Data {
  return filled({
    "@context": CONTEXT,
    "@type": "Report",
    name: site.title,
    description: site.description,
    inLanguage: language,
    url: webAddress(site, ""),
    datePublished: site.published,
    publisher: publisher(site),
    hasPart: pagesIn(language, site)
      .filter(({ page }) => !isCover(page))
      .map(({ page }) =>
        filled({
          "@type": "Chapter",
          name: page.title,
          url: webAddress(site, page.slug) ?? folderHref(context, page.slug),
        }),
      ),
    isBasedOn: datasets(site),
  });
}

/** The claims of a statement, each as a review of what was said. */
function reviews({ page, days, verdicts }: CheckedPage, site: SiteInput): Data[] {
  const address = webAddress(site, page.slug);
  const ids = claimIds(verdicts);
  return verdicts.flatMap(({ claim, verdict, explanation, reason }, i): Data[] => {
    if (reason === "not-a-claim-about-data") return [];
    const rating = RATING[verdict];
    const url = address === null ? null : `${address}#${ids[i] ?? ""}`;
    return [
      filled({
        "@context": CONTEXT,
        "@type": "ClaimReview",
        url,
        claimReviewed: claim.sentence,
        datePublished: site.published ?? days.judged,
        author: publisher(site),
        itemReviewed: filled({ "@type": "Claim", datePublished: page.date, appearance: address }),
        reviewRating: filled({
          "@type": "Rating",
          ratingValue: rating,
          bestRating: rating === null ? null : 5,
          worstRating: rating === null ? null : 1,
          alternateName: verdictWords(verdict),
        }),
        reviewBody: explanation === "" ? null : explanation,
      }),
    ];
  });
}

/** What search engines are told of a page (schema.org): the report and its data, a chapter of it, reviews of a statement's claims. */
export function linkedData(checked: CheckedPage, site: SiteInput, context: RenderContext): Data[] {
  const { page } = checked;
  if (isCover(page)) return [report(site, page.language, context)];
  const chapter = filled({
    "@context": CONTEXT,
    "@type": page.kind === "statement" ? "Article" : "Chapter",
    name: page.title,
    headline: page.kind === "statement" ? page.title : null,
    description: page.description,
    inLanguage: page.language,
    url: webAddress(site, page.slug),
    datePublished: page.date ?? site.published,
    publisher: publisher(site),
    isPartOf: filled({ "@type": "Report", name: site.title, url: webAddress(site, "") }),
  });
  return [chapter, ...(page.kind === "statement" ? reviews(checked, site) : [])];
}
