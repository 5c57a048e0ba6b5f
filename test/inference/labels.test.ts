import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { aliasesOf, longForm } from "../../src/inference/labels/aliases.ts";
import { familyOf } from "../../src/inference/labels/family.ts";
import { readCellText } from "../../src/inference/labels/number-text.ts";
import { readMarkedPeriod, styleOf } from "../../src/inference/labels/period-label.ts";
import { splitPeriod } from "../../src/inference/labels/split-period.ts";
import { cutsIn, readTitle } from "../../src/inference/labels/title.ts";
import { readUnitText, splitHeader } from "../../src/inference/labels/unit-text.ts";

function table(name: string): [string, string | null][] {
  const text = readFileSync(join(import.meta.dirname, "labels", name), "utf8");
  // As written: "12.50" is no number here.
  const read = parse(text, { schema: "failsafe" }) as Readonly<Record<string, string>>;
  return Object.entries(read).map(([label, expected]) => [label, expected === "~" ? null : expected]);
}

const STYLE = { dashedYears: false, dayFirst: true };

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

it.each(table("periods.yaml"))("%s is the period %s", (label, expected) => {
  const found = readMarkedPeriod(label, STYLE);
  expect(found && words(found.name, found.status)).toBe(expected);
});

it.each(table("numbers.yaml"))("%s is the number %s", (cell, expected) => {
  const found = readCellText(cell, "point");
  const shown =
    found.kind === "text"
      ? "text"
      : found.kind === "number"
        ? words(found.text, found.status, found.unit)
        : `[${found.why} ${found.status}]`;
  expect(shown).toBe(expected);
});

it.each([
  ["1.234,5", "1234.5"],
  ["12,34", "12.34"],
  ["1.234", "1234"],
  ["-3", "-3"],
])("%s with a decimal comma is %s", (cell, expected) => {
  expect(readCellText(cell, "comma")).toMatchObject({ kind: "number", text: expected });
});

it.each(table("units.yaml"))("%s states the unit %s", (text, expected) => {
  const found = readUnitText(text);
  if (!found) {
    expect(expected).toBeNull();
    return;
  }
  const { unit, power, rest } = found;
  const noun = "noun" in unit && unit.noun !== null ? `of ${unit.noun}` : "";
  const kind = unit.kind === "money" ? unit.currency : unit.kind;
  expect(words(kind, noun, power.toString(), rest)).toBe(expected);
});

it.each([
  ["actual (m crowns)", "actual", 6],
  ["area (ha)", "area", 0],
  ["grade A (%)", "grade A", -2],
  ["Revenue, £m", "Revenue", 6],
  ["vehicle-km (billion)", "vehicle-km", 9],
  ["Total Fertility Rate (TFR)", "Total Fertility Rate (TFR)", null],
  ["casualties (all severities)", "casualties (all severities)", null],
  ["Wind, onshore", "Wind, onshore", null],
])("the header %s is %s with the power %s", (header, label, power) => {
  const split = splitHeader(header);
  expect([split.label, split.unit?.power ?? null]).toEqual([label, power]);
});

it.each([
  ["grade A 2023", "grade A", "2023"],
  ["2024 incl. online", "incl. online", "2024"],
  ["Q1 2014 revenue", "revenue", "2014-q1"],
  ["population in 2011", "population", "2011"],
  ["2024 (provisional)", "", "2024"],
  ["Windows", "Windows", null],
])("%s is %s in %s", (label, rest, period) => {
  const split = splitPeriod(label, STYLE);
  expect([split.words, split.period?.name ?? null]).toEqual([rest, period]);
});

it.each([
  [["2003-04", "2004-05", "2005-06"], true],
  [["2004-01", "2004-02", "2004-03"], false],
  [["2004-05"], false],
])("%s are financial years: %s", (labels, expected) => {
  expect(styleOf(labels).dashedYears).toBe(expected);
});

it.each([
  ["Number of adoptions, 1998-2012", "Number of adoptions", null],
  ["Index values, UK, from January 2004 to May 2014", "Index values, UK", null],
  ["Percentage of partners by age group and sex, 2012", "Percentage of partners by age group and sex", "2012"],
  ["Offences in the year ending March 2014", "Offences", "2014-03-ye"],
  ["Fraud in the last year, 2005/06 to 2013/14", "Fraud in the last year", null],
  ["Population (2011 Census)", "Population", null],
  ["2024", "2024", "2024"],
])("the title %s is %s about %s", (title, text, period) => {
  expect(readTitle(title)).toEqual({ text, period });
});

it.each([
  ["Deaths by five year age group and sex", ["five year age group", "sex"]],
  ["Entries by subject, sex and year (c = suppressed)", ["subject", "sex"]],
  ["Visits by museum and month", ["museum"]],
  ["Visas issued, by world area, UK", ["world area"]],
  ["Prices by half-year", []],
  ["Births in England", []],
])("%s is cut by %s", (title, cuts) => {
  expect(cutsIn(title)).toEqual(cuts);
});

describe("sets of labels that everyone knows", () => {
  it.each([
    [["Male", "Female"], "sex"],
    [["Under 1", "Aged 1-4 years", "85+", "All ages"], "age-group"],
    [["25–29", "65 and over"], "age-group"],
    [["January", "Feb", "Year"], "calendar-month"],
    [["Q1", "Q2"], "calendar-quarter"],
    [["1", "2"], null],
    [["All", "Total"], null],
    [["North", "South"], null],
  ])("%s: %s", (labels, family) => {
    expect(familyOf(labels)).toBe(family);
  });
});

it.each([
  ["Study(1)", ["Study"]],
  ["Aged 1-4 years", ["1-4", "1-4 years", "aged 1-4"]],
  ["85+", ["85 and over"]],
  ["25–29", ["25-29"]],
  ["Operating profit (EBIT)", ["Operating profit", "EBIT"]],
  ["More than 20 years", []],
  ["Total*", ["Total"]],
])("%s is also called %s", (label, aliases) => {
  expect(aliasesOf(label)).toEqual(aliases);
});

it.each([
  ["Pts", ["Team"], ["points"]],
  ["Pts won", ["Team"], ["points won"]],
  ["W", ["Team", "D", "L", "Pts"], ["won"]],
  ["W", ["Team", "X"], []],
  ["Goals", ["Team"], []],
])("%s beside %s is short for %s", (header, others, expected) => {
  expect(longForm(header, [header, ...others])).toEqual(expected);
});
