import { expect, it } from "vitest";
import { rankCorrelation } from "../../src/charts/describe/scatter.ts";

it.each([
  ["goes with", [1, 2, 3, 4], [10, 20, 40, 80], 1],
  ["goes against", [1, 2, 3, 4], [9, 7, 5, 1], -1],
  // Ties share the mean of their ranks: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4 give 4.5/√(4.5·5).
  ["has ties", [1, 2, 2, 4], [1, 2, 3, 4], 4.5 / Math.sqrt(22.5)],
])("rank correlation where one %s the other", (_, xs, ys, rho) => {
  expect(rankCorrelation(xs, ys)).toBeCloseTo(rho);
});

it("there is none where one does not vary", () => {
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
});
