import { describe, expect, it } from "vitest";
import { hasFilter, withFilter, withMeasure, withOption } from "../../src/addresses/edit-address.ts";

describe("an address, edited", () => {
  it.each([
    ["a?country=x&year=2023", "year", "2024", "a?country=x&year=2024"],
    ["a?year=2023", "country", "x,y", "a?country=x,y&year=2023"],
    ["a/growth", "year", "2023", "a/growth?year=2023"],
    ["a?year=2023", "as-of", "2024-03-14", "a?as-of=2024-03-14&year=2023"],
    ["a?financial-year=2012/13&year=2023", "year", "2024", "a?financial-year=2012/13&year=2024"],
  ])("%s with %s=%s is %s", (address, name, value, expected) => {
    expect(withFilter(address, name, value)).toBe(expected);
    expect(hasFilter(expected, name)).toBe(true);
  });

  it("has the filters that stand in it, and no others", () => {
    expect(hasFilter("a/share;of=x?country=y", "of")).toBe(false);
    expect(hasFilter("a?my-country=y", "country")).toBe(false);
    expect(hasFilter("composition", "composition")).toBe(false);
  });

  it.each([
    ["a/growth;from=2014?as-of=2024-01-01&country=x&year=2023", "b", "b/growth;from=2014?as-of=2024-01-01&year=2023"],
    ["a?country=x", "b", "b"],
    ["a", "b", "b"],
  ])("%s of another measure: %s", (address, measure, expected) => {
    expect(withMeasure(address, measure, ["as-of", "year"])).toBe(expected);
  });

  it.each([
    ["a/growth;from=2014?year=2023", 0, "from", "2015", "a/growth;from=2015?year=2023"],
    ["a/growth;from=2012/13/streak", 0, "from", "2013/14", "a/growth;from=2013/14/streak"],
    [
      "a/share;of=x/fraction;at-least=0.02?country=y",
      1,
      "of",
      "applicable",
      "a/share;of=x/fraction;at-least=0.02;of=applicable?country=y",
    ],
    ["a/growth?year=2023", 0, "from", "2014", "a/growth;from=2014?year=2023"],
    ["a/rank;among=x;order=ascending", 0, "among", "y", "a/rank;among=y;order=ascending"],
    ["a?year=2023", 0, "from", "2014", "a?year=2023"],
  ])("%s, step %i with %s=%s: %s", (address, step, name, value, expected) => {
    expect(withOption(address, step, name, value)).toBe(expected);
  });
});
