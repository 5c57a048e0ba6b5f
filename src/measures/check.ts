import type { Catalogue } from "../addresses/catalogue.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { EngineError, quoteName, type Engine } from "../tables/engine.ts";
import { columnIndex, type Table } from "../tables/table.ts";
import { findColumns } from "./columns.ts";
import type { MeasureSpec } from "./spec.ts";
import { authored } from "./sql.ts";

const NUMBER =
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|UHUGEINT|DECIMAL.*|FLOAT|DOUBLE)$/;

/** Whether all measures name tables and columns that are there. */
export function checkColumns(
  specs: Iterable<MeasureSpec>,
  tables: ReadonlyMap<string, Table>,
  report: Report,
): boolean {
  let sound = true;
  for (const { definition, section, dimensions, slug } of specs) {
    if (!definition) continue;
    const table = tables.get(definition.table);
    if (!table) {
      report(
        diagnose("unknown-table", section.placeOf(["table"]), { name: definition.table, known: [...tables.keys()] }),
      );
      sound = false;
      continue;
    }
    const known = table.columns.map((c) => c.name);
    const need = (name: string, path: (string | number)[]): void => {
      if (columnIndex(table, name) >= 0) return;
      sound = false;
      report(diagnose("unknown-column", section.placeOf(path), { name, known, what: `"${slug}"` }));
    };
    dimensions.forEach((name, i) => {
      if (name !== definition.inForce?.as) need(name, ["dimensions", i]);
    });
    if (!definition.inForce) continue;
    const { from, until } = definition.inForce;
    const names = { table: table.spec.slug, columns: { from, until: until ?? undefined }, dates: ["from", "until"] };
    if (!findColumns(names, section.at(["in-force"]), `"${slug}"`, tables, report)) sound = false;
  }
  return sound;
}

/** The column that an engine's message about a missing column names; null for other messages. */
function missingColumn(message: string): string | null {
  return /(?:Referenced column|column named|does not have a column named) "([^"]+)"/.exec(message)?.[1] ?? null;
}

/** Lets the engine bind the SQL of every measure; reports what does not run or gives no number. */
export async function checkSql(
  specs: Iterable<MeasureSpec>,
  catalogue: Catalogue,
  tables: ReadonlyMap<string, Table>,
  engine: Engine,
  report: Report,
): Promise<boolean> {
  let sound = true;
  for (const { definition, section, slug } of specs) {
    const table = definition && tables.get(definition.table);
    if (!definition || !table) continue;
    const parts = {
      where: definition.where,
      [definition.denominator === null ? "value" : "numerator"]: definition.numerator,
      denominator: definition.denominator,
    };
    const isDate = catalogue.measures.get(slug)?.unit.kind === "date";
    const from = `FROM ${quoteName(definition.table)} AS t`;
    let { where } = definition;
    for (const [part, sql] of Object.entries(parts)) {
      if (sql === null) continue;
      const place = section.placeOf([part]);
      const selected = part === "where" ? "1" : authored(sql);
      try {
        // Bound at the end of a query and without brackets, so that the engine's message is about the author's words alone,
        // and SQL that closes more brackets than it opens does not pass.
        const bare = part === "where" ? `SELECT count(*), 1 ${from} WHERE ${sql}` : `${from} SELECT count(*), ${sql}`;
        const [, type = "", ...others] = await engine.types(bare);
        if (others.length > 0) report(diagnose("several-columns", place, { measure: slug, part }));
        else if (part !== "where" && !NUMBER.test(type) && !(isDate && type === "DATE"))
          report(diagnose("measure-type", place, { measure: slug, part, type }));
        else {
          // Some mistakes show only when rows are read: a text that is no number, a sum that overflows.
          await engine.query(
            `SELECT ${selected}, count(*) ${from}${where === null ? "" : ` WHERE (${authored(where)})`}`,
          );
          continue;
        }
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        const column = missingColumn(error.message);
        const known = table.columns.map((c) => c.name);
        if (column !== null)
          report(diagnose("unknown-column", place, { name: column, known, what: `the ${part} of "${slug}"` }));
        else report(diagnose("measure-sql", place, { measure: slug, part, problem: error.message }));
      }
      sound = false;
      if (part === "where") where = null;
    }
  }
  return sound;
}
