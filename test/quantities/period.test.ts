import { expect, it } from "vitest";
import { periodText } from "../../src/quantities/period-out.ts";
import { parsePeriod, previousPeriod } from "../../src/quantities/period.ts";

it.each([
  ["2014-03-ye", "2013-04-01", "2014-03-31", "2013-03-ye", "the year to March 2014", "l’année terminée en mars 2014"],
  [
    "2012-02-ye",
    "2011-03-01",
    "2012-02-29",
    "2011-02-ye",
    "the year to February 2012",
    "l’année terminée en février 2012",
  ],
  [
    "2013-12-ye",
    "2013-01-01",
    "2013-12-31",
    "2012-12-ye",
    "the year to December 2013",
    "l’année terminée en décembre 2013",
  ],
  [
    "2013-01-ye",
    "2012-02-01",
    "2013-01-31",
    "2012-01-ye",
    "the year to January 2013",
    "l’année terminée en janvier 2013",
  ],
  ["2012/13", "2012-04-01", "2013-03-31", "2011/12", "2012/13", "2012/13"],
  ["2014-q1", "2014-01-01", "2014-03-31", "2013-q4", "2014 Q1", "2014 Q1"],
])("%s is from %s to %s, after %s, and reads %s", (name, start, end, before, english, french) => {
  const period = parsePeriod(name);
  expect(period).toMatchObject({ name, start, end });
  expect(period && previousPeriod(period)).toBe(before);
  expect(periodText(name, "en")).toBe(english);
  expect(periodText(name, "fr")).toBe(french);
});

it.each(["2014-13-ye", "2014-00-ye", "2014-3-ye", "0000-03-ye", "2014-ye"])("%s names no period", (name) => {
  expect(parsePeriod(name)).toBeNull();
});
