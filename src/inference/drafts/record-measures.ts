import { aliasesOf, longForm } from "../labels/aliases.ts";
import type { CellText } from "../labels/number-text.ts";
import { readTitle } from "../labels/title.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { ValueColumn } from "../tables/columns.ts";
import { namesRows } from "../tables/profile.ts";
import type { DraftMeasure } from "./draft.ts";
import { resolveUnit } from "./units.ts";
import { precisionOf, signIn, valuesOf } from "./values.ts";

/** A quantity of a column over some rows: the words before its header, and its SQL. */
interface Aggregate {
  readonly word: string;
  readonly more: readonly string[];
  readonly numerator: string;
  readonly denominator: string | null;
  /** It is one of the numbers of the column, and makes sense where these are names. */
  readonly picks: boolean;
}

const AGGREGATES: readonly Aggregate[] = [
  { word: "average", more: ["mean"], numerator: "sum({v})", denominator: "count({v})", picks: false },
  { word: "median", more: [], numerator: "median({v})", denominator: null, picks: false },
  {
    word: "smallest",
    more: ["lowest", "minimum", "least", "fewest"],
    numerator: "min({v})",
    denominator: null,
    picks: true,
  },
  {
    word: "largest",
    more: ["highest", "maximum", "most", "biggest"],
    numerator: "max({v})",
    denominator: null,
    picks: true,
  },
];

/** The number in a cell as exact text; "" where there is none. */
export function textOf(cell: CellText | undefined): string {
  return cell?.kind === "number" ? cell.text : "";
}

/** The measures of the `at`th column of numbers in a table of things or events: its sum, average, median, smallest and largest. */
export function recordMeasures(
  bare: BareTable,
  value: ValueColumn,
  at: number,
  sumsOver: readonly number[],
): DraftMeasure[] {
  const texts = value.cells.map(textOf);
  const { file, grid, title } = bare;
  const clues = {
    label: value.label,
    name: value.label,
    alone: false,
    title: readTitle(title).text,
    own: value.unit,
    key: null,
    stated: file.unit,
    workbook: grid.sheet !== null,
    sign: signIn(value.cells),
  };
  const { unit, scale, power, doubt } = resolveUnit(clues, valuesOf(texts));
  const header = /[\p{L}\p{N}%]/u.test(value.label) ? value.label : value.header;
  const long = longForm(
    header,
    bare.columns.map((c) => c.header),
  );
  const own: DraftMeasure = {
    title: header,
    aliases: [...long, ...aliasesOf(header)],
    unit,
    numerator: `sum({v${at.toString()}})`,
    denominator: null,
    scale,
    sumsOver,
    context: [title, file.unit ?? "", file.collection ?? ""].filter((t) => t !== ""),
    precision: precisionOf(texts, power, unit),
    doubt,
    complete: texts.every((t) => t !== ""),
  };
  const column = bare.columns[value.at];
  const isName = column !== undefined && namesRows(column);
  const others = AGGREGATES.filter((a) => a.picks || !isName).map(
    ({ word, more, numerator, denominator, picks }): DraftMeasure => ({
      ...own,
      title: `${word} ${header}`,
      aliases: [...more.map((other) => `${other} ${header}`), ...long.map((text) => `${word} ${text}`)],
      unit: unit.kind === "count" && denominator !== null ? { kind: "number", noun: unit.noun } : unit,
      numerator: numerator.replace("{v}", `{v${at.toString()}}`),
      denominator: denominator?.replace("{v}", `{v${at.toString()}}`) ?? null,
      precision: picks ? own.precision : null,
    }),
  );
  return [own, ...others];
}
