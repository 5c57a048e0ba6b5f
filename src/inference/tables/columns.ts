import type { CellText } from "../labels/number-text.ts";
import { styleOf } from "../labels/period-label.ts";
import { splitPeriod } from "../labels/split-period.ts";
import { readUnitText, splitHeader, type UnitText } from "../labels/unit-text.ts";
import { isGeneric } from "../labels/words.ts";
import type { BareTable } from "./bare-table.ts";
import { namesRows, withoutFirstDays, type Profile } from "./profile.ts";

/** A column whose texts tell rows apart. */
export interface KeyColumn {
  /** The column's place among all. */
  readonly at: number;
  /** Without a unit that it states; "" where it is only a unit. */
  readonly header: string;
  readonly kind: "time" | "category";
  /** A label for each row: canonical names of periods, else as written; "" where there is none. */
  readonly labels: readonly string[];
  readonly written: readonly string[];
  /** The code of a mark beside a period, for each row. */
  readonly status: readonly string[];
  /** The unit that its header states for the whole table: "EUR thousand", "source (GWh)". */
  readonly unit: UnitText | null;
}

/** A column of numbers. */
export interface ValueColumn {
  /** The words of the header without unit and period; "" where it is only a period. */
  readonly label: string;
  readonly header: string;
  /** The period that the header names, and as it names it; "" where it names none. */
  readonly period: string;
  readonly written: string;
  readonly status: string;
  readonly unit: UnitText | null;
  readonly cells: readonly CellText[];
  /** The column's place among all. */
  readonly at: number;
}

export interface Columns {
  readonly keys: readonly KeyColumn[];
  readonly values: readonly ValueColumn[];
}

function keyOf(at: number, header: string, profile: Profile, cells: readonly string[]): KeyColumn {
  const whole = profile.kind === "time" ? null : readUnitText(header);
  const split = splitHeader(header);
  const isUnit = whole !== null && whole.rest === "" && (whole.unit.kind === "money" || whole.power !== 0);
  return {
    at,
    header: isUnit ? "" : split.label,
    unit: isUnit ? whole : split.unit,
    kind: profile.kind === "time" ? "time" : "category",
    labels: profile.kind === "time" ? profile.names : cells,
    status: profile.kind === "time" ? profile.status : [],
    written: cells,
  };
}

/** The words of a header over numbers, and its unit. One that is only a unit, or says nothing as "value" does, has no words. */
function headerOf(header: string): { label: string; unit: UnitText | null } {
  const plain = header.replaceAll("_", " ").trim();
  const whole = readUnitText(plain);
  if (whole?.rest === "" && (whole.unit.kind !== "number" || whole.power !== 0)) return { label: "", unit: whole };
  const split = splitHeader(plain);
  return { label: isGeneric(split.label) ? "" : split.label, unit: split.unit };
}

/** The columns of a table as keys and values; headers give up the periods in them where at least two have one. */
export function splitColumns({ columns }: BareTable, profiles: readonly Profile[]): Columns {
  const keys: KeyColumn[] = [];
  let values: ValueColumn[] = [];
  const style = styleOf(columns.map((c) => c.header));
  columns.forEach(({ header, unit: below, cells }, at) => {
    const profile = profiles[at];
    if (!profile || profile.kind === "empty") return;
    if (profile.kind !== "number") keys.push(keyOf(at, header, profile, cells));
    else {
      const { label, unit } = headerOf(header);
      const { words, period, written } = splitPeriod(label, style);
      // What is left beside a period may be a unit: "FY07 millions".
      const rest = period === null || unit !== null ? null : headerOf(words);
      values.push({
        label: rest?.label ?? words,
        header: [label, header].find((h) => /[\p{L}\p{N}%]/u.test(h)) ?? `column ${(at + 1).toString()}`,
        period: period?.name ?? "",
        written,
        status: period?.status ?? "",
        unit: unit ?? rest?.unit ?? (below === null ? null : readUnitText(below)),
        cells: profile.cells,
        at,
      });
    }
  });
  const coarse = withoutFirstDays(values.map((v) => v.period));
  values = values.map((v, i) => ({ ...v, period: coarse[i] ?? "" }));
  const dated = values.filter((v) => v.period !== "");
  const isCut =
    new Set(dated.map((v) => v.period)).size > 1 ||
    (dated.length === 1 && values.length === 1 && dated[0]?.label === "");
  const kept = isCut
    ? values
    : values.map((v) => ({ ...v, label: v.period === "" ? v.label : v.header, period: "", written: "", status: "" }));
  if (keys.length > 0 || kept.length < 2) return { keys, values: kept };
  // Without a key, a first column of whole numbers that are all different tells the rows apart.
  const [first, ...rest] = kept;
  const column = first && columns[first.at];
  if (!first || !column || !namesRows(column)) return { keys, values: kept };
  return { keys: [keyOf(first.at, column.header, { kind: "text" }, column.cells)], values: rest };
}
