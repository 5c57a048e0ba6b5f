import { createRequire } from "node:module";
import type * as Api from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBDataChunk, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { fromDecimal } from "../quantities/rational.ts";
import { distinctValues, type Column, type Table } from "./table.ts";

/** A value that the engine gave, made plain: integers (bigint) and decimals exact, floating point as number, dates as ISO texts, lists as arrays. */
export type Plain =
  null | boolean | number | bigint | string | { readonly n: bigint; readonly d: bigint } | readonly Plain[];

/** The engine after loading: it answers queries and does nothing else. */
export interface Engine {
  /** Rows as arrays in the order of the columns. Throws EngineError where the SQL does not run. */
  readonly query: (sql: string) => Promise<readonly (readonly Plain[])[]>;
  /** The SQL types of a query's columns, without running it. Throws EngineError. */
  readonly types: (sql: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** The engine would not run some SQL; the message is the engine's own, its first line. */
export class EngineError extends Error {}

const SETTINGS: Readonly<Record<string, string>> = {
  threads: "1",
  memory_limit: "4GB",
  enable_external_access: "false",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
};

type Duck = typeof Api;

function duckType(api: Duck, { sql }: Column): DuckDBType {
  switch (sql.kind) {
    case "varchar":
      return api.VARCHAR;
    case "bigint":
      return api.BIGINT;
    case "integer":
      return api.INTEGER;
    case "date":
      return api.DATE;
    case "boolean":
      return api.BOOLEAN;
    case "double":
      return api.DOUBLE;
    case "decimal":
      return api.DECIMAL(38, sql.scale);
  }
}

function dateValue(api: Duck, day: string): DuckDBValue {
  return new api.DuckDBDateValue(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000));
}

function duckValue(api: Duck, text: string, { sql }: Column): DuckDBValue {
  if (text === "") return null;
  switch (sql.kind) {
    case "varchar":
      return text;
    case "bigint":
      return BigInt(text.replace(/^\+/, ""));
    case "integer":
      return Number(text);
    case "date":
      return dateValue(api, text);
    case "boolean":
      return text === "true";
    case "double":
      return Number(text);
    case "decimal": {
      const { n, d } = fromDecimal(text) ?? { n: 0n, d: 1n };
      return new api.DuckDBDecimalValue((n * 10n ** BigInt(sql.scale)) / d, 38, sql.scale);
    }
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function sqlTypeName({ sql }: Column): string {
  return sql.kind === "decimal" ? `DECIMAL(38, ${sql.scale.toString()})` : sql.kind.toUpperCase();
}

/** The most rows that one chunk of the engine holds. */
const CHUNK = 2048;

/** How the values of a column are handed over: the engine turns them into the type of the column. */
interface Handed {
  readonly type: DuckDBType;
  readonly valueOf: (text: string) => DuckDBValue;
}

/** So many different texts are handed over as numbers in a list of them. */
const MOST_LISTED = 1000;

/** Texts that repeat are handed over once, and whole numbers as small ones where they are: both cost more than all else. */
function handedOver(api: Duck, table: Table, column: Column): Handed {
  const { sql } = column;
  if (sql.kind === "varchar") {
    const texts = distinctValues(table, column.name);
    if (texts.length > 0 && texts.length <= MOST_LISTED)
      return { type: api.ENUM(texts), valueOf: (text) => (text === "" ? null : text) };
  }
  if (sql.kind === "bigint" && distinctValues(table, column.name).every((text) => /^[+-]?\d{1,9}$/.test(text)))
    return { type: api.INTEGER, valueOf: (text) => (text === "" ? null : Number(text)) };
  return { type: duckType(api, column), valueOf: (text) => duckValue(api, text, column) };
}

async function loadTable(api: Duck, connection: DuckDBConnection, table: Table): Promise<void> {
  const columns = table.columns.map((c) => `${quoteName(c.name)} ${sqlTypeName(c)}`);
  const own = ["_row INTEGER", "_from DATE", "_to DATE", "_stated BOOLEAN"];
  await connection.run(`CREATE TABLE ${quoteName(table.spec.slug)} (${[...columns, ...own].join(", ")})`);
  const handed = table.columns.map((c) => handedOver(api, table, c));
  const types = [...handed.map((h) => h.type), api.INTEGER, api.DATE, api.DATE, api.BOOLEAN];
  const appender = await connection.createAppender(table.spec.slug);
  for (let start = 0; start < table.rows.length; start += CHUNK) {
    const rows = table.rows.slice(start, start + CHUNK);
    const chunk: DuckDBDataChunk = api.DuckDBDataChunk.create(types, rows.length);
    const day = (d: string | null): DuckDBValue => (d === null ? null : dateValue(api, d));
    const values = handed.map(({ valueOf }, i) => rows.map((r) => valueOf(r.values[i] ?? "")));
    chunk.setColumns([
      ...values,
      rows.map((_, i) => start + i),
      rows.map((r) => day(r.knownFrom)),
      rows.map((r) => day(r.knownTo)),
      rows.map((r) => r.origin.file.stated),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function plain(api: Duck, value: DuckDBValue, type: DuckDBType): Plain {
  if (value === null || typeof value === "boolean" || typeof value === "bigint" || typeof value === "string")
    return value;
  if (typeof value === "number") {
    const floating = type.typeId === api.DuckDBTypeId.DOUBLE || type.typeId === api.DuckDBTypeId.FLOAT;
    return floating ? value : BigInt(value);
  }
  if (value instanceof api.DuckDBDecimalValue) return { n: value.value, d: 10n ** BigInt(value.scale) };
  if (value instanceof api.DuckDBDateValue) return value.toString();
  if (value instanceof api.DuckDBListValue && type instanceof api.DuckDBListType)
    return value.items.map((item) => plain(api, item, type.valueType));
  return value.toString();
}

function engineError(error: unknown): EngineError {
  const message = error instanceof Error ? error.message : String(error);
  return new EngineError(message.split("\n")[0] ?? message);
}

/** The engine's library. It is CommonJS: an `import` would first read all its files for the names that they export. */
function loadDuck(): Duck {
  return createRequire(import.meta.url)("@duckdb/node-api") as Duck;
}

/** Loads tables into a new engine in memory and locks it: no files, no network, no extensions, no change of settings. */
export async function openEngine(tables: Iterable<Table>): Promise<Engine> {
  const api = loadDuck();
  const instance = await api.DuckDBInstance.create(":memory:", { ...SETTINGS });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  for (const table of tables) await loadTable(api, connection, table);
  await connection.run("SET lock_configuration = true");
  return {
    query: async (sql) => {
      try {
        const reader = await connection.runAndReadAll(sql);
        const types = reader.columnTypes();
        return reader.getRows().map((row) => row.map((value, i) => plain(api, value, types[i] ?? api.ANY)));
      } catch (error) {
        throw engineError(error);
      }
    },
    types: async (sql) => {
      try {
        const prepared = await connection.prepare(sql);
        const types = Array.from({ length: prepared.columnCount }, (_, i) => prepared.columnType(i).toString());
        prepared.destroySync();
        return types;
      } catch (error) {
        throw engineError(error);
      }
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
