import { describe, expect, it } from "vitest";
import { asText, decision } from "../../bench/claims/pairs.ts";
import type { Column } from "../../bench/claims/programs/columns.ts";
import { expressProgram } from "../../bench/claims/programs/express.ts";
import { operationsOf, parseProgram } from "../../bench/claims/programs/parse.ts";

describe("statements as a text", () => {
  it("says where each begins and ends", () => {
    const { text, places } = asText("A table", ["One is 1.", "Two is 2."]);
    expect(text).toBe("# A table\n\nOne is 1.\n\nTwo is 2.\n\n");
    expect(places.map(([start, end]) => text.slice(start, end))).toEqual(["One is 1.", "Two is 2."]);
  });
  it.each([
    [["supported"], true],
    [["supported", "refuted"], false],
    [["supported", "conflicting"], null],
    [["supported", "not-enough-evidence"], true],
    [["not-enough-evidence"], null],
    [[], null],
  ] as const)("takes %j as %j", (verdicts, expected) => {
    const claims = verdicts.map((verdict, i) => ({ start: 10 + i, verdict }));
    // A claim at the end of the statement is of the next one.
    expect(decision([...claims, { start: 20, verdict: "refuted" }], [10, 20])).toBe(expected);
  });
});

describe("a program", () => {
  it("is parsed with its operations, arguments first", () => {
    const program = parseProgram("eq{count{filter_eq{all_rows; nation; côte d'ivoire}}; 2}=True");
    expect(operationsOf(program!).map((o) => o.name)).toEqual(["filter_eq", "count", "eq"]);
    expect(program?.args[1]).toBe("2");
  });
  it.each(["eq{1; 2", "eq{1; 2}=False", "all_rows", "eq{1}}"])("%s is none", (text) => {
    expect(parseProgram(text)).toBeNull();
  });
});

const column = (name: string, more: Partial<Column>): [string, Column] => [
  name,
  { name, isMeasure: false, isDimension: false, isTime: false, members: new Set(), ...more },
];
const columns = new Map([
  column("nation", { isDimension: true, members: new Set(["france", "spain"]) }),
  column("year", { isDimension: true, isMeasure: true, isTime: true, members: new Set(["2008", "2012"]) }),
  column("gold", { isMeasure: true, members: new Set(["3", "5"]) }),
  column("silver", { isMeasure: true, members: new Set(["1"]) }),
]);

describe("a program in addresses", () => {
  const why = (text: string) =>
    expressProgram(parseProgram(text)!, columns).find((e) => e.reason !== null && e.reason !== "argument")?.reason ??
    null;
  it.each<[string, string | null]>([
    ["eq{hop{filter_eq{all_rows; nation; spain}; gold}; 3}", null],
    ["eq{count{filter_greater{filter_eq{all_rows; year; 2008}; gold; 2}}; 3}", null],
    ["eq{count{filter_greater{all_rows; year; 2008}}; 3}", null],
    ["greater{hop{filter_eq{all_rows; nation; spain}; gold}; hop{filter_eq{all_rows; nation; france}; gold}}", null],
    ["greater{hop{filter_eq{all_rows; nation; spain}; gold}; hop{filter_eq{all_rows; nation; spain}; silver}}", null],
    ["eq{hop{argmax{all_rows; gold}; nation}; spain}", null],
    ["all_eq{all_rows; gold; 3}", null],
    ["eq{avg{all_rows; gold}; 3}", null],
    ["eq{hop{filter_eq{all_rows; nation; spa}; gold}; 3}", "filters by a part of a member's name"],
    ["eq{avg{filter_greater{all_rows; silver; 2}; gold}; 3}", "the avg of rows that meet a condition on a measure"],
    ["eq{count{filter_less{filter_greater{all_rows; silver; 2}; gold; 1}}; 3}", "conditions on several measures"],
    ["eq{hop{argmax{all_rows; gold}; silver}; 3}", "one measure where another has its extreme"],
    [
      "eq{diff{hop{filter_eq{all_rows; nation; spain}; gold}; hop{filter_eq{all_rows; nation; spain}; silver}}; 1}",
      "subtracts one measure from another",
    ],
    ["all_eq{all_rows; nation; spain}", "that a text is the same in all rows"],
    ["eq{median{all_rows; gold}; 3}", "has no operation median"],
  ])("%s: %j", (text, reason) => {
    expect(why(text)).toBe(reason);
  });
});
