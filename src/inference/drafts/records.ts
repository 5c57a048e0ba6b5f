import { slugify } from "../../addresses/slug.ts";
import type { CellText } from "../labels/number-text.ts";
import { readTitle } from "../labels/title.ts";
import { isGeneric } from "../labels/words.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { Columns } from "../tables/columns.ts";
import { namesRows } from "../tables/profile.ts";
import { categoryDimension, timeDimension } from "./dimensions.ts";
import { code, pick } from "./coded.ts";
import type { DraftDimension, DraftMeasure, DraftTable } from "./draft.ts";
import { recordMeasures, textOf } from "./record-measures.ts";

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

function statusOf(cell: CellText | undefined): string {
  return cell && cell.kind !== "text" ? cell.status : "";
}

interface Dimension {
  readonly dimension: DraftDimension;
  readonly labels: readonly string[];
  readonly header: string;
}

/** Texts longer than this on average are prose, by which nobody names a row. */
const PROSE = 100;

function isProse(labels: readonly string[]): boolean {
  return labels.reduce((sum, label) => sum + label.length, 0) > labels.length * PROSE;
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
  return found.filter((d) => d.labels.some((label) => label !== "") && !isProse(d.labels));
}

/** The noun for the rows: what the first column names, where no two rows have the same there. */
function nounOf(bare: BareTable): string {
  const [first] = bare.columns;
  if (!first || isGeneric(first.header) || !/^[\p{L} ]{2,30}$/u.test(first.header)) return "rows";
  const filled = first.cells.filter((cell) => cell !== "");
  const isUnique = new Set(filled).size === filled.length && filled.length > 1;
  return isUnique && !/^(?:year|date|rank|pos|no|position)$/i.test(first.header)
    ? plural(first.header.toLowerCase())
    : "rows";
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
  const noun = nounOf(bare);
  const context = [bare.title, bare.file.collection ?? ""].filter((t) => t !== "");
  const counted = { denominator: null, scale: null, sumsOver, context, precision: null, doubt: null, complete: true };
  const measures: DraftMeasure[] = [
    {
      ...counted,
      title: `number of ${noun}`,
      aliases: noun === "rows" ? [title] : [`number of ${title}`],
      unit: { kind: "count", noun: noun === "rows" ? null : noun },
      numerator: "count(*)",
    },
  ];
  columns.values.forEach((value, at) => measures.push(...recordMeasures(bare, value, at, sumsOver)));
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
  const isEmpty = (i: number): boolean =>
    dimensions.every((d) => (d.labels[i] ?? "") === "") && columns.values.every((v) => v.cells[i]?.kind !== "number");
  const rows = bare.lines.map((_, i) => i).filter((i) => !left.has(i) && !isEmpty(i));
  if (rows.length === 0) return null;
  const mark = (i: number): string => {
    const flagged = columns.values.find((v) => (v.cells[i]?.kind ?? "text") !== "text" && statusOf(v.cells[i]) !== "");
    return statusOf(flagged?.cells[i]) || (bare.marks[i] ?? "");
  };
  return {
    bare,
    title: bare.title,
    dimensions: dimensions.map((d) => d.dimension),
    keys: dimensions.map((d) => pick(code(d.labels), rows)),
    values: columns.values.map(({ label, header, cells }) => {
      const texts = rows.map((i) => textOf(cells[i]));
      return { name: slugify(label === "" ? header : label) || "value", texts };
    }),
    lines: rows.map((i) => bare.lines[i] ?? 1),
    status: rows.map(mark),
    measures,
  };
}
