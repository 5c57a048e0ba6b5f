import type { Catalogue } from "../addresses/catalogue.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic, Place, Report } from "../diagnostics/diagnostic.ts";
import { EngineError, quoteName, type Engine } from "../tables/engine.ts";
import { firstOnes } from "../tables/load.ts";
import { columnIndex, type Table } from "../tables/table.ts";
import { typeName } from "../tables/types.ts";
import { findColumns } from "./columns.ts";
import type { MeasureSpec } from "./spec.ts";
import { authored } from "./sql.ts";
import { strayTexts } from "./stray-texts.ts";

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

/** A part of a measure's SQL, and where it stands. */
interface Part {
  readonly measure: string;
  readonly part: string;
  readonly sql: string;
  readonly table: Table;
  readonly place: Place;
}

/** What the engine says where numbers are needed and the column is text. */
const ABOUT_TEXTS = /VARCHAR|Conversion Error/;

/**
 * Tells what is wrong with a part of a measure. Where it needs numbers and a text among them has made the column text, the
 * mistake is in the data: it is told at the cell, once for all measures.
 */
class Mistakes {
  readonly report: Report;
  private readonly told = new Set<string>();

  constructor(report: Report) {
    this.report = report;
  }

  tell({ measure, part, sql, table }: Part, problem: string, otherwise: Diagnostic): void {
    const stray = ABOUT_TEXTS.test(problem) ? strayTexts(table, sql) : [];
    if (stray.length === 0) {
      this.report(otherwise);
      return;
    }
    const { few, rest } = firstOnes(this.report);
    for (const { column, found, place } of stray) {
      const name = `${table.spec.slug}\u0000${column}\u0000${found}`;
      if (this.told.has(name)) continue;
      this.told.add(name);
      const needs = `the ${part} of "${measure}"`;
      few(diagnose("bad-value", place, { column, found, type: typeName("decimal"), needs }));
    }
    rest();
  }

  ofEngine(of: Part, problem: string): void {
    const { measure, part, table, place } = of;
    const column = missingColumn(problem);
    const known = table.columns.map((c) => c.name);
    if (column !== null)
      this.report(diagnose("unknown-column", place, { name: column, known, what: `the ${part} of "${measure}"` }));
    else this.tell(of, problem, diagnose("measure-sql", place, { measure, part, problem }));
  }
}

/**
 * Binds a part and runs it over the rows that `where` leaves; reports what does not run or gives no number (or, for a measure
 * of dates, no date).
 */
async function checkPart(
  of: Part,
  where: string | null,
  isDate: boolean,
  engine: Engine,
  mistakes: Mistakes,
): Promise<boolean> {
  const { measure, part, sql, table, place } = of;
  const from = `FROM ${quoteName(table.spec.slug)} AS t`;
  // Bound at the end of a query and without brackets, so that the engine's message is about the author's words alone,
  // and SQL that closes more brackets than it opens does not pass.
  const bare = part === "where" ? `SELECT count(*), 1 ${from} WHERE ${sql}` : `${from} SELECT count(*), ${sql}`;
  const selected = part === "where" ? "1" : authored(sql);
  try {
    const [, type = "", ...others] = await engine.types(bare);
    if (others.length > 0) mistakes.report(diagnose("several-columns", place, { measure, part }));
    else if (part !== "where" && !NUMBER.test(type) && !(isDate && type === "DATE"))
      mistakes.tell(of, type, diagnose("measure-type", place, { measure, part, type }));
    else {
      // Some mistakes show only when rows are read: a text that is no number, a sum that overflows.
      await engine.query(`SELECT ${selected}, count(*) ${from}${where === null ? "" : ` WHERE (${authored(where)})`}`);
      return true;
    }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    mistakes.ofEngine(of, error.message);
  }
  return false;
}

/** Lets the engine bind the SQL of every measure; reports what does not run or gives no number. */
export async function checkSql(
  specs: Iterable<MeasureSpec>,
  catalogue: Catalogue,
  tables: ReadonlyMap<string, Table>,
  engine: Engine,
  report: Report,
): Promise<boolean> {
  const mistakes = new Mistakes(report);
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
    let { where } = definition;
    for (const [part, sql] of Object.entries(parts)) {
      if (sql === null) continue;
      const of = { measure: slug, part, sql, table, place: section.placeOf([part]) };
      if (await checkPart(of, where, isDate, engine, mistakes)) continue;
      sound = false;
      if (part === "where") where = null;
    }
  }
  return sound;
}
