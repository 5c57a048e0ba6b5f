import { describe, expect, it } from "vitest";
import { fitsType, inferType, sqlType } from "../../src/tables/types.ts";

describe("the type of a column is inferred from what is written in it", () => {
  it.each([
    ["amount", ["1", "-2", "+3", ""], "integer"],
    ["amount", ["1", "2.5"], "decimal"],
    ["amount", ["1e3", "2.5E-2", ".5", "5."], "decimal"],
    ["amount", ["12345678901234567890123456789012345678901234567890"], "integer"],
    ["amount", ["1e999"], "text"],
    ["amount", ["1,5"], "text"],
    ["amount", ["NaN"], "text"],
    ["code", ["007", "12"], "text"],
    ["code", ["0", "12"], "integer"],
    ["code", ["-01"], "text"],
    ["year", ["2023", "2024"], "year"],
    ["year_of_birth", ["1999"], "year"],
    ["fiscal year", ["1999"], "year"],
    ["yearly", ["1999"], "integer"],
    ["year", ["23", "24"], "integer"],
    ["wave", ["2023"], "year"],
    ["joined", ["2024-02-29", "1949-04-04"], "date"],
    ["joined", ["2023-02-29"], "text"],
    ["quarter", ["2024-Q1", "2023"], "period"],
    ["season", ["2012/13"], "period"],
    ["month", ["2024-03"], "period"],
    ["flag", ["true", "false"], "boolean"],
    ["flag", ["yes"], "text"],
    ["nothing", ["", ""], "text"],
  ] as const)("%s: %j is %s", (column, values, type) => {
    expect(inferType(column, values)).toBe(type);
  });
});

describe("the engine's type keeps every value as written", () => {
  it.each([
    ["integer", ["999999999999999999"], "bigint", 0],
    ["integer", ["1234567890123456789"], "decimal", 0],
    ["integer", ["1".repeat(38)], "decimal", 0],
    ["integer", ["1".repeat(39)], "double", 0],
    ["decimal", ["0.001", "100"], "decimal", 3],
    ["decimal", ["1e-5"], "decimal", 5],
    ["decimal", ["1.5e3"], "decimal", 0],
    ["decimal", [`0.${"0".repeat(36)}1`], "decimal", 37],
    ["decimal", [`1.${"0".repeat(37)}1`], "double", 0],
    ["decimal", ["1e-400"], "double", 0],
    ["decimal", ["1e30", "1e-30"], "double", 0],
  ] as const)("%s %j is %s", (type, values, kind, scale) => {
    expect(sqlType(type, values)).toEqual({ kind, scale });
  });
});

it.each([
  ["year", "0900", true],
  ["year", "24", false],
  ["date", "2024-02-30", false],
  ["date", "2024", false],
  ["period", "2012/14", false],
  ["boolean", "TRUE", false],
  ["integer", "1.0", false],
] as const)("%s takes %s: %s", (type, value, expected) => {
  expect(fitsType(value, type)).toBe(expected);
});
