import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Section } from "../project/section.ts";
import { columnIndex, type Table } from "../tables/table.ts";

export type Tables = ReadonlyMap<string, Table>;

/** Whether some SQL says the name of a column: in quotes, or by itself. */
export function isNamed(column: string, sql: string): boolean {
  const name = column.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, "iu").test(sql);
}

/** A setting that names a table and columns of it. */
export interface ColumnNames {
  readonly table: string;
  /** Setting → column that it names; undefined where it is not given. */
  readonly columns: Readonly<Record<string, string | undefined>>;
  /** Those of the settings that need a column of dates. */
  readonly dates?: readonly string[];
}

/** The table that a section names, if all the columns that it names are there and of the right type; null (and reports) otherwise. */
export function findColumns(
  names: ColumnNames,
  section: Section,
  what: string,
  tables: Tables,
  report: Report,
): Table | null {
  const table = tables.get(names.table);
  if (!table) {
    report(diagnose("unknown-table", section.placeOf(["table"]), { name: names.table, known: [...tables.keys()] }));
    return null;
  }
  let sound = true;
  for (const [setting, name] of Object.entries(names.columns)) {
    if (name === undefined) continue;
    const column = table.columns[columnIndex(table, name)];
    const place = section.placeOf([setting]);
    if (!column) report(diagnose("unknown-column", place, { name, known: table.columns.map((c) => c.name), what }));
    else if (names.dates?.includes(setting) && column.type !== "date")
      report(diagnose("not-dates", place, { column: name, type: column.type, what: `${setting} of ${what}` }));
    else continue;
    sound = false;
  }
  return sound ? table : null;
}
