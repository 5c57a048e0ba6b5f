import { beforeAll, describe, expect, it } from "vitest";
import { siteFiles, type SiteFiles } from "../../src/outputs/site/files.ts";
import type { SiteInput } from "../../src/outputs/site/input.ts";
import { EXAMPLE, siteOf } from "./build-example.ts";

const URL_OF_SITE = "https://example.org/reports/nato-2023/";

let site: SiteInput;
let bare: SiteFiles;
let placed: SiteFiles;

beforeAll(async () => {
  site = await siteOf(EXAMPLE);
  bare = await siteFiles(site);
  const publication = { ...site.publication, url: URL_OF_SITE, publisher: "The report team" };
  placed = await siteFiles({ ...site, publication });
});

interface Thing {
  readonly "@type": string;
  readonly [key: string]: unknown;
}

/** What a page tells search engines. */
function linkedData(files: SiteFiles, path: string): Thing[] {
  const blocks = files.get(path)!.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...blocks].map(([, json]) => JSON.parse(json!) as Thing);
}

describe("schema.org data", () => {
  it("tell of the report, its chapters and the tables that it rests on", () => {
    const [report] = linkedData(placed, "index.html");
    expect(report).toMatchObject({
      "@type": "Report",
      name: "NATO in 2023",
      url: URL_OF_SITE,
      datePublished: "2024-03-14",
      publisher: { "@type": "Organization", name: "The report team" },
    });
    expect(report!["hasPart"]).toContainEqual({
      "@type": "Chapter",
      name: "What people think",
      url: `${URL_OF_SITE}polling/`,
    });
    expect(report!["isBasedOn"]).toContainEqual(
      expect.objectContaining({ "@type": "Dataset", name: "Allies and the day on which they joined" }),
    );
  });

  it("review each claim of a statement, and none of the report's own", () => {
    const reviews = linkedData(placed, "launch-statement/index.html").filter((d) => d["@type"] === "ClaimReview");
    expect(reviews).toHaveLength(14);
    const eleven = reviews.find((r) => String(r["claimReviewed"]).includes("by 11% in real terms"));
    expect(eleven).toMatchObject({
      reviewRating: { ratingValue: 3, bestRating: 5, worstRating: 1, alternateName: "conflicting" },
      itemReviewed: { "@type": "Claim", datePublished: "2024-03-14" },
    });
    expect(eleven!["url"]).toMatch(/launch-statement\/#claim-[0-9a-f]{6}$/);
    expect(reviews.filter((r) => !("ratingValue" in (r["reviewRating"] as object)))).toHaveLength(2);
    expect(linkedData(placed, "polling/index.html").map((d) => d["@type"])).toEqual(["Chapter"]);
  });
});

describe("where the project says where it will stand", () => {
  it("each page has its canonical address, and there is a feed and a map of every page", () => {
    expect(placed.get("polling/index.html")).toContain(`<link rel="canonical" href="${URL_OF_SITE}polling/">`);
    expect(placed.get("polling/index.html")).toContain(`<meta property="og:url" content="${URL_OF_SITE}polling/">`);
    const feed = placed.get("feed.xml")!;
    expect(feed.match(/<entry/g)).toHaveLength(site.pages.length);
    expect(feed).toContain(`<id>${URL_OF_SITE}launch-statement/</id>`);
    expect(feed).toContain("<updated>2024-03-14T00:00:00Z</updated>");
    const pages = [...placed.keys()].filter((path) => path.endsWith(".html"));
    const map = placed.get("sitemap.xml")!;
    expect(map.match(/<loc>/g)).toHaveLength(pages.length);
    expect(map).toContain(`${URL_OF_SITE}evidence/accelerators/year=2023/`);
  });

  it("and nothing of it where the project does not", () => {
    expect(bare.has("feed.xml")).toBe(false);
    expect(bare.has("sitemap.xml")).toBe(false);
    expect(bare.get("index.html")).not.toContain("canonical");
  });
});

describe("the plain text of a page", () => {
  const text = (path: string): string => bare.get(path)!;

  it("has the prose with its claims numbered, empty links filled, and what was found", () => {
    expect(text("defence-expenditure/index.txt")).toContain(
      "were not members two years earlier. Figure 2 shows them all.",
    );
    expect(text("launch-statement/index.txt")).toContain("by 11% [2] in real terms");
    expect(text("launch-statement/index.txt")).toMatch(
      /^\[2\] “11%”: conflicting\. 9\.26% in the figures of 17 June 2024/m,
    );
  });

  it("has the tables where they stand, with the meaning of what is missing", () => {
    expect(text("defence-expenditure/index.txt")).toMatch(
      /Table 2\. Real growth.*\nYear\tIn the tables of June 2024\tAs last stated before\n2020\t4\.7%\t3\.9% stated\n/,
    );
    expect(text("defence-expenditure/index.txt")).toContain("– unknown");
  });
});

describe("the sentences to quote", () => {
  const page = (): string => bare.get("quotes/index.html")!;

  it("are supported and not revised since, and are the report's own", () => {
    expect(page()).toContain("<p>NATO Europe and Canada raised defence expenditure by 9.3% in real terms in 2023.</p>");
    expect(page()).not.toContain("11% in real terms");
    expect(page()).not.toContain("Poland set an example");
  });

  it("do not lean on the sentence before them, or point to a figure", () => {
    const quotes = [...page().matchAll(/<blockquote><p>(.*?)<\/p>/g)].map(([, text]) => text!);
    expect(quotes.length).toBeGreaterThan(40);
    expect(quotes.filter((q) => /^(It|That|This|With the same)\b|did so|shows them all/.test(q))).toEqual([]);
  });
});

describe("figures and tables", () => {
  it("are each numbered through the report, and every language by itself", () => {
    const numbers = (path: string): string[] =>
      [...bare.get(path)!.matchAll(/<span class="figure-number">(.*?)<\/span>/g)].map(([, text]) => text!);
    const listed = numbers("figures/index.html");
    for (const word of ["Figure", "Table"]) {
      const own = listed.filter((text) => text.startsWith(word));
      expect(own.length).toBeGreaterThan(5);
      expect(own).toEqual(own.map((_, i) => `${word} ${(i + 1).toString()}`));
    }
    const pages = site.pages.filter(({ page }) => page.language === site.language);
    const onPages = pages.flatMap(({ page }) => numbers(page.slug === "" ? "index.html" : `${page.slug}/index.html`));
    expect([...onPages].sort()).toEqual([...listed].sort());
  });
});
