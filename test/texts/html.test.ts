import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readHtml } from "../../src/texts/html.ts";
import { shownBlock } from "./shown-block.ts";

interface Case {
  readonly what: string;
  readonly html: string;
  readonly blocks: readonly string[];
}

const cases = parse(readFileSync(new URL("html.yaml", import.meta.url), "utf8")) as readonly Case[];

describe("the blocks of HTML", () => {
  it.each(cases.map((c) => [c.what, c] as const))("%s", (_, { html, blocks }) => {
    expect(readHtml("t.html", html, "en").blocks.map(shownBlock)).toEqual(blocks);
  });

  it("hold links with their places", () => {
    const text = `\uFEFF<p>It was <a class=x href="claim:a?b=c&amp;d=e">11&#37;</a>, then <a href=#top></a><a>no link</a>.`;
    const [block] = readHtml("t.html", text, "en").blocks;
    expect(
      block?.links.map((l) => [block.text.slice(l.start, l.end), l.url, text.slice(l.sourceStart, l.sourceEnd)]),
    ).toEqual([
      ["11%", "claim:a?b=c&d=e", `<a class=x href="claim:a?b=c&amp;d=e">11&#37;</a>`],
      ["", "#top", "<a href=#top></a>"],
    ]);
    expect(block?.links.map((l) => text.slice(l.urlStart, l.urlStart + 7))).toEqual(["claim:a", "#top></"]);
  });

  it("go on a link that holds several", () => {
    const { blocks } = readHtml("t.html", "<a href=x><div>one</div><div>two</div></a> three", "en");
    expect(blocks.map((b) => [b.text, b.links.map((l) => l.url)])).toEqual([
      ["one", ["x"]],
      ["two", ["x"]],
      ["three", []],
    ]);
  });
});

describe("what a page says of itself", () => {
  it.each([
    ["<title>A &amp; B\n C</title><h1>D</h1>", "A & B C"],
    ["<svg><title>No</title></svg><h1>D <b>E</b></h1>", "D E"],
    ["<title> </title><p>D</p>", null],
  ])("its title: %s", (html, title) => {
    expect(readHtml("t.html", html, "en").title).toBe(title);
  });

  it.each([
    ["<html lang=fr><p>x", "fr"],
    ["<html lang='fr-CA'><p>x", "fr"],
    ["<html lang=de><p>x", "en"],
    ["<p lang=fr>x", "en"],
  ])("its language: %s", (html, language) => {
    expect(readHtml("t.html", html, "en").language).toBe(language);
  });

  it.each([
    ["<meta name=date content=2024-03-14>", "2024-03-14"],
    ["<meta property='article:published_time' content='2024-03-14T09:30:00+01:00'>", "2024-03-14"],
    ["<meta name='DC.date.issued' content='14 March 2024'>", "2024-03-14"],
    ["<meta name='citation_publication_date' content='2024/03/14'>", "2024-03-14"],
    ["<meta name=date content='soon'>", null],
    ["<meta name=description content=2024-03-14>", null],
    ["<meta property='article:modified_time' content=2024-03-14>", null],
    ["<p>Published <time datetime='2024-03-14T09:00'>last week</time></p>", "2024-03-14"],
    ["<p>On <time datetime='2020-03-14'>14 March 2020</time> it rose.</p>", null],
    ["<p>Old news of <time itemprop=datePublished datetime=2024-03-14>March</time>.", "2024-03-14"],
    ["<h1>A</h1><div><span>Release date:</span> 14 March 2024</div>", "2024-03-14"],
    ["<table><tr><td>14 March 2024</table>", null],
    ["<blockquote>14 March 2024</blockquote>", null],
    ["<p>14 March 2024<meta name=date content=2024-03-15>", "2024-03-15"],
    [`${"<p>x".repeat(20)}<p>14 March 2024`, null],
  ])("its day: %s", (html, date) => {
    expect(readHtml("t.html", html, "en").date).toBe(date);
  });
});
