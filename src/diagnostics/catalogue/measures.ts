import { entry } from "../diagnostic.ts";

export const measures = {
  "measure-sql": entry<{ measure: string; part: string; problem: string }>({
    severity: "error",
    title: "The SQL of a measure does not run",
    help: "`value`, `numerator` and `denominator` are SQL aggregates over the table's columns (sum(amount)), `where` is an SQL condition.",
    message: ({ measure, part, problem }) => `the ${part} of "${measure}" does not run: ${problem}`,
    hint: () => "it is an SQL aggregate over the table's columns, as sum(amount)",
  }),
  "measure-type": entry<{ measure: string; part: string; type: string }>({
    severity: "error",
    title: "A measure does not give a number or a date",
    help: "The SQL of a measure gives one number (or, for the unit date, one date) for each group of rows.",
    message: ({ measure, part, type }) => `the ${part} of "${measure}" gives ${type}, not a number`,
    found: ({ type }) => type,
    expected: () => "a number",
  }),
  "measure-shape": entry<{ measure: string; problem: string }>({
    severity: "error",
    title: "A measure says too much or too little",
    help: "A measure has a `table` and a `value`, or a `table`, a `numerator` and a `denominator`, or `of` with an address.",
    message: ({ measure, problem }) => `"${measure}" ${problem}`,
    expected: () => "value; numerator and denominator; or of",
  }),
  "measure-twice": entry<{ measure: string; first: string }>({
    severity: "error",
    title: "Two measures have the same name",
    help: "A slug names one measure in the whole project.",
    message: ({ measure, first }) => `"${measure}" is defined already, in ${first}`,
    found: ({ measure }) => measure,
    hint: () => "give one of them another name",
  }),
  "measure-cycle": entry<{ cycle: readonly string[] }>({
    severity: "error",
    title: "Measures are defined by each other in a circle",
    help: "A measure with `of` names another measure; following them must end at one with SQL.",
    message: ({ cycle }) => `these measures are defined by each other: ${cycle.join(" → ")}`,
    found: ({ cycle }) => cycle.join(" → "),
    expected: () => "a chain that ends at a measure with SQL",
  }),
  "slug-clash": entry<{ slug: string; first: string; second: string; dimension: string }>({
    severity: "error",
    title: "Two labels share a slug",
    help: "Labels that differ only in marks, case or punctuation give the same slug; spell them alike in the data, or name a column of slugs under the dimension's members.",
    message: ({ slug, first, second, dimension }) => `"${first}" and "${second}" both become ${dimension}=${slug}`,
    found: ({ slug }) => slug,
    hint: () => "spell them alike in the data, or give the dimension's members a column of slugs",
  }),
  "bad-slug": entry<{ slug: string; expected: string }>({
    severity: "error",
    title: "A name cannot stand in an address",
    help: "Names of measures, dimensions and groups are lower-case letters, digits and hyphens; `as-of` and `composition` are reserved.",
    message: ({ slug }) => `"${slug}" cannot be a name in an address`,
    found: ({ slug }) => slug,
    expected: ({ expected }) => expected,
  }),
} as const;
