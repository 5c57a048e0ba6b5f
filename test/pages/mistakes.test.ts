import { describe, expect, it } from "vitest";
import { drawFigures } from "../../src/charts/figure.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { readPages } from "../../src/pages/read.ts";
import { smallProject } from "../cli/small-project.ts";
import { shown, withStore, type Files } from "../project/memory.ts";

const FRONT = "---\ntitle: A page\n---\n\n";

/** What is said of some pages (path → text below the front matter) of the small project, their figures drawn. */
function said(pages: Readonly<Record<string, string>>): Promise<string[]> {
  const sound = Object.entries(smallProject).flatMap(([path, text]) => (text === null ? [] : [[path, text]]));
  return withStore(Object.fromEntries(sound) as Files, async (store) => {
    const { report, list } = collector();
    const files = Object.entries(pages).map(([path, text]) => ({ path, text: FRONT + text }));
    const read = readPages(files, "en", report);
    const figures = read?.flatMap((p) => p.figures) ?? [];
    await drawFigures(figures, store, "2024-12-31", report);
    return list.map(shown);
  });
}

describe("a link of a page", () => {
  it.each([
    [
      "[x](indx.md)",
      'pages/index.md:5:5 unknown-page: there is no page "indx.md" to link to — did you mean "index.md"?',
    ],
    [
      "See [the data](../data/output.csv).",
      'pages/index.md:5:16 unknown-page: there is no page "../data/output.csv" to link to — name a page by its file from here, or give an address on the web (https://…)',
    ],
    [
      "[11%]()",
      "pages/index.md:5:1 unknown-page: this link leads nowhere — name a page by its file from here, or give an address on the web (https://…)",
    ],
    [
      "[x][there]\n\n[there]: more/dep.md",
      'pages/index.md:7:10 unknown-page: there is no page "more/dep.md" to link to — did you mean "more/deep.md"?',
    ],
    [
      "[x](more/deep.md#teh-end)",
      'pages/index.md:5:5 unknown-heading: there is no heading "#teh-end" on pages/more/deep.md — did you mean "the-end"?',
    ],
    ["[x](#below)", 'pages/index.md:5:5 unknown-heading: there is no heading "#below" on pages/index.md'],
  ])("that leads nowhere is told: %s", async (text, message) => {
    expect(await said({ "pages/index.md": text, "pages/more/deep.md": "# The end" })).toEqual([message]);
  });

  it("is taken from the page's own folder", async () => {
    const pages = { "pages/index.md": "Text.", "pages/more/deep.md": "[up](../index.md) [beside](index.md)" };
    expect(await said(pages)).toEqual([
      'pages/more/deep.md:5:28 unknown-page: there is no page "index.md" to link to — did you mean "../index.md"?',
    ]);
  });

  it.each([
    "[x](index.md) [y](more/deep.md#the-end) [z](more/deep.md#the-end-2) [q](./more/deep.md#)",
    "[x](#caf%C3%A9-au-lait)\n\n# Café au lait\n\n[y](#cafe-au-lait)",
    "[x](#claim-1): it was [11 euros](claim:output?country=poland&year=2023)",
    "[web](https://example.org/a.md#b) [post](mailto:someone@example.org)",
  ])("that leads somewhere is not: %s", async (text) => {
    const list = await said({ "pages/index.md": text, "pages/more/deep.md": "# The end\n\n## *The* end" });
    expect(list.filter((m) => !m.includes("caf%C3%A9"))).toEqual(
      text.includes("Caf")
        ? [
            'pages/index.md:5:5 unknown-heading: there is no heading "#café-au-lait" on pages/index.md — did you mean "cafe-au-lait"?',
          ]
        : [],
    );
  });
});

describe("a mistake in a figure's block stands where it was made", () => {
  const chart = (rest: string): string =>
    `\`\`\`chart\ntitle: T\ntype: line\naddress: output?country=both&year=2022..2023\n${rest}\n\`\`\``;
  const table = (rest: string): string =>
    `\`\`\`table\ntitle: T\nrows: country\ncolumns:\n  - { title: "Now, all", address: "output?country=both&year=2023" }\n${rest}\n\`\`\``;

  it.each([
    [
      chart("x: yaer"),
      'pages/index.md:9:4 unknown-dimension: there is no dimension "yaer" of output — did you mean "year"?',
    ],
    [
      chart("x: year\nseries: contry"),
      'pages/index.md:10:9 unknown-dimension: there is no dimension "contry" of output — did you mean "country"?',
    ],
    [
      chart("x: year\nseries: country\nhighlight: [poland, frnce]"),
      'pages/index.md:11:21 unknown-member: there is no member or group "frnce" in this chart to highlight — did you mean "france"?',
    ],
    [
      chart("x: year\nseries: country").replace("both", "boht"),
      'pages/index.md:8:25 unknown-member: there is no member or group "boht" of country — did you mean "both"?',
    ],
    [
      chart("x: year\nsort: ascending"),
      "pages/index.md:10:1 chart-setting: `sort` means nothing to a line chart — leave it out; `sort` is for the types bar, dot, range",
    ],
    [
      chart("x: year\nreference: { label: Aim }"),
      'pages/index.md:10:12 chart-reference: this reference does not say where it stands — write { value: 0.02, label: "…" } or { at: 2022, label: "…" }',
    ],
    [
      chart("x: year\nreference:\n  - { value: 1, label: A }\n  - { value: 1, at: 2022, label: B }"),
      'pages/index.md:12:5 chart-reference: a reference stands in one place, and this one says value, at — write { value: 0.02, label: "…" } or { at: 2022, label: "…" }',
    ],
    [
      chart("x: year\nreference: { at: spring, label: Aim }"),
      'pages/index.md:10:18 chart-position: "spring" is no position on the axis of year',
    ],
    [
      chart('x: year\nreference: { address: "growth?country=both&year=2023", label: Aim }'),
      "pages/index.md:10:23 chart-unit: this reference is in ratio, and the chart in EUR — choose an address with the unit of the chart",
    ],
    [
      chart("x: year\nannotations: [{ at: 2021, text: Low }]"),
      'pages/index.md:10:21 unknown-member: there is no member or group "2021" in this chart to annotate — did you mean "2022"?',
    ],
    [
      chart("x: year\nseries: country\nannotations: [{ at: 2022, text: Low }]"),
      "pages/index.md:11:21 annotation-series: this annotation does not say which series it is about — add `series: france`",
    ],
    [
      chart("x: year").replace("line", "slope"),
      "pages/index.md:7:7 chart-needs: a slope chart needs the setting `series` — add `series: …` to this block",
    ],
    [
      chart("x: year\nseries: country").replace("line", "slope").replace("2022..2023", "2023"),
      "pages/index.md:9:4 chart-axis: year has 1 items here, which a slope chart cannot show — name two items in the address, or choose another type",
    ],
    [
      chart("x: year\nseries: country").replace("line", "timeline"),
      "pages/index.md:9:4 chart-axis: year has no days here, which a timeline cannot show — name a dimension of days in the address, or choose another type",
    ],
    [
      chart("x: country\narrange: diverging\nseries: year").replace("line", "bar"),
      "pages/index.md:10:10 chart-needs: a diverging bar chart needs the setting `opposed` — add `opposed: …` to this block",
    ],
    [
      chart("x: country\nseries: year\nopposed: [2023]").replace("line", "bar"),
      "pages/index.md:11:1 chart-setting: `opposed` means nothing to bars that do not diverge — leave it out; `opposed` is for the types bar with arrange: diverging",
    ],
    [
      chart("x: country").replace("line", "map").replace("2022..2023", "2023"),
      "pages/index.md:9:4 map-codes: the members of country have no country codes, by which a map would find them — add a column of codes to the table of members, and `iso: COLUMN` in rapporteur.yaml",
    ],
    [
      chart("x: country\nclasses: [1, 2, 3, 4, 5, 6]").replace("line", "map").replace("2022..2023", "2023"),
      "pages/index.md:8:10 chart-classes: 6 breaks part the values into more classes than can be told apart — leave some breaks out",
    ],
    [
      table("sort: Loan, descending"),
      'pages/index.md:10:7 unknown-title: no column of this table has the title "Loan" to sort by',
    ],
    [
      table("sort: Now all, descending"),
      'pages/index.md:10:7 unknown-title: no column of this table has the title "Now all" to sort by — did you mean "Now, all"?',
    ],
    [
      table('sort: "Now, all, descending"').replace("rows: country", "rows: contry"),
      'pages/index.md:7:7 unknown-dimension: there is no dimension "contry" of output — did you mean "country"?',
    ],
  ])("%s", async (text, message) => {
    expect(await said({ "pages/index.md": text })).toEqual([message]);
  });

  it("and none is told of a sound one", async () => {
    expect(await said({ "pages/index.md": table('sort: "Now, all, descending"') })).toEqual([]);
  });
});

const CHART = "title: Output\ntype: line\naddress: output?country=poland&year=2023\nx: year\n```\n";

describe("the name of a figure", () => {
  it.each([
    [
      `\`\`\`chart #Not good\n${CHART}`,
      'pages/index.md:5:10 figure-name: "#Not good" is no name for a figure — write the name as #guideline, and link to it with [](#guideline)',
    ],
    [
      `\`\`\`chart #one\n${CHART}\n\`\`\`chart #one\n${CHART}`,
      'pages/index.md:12:10 figure-name-twice: there is a figure "#one" on this page already — give one of them another name',
    ],
    [
      `\`\`\`chart #one\n${CHART}\n[](#two)`,
      'pages/index.md:12:4 unknown-heading: there is no heading "#two" on pages/index.md',
    ],
  ])("that is none is told: %s", async (text, message) => {
    expect(await said({ "pages/index.md": text })).toEqual([message]);
  });

  it("can be linked to from any page", async () => {
    const pages = { "pages/index.md": `\`\`\`chart #one\n${CHART}\n[](#one)`, "pages/other.md": "[](index.md#one)" };
    expect(await said(pages)).toEqual([]);
  });
});

describe("a page at an address of the site's own", () => {
  it("is told", async () => {
    expect(await said({ "pages/index.md": "Text.", "pages/glossary.md": "Text." })).toEqual([
      'pages/glossary.md:1:1 slug-reserved: "glossary" is the address of a page that the site adds — give the page another `slug`, or its file another name',
    ]);
  });
});
