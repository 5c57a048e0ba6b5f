import { describe, expect, it } from "vitest";
import { project, said, sum } from "./one-table.ts";

describe("mistakes in measures", () => {
  it.each<[string, string, string[]]>([
    [
      "an unknown column",
      "m: { title: M, table: t, value: sum(amonut), unit: number, dimensions: [year] }",
      [
        'measures/m.yaml:1:33 unknown-column: there is no column "amonut" for the value of "m" — did you mean "amount"?',
      ],
    ],
    [
      "an unknown column in a condition",
      `m: { title: M, ${sum}, where: yaer = 2022 }`,
      ['measures/m.yaml:1:124 unknown-column: there is no column "yaer" for the where of "m" — did you mean "year"?'],
    ],
    [
      "an unknown column as a dimension",
      "m: { title: M, table: t, value: sum(amount), unit: number, dimensions: [contry] }",
      ['measures/m.yaml:1:73 unknown-column: there is no column "contry" for "m" — did you mean "country"?'],
    ],
    [
      "an unknown table",
      "m: { title: M, table: tt, value: sum(amount), unit: number }",
      ['measures/m.yaml:1:23 unknown-table: there is no table "tt" — did you mean "t"?'],
    ],
    [
      "SQL that is none",
      "m: { title: M, table: t, value: summ(amount, unit: number }",
      ["measures/m.yaml:1:33 measure-sql"],
    ],
    [
      "SQL that does not parse",
      'm: { title: M, table: t, value: "sum(amount", unit: number }',
      ["measures/m.yaml:1:33 measure-sql"],
    ],
    [
      "a function that there is not",
      "m: { title: M, table: t, value: summe(amount), unit: number }",
      [
        'measures/m.yaml:1:33 measure-sql: the value of "m" does not run: Catalog Error: Scalar Function with name summe does not exist!',
      ],
    ],
    [
      "SQL that is no aggregate",
      "m: { title: M, table: t, value: amount, unit: number }",
      ["measures/m.yaml:1:33 measure-sql"],
    ],
    [
      "SQL that gives a text",
      "m: { title: M, table: t, value: max(note), unit: number }",
      ['measures/m.yaml:1:33 measure-type: the value of "m" gives VARCHAR, not a number'],
    ],
    [
      "a date where the unit is a number",
      "m: { title: M, table: t, value: \"max(DATE '2024-01-01')\", unit: number }",
      ['measures/m.yaml:1:33 measure-type: the value of "m" gives DATE, not a number'],
    ],
    [
      "a condition as a value",
      "m: { title: M, table: t, value: bool_or(year = 2022), unit: number }",
      ['measures/m.yaml:1:33 measure-type: the value of "m" gives BOOLEAN, not a number'],
    ],
    [
      "a sum of texts",
      "m: { title: M, table: t, value: sum(note), unit: number }",
      ["measures/m.yaml:1:33 measure-sql"],
    ],
    [
      "SQL that fails on the rows",
      "m: { title: M, table: t, value: sum(CAST(note AS INTEGER)), unit: number }",
      ['measures/m.yaml:1:33 measure-sql: the value of "m" does not run: Conversion Error: Could not convert string'],
    ],
    [
      "a condition that fails on the rows",
      `m: { title: M, ${sum}, where: CAST(note AS INTEGER) = 1 }`,
      ['measures/m.yaml:1:124 measure-sql: the where of "m" does not run: Conversion Error'],
    ],
    [
      "two columns",
      'm: { title: M, table: t, value: "sum(amount), sum(other)", unit: number }',
      ['measures/m.yaml:1:33 several-columns: the value of "m" gives several columns'],
    ],
    [
      "two statements",
      'm: { title: M, table: t, value: "1; DROP TABLE t; SELECT 1", unit: number }',
      ["measures/m.yaml:1:33 measure-sql"],
    ],
    [
      "a file as a table",
      "m: { title: M, table: t, value: \"(SELECT count(*) FROM '/etc/passwd')\", unit: number }",
      ["measures/m.yaml:1:33 measure-sql"],
    ],
    [
      "only a numerator",
      "m: { title: M, table: t, numerator: sum(amount), unit: percent }",
      ['measures/m.yaml:1:1 measure-shape: "m" has only one of numerator and denominator'],
    ],
    [
      "a value and a numerator",
      "m: { title: M, table: t, value: sum(amount), numerator: sum(amount), unit: percent }",
      ["measures/m.yaml:1:1 measure-shape"],
    ],
    ["no value", "m: { title: M, table: t, unit: percent }", ['measures/m.yaml:1:1 measure-shape: "m" has no value']],
    [
      "no table",
      "m: { title: M, value: sum(amount), unit: percent }",
      ['measures/m.yaml:1:1 measure-shape: "m" has no table'],
    ],
    [
      "no unit",
      "m: { title: M, table: t, value: sum(amount) }",
      ['measures/m.yaml:1:1 measure-shape: "m" has no unit'],
    ],
    [
      "of beside SQL",
      `a: { title: A, ${sum} }\nm: { title: M, of: a, value: sum(amount) }`,
      ['measures/m.yaml:2:1 measure-shape: "m" has both `of` and SQL of its own'],
    ],
    [
      "of beside what belongs to SQL",
      `a: { title: A, ${sum} }\nm: { title: M, of: a, sums-over: [year] }`,
      ['measures/m.yaml:2:1 measure-shape: "m" has `of`, beside which sums-over would say nothing'],
    ],
    [
      "a currency that is none",
      "m: { title: M, table: t, value: sum(amount), unit: { money: Euro } }",
      ['measures/m.yaml:1:61 bad-setting: m.unit.money does not take "Euro"'],
    ],
    [
      "a misspelt key in a unit",
      "m: { title: M, table: t, value: sum(amount), unit: { mony: EUR } }",
      ['measures/m.yaml:1:54 unknown-setting: there is no setting "mony" in m.unit — did you mean "money"?'],
    ],
    [
      "a misspelt unit",
      "m: { title: M, table: t, value: sum(amount), unit: percnt }",
      ['measures/m.yaml:1:52 bad-setting: m.unit does not take "percnt"'],
    ],
    [
      "a scale that is no number",
      `m: { title: M, ${sum}, scale: thousand }`,
      ['measures/m.yaml:1:124 bad-setting: m.scale does not take "thousand"'],
    ],
    [
      "a slug that is none",
      `My Measure: { title: M, ${sum} }`,
      ['measures/m.yaml:1:1 bad-slug: "My Measure" cannot be a name in an address'],
    ],
    [
      "a dimension that no address can name",
      "m: { title: M, table: t, value: sum(amount), unit: number, dimensions: [as-of] }",
      ['measures/m.yaml:1:73 bad-slug: "as-of" cannot be a name in an address'],
    ],
    [
      "a dimension that may not be summed over",
      `m: { title: M, ${sum.replace("[country, year] }", "")}, not-applicable: { contry: [poland] } }`,
      ['measures/m.yaml:1:135 unknown-dimension: there is no dimension "contry" of m — did you mean "country"?'],
    ],
    [
      "a member to which it cannot not apply",
      `m: { title: M, ${sum}, not-applicable: { country: [polnad] } }`,
      [
        'measures/m.yaml:1:145 unknown-member: there is no member or group "polnad" of country — did you mean "poland"?',
      ],
    ],
    [
      "a variant that there is not",
      `m: { title: M, ${sum}, variants: [n] }`,
      ['measures/m.yaml:1:128 unknown-measure: there is no measure "n" — did you mean "m"?'],
    ],
    [
      "a measure of one that there is not",
      `a: { title: A, ${sum} }\nm: { title: M, of: b/growth }`,
      ['measures/m.yaml:2:20 unknown-measure: there is no measure "b" — did you mean "a"?'],
    ],
    [
      "a broken address",
      `a: { title: A, ${sum} }\nm: { title: M, of: "a//growth" }`,
      ["measures/m.yaml:2:23 address-syntax"],
    ],
    [
      "a misspelt operator",
      `a: { title: A, ${sum} }\nm: { title: M, of: a/grwoth }`,
      ['measures/m.yaml:2:22 unknown-operator: there is no operator "grwoth" — did you mean "growth"?'],
    ],
    [
      "a misspelt operator, named by others",
      `a: { title: A, ${sum} }\nm: { title: M, of: a/grwoth }\nn: { title: N, of: m/change }`,
      ['measures/m.yaml:2:22 unknown-operator: there is no operator "grwoth" — did you mean "growth"?'],
    ],
    [
      "a misspelt option",
      `a: { title: A, ${sum} }\nm: { title: M, of: a/growth;form=2022 }\nn: { title: N, of: m/change }`,
      ['measures/m.yaml:2:29 unknown-option: there is no option "form" of growth — did you mean "from"?'],
    ],
    [
      "a misspelt member",
      `a: { title: A, ${sum} }\nm: { title: M, of: a?country=polnad }`,
      ['measures/m.yaml:2:30 unknown-member: there is no member or group "polnad" of country — did you mean "poland"?'],
    ],
    [
      "an operator that makes no sense",
      "a: { title: A, table: t, value: \"max(DATE '2024-01-01')\", unit: date, dimensions: [year] }\nm: { title: M, of: a/growth }",
      ["measures/m.yaml:2:22 operator-unit: growth cannot be applied to a date"],
    ],
    [
      "a cycle of two",
      "a: { title: A, of: b/growth }\nb: { title: B, of: a }",
      ["measures/m.yaml:2:20 measure-cycle: these measures are defined by each other: a → b → a"],
    ],
    [
      "a cycle of one",
      "a: { title: A, of: a/growth }",
      ["measures/m.yaml:1:20 measure-cycle: these measures are defined by each other: a → a"],
    ],
    [
      "a cycle, and one that leads into it",
      "c: { title: C, of: a }\na: { title: A, of: b }\nb: { title: B, of: a }",
      ["measures/m.yaml:3:20 measure-cycle: these measures are defined by each other: a → b → a"],
    ],
    [
      "a cycle through an option",
      `a: { title: A, ${sum} }\nm: { title: M, of: a/per;measure=n }\nn: { title: N, of: m }`,
      ["measures/m.yaml:3:20 measure-cycle: these measures are defined by each other: m → n → m"],
    ],
  ])("%s", async (_, measures, expected) => {
    const found = await said(project(measures));
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, i) => expect(found[i]?.slice(0, start.length)).toBe(start));
  });

  it("a slug that stands in two files", async () => {
    const files = project(`m: { title: M, ${sum} }`, { "measures/n.yaml": `m: { title: N, ${sum} }\n` });
    expect(await said(files)).toEqual([
      'measures/n.yaml:1:1 measure-twice: "m" is defined already, in measures/m.yaml — give one of them another name',
    ]);
  });

  it("all mistakes are said in one run, each once", async () => {
    const found = await said(
      project(
        "a: { title: A, table: t, value: sum(x), unit: number }\nb: { title: B, table: t, value: sum(y), unit: number }\n",
      ),
    );
    expect(found.map((s) => s.slice(0, 34))).toEqual(
      ["measures/m.yaml:1:33 unknown-column", "measures/m.yaml:2:33 unknown-column"].map((s) => s.slice(0, 34)),
    );
  });
});
