import { slugify } from "../../addresses/slug.ts";
import { readTitle } from "../labels/title.ts";
import { isGeneric } from "../labels/words.ts";
import { aliasesOf } from "../labels/aliases.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { Columns, ValueColumn } from "../tables/columns.ts";
import { distinct } from "../tables/keys.ts";
import { namesRows } from "../tables/profile.ts";
import { categoryDimension, timeDimension } from "./dimensions.ts";
import type { DraftDimension, DraftMeasure, DraftRow, DraftTable } from "./draft.ts";
import { resolveUnit } from "./units.ts";
import { precisionOf, signIn, valuesOf } from "./values.ts";

/** A quantity of rows: how its title begins, its other names, and its SQL. */
const AGGREGATES = [
  { title: (h: string) => `average ${h}`, more: ["mean"], numerator: "sum({v})", denominator: "count({v})" },
  { title: (h: string) => `median ${h}`, more: [], numerator: "median({v})", denominator: null },
  {
    title: (h: string) => `smallest ${h}`,
    more: ["lowest", "minimum", "least", "fewest"],
    numerator: "min({v})",
    denominator: null,
  },
  {
    title: (h: string) => `largest ${h}`,
    more: ["highest", "maximum", "most", "biggest"],
    numerator: "max({v})",
    denominator: null,
  },
] as const;

/** The plural of an English noun. */
function plural(noun: string): string {
  if (/(?:[^aeiou]y)$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/i.test(noun)) return /ss$|[xz]$|[cs]h$/i.test(noun) ? `${noun}es` : noun;
  return `${noun}s`;
}

/** Rows that stand for all others together would count twice. */
function totalRows({ keys }: Columns): Set<number> {
  const rows = new Set<number>();
  for (const { labels } of keys)
    labels.forEach((label, i) => {
      if (/^(?:grand |sub-?)?totals?$|^(?:career|overall|season) totals?$|^sum$/i.test(label.trim())) rows.add(i);
    });
  return rows;
}

interface Dimension {
  readonly dimension: DraftDimension;
  readonly labels: readonly string[];
  readonly header: string;
}

/** What tells rows apart: texts, the first column of periods, and whole numbers that name things. */
function dimensionsOf(bare: BareTable, { keys, values }: Columns): Dimension[] {
  const found: Dimension[] = [];
  const time = keys.find((k) => k.kind === "time");
  const category = (header: string, labels: readonly string[], written = labels): Dimension => {
    const all = [...new Set(labels.filter((l) => l !== ""))];
    return { header, labels: written, dimension: categoryDimension(header, all, null, "item") };
  };
  for (const key of keys) {
    if (key === time)
      found.push({ header: key.header, labels: key.labels, dimension: timeDimension(key.labels, key.written) });
    else found.push(category(key.header, key.kind === "time" ? key.written : key.labels, key.written));
  }
  for (const value of values) {
    const column = bare.columns[value.at];
    if (column && namesRows(column)) found.push(category(column.header, column.cells));
  }
  return found.filter((d) => d.labels.some((label) => label !== ""));
}

/** The noun for the rows: what the first key names, where it names things. */
function nounOf({ keys }: Columns): string {
  const [key] = keys.filter((k) => k.kind === "category" && !isGeneric(k.header) && /^[\p{L} ]+$/u.test(k.header));
  return key && distinct(key) === key.labels.length ? plural(key.header.toLowerCase()) : "rows";
}

function valueMeasures(
  bare: BareTable,
  value: ValueColumn,
  at: number,
  sumsOver: readonly number[],
  title: string,
): DraftMeasure[] {
  const texts = value.cells.map((c) => (c.kind === "number" ? c.text : ""));
  const values = valuesOf(texts);
  const stated = bare.file.unit;
  const resolved = resolveUnit(
    { label: value.label, title, own: value.unit, key: null, stated, sign: signIn(value.cells) },
    values,
  );
  const unit = resolved.unit;
  const column = `{v${at.toString()}}`;
  const base = {
    unit,
    scale: resolved.scale,
    sumsOver,
    context: [bare.title, stated ?? "", bare.file.collection ?? ""].filter((t) => t !== ""),
    doubt: resolved.doubt,
  };
  const header = value.label === "" ? value.header : value.label;
  const precision = precisionOf(texts, resolved.power, unit);
  const own: DraftMeasure = {
    ...base,
    title: header,
    aliases: aliasesOf(header),
    numerator: `sum(${column})`,
    denominator: null,
    precision,
  };
  const column_ = bare.columns[value.at];
  const isName = column_ !== undefined && namesRows(column_);
  const others = AGGREGATES.filter((a) => !isName || a.numerator.startsWith("mi") || a.numerator.startsWith("ma")).map(
    ({ title: titled, more, numerator, denominator }): DraftMeasure => ({
      ...base,
      unit: unit.kind === "count" && denominator !== null ? { kind: "number", noun: unit.noun } : unit,
      title: titled(header),
      aliases: more.map((word) => `${word} ${header}`),
      numerator: numerator.replace("{v}", column),
      denominator: denominator?.replace("{v}", column) ?? null,
      precision: numerator.startsWith("m") && !numerator.startsWith("median") ? precision : null,
    }),
  );
  return [own, ...others];
}

/**
 * The draft of a table whose rows are things or events: its texts are dimensions, and its measures are how many rows there are, how
 * many different texts, and for each column of numbers their sum, mean, median, smallest and largest.
 */
export function draftRecords(bare: BareTable, columns: Columns): DraftTable | null {
  const dimensions = dimensionsOf(bare, columns);
  if (dimensions.length === 0 && columns.values.length === 0) return null;
  const sumsOver = dimensions.map((_, i) => i);
  const { text: title } = readTitle(bare.title);
  const noun = nounOf(columns);
  const context = [bare.title, bare.file.collection ?? ""].filter((t) => t !== "");
  const counted = { denominator: null, scale: null, sumsOver, context, precision: null, doubt: null };
  const measures: DraftMeasure[] = [
    {
      ...counted,
      title: `number of ${noun}`,
      aliases: noun === "rows" ? [title] : [`number of ${title}`],
      unit: { kind: "count", noun: noun === "rows" ? null : noun },
      numerator: "count(*)",
    },
  ];
  columns.values.forEach((value, at) => measures.push(...valueMeasures(bare, value, at, sumsOver, title)));
  dimensions.forEach(({ header, dimension, labels }, at) => {
    if (dimension.kind !== "category" || header === "") return;
    const filled = labels.filter((label) => label !== "");
    if (new Set(filled).size === filled.length) return;
    const many = plural(header.toLowerCase());
    measures.push({
      ...counted,
      title: `number of different ${many}`,
      aliases: [`number of ${many}`],
      unit: { kind: "count", noun: many },
      numerator: `count(DISTINCT {d${at.toString()}})`,
    });
  });
  const left = totalRows(columns);
  const rows = bare.lines.flatMap((line, i): DraftRow[] => {
    const cells = columns.values.map((v) => v.cells[i]);
    const keys = dimensions.map((d) => d.labels[i] ?? "");
    if (left.has(i) || (keys.every((k) => k === "") && cells.every((c) => c?.kind !== "number"))) return [];
    const status = cells.find((c) => c && c.kind !== "text" && c.status !== "");
    return [
      {
        line,
        keys,
        values: cells.map((c) => (c?.kind === "number" ? c.text : "")),
        status: status && status.kind !== "text" ? status.status : "",
      },
    ];
  });
  if (rows.length === 0) return null;
  const names = columns.values.map((v) => slugify(v.label === "" ? v.header : v.label) || "value");
  return { bare, title: bare.title, dimensions: dimensions.map((d) => d.dimension), columns: names, measures, rows };
}
