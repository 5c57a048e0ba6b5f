import { operators } from "../../../src/addresses/operators/table.ts";
import { parseAddress } from "../../../src/addresses/parse.ts";
import { slugify } from "../../../src/addresses/slug.ts";
import type { Column } from "./columns.ts";
import type { Operation } from "./parse.ts";

type Columns = ReadonlyMap<string, Column>;

/** A condition on a measure, as `count` and `members` take it. */
interface Condition {
  readonly measure: Column;
  readonly option: string;
  readonly value: string;
}

/** Rows that an operation chose: members on dimensions, conditions on measures, or the one with the greatest or least value. */
interface Rows {
  readonly is: "rows";
  readonly filters: ReadonlyMap<string, string>;
  readonly conditions: readonly Condition[];
  readonly extreme: { readonly measure: Column; readonly order: "descending" | "ascending" } | null;
}

/** A number with the measure and filters that it is read by. */
interface Value {
  readonly is: "value";
  readonly measure: string;
  readonly steps: string;
  readonly filters: ReadonlyMap<string, string>;
}

/** A text in some rows, a truth about them, or a constant. */
type Meaning =
  | Rows
  | Value
  | { readonly is: "text"; readonly rows: Rows; readonly column: Column }
  | { readonly is: "truth" }
  | { readonly is: "constant"; readonly text: string };

/** Why the grammar cannot say something: the words for it. */
class Unsayable {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** What became of one operation of a program. */
export interface Expressed {
  readonly operation: Operation;
  /** Null where the grammar can say it; "argument" where it cannot say one of its arguments. */
  readonly reason: string | null;
}

const ROWS = "rows";
const CONDITIONS: Readonly<Record<string, string>> = {
  filter_greater: "more-than",
  filter_greater_eq: "at-least",
  filter_less: "less-than",
  filter_less_eq: "at-most",
};

function fail(reason: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- no mistake, and caught where an operation ends
  throw new Unsayable(reason);
}

/** The address of a value, held against the real grammar: its operators and its parser. */
function address({ measure, steps, filters }: Value): string {
  const asked = [...filters].map(([dimension, item]) => `${slugify(dimension)}=${item}`).join("&");
  const text = `${slugify(measure)}${steps}${asked === "" ? "" : `?${asked}`}`;
  const parsed = parseAddress(text, () => undefined);
  if (!parsed) return fail("the address has no valid form");
  const unknown = parsed.steps.find((s) => !operators.has(s.operator.text));
  return unknown ? fail(`there is no operator "${unknown.operator.text}"`) : text;
}

function value(measure: string, steps: string, filters: ReadonlyMap<string, string>): Value {
  const made: Value = { is: "value", measure, steps, filters };
  address(made);
  return made;
}

function columnNamed(name: Meaning | undefined, columns: Columns): Column {
  if (name?.is !== "constant") return fail("a column that is the result of an operation");
  return columns.get(name.text.toLowerCase()) ?? fail("names no column of the table");
}

function rowsOf(meaning: Meaning | undefined): Rows {
  return meaning?.is === "rows" ? meaning : fail("works on something that is no rows");
}

/** Rows that are chosen by members alone, as filters can. */
function byFilters(rows: Rows, what: string): ReadonlyMap<string, string> {
  if (rows.extreme) return fail(`${what} of the row with an extreme value`);
  if (rows.conditions.length > 0) return fail(`${what} of rows that meet a condition on a measure`);
  return rows.filters;
}

function decimal(text: string): string {
  const bare = text.replaceAll(/[,$£€\s]/g, "").replace(/^\./, "0.");
  return /^-?\d+(\.\d+)?%?$/.test(bare) ? bare.replace("%", "") : fail("a condition whose threshold is no number");
}

function filterEqual(rows: Rows, column: Column, constant: string): Rows {
  if (rows.extreme) return fail("filters the row with an extreme value");
  const item = slugify(constant);
  if (column.isDimension) {
    if (!column.members.has(item)) return fail("filters by a part of a member's name");
    if (rows.filters.has(column.name)) return fail("filters one dimension twice");
    return { ...rows, filters: new Map([...rows.filters, [column.name, item]]) };
  }
  return { ...rows, conditions: [...rows.conditions, { measure: column, option: "equals", value: decimal(constant) }] };
}

function filterBeyond(operator: string, rows: Rows, column: Column, constant: string): Rows {
  if (rows.extreme) return fail("filters the row with an extreme value");
  const option = CONDITIONS[operator];
  if (option === undefined) return fail("a filter that leaves members out");
  if (column.isTime && /^\d{4}$/.test(constant) && !rows.filters.has(column.name)) {
    const year = Number(constant) + (option === "more-than" ? 1 : option === "less-than" ? -1 : 0);
    const range = option === "more-than" || option === "at-least" ? `${String(year)}..` : `..${String(year)}`;
    return { ...rows, filters: new Map([...rows.filters, [column.name, range]]) };
  }
  if (!column.isMeasure) return fail("a condition on a text or a date");
  return { ...rows, conditions: [...rows.conditions, { measure: column, option, value: decimal(constant) }] };
}

/** How many rows: filters alone count rows, one condition counts members. */
function countRows(rows: Rows): Value {
  if (rows.extreme) return fail("counts the row with an extreme value");
  const [condition, ...more] = rows.conditions;
  if (!condition) return value(ROWS, "", rows.filters);
  if (more.some((c) => c.measure !== condition.measure)) return fail("conditions on several measures");
  const options = [...new Map(rows.conditions.map((c) => [c.option, `;${c.option}=${c.value}`])).values()].join("");
  return value(condition.measure.name, `/count${options}`, rows.filters);
}

function hop(rows: Rows, column: Column): Meaning {
  if (rows.extreme) {
    if (column === rows.extreme.measure) {
      const step = rows.extreme.order === "descending" ? "/max" : "/min";
      return value(column.name, step, rows.filters);
    }
    if (!column.isDimension) return fail("one measure where another has its extreme");
    return { is: "text", rows, column };
  }
  if (column.isDimension && !(column.isMeasure && rows.conditions.length === 0)) return { is: "text", rows, column };
  return value(column.name, "", byFilters(rows, "a value"));
}

/** A text in some rows held against a constant: a rank of 1, a set of members, or a count of rows with both filters. */
function isText(rows: Rows, column: Column, constant: string): Meaning {
  const item = slugify(constant);
  if (!column.members.has(item)) return fail("compares with a part of a member's name");
  const filters = new Map([...rows.filters, [column.name, item]]);
  if (rows.extreme) {
    const order = rows.extreme.order === "ascending" ? ";order=ascending" : "";
    value(rows.extreme.measure.name, `/rank${order}`, filters);
  } else if (rows.conditions.length > 0) {
    const [condition, ...more] = rows.conditions;
    if (condition && more.length === 0)
      value(condition.measure.name, `/members;${condition.option}=${condition.value}`, rows.filters);
    else return fail("conditions on several measures");
  } else value(ROWS, "", filters);
  return { is: "truth" };
}

/** Two values held against each other in one address: `difference` between members, `per` between measures. */
function compare(a: Meaning | undefined, b: Meaning | undefined, isDifference: boolean): Meaning {
  if (a?.is === "text" || b?.is === "text") return fail("compares two texts or dates of the table");
  if (a?.is !== "value" || b?.is !== "value") return fail("compares what are no two values");
  const dimensions = [...new Set([...a.filters.keys(), ...b.filters.keys()])];
  const apart = dimensions.filter((d) => a.filters.get(d) !== b.filters.get(d));
  if (a.measure === b.measure && a.steps === b.steps) {
    const [one] = apart;
    if (one === undefined) return isDifference ? fail("compares a value with itself") : { is: "truth" };
    const from = b.filters.get(one);
    if (apart.length > 1) return fail("compares members that differ in several dimensions");
    if (from === undefined || !a.filters.has(one)) return fail("compares a member with the whole");
    return value(a.measure, `${a.steps}/difference;from=${from}`, a.filters);
  }
  if (apart.length > 0) return fail("compares different measures of different members");
  if (isDifference) return fail("subtracts one measure from another");
  if (a.steps !== "" || b.steps !== "") return fail("compares the results of different operators");
  return value(a.measure, `/per;measure=${slugify(b.measure)}`, a.filters);
}

function apply({ name }: Operation, args: readonly Meaning[], columns: Columns): Meaning {
  const [a, b, c] = args;
  const constant = (x: Meaning | undefined): string =>
    x?.is === "constant" ? x.text : fail("a constant that is the result of an operation");
  switch (name) {
    case "filter_eq":
      return filterEqual(rowsOf(a), columnNamed(b, columns), constant(c));
    case "filter_not_eq":
    case "filter_greater":
    case "filter_greater_eq":
    case "filter_less":
    case "filter_less_eq":
      return filterBeyond(name, rowsOf(a), columnNamed(b, columns), constant(c));
    case "argmax":
    case "argmin": {
      const rows = rowsOf(a);
      const measure = columnNamed(b, columns);
      const filters = byFilters(rows, "the extreme");
      if (!measure.isMeasure) return fail("the extreme of texts or dates");
      return { ...rows, filters, extreme: { measure, order: name === "argmax" ? "descending" : "ascending" } };
    }
    case "hop":
      return hop(rowsOf(a), columnNamed(b, columns));
    case "count":
      return countRows(rowsOf(a));
    case "only":
      countRows(rowsOf(a));
      return { is: "truth" };
    case "sum":
    case "avg":
    case "max":
    case "min": {
      const column = columnNamed(b, columns);
      if (!column.isMeasure) return fail(`the ${name} of texts or dates`);
      const step = name === "sum" ? "" : name === "avg" ? "/mean" : `/${name}`;
      return value(column.name, step, byFilters(rowsOf(a), `the ${name}`));
    }
    case "diff":
      return compare(a, b, true);
    case "eq":
    case "not_eq":
    case "round_eq":
    case "greater":
    case "less": {
      if (a?.is === "constant") return fail("compares two constants");
      if (b?.is !== "constant")
        return compare(a, b, false).is === "constant" ? fail("compares nothing") : { is: "truth" };
      if (a?.is === "text")
        return name === "eq" || name === "not_eq" ? isText(a.rows, a.column, b.text) : fail("orders texts or dates");
      return a?.is === "value" ? { is: "truth" } : fail("compares something that is no value");
    }
    case "all_eq":
    case "all_greater":
    case "all_less":
    case "all_greater_eq":
    case "all_less_eq": {
      const column = columnNamed(b, columns);
      if (!column.isMeasure) return fail("that a text is the same in all rows");
      const option = name === "all_eq" ? "equals" : CONDITIONS[name.replace("all", "filter")];
      if (option === undefined) return fail(`has no operation ${name}`);
      value(column.name, `/fraction;${option}=${decimal(constant(c))}`, byFilters(rowsOf(a), "a fraction"));
      return { is: "truth" };
    }
    case "and":
      return a?.is === "truth" && b?.is === "truth" ? { is: "truth" } : fail("joins what are no two truths");
    default:
      return fail(`has no operation ${name}`);
  }
}

const ALL: Rows = { is: "rows", filters: new Map(), conditions: [], extreme: null };

/** Says a program in addresses, operation by operation, arguments first. */
export function expressProgram(program: Operation, columns: Columns): readonly Expressed[] {
  const done: Expressed[] = [];
  const express = (operation: Operation | string): Meaning | null => {
    if (operation === "all_rows") return ALL;
    if (typeof operation === "string") return { is: "constant", text: operation };
    const args = operation.args.map(express);
    const sayable = args.filter((m) => m !== null);
    if (sayable.length < args.length) {
      done.push({ operation, reason: "argument" });
      return null;
    }
    try {
      const meaning = apply(operation, sayable, columns);
      done.push({ operation, reason: null });
      return meaning;
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      done.push({ operation, reason: error.reason });
      return null;
    }
  };
  express(program);
  return done;
}
