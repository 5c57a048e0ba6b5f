import { describe, expect, it } from "vitest";
import { checkSiteLinks } from "../../scripts/links/site-links.ts";

function problems(files: Readonly<Record<string, string | null>>): string[] {
  return checkSiteLinks(new Map(Object.entries(files)));
}

describe("the links of a built site", () => {
  it("hold where files and fragments are there", () => {
    const files = {
      "index.html":
        '<link rel="stylesheet" href="assets/style.css"><link rel="canonical" href="https://example.org/"><h1 id="top">A</h1><a href="b/index.html#part">B</a><a href="#top">A</a><a href="https://example.org/">source</a>',
      "b/index.html":
        '<h2 id="part" aria-labelledby="part">B</h2><a href="../index.html">A</a><a href="../data/a%20b.csv">data</a>',
      "assets/style.css": "body { background: url(data:image/png;base64,AA==) }",
      "data/a b.csv": null,
    };
    expect(problems(files)).toEqual([]);
  });

  it("fail with the page, the link and what is missing", () => {
    expect(problems({ "index.html": '<a href="b.html">B</a>' })).toEqual([
      "index.html: <a> leads to b.html, and there is no file b.html",
    ]);
    expect(problems({ "index.html": '<a href="b/">B</a>', "b/index.html": "" })).toEqual([
      "index.html: <a> leads to b/, and there is no file b/",
    ]);
    expect(problems({ "index.html": '<a href="b.html#x">B</a>', "b.html": "<p>" })).toEqual([
      'index.html: <a> leads to b.html#x, and b.html has no id "x"',
    ]);
    expect(problems({ "index.html": '<div aria-describedby="x y"></div><p id="y">' })).toEqual([
      'index.html: aria-describedby names "x", which the page has not',
    ]);
    expect(problems({ "index.html": '<p id="x"><p id="x">' })).toEqual(['index.html: has the id "x" twice']);
  });

  it("fail where the page fetches from another host", () => {
    expect(problems({ "index.html": '<img src="https://example.org/a.png">' })).toEqual([
      "index.html: <img> leads to another place: https://example.org/a.png",
    ]);
    expect(problems({ "index.html": '<script src="//example.org/a.js"></script>' })).toHaveLength(1);
    expect(problems({ "index.html": '<a href="claim:share-of-gdp">x</a>' })).toHaveLength(1);
    expect(problems({ "a.css": '@import "https://example.org/a.css";' })).toEqual([
      "a.css: leads to another place: https://example.org/a.css",
    ]);
  });
});
