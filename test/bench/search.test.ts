import { describe, expect, it } from "vitest";
import { readWorth, worth } from "../../bench/claims/fit/objective.ts";
import { searchCoordinates } from "../../bench/claims/fit/search.ts";
import { emptyTally } from "../../bench/claims/tally.ts";

describe("a search by coordinates", () => {
  it("climbs to where no single step helps", async () => {
    const goal = { a: 4, b: -0.2, c: 1 };
    const evaluate = (n: { a: number; b: number; c: number }) =>
      Promise.resolve(-Math.abs(n.a - goal.a) - Math.abs(n.b - goal.b) - Math.abs(n.c - goal.c));
    const { numbers, value } = await searchCoordinates({ a: 1, b: -1, c: 1 }, [0.5, 0.1], evaluate);
    expect(numbers.a).toBeCloseTo(4, 0);
    expect(numbers.b).toBeCloseTo(-0.2, 1);
    expect(numbers.c).toBe(1);
    expect(value).toBe(await evaluate(numbers));
  });
  it("leaves all as it is where nothing helps", async () => {
    const start = { a: 1, b: 2 };
    expect((await searchCoordinates(start, [0.5], () => Promise.resolve(3))).numbers).toEqual(start);
  });
});

describe("the worth of a tally", () => {
  it("weighs a wrong refutation many times a claim bound", () => {
    const t = emptyTally();
    expect(worth({ ...t, bound: 3, caught: 2, suggested: 2 })).toBe(8);
    expect(worth({ ...t, bound: 5, falseRefuted: 1 })).toBeLessThan(0);
    expect(worth({ ...t, refuted: 5, refutedRight: 5 })).toBe(0);
    expect(worth({ ...t, refuted: 5, refutedRight: 4 })).toBeLessThan(0);
  });
  it("takes other weights by name", () => {
    const each = readWorth("caught=3,bound=0");
    expect(typeof each === "string" ? each : worth({ ...emptyTally(), bound: 3, caught: 2 }, each)).toBe(6);
    expect(readWorth("caugt=3")).toBe("caugt=3");
    expect(readWorth("caught=many")).toBe("caught=many");
  });
});
