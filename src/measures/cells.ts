import { missingCell, numberCell, orderStatus, type Cell } from "../addresses/cell.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cells } from "../addresses/cells.ts";
import { picksText, type CellRequest, type Pick } from "../addresses/plan.ts";
import { parsePeriod } from "../quantities/period.ts";
import { divide, fromNumber, multiply, whole, type Rational } from "../quantities/rational.ts";
import { quoteName, type Engine, type Plain } from "../tables/engine.ts";
import type { RowOrigin, Table } from "../tables/table.ts";
import { countsRows, type Definition } from "./definition.ts";
import { keyRelation, type Encoder, type KeyRelation } from "./keys.ts";
import type { MeasureSpec } from "./spec.ts";
import { fewOf } from "./few.ts";
import { cellSql } from "./sql.ts";

/** What the measures' part of the house needs: names, definitions, rows and the engine. */
export interface Store {
  readonly catalogue: Catalogue;
  readonly specs: ReadonlyMap<string, MeasureSpec>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly engine: Engine;
}

/** A cell with what it was computed from. */
export interface CellEvidence {
  readonly cell: Cell;
  readonly rows: readonly RowOrigin[];
}

/** A query and the cells that it gives. */
export interface QueryEvidence {
  readonly sql: string;
  readonly table: Table;
  readonly cells: ReadonlyMap<string, CellEvidence>;
}

/**
 * Requests that one query can answer: the same measure, the same day, the same dimensions. With `apart`, also the same dimensions
 * held to one member: a query that holds a dimension to groups and lists joins each row once for every one of them.
 */
function groupRequests(requests: readonly CellRequest[], apart: boolean): CellRequest[][] {
  const groups = new Map<string, CellRequest[]>();
  const isOne = (picks: readonly Pick[]): boolean => picks.length === 1 && picks[0]?.kind === "member";
  for (const request of requests) {
    const dimensions = [...request.coordinates].map(([d, picks]) => (apart && !isOne(picks) ? `${d}*` : d));
    const shape = `${request.measure}|${request.asOf}|${dimensions.sort().join(",")}`;
    const group = groups.get(shape);
    if (group) group.push(request);
    else groups.set(shape, [request]);
  }
  return [...groups.values()];
}

function toNumber(value: Plain | undefined): { value: Rational; exact: boolean } | null {
  if (typeof value === "bigint") return { value: whole(value), exact: true };
  if (typeof value === "number") {
    const rational = fromNumber(value);
    return rational && { value: rational, exact: false };
  }
  return value !== null && typeof value === "object" && "n" in value ? { value, exact: true } : null;
}

function readCell(row: readonly Plain[], keys: number, definition: Definition): Cell {
  const [numerator, denominator, status, stated, vintage] = row.slice(keys);
  const codes = Array.isArray(status) ? status.flatMap((s: Plain) => (typeof s === "string" ? [s] : [])) : [];
  const base = {
    ...missingCell("no-data"),
    status: orderStatus(codes),
    stated: stated === true,
    vintage: typeof vintage === "string" ? vintage : null,
  };
  if (typeof numerator === "string") return { ...base, missing: null, names: [numerator] };
  const above = toNumber(numerator);
  const below = definition.denominator === null ? { value: whole(1), exact: true } : toNumber(denominator);
  // Rows are there: what they should say is left empty.
  if (!above || !below) return { ...base, missing: "empty" };
  const quotient = definition.denominator === null ? above.value : divide(above.value, below.value);
  if (!quotient) return { ...base, missing: "undefined" };
  const value = definition.scale ? multiply(quotient, definition.scale) : quotient;
  return partly({ ...base, missing: null, value, approximate: !above.exact || !below.exact }, definition);
}

/** Whether some coordinates lie wholly after a day: what will be cannot be known. */
function isYetToCome({ coordinates, asOf }: CellRequest): boolean {
  const begins = (pick: Pick): string | null =>
    pick.kind === "span" ? pick.from : pick.kind === "member" ? (parsePeriod(pick.slug)?.start ?? null) : null;
  return [...coordinates.values()].some((picks) => picks.length > 0 && picks.every((p) => (begins(p) ?? "") > asOf));
}

/** What a request has where no row answers it: a count of rows is 0, what nobody could know yet says so. */
function emptyCell(definition: Definition, table: Table, request: CellRequest): Cell {
  const [first] = table.vintages;
  const isLater = first !== undefined && first > request.asOf && table.rows.every((r) => r.knownFrom !== null);
  if (isLater) return missingCell("not-known-yet");
  if (!countsRows(definition)) return missingCell("no-data");
  return isYetToCome(request) ? missingCell("not-known-yet") : partly(numberCell(whole(0)), definition);
}

/** What is added up over a table that does not list all is a lower bound. */
function partly(cell: Cell, { partial }: Definition): Cell {
  if (!partial || !cell.value) return cell;
  return {
    ...cell,
    bounds: { low: cell.value, high: null, lowInclusive: true, highInclusive: false },
    notes: ["the table does not list all: this is a lower bound"],
  };
}

/** The key that a value in a query's result stands for; "" for what is none. */
function keyOf(value: Plain | undefined, { plain }: KeyRelation): string {
  const text = typeof value === "bigint" || typeof value === "boolean" ? value.toString() : value;
  if (typeof text !== "string") return "";
  return plain ? (plain.get(text) ?? "") : text;
}

/** A query for some cells of one measure, not yet run: its SQL, and how a row of its result is found for a request. */
interface CellsQuery {
  readonly sql: string;
  readonly table: Table;
  readonly definition: Definition;
  readonly requests: readonly CellRequest[];
  readonly dimensions: readonly string[];
  readonly relations: readonly KeyRelation[];
}

/** A dimension that is left out stands at the member for all others, where the table has a row for it: else that would count twice. */
function atTotals(definition: Definition, dimensions: readonly string[], encoder: Encoder): Definition {
  const conditions = [...encoder.measure.totals].flatMap(([dimension, slug]) => {
    if (dimensions.includes(dimension)) return [];
    const { rows } = keyRelation(dimension, [[{ kind: "member", slug }]], encoder);
    return rows.map((row) => `t.${quoteName(dimension)} = ${row.low}`);
  });
  if (conditions.length === 0) return definition;
  return {
    ...definition,
    where: [...(definition.where === null ? [] : [definition.where]), ...conditions].join(" AND "),
  };
}

/** Writes the query for requests of one shape; null where they are of no measure with SQL. */
function queryFor(requests: readonly CellRequest[], store: Store, withRows: boolean): CellsQuery | null {
  const [first] = requests;
  const measure = first && store.catalogue.measures.get(first.measure);
  const definition = first && store.specs.get(first.measure)?.definition;
  const table = definition && store.tables.get(definition.table);
  if (!measure || !definition || !table) return null;
  const inForce = definition.inForce?.as ?? null;
  const dimensions = [...first.coordinates.keys()].sort();
  const encoder = { table, catalogue: store.catalogue, measure, inForce };
  const relations = dimensions.map((d) =>
    keyRelation(
      d,
      requests.map((r): readonly Pick[] => r.coordinates.get(d) ?? []),
      encoder,
    ),
  );
  const time = measure.time === inForce ? null : measure.time;
  const narrowed = atTotals(definition, dimensions, encoder);
  const sql = cellSql({
    definition: narrowed,
    relations,
    time,
    asOf: first.asOf,
    status: table.spec.status,
    rows: withRows,
    only: withRows ? null : fewOf(requests, dimensions, relations),
  });
  return { sql, table, definition, requests, dimensions, relations };
}

async function runQuery(query: CellsQuery, { engine }: Store): Promise<ReadonlyMap<string, CellEvidence>> {
  const { sql, table, definition, requests, dimensions, relations } = query;
  const answers = relations.some((r) => r.rows.length === 0) ? [] : await engine.query(sql);
  const byKey = new Map(answers.map((row) => [relations.map((r, i) => keyOf(row[i], r)).join("\u0000"), row]));
  const cells = new Map<string, CellEvidence>();
  for (const request of requests) {
    const row = byKey.get(dimensions.map((d) => picksText(request.coordinates.get(d) ?? [])).join("\u0000"));
    const cell = row ? readCell(row, dimensions.length, definition) : emptyCell(definition, table, request);
    const used = row?.[dimensions.length + 5];
    const rows = Array.isArray(used)
      ? used.flatMap((i: Plain) => (typeof i === "bigint" ? (table.rows[Number(i)]?.origin ?? []) : []))
      : [];
    cells.set(request.key, { cell, rows });
  }
  return cells;
}

function queriesFor(requests: readonly CellRequest[], store: Store, withRows: boolean): CellsQuery[] {
  return groupRequests(requests, !withRows).flatMap((group) => queryFor(group, store, withRows) ?? []);
}

/** Runs the queries for some cells and keeps what they were computed from. */
export async function cellsWithEvidence(
  requests: readonly CellRequest[],
  store: Store,
): Promise<readonly QueryEvidence[]> {
  const [evidence = []] = await evidenceOfEach([requests], store);
  return evidence;
}

/**
 * The evidence of several sets of cells, each as if it were asked by itself: its queries are those for its own cells, and what
 * they give comes from one query for all sets that ask the same measure, day and dimensions.
 */
export async function evidenceOfEach(
  sets: readonly (readonly CellRequest[])[],
  store: Store,
): Promise<readonly (readonly QueryEvidence[])[]> {
  const all = new Map(sets.flat().map((request) => [request.key, request]));
  const found = new Map<string, CellEvidence>();
  for (const query of queriesFor([...all.values()], store, true))
    for (const [key, cell] of await runQuery(query, store)) found.set(key, cell);
  return sets.map((set) =>
    queriesFor(set, store, true).map(({ sql, table, requests }) => {
      const cells = requests.flatMap(({ key }) => {
        const cell = found.get(key);
        return cell ? [[key, cell] as const] : [];
      });
      return { sql, table, cells: new Map(cells) };
    }),
  );
}

/** The port over the engine: one query for each measure, day and set of dimensions in the batch, groups apart from members. */
export function engineCells(store: Store): Cells {
  return async (requests) => {
    const cells = new Map<string, Cell>();
    for (const query of queriesFor(requests, store, false))
      for (const [key, { cell }] of await runQuery(query, store)) cells.set(key, cell);
    return cells;
  };
}
