import { entry } from "../diagnostic.ts";
import { quoted } from "../quoted.ts";

export const measures = {
  "measure-sql": entry<{ measure: string; part: string; problem: string }>({
    severity: "error",
    title: "The SQL of a measure does not run",
    help: "`value`, `numerator` and `denominator` are SQL aggregates over the table's columns (sum(amount)), `where` is an SQL condition.",
    message: ({ measure, part, problem }) => `the ${part} of "${measure}" does not run: ${quoted(problem)}`,
    hint: ({ problem }) => {
      if (/\(VARCHAR/.test(problem))
        return "texts do not add up: is it the right column? Where it is still empty, or its numbers begin with 0, state its type under the table's types";
      const word = /at or near "(\p{L}\w*)"/u.exec(problem)?.[1];
      return word === undefined
        ? "it is an SQL aggregate over the table's columns, as sum(amount)"
        : `it is an SQL aggregate over the table's columns; if ${word} is one of them, write it in double quotes, since SQL has the word too`;
    },
  }),
  "group-sql": entry<{ group: string; problem: string }>({
    severity: "error",
    title: "The condition of a group does not run",
    help: "A group's `where` is an SQL condition over the columns of the table that its members come from.",
    message: ({ group, problem }) => `the where of ${group} does not run: ${quoted(problem)}`,
    hint: () => "it is an SQL condition over the table's columns, as region = 'Europe'",
  }),
  "measure-type": entry<{ measure: string; part: string; type: string }>({
    severity: "error",
    title: "A measure does not give a number or a date",
    help: "The SQL of a measure gives one number (or, for the unit date, one date) for each group of rows.",
    message: ({ measure, part, type }) => `the ${part} of "${measure}" gives ${quoted(type)}, not a number`,
    found: ({ type }) => type,
    expected: () => "a number",
    hint: () =>
      "add numbers up or count rows, as sum(amount) or count(*); only a measure of the unit date gives a date",
  }),
  "measure-shape": entry<{ measure: string; problem: string; expected: string; hint: string | null }>({
    severity: "error",
    title: "A measure says too much or too little",
    help: "A measure has a `table`, a `unit` and a `value`; or a `table`, a `unit`, a `numerator` and a `denominator`; or `of` with an address.",
    message: ({ measure, problem }) => `"${measure}" ${problem}`,
    expected: ({ expected }) => expected,
    hint: ({ hint }) => hint,
  }),
  "measure-twice": entry<{ measure: string; first: string }>({
    severity: "error",
    title: "Two measures have the same name",
    help: "A slug names one measure in the whole project.",
    message: ({ measure, first }) => `"${measure}" is defined already, in ${first}`,
    found: ({ measure }) => measure,
    hint: () => "give one of them another name",
  }),
  "several-columns": entry<{ measure: string; part: string }>({
    severity: "error",
    title: "The SQL of a measure gives several columns",
    help: "Each of `value`, `numerator` and `denominator` is one SQL aggregate.",
    message: ({ measure, part }) => `the ${part} of "${measure}" gives several columns`,
    expected: () => "one aggregate, as sum(amount)",
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
    help: "Labels that differ only in marks, case or punctuation give the same slug; spell them alike in the data, or name a column of slugs under the dimension's members. A group may not be called like a member.",
    message: ({ slug, first, second, dimension }) =>
      `"${quoted(first)}" and "${quoted(second)}" both become ${dimension}=${quoted(slug)}`,
    found: ({ slug }) => slug,
    hint: () => "spell them alike in the data, or give the dimension's members a column of slugs",
  }),
  "no-slug": entry<{ label: string; slug: string; dimension: string }>({
    severity: "error",
    title: "A member has no name that an address can hold",
    help: "An address names a member by its slug, which is made of the letters and digits of its label, or stands in the column that the dimension's members name under `slug`.",
    message: ({ label, slug, dimension }) =>
      slug === ""
        ? `"${quoted(label)}" has no letter or digit to make a slug of, for ${dimension}`
        : `"${quoted(slug)}" cannot be the slug of "${quoted(label)}", for ${dimension}`,
    found: ({ slug }) => slug,
    expected: () => "lower-case letters, digits and single hyphens",
    hint: () => "give the dimension's members a column of slugs, and a slug there to each label",
  }),
  "bad-slug": entry<{ slug: string; expected: string }>({
    severity: "error",
    title: "A name cannot stand in an address",
    help: "Names of measures, tables and groups are lower-case letters, digits and hyphens, names of dimensions letters, digits, hyphens and underscores; `as-of` and `composition` are reserved.",
    message: ({ slug }) => `"${quoted(slug)}" cannot be a name in an address`,
    found: ({ slug }) => slug,
    expected: ({ expected }) => expected,
    hint: ({ slug, expected }) => {
      const name = slug
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "");
      return expected.includes("lower-case") && name !== "" && name !== slug ? `write it as ${name}` : null;
    },
  }),
} as const;
