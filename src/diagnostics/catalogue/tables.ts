import { entry } from "../diagnostic.ts";
import { didYouMean, listNames } from "../nearest.ts";
import { quoted } from "../quoted.ts";

const DELIMITERS: Readonly<Record<string, string>> = { ";": "semicolons", "\t": "tabs", "|": "bars", ",": "commas" };

/** Whether a text is a number but for what people put into it: "1,234", "12%", "€5". */
function isDecorated(found: string, type: string): boolean {
  return (
    type.includes("number") && /^[^\p{L}\d]*\d[\d.,'’\s]*[^\p{L}\d]*$/u.test(found) && !/^[+-]?[\d.]+$/.test(found)
  );
}

export const tables = {
  "source-missing": entry<{ path: string; problem: string }>({
    severity: "error",
    title: "A source is missing",
    help: "A table's `source` is a CSV file, or a folder of CSV files named by their vintage (2024-06-17.csv); the path is taken from the project's folder.",
    message: ({ path, problem }) => `cannot read the source ${path}: ${problem}`,
    found: ({ path }) => path,
    hint: () => "the path is taken from the project's folder",
  }),
  "bad-vintage": entry<{ name: string }>({
    severity: "error",
    title: "A file in a folder of vintages is not named by a date",
    help: "In a folder of vintages each CSV file is named by the day on which its figures became known: 2024-06-17.csv.",
    message: ({ name }) => `"${quoted(name)}" does not name a vintage`,
    found: ({ name }) => name,
    expected: () => "a date: 2024-06-17.csv",
    hint: () =>
      "name it by the day on which its figures became known; a single file is named itself as the table's source",
  }),
  "not-text": entry<{ problem: string }>({
    severity: "error",
    title: "The file is not UTF-8 text",
    help: "All files of a project are read as UTF-8. Save the file again with that encoding (in Excel: CSV UTF-8).",
    message: ({ problem }) => `the file is not UTF-8 text: ${problem}`,
    hint: () => "save it with the encoding UTF-8",
  }),
  "csv-syntax": entry<{ problem: string }>({
    severity: "error",
    title: "The CSV cannot be read",
    help: "A quote is not closed, stands inside an unquoted field, or is followed by text.",
    message: ({ problem }) => `the CSV cannot be read here: ${problem}`,
    hint: () => 'a field with quotes is written "like ""this"""',
  }),
  "more-mistakes": entry<{ more: number; code: string }>({
    severity: "error",
    title: "There are more mistakes of the same kind",
    help: "Only the first mistakes of a kind in a table are listed; often one cause is behind all of them.",
    message: ({ more, code }) => `and ${more.toString()} more of the same kind (${code})`,
    hint: () => "mend the ones above first: often one cause is behind all",
  }),
  "csv-empty": entry<Record<string, never>>({
    severity: "error",
    title: "The CSV file is empty",
    help: "The first line names the columns.",
    message: () => "the file is empty: its first line should name the columns",
    expected: () => "a first line with the names of the columns, and a line for each row",
  }),
  "csv-delimiter": entry<{ found: string; expected: string }>({
    severity: "error",
    title: "The columns are separated by another character",
    help: "The first line has only one column, but another separator. State it as the table's `delimiter`.",
    message: ({ found, expected }) =>
      `the columns seem to be separated by ${DELIMITERS[found] ?? found}, not by ${DELIMITERS[expected] ?? expected}`,
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    hint: ({ found }) => `set delimiter: ${JSON.stringify(found)} on the table`,
  }),
  "csv-header": entry<{ problem: string; found: string }>({
    severity: "error",
    title: "The first line does not name the columns",
    help: "Each column has a name of its own in the first line. Names that begin with `_` are kept for Rapporteur.",
    message: ({ problem }) => problem,
    found: ({ found }) => found,
    expected: () => "a name of its own for each column, on one line and not beginning with _",
  }),
  "ragged-row": entry<{ found: number; expected: number }>({
    severity: "error",
    title: "A row has too many or too few fields",
    help: "Each row has as many fields as the first line names columns. Often a text with a comma lacks its quotes.",
    message: ({ found, expected }) =>
      `this row has ${found.toString()} fields, the first line has ${expected.toString()}`,
    found: ({ found }) => found.toString(),
    expected: ({ expected }) => expected.toString(),
    hint: ({ found, expected }) =>
      found > expected
        ? "put quotes around a text that contains the separator"
        : "a field may be missing: leave it empty between its separators",
  }),
  "bad-value": entry<{ column: string; found: string; type: string; needs?: string }>({
    severity: "error",
    title: "A value does not fit its column's type",
    help: "Numbers are written with a point and no grouping, dates as 2024-06-17. Texts that stand for an unknown value are listed under the table's `missing`.",
    message: ({ column, found, type, needs }) =>
      needs === undefined
        ? `"${quoted(found)}" is no ${type}, as the column ${quoted(column)} should have it`
        : `"${quoted(found)}" is no ${type}, and ${needs} needs numbers in the column ${quoted(column)}`,
    found: ({ found }) => found,
    expected: ({ type }) => type,
    hint: ({ column, found, type, needs }) => {
      const mend = isDecorated(found, type)
        ? "write it with a point, without grouping and without a sign of percent or money"
        : `if it stands for an unknown value, add "${quoted(found)}" to the table's "missing"`;
      return needs === undefined ? mend : `${mend}; types: { ${quoted(column)}: decimal } on the table holds all to it`;
    },
  }),
  "unknown-column": entry<{ name: string; known: readonly string[]; what: string }>({
    severity: "error",
    title: "There is no such column",
    help: "A setting or a measure names a column that the table's first line does not have.",
    message: ({ name, what }) => `there is no column "${quoted(name)}" for ${what}`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known, 30),
    hint: ({ name, known }) => didYouMean(name, known),
  }),
  "duplicate-key": entry<{ key: string; first: string }>({
    severity: "error",
    title: "Two rows have the same key",
    help: "The columns under `key` identify an observation: within one vintage each combination stands once.",
    message: ({ key, first }) => `a second row for ${quoted(key)}; the first is at ${first}`,
    found: ({ key }) => key,
    expected: () => "each key once in a vintage",
    hint: () => "remove one of them, or add the column that tells them apart to the key",
  }),
  "empty-key": entry<{ column: string }>({
    severity: "error",
    title: "A key is empty",
    help: "The columns under `key` identify an observation and may not be empty.",
    message: ({ column }) => `the key column ${quoted(column)} is empty in this row`,
    expected: () => "a value in each column of the key",
    hint: () => "fill it in, or leave the column out of the table's key",
  }),
  "not-dates": entry<{ column: string; type: string; what: string }>({
    severity: "error",
    title: "A column does not hold dates",
    help: "A column that says when something became known, joined, began or ended holds dates, written as 2024-06-17.",
    message: ({ column, type, what }) => `${what} needs dates, and the column ${quoted(column)} holds ${type}`,
    found: ({ type }) => type,
    expected: () => "dates (YYYY-MM-DD)",
    hint: ({ column }) => `write dates as 2024-06-17, and set types: { ${quoted(column)}: date } on the table`,
  }),
  "column-twice": entry<{ first: string; second: string; where: string }>({
    severity: "error",
    title: "Two columns differ only by case",
    help: "The engine does not tell capitals from small letters in the names of columns, so the files of a table must spell them alike.",
    message: ({ first, second, where }) => `the column "${quoted(second)}" is called "${quoted(first)}" in ${where}`,
    found: ({ second }) => second,
    expected: ({ first }) => first,
    hint: () => "spell it alike in all files of the table",
  }),
  "broken-reference": entry<{ column: string; found: string; target: string; known: readonly string[] }>({
    severity: "error",
    title: "A reference leads nowhere",
    help: "`references` says that each value of a column stands in a column of another table.",
    message: ({ column, found, target }) => `${quoted(column)} is "${quoted(found)}", which is not in ${target}`,
    found: ({ found }) => found,
    expected: ({ known }) => listNames(known),
    hint: ({ found, known }) => didYouMean(found, known),
  }),
  "unknown-table": entry<{ name: string; known: readonly string[] }>({
    severity: "error",
    title: "There is no such table",
    help: "A measure, group, dimension or reference names a table that `rapporteur.yaml` does not list.",
    message: ({ name }) => `there is no table "${quoted(name)}"`,
    found: ({ name }) => name,
    expected: ({ known }) => listNames(known),
    hint: ({ name, known }) => didYouMean(name, known),
  }),
} as const;
