import { expect, test } from "vitest";
import { isCondition } from "../../../src/claims/prose/conditions.ts";
import { readQuantities } from "../../../src/quantities/read.ts";

const [bound] = readQuantities("at least 2%", { language: "en" });
const [level] = readQuantities("2%", { language: "en" });

test.each([
  ["a bound that is counted by", bound, "claim:share/count;at-least=0.02?country=allies&year=2014", true],
  ["a bound of a part", bound, "share/fraction;at-least=0.02?country=allies&year=2014", true],
  ["another bound", bound, "share/count;at-least=0.025?country=allies&year=2014", false],
  ["a bound beside a level", bound, "share?country=poland&year=2014", false],
  ["a number that is no bound", level, "share/count;at-least=0.02?country=allies&year=2014", false],
] as const)("%s", (_, quantity, address, is) => {
  expect(isCondition(quantity ?? null, [address])).toBe(is);
});
