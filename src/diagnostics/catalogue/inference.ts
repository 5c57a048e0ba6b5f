import { entry } from "../diagnostic.ts";
import { quoted } from "../quoted.ts";

/** Of bare data, opened without a project: what cannot be used is said and left out. */
export const inference = {
  "data-missing": entry<{ path: string; problem: string }>({
    severity: "error",
    title: "The data cannot be read",
    help: "`--data` takes CSV, TSV and XLSX files, folders of them, or a `datapackage.json`.",
    message: ({ path, problem }) => `cannot read the data ${quoted(path)}: ${problem}`,
    found: ({ path }) => path,
    expected: () => "a CSV, TSV or XLSX file, a folder of them, or a datapackage.json",
  }),
  "no-data": entry<{ paths: string }>({
    severity: "error",
    title: "No table can be used",
    help: "Nothing that was named as data has a table with numbers or rows to count. The warnings before say why for each file.",
    message: ({ paths }) => `there is no table to check against in ${quoted(paths)}`,
    expected: () => "a first line that names the columns, and rows below it",
  }),
  "bad-datapackage": entry<{ problem: string }>({
    severity: "error",
    title: "The data package cannot be read",
    help: "A `datapackage.json` (Frictionless) has a list `resources`, each with the `path` of a CSV file and, if you like, `title` and `unit`.",
    message: ({ problem }) => `this data package cannot be read: ${problem}`,
    expected: () => '{"resources": [{"path": "data/table.csv", "title": "…", "unit": "…"}]}',
  }),
  "table-unused": entry<{ problem: string }>({
    severity: "warning",
    title: "A table is left out",
    help: "A bare table needs a line that names its columns and rows below it.",
    message: ({ problem }) => `this table is left out: ${problem}`,
  }),
  "old-encoding": entry<Record<string, never>>({
    severity: "warning",
    title: "The file is not UTF-8",
    help: "The bytes are no UTF-8, so they are read as Windows-1252, the encoding of older spreadsheets. Names with accents may be wrong if it was another one.",
    message: () => "the file is not UTF-8; it is read as Windows-1252",
    hint: () => "save it with the encoding UTF-8",
  }),
  "loose-csv": entry<{ problem: string }>({
    severity: "warning",
    title: "The CSV is not well formed, and is read as it stands",
    help: "A quote out of place is read as a letter, a missing field as empty, and fields beyond the last column are left out.",
    message: ({ problem }) => `${problem}; it is read as it stands`,
  }),
} as const;
