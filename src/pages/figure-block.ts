import type { Code } from "mdast";
import { z } from "zod";
import type { FigureSpec, TableSpec } from "../charts/figure-spec.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { placeInside, readYaml, type Section } from "../project/section.ts";
import { textSchema, validate } from "../project/validate.ts";
import { readChart } from "./chart-block.ts";

const tableSchema = z.strictObject({
  title: textSchema,
  rows: textSchema,
  columns: z.array(z.strictObject({ title: textSchema, address: textSchema })).min(1, "a list of columns"),
  sort: z
    .string()
    .regex(/^.+,\s*(ascending|descending)$/, 'a column\'s title and a direction ("2024, descending")')
    .optional(),
  note: textSchema.optional(),
});

function readSort(text: string | undefined): TableSpec["sort"] {
  if (text === undefined) return null;
  const comma = text.lastIndexOf(",");
  return {
    column: text.slice(0, comma).trim(),
    direction: text.slice(comma + 1).trim() === "ascending" ? "ascending" : "descending",
  };
}

/** Whether a table sorts by one of its columns; reported at the column's title where it does not. */
function sortsByColumn(
  { sort }: z.infer<typeof tableSchema>,
  known: readonly string[],
  section: Section,
  report: Report,
): boolean {
  const column = readSort(sort)?.column;
  if (sort === undefined || column === undefined || known.includes(column)) return true;
  const start = sort.indexOf(column);
  const place = placeInside(section.placeOf(["sort"]), sort, start, start + column.length);
  report(diagnose("unknown-title", place, { title: column, known }));
  return false;
}

function table(section: Section, place: Place, offset: number, report: Report): TableSpec | null {
  const raw = validate(section, tableSchema, report);
  if (!raw) return null;
  const titles = raw.columns.map((c) => c.title);
  if (!sortsByColumn(raw, titles, section, report)) return null;
  const columns = raw.columns.map((c, i) => ({ ...c, place: section.placeOf(["columns", i, "address"]) }));
  return {
    block: "table",
    place,
    offset,
    title: raw.title,
    rows: raw.rows,
    rowsPlace: section.placeOf(["rows"]),
    columns,
    sort: readSort(raw.sort),
    note: raw.note ?? null,
  };
}

/** Types a fenced `chart` or `table` block of a page; every mistake is reported, null where there is one. */
export function readFigure(node: Code, path: string, text: string, report: Report): FigureSpec | null {
  const offset = node.position?.start.offset ?? 0;
  // The settings begin on the line after the fence; an indented fence would shift them, so the text itself is cut.
  const begin = text.indexOf("\n", offset) + 1;
  const section = readYaml(path, node.value, report, node.lang ?? "", begin, text);
  if (!section) return null;
  const place = section.placeOf([]);
  if (section.value === null || typeof section.value !== "object" || Array.isArray(section.value)) {
    report(
      diagnose("figure-language", place, {
        found: section.value === null ? "nothing" : Array.isArray(section.value) ? "a list" : "a text",
      }),
    );
    return null;
  }
  return node.lang === "chart" ? readChart(section, offset, report) : table(section, place, offset, report);
}
