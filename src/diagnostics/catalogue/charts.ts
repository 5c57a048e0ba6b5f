import { entry } from "../diagnostic.ts";
import { didYouMean, listNames } from "../nearest.ts";
import { quoted } from "../quoted.ts";

/** "a, b or c". */
function either(names: readonly string[]): string {
  const last = names.at(-1);
  return names.length < 2 || last === undefined ? (last ?? "") : `${names.slice(0, -1).join(", ")} or ${last}`;
}

export const charts = {
  "chart-setting": entry<{ setting: string; type: string; takes: readonly string[]; types: readonly string[] }>({
    severity: "error",
    title: "The setting means nothing to this type of chart",
    help: "Each type of chart takes some of the settings; docs/figures.md lists them. A setting that would be left out in silence is a mistake.",
    message: ({ setting, type }) => `\`${setting}\` means nothing to ${type}`,
    found: ({ setting }) => setting,
    expected: ({ takes }) => listNames(takes),
    hint: ({ setting, types }) => `leave it out; \`${setting}\` is for the types ${listNames(types)}`,
  }),
  "chart-needs": entry<{ setting: string; type: string; needs: readonly string[] }>({
    severity: "error",
    title: "This type of chart needs another setting",
    help: "Some types of charts cannot be drawn without a setting that others leave open; docs/figures.md lists them.",
    message: ({ setting, type }) => `${type} needs the setting \`${setting}\``,
    expected: ({ needs }) => listNames(needs),
    hint: ({ setting }) => `add \`${setting}: …\` to this block`,
  }),
  "chart-reference": entry<{ said: readonly string[] }>({
    severity: "error",
    title: "The reference does not say where it stands",
    help: "A reference stands at a `value` (or that of an `address`), or `at` a period of the axis; a band also has `until`.",
    message: ({ said }) =>
      said.length > 1
        ? `a reference stands in one place, and this one says ${listNames(said)}`
        : "this reference does not say where it stands",
    expected: () => "one of value, address, at; `until` only with `at`",
    hint: () => 'write { value: 0.02, label: "…" } or { at: 2022, label: "…" }',
  }),
  "chart-position": entry<{ name: string; axis: string; known: readonly string[] }>({
    severity: "error",
    title: "There is no such position on the axis",
    help: "A reference at a position needs an axis of time, and a period such as 2022, 2022-02 or 2022-02-24.",
    message: ({ name, axis }) => `"${quoted(name)}" is no position on the axis of ${axis}`,
    found: ({ name }) => name,
    expected: ({ known }) => (known.length === 0 ? "an axis of time" : listNames(known)),
    hint: ({ name, known }) => didYouMean(name, known),
  }),
  "chart-axis": entry<{ type: string; axis: string; found: string; expected: string }>({
    severity: "error",
    title: "The axis does not fit the type of chart",
    help: "A slope goes from one item to another, a timeline needs days, a line or an area more than one position.",
    message: ({ type, axis, found }) => `${axis} has ${found} here, which ${type} cannot show`,
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    hint: ({ expected }) => `name ${expected} in the address, or choose another type`,
  }),
  "chart-negative": entry<{ value: string; item: string }>({
    severity: "error",
    title: "An area chart has values below zero",
    help: "Layers of an area chart add up, which values below zero do not.",
    message: ({ value, item }) => `an area chart cannot show ${value} (${item})`,
    found: ({ value }) => value,
    expected: () => "values of zero or more",
    hint: () => "choose the type line or bar",
  }),
  "chart-classes": entry<{ count: number; most: number }>({
    severity: "error",
    title: "There are more classes than colours",
    help: "More than a few classes cannot be told apart by eye. Breaks below zero have colours of their own if 0 is a break too.",
    message: ({ count }) => `${count.toString()} breaks part the values into more classes than can be told apart`,
    found: ({ count }) => `${count.toString()} breaks`,
    expected: ({ most }) => `at most ${most.toString()} breaks`,
    hint: () => "leave some breaks out",
  }),
  "map-codes": entry<{ axis: string }>({
    severity: "error",
    title: "The map does not know its members",
    help: "A map finds members by their ISO 3166-1 codes, in the column that the dimension's `members` name as `iso`.",
    message: ({ axis }) => `the members of ${axis} have no country codes, by which a map would find them`,
    expected: ({ axis }) => `dimensions.${axis}.members.iso`,
    hint: () => "add a column of codes to the table of members, and `iso: COLUMN` in rapporteur.yaml",
  }),
  "map-code": entry<{ code: string; member: string }>({
    severity: "error",
    title: "The country code is not known",
    help: "A country code is one of ISO 3166-1: two letters, three letters, or three digits.",
    message: ({ code, member }) => `"${quoted(code)}" is no country code (${member})`,
    found: ({ code }) => code,
    expected: () => "a code of ISO 3166-1 (PL, POL or 616)",
    hint: () => "correct it in the table of members, or leave it empty",
  }),
  "chart-unit": entry<{ found: string; expected: string; what: string }>({
    severity: "error",
    title: "Two values of a chart cannot be compared",
    help: "What is drawn along one axis has one unit.",
    message: ({ found, expected, what }) => `${what} is in ${found}, and the chart in ${expected}`,
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    hint: () => "choose an address with the unit of the chart",
  }),
  "annotation-series": entry<{ known: readonly string[] }>({
    severity: "error",
    title: "The annotation does not say which series it is about",
    help: "In a chart of several series an annotation names one of them.",
    message: () => "this annotation does not say which series it is about",
    expected: ({ known }) => listNames(known),
    hint: ({ known }) => `add \`series: ${either(known.slice(0, 1))}\``,
  }),
} as const;
