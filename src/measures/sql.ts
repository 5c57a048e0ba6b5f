import { quoteName } from "../tables/engine.ts";
import type { KeyRelation } from "./keys.ts";
import type { Definition } from "./spec.ts";

/** The condition that a row was known on a day. */
function knownOn(day: string): string {
  return `(t._from IS NULL OR t._from <= DATE '${day}') AND (t._to IS NULL OR t._to > DATE '${day}')`;
}

function withRelation({ rows }: KeyRelation, i: number): string {
  const values = rows.map((r) => `(${[r.key, r.low, r.high, r.timeLow ?? "NULL", r.timeHigh ?? "NULL"].join(", ")})`);
  return `_k${i.toString()}(_key${i.toString()}, _low${i.toString()}, _high${i.toString()}, _first${i.toString()}, _last${i.toString()}) AS (VALUES\n  ${values.join(",\n  ")})`;
}

function joinRelation(relation: KeyRelation, i: number, time: string | null, inForce: Definition["inForce"]): string {
  const n = i.toString();
  if (inForce?.as === relation.dimension) {
    const until =
      inForce.until === null
        ? ""
        : ` AND (t.${quoteName(inForce.until)} IS NULL OR t.${quoteName(inForce.until)} > _high${n})`;
    return `JOIN _k${n} ON t.${quoteName(inForce.from)} <= _high${n}${until}`;
  }
  const column = `t.${quoteName(relation.dimension)}`;
  const single = relation.rows.every((r) => r.low === r.high);
  const match = single ? `${column} = _low${n}` : `${column} BETWEEN _low${n} AND _high${n}`;
  const dated = time !== null && relation.rows.some((r) => r.timeLow !== null);
  return `JOIN _k${n} ON ${match}${dated ? ` AND (_first${n} IS NULL OR t.${quoteName(time)} BETWEEN _first${n} AND _last${n})` : ""}`;
}

/** What one query of cells is made from. */
export interface CellQuery {
  readonly definition: Definition;
  readonly relations: readonly KeyRelation[];
  /** The column of time, for dated membership; null where the table has none. */
  readonly time: string | null;
  readonly asOf: string;
  readonly status: string | null;
  /** Whether the rows used are wanted. */
  readonly rows: boolean;
}

/**
 * The query for all cells of one measure with the same dimensions, one row a cell: the keys, numerator, denominator,
 * status codes, whether any row is only stated, the latest vintage, and the rows used.
 */
export function cellSql({ definition, relations, time, asOf, status, rows }: CellQuery): string {
  const keys = relations.map((_, i) => `_key${i.toString()}`);
  const columns = [
    ...keys,
    `${definition.numerator} AS numerator`,
    `${definition.denominator ?? "NULL"} AS denominator`,
    status === null ? "NULL AS status" : `list(DISTINCT t.${quoteName(status)}) AS status`,
    "bool_or(t._stated) AS stated",
    "max(t._from) AS vintage",
    rows ? "list(t._row ORDER BY t._row) AS rows" : "NULL AS rows",
  ];
  const where = [knownOn(asOf), ...(definition.where === null ? [] : [`(${definition.where})`])];
  return [
    ...(relations.length === 0 ? [] : [`WITH ${relations.map(withRelation).join(",\n")}`]),
    `SELECT ${columns.join(", ")}`,
    `FROM ${quoteName(definition.table)} AS t`,
    ...relations.map((relation, i) => joinRelation(relation, i, time, definition.inForce)),
    `WHERE ${where.join("\n  AND ")}`,
    ...(keys.length === 0 ? ["HAVING count(*) > 0"] : [`GROUP BY ${keys.join(", ")}`, `ORDER BY ${keys.join(", ")}`]),
  ].join("\n");
}
