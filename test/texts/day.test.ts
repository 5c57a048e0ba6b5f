import { describe, expect, it } from "vitest";
import { dayOfLine } from "../../src/texts/day.ts";
import { readMarkdown } from "../../src/texts/markdown.ts";

describe("a line that gives the day", () => {
  it.each([
    "14 March 2024",
    "14th March 2024.",
    "March 14, 2024",
    "Thursday, 14 March 2024",
    "Thu 14 Mar 2024, 09:30 GMT",
    "2024-03-14",
    "2024-03-14T09:30:00Z",
    "14.03.2024",
    "14/03/2024",
    "Published: 14 March 2024",
    "Published on 14 March 2024",
    "First published 14 March 2024",
    "Release date: Thursday, 14 March 2024",
    "Date – 2024-03-14",
    "Dated 14 March 2024",
    "Geneva, 14 March 2024",
    "14 March 2024 at 9:30 am",
  ])("%s", (line) => {
    expect(dayOfLine(line, "en")).toBe("2024-03-14");
  });

  it.each([
    "14 mars 2024",
    "Publié le 14 mars 2024",
    "Paris, le 14 mars 2024",
    "Date de publication : jeudi 14 mars 2024",
  ])("%s", (line) => {
    expect(dayOfLine(line, "fr")).toBe("2024-03-14");
  });

  it.each([
    "March 2024",
    "14 March",
    "05/03/2024",
    "31 February 2024",
    "2024-02-30",
    "14 March 2024 was a cold day",
    "Since 14 March 2024",
    "Next release: 14 June 2024",
    "Last updated: 14 March 2024",
    "Embargoed until 14 March 2024",
    "14 March 2024 – 15 March 2024",
    "Total 20240314 5",
    "In 2024",
    "",
  ])("%s gives none", (line) => {
    expect(dayOfLine(line, "en")).toBeNull();
  });
});

describe("the date of Markdown", () => {
  it.each([
    ["---\ndate: 2024-03-14\n---\n\n15 March 2024\n", "2024-03-14"],
    ["# Title\n\n14 March 2024\n\nText.", "2024-03-14"],
    ["# Title\n*Published: 14 March 2024*\n\nText.", "2024-03-14"],
    ["**Statement**\nGeneva, 14 March 2024\nText goes on.", "2024-03-14"],
    ["# Title\n\n> 14 March 2024\n\nText.", null],
    ["It grew.\n\nOn 14 March 2024 it fell.", null],
    [`${"Text.\n\n".repeat(20)}14 March 2024`, null],
    ["---\ndate: soon\n---\n\n14 March 2024\n", null],
  ])("%j", (text, date) => {
    expect(readMarkdown("t.md", text, "en").date).toBe(date);
  });
});
