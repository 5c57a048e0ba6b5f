import { quoteName, quoteText } from "../tables/engine.ts";
import type { Definition } from "./definition.ts";
import { fewCondition } from "./few.ts";
import type { KeyRelation, KeyRow } from "./keys.ts";

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
  /** The only cells that are wanted, as `fewOf` names them; null where all of them are. */
  readonly only: readonly (readonly string[])[] | null;
}

/** An author's SQL as a part of a query: a comment at its end must not swallow what follows. */
export function authored(sql: string): string {
  return sql.includes("--") ? `${sql}\n` : sql;
}

/** The longest line of a list of literals. */
const WIDTH = 100;

/** Literals with commas between, on as many lines as they need. */
function listed(literals: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const [i, one] of literals.entries()) {
    const text = i < literals.length - 1 ? `${one},` : one;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < WIDTH) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines.join(`\n${indent}`);
}

/** The conditions that hold a column to its plain keys; where none of them stands in the table, one that no row meets. */
function plainCondition({ dimension, rows }: KeyRelation): string {
  const column = `t.${quoteName(dimension)}`;
  const literals = rows.length === 0 ? ["NULL"] : rows.map((r) => r.low);
  return literals.length === 1 ? `${column} = ${literals.join("")}` : `${column} IN (${listed(literals, "    ")})`;
}

interface Shape {
  /** Every row is one value and no stretch. */
  readonly single: boolean;
  /** Some rows hold only in a stretch of time. */
  readonly dated: boolean;
}

function shapeOf(rows: readonly KeyRow[], time: string | null): Shape {
  return { single: rows.every((r) => r.low === r.high), dated: time !== null && rows.some((r) => r.timeLow !== null) };
}

/** The keys of a dimension as a relation: the key, the value or the ends of a stretch, and the stretch of time. */
function keysAsRelation({ rows }: KeyRelation, n: string, { single, dated }: Shape): string {
  const names = [`_key${n}`, ...(single ? [`_is${n}`] : [`_low${n}`, `_high${n}`])];
  if (dated) names.push(`_first${n}`, `_last${n}`);
  const values = rows.map((r) => {
    const ends = single ? [r.low] : [r.low, r.high];
    const stretch = dated ? [r.timeLow ?? "NULL", r.timeHigh ?? "NULL"] : [];
    return `(${[quoteText(r.key), ...ends, ...stretch].join(", ")})`;
  });
  return `_keys${n}(${names.join(", ")}) AS (VALUES\n  ${values.join(",\n  ")}\n)`;
}

function joinKeys(relation: KeyRelation, n: string, { single, dated }: Shape, query: CellQuery): string {
  const { time, definition } = query;
  const conditions: string[] = [];
  if (definition.inForce?.as === relation.dimension) {
    const { from, until } = definition.inForce;
    const day = single ? `_is${n}` : `_high${n}`;
    conditions.push(`t.${quoteName(from)} <= ${day}`);
    if (until !== null) conditions.push(`(t.${quoteName(until)} IS NULL OR t.${quoteName(until)} > ${day})`);
  } else {
    const column = `t.${quoteName(relation.dimension)}`;
    conditions.push(single ? `${column} = _is${n}` : `${column} BETWEEN _low${n} AND _high${n}`);
    if (dated && time !== null)
      conditions.push(`(_first${n} IS NULL OR t.${quoteName(time)} BETWEEN _first${n} AND _last${n})`);
  }
  const join = `JOIN _keys${n} ON ${conditions.join(" AND ")}`;
  if (!relation.overlaps) return join;
  const once = `SELECT DISTINCT _key${n}, t._row FROM ${quoteName(definition.table)} AS t ${join}`;
  return `JOIN (${once}) AS _once${n} ON t._row = _once${n}._row`;
}

/**
 * The query for all cells of one measure with the same dimensions, one row a cell: the keys (or the values of a column that has
 * plain keys), numerator, denominator, status codes, whether any row is only stated, the latest vintage, and the rows used.
 */
export function cellSql(query: CellQuery): string {
  const { definition, relations, time, asOf, status, rows, only } = query;
  const joined = relations.flatMap((relation, i) =>
    relation.plain ? [] : [{ relation, n: i.toString(), shape: shapeOf(relation.rows, time) }],
  );
  const keys = relations.map((r, i) => (r.plain ? `t.${quoteName(r.dimension)}` : `_key${i.toString()}`));
  const columns = [
    `${authored(definition.numerator)} AS numerator`,
    `${authored(definition.denominator ?? "NULL")} AS denominator`,
    `${status === null ? "NULL" : `list(DISTINCT t.${quoteName(status)})`} AS status`,
    "bool_or(t._stated) AS stated",
    "max(t._from) AS vintage",
    `${rows ? "list(t._row ORDER BY t._row)" : "NULL"} AS rows`,
  ];
  const where = [
    ...relations.filter((r) => r.plain).map(plainCondition),
    ...(definition.where === null ? [] : [`(${authored(definition.where)})`]),
    `(t._from IS NULL OR t._from <= DATE '${asOf}')`,
    `(t._to IS NULL OR t._to > DATE '${asOf}')`,
    ...(only === null ? [] : [fewCondition(keys, only)]),
  ];
  const relationsOfKeys = joined.map(({ relation, n, shape }) => keysAsRelation(relation, n, shape));
  return [
    ...(joined.length === 0 ? [] : [`WITH ${relationsOfKeys.join(", ")}`]),
    `SELECT ${[...(keys.length === 0 ? [] : [keys.join(", ")]), ...columns].join(",\n  ")}`,
    `FROM ${quoteName(definition.table)} AS t`,
    ...joined.map(({ relation, n, shape }) => joinKeys(relation, n, shape, query)),
    `WHERE ${where.join("\n  AND ")}`,
    ...(keys.length === 0 ? ["HAVING count(*) > 0"] : [`GROUP BY ${keys.join(", ")}`, `ORDER BY ${keys.join(", ")}`]),
  ].join("\n");
}
