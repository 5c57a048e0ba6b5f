import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedItems, spreadApart, valueAxis } from "../../src/charts/draw/axis.ts";
import { narrow, wrap } from "../../src/charts/draw/look.ts";
import { lineFloor, niceTicks } from "../../src/charts/draw/ticks.ts";
import { toDecimal, toNumber } from "../../src/quantities/rational.ts";

describe("ticks", () => {
  it("are round, exact and cover the data", () => {
    expect(niceTicks(0, 0.037, 5).map((t) => toDecimal(t))).toEqual(["0", "0.01", "0.02", "0.03", "0.04"]);
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        (low, span) => {
          const ticks = niceTicks(low, low + span, 5).map(toNumber);
          const slack = Math.abs(low) * 1e-9 + span * 1e-6;
          expect(ticks[0]!).toBeLessThanOrEqual(low + slack);
          expect(ticks.at(-1)!).toBeGreaterThanOrEqual(low + span - slack);
          expect(ticks.length).toBeLessThanOrEqual(8);
        },
      ),
    );
  });

  it("begin at zero, or so low that a small change does not look large", () => {
    expect(lineFloor(0.014, 0.037)).toBe(0);
    expect(lineFloor(0.62, 0.7)).toBeCloseTo(0.525);
    expect(lineFloor(-5, 10)).toBe(-5);
  });

  it("write a large unit once, at the top", () => {
    const axis = valueAxis([0, 131_600_000_000], { kind: "money", currency: "USD", basis: null }, "en");
    expect(axis.head).toBe("US$150 billion");
    expect(axis.ticks.map((t) => t.text)).toEqual(["0", "50", "100", ""]);
    expect(valueAxis([0.01, 0.04], { kind: "ratio" }, "en").ticks.map((t) => t.text)).toEqual([
      "0%",
      "1%",
      "2%",
      "3%",
      "4%",
    ]);
  });
});

describe("labels", () => {
  it("are named where there is room, the last one always", () => {
    expect(namedItems(["2014", "2015", "2016", "2017"], [0, 25, 50, 75], narrow)).toEqual([false, true, false, true]);
    expect(namedItems(["2014", "2015", "2024"], [0, 10, 100], narrow)).toEqual([false, true, true]);
    expect(namedItems(["2014", "2015"], [0, 300], narrow)).toEqual([true, true]);
  });

  it("at line ends never cover each other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 1, maxLength: 6 }), (tops) => {
        const placed = spreadApart(
          tops,
          tops.map(() => 30),
          200,
        );
        const sorted = [...placed].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(30);
        expect(sorted.at(-1)!).toBeLessThanOrEqual(170);
      }),
    );
  });

  it("are broken at spaces only", () => {
    expect(wrap("NATO Europe and Canada", 110, narrow)).toEqual(["NATO Europe", "and Canada"]);
    expect(wrap("Unbreakable", 10, narrow)).toEqual(["Unbreakable"]);
  });
});
