import { slugify } from "../../addresses/slug.ts";
import { tables as words } from "../../lexicons/compiled/en/tables.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { ratio, type Rational } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import type { CellText } from "../labels/number-text.ts";
import { styleOf } from "../labels/period-label.ts";
import { splitPeriod } from "../labels/split-period.ts";
import { readUnitText, splitHeader, type UnitText } from "../labels/unit-text.ts";
import type { BareTable } from "../tables/bare-table.ts";
import { timeSlug, type Profile } from "../tables/profile.ts";
import type { DraftDimension, DraftMeasure, DraftRow, DraftTable } from "./draft.ts";

interface KeyColumn {
  readonly header: string;
  readonly kind: "time" | "category";
  readonly labels: readonly string[];
  readonly written: readonly string[];
}

interface ValueColumn {
  readonly label: string;
  readonly period: string | null;
  readonly written: string;
  readonly unit: UnitText | null;
  readonly cells: readonly CellText[];
}

const GENERIC = new Set<string>(words.generic);
const TOTAL = new RegExp(`^(?:${words.total.join("|")})\\b`, "i");

function scaleOf(power: number): Rational | null {
  if (power === 0) return null;
  return power > 0 ? ratio(10n ** BigInt(power), 1n) : ratio(1n, 10n ** BigInt(-power));
}

function wishOf(header: string, fallback: string): string {
  return GENERIC.has(header.toLowerCase()) ? fallback : slugify(header) || fallback;
}

function dimensionOf(key: KeyColumn, fallback: string): DraftDimension {
  if (key.kind === "category") {
    const totals = [...new Set(key.labels)].filter((l) => TOTAL.test(l));
    const [total] = totals;
    return {
      wish: wishOf(key.header, fallback),
      title: GENERIC.has(key.header.toLowerCase()) ? fallback : key.header,
      kind: "category",
      aliases: new Map(),
      total: totals.length === 1 ? (total ?? null) : null,
      sums: totals.length === 1 ? totals : [],
    };
  }
  const slug = timeSlug(key.labels);
  const days = key.labels.every((name) => name === "" || parsePeriod(name)?.granularity === "day");
  const aliases = new Map<string, string[]>();
  key.labels.forEach((name, i) => {
    const written = key.written[i] ?? "";
    if (name !== "" && written !== name) aliases.set(name, [...new Set([...(aliases.get(name) ?? []), written])]);
  });
  return { wish: slug, title: slug, kind: days ? "day" : "time", aliases, total: null, sums: [] };
}

function precisionOf(cells: readonly string[], power: number, unit: Unit): number | null {
  let places = 0;
  for (const text of cells) places = Math.max(places, text.includes(".") ? text.length - text.indexOf(".") - 1 : 0);
  const digit = power - places;
  return unit.kind === "count" && digit === 0 ? null : digit;
}

/** Drafts of a table whose rows are told apart by its key columns: one for each kind of thing that its columns hold. */
export function draftCube(bare: BareTable, profiles: readonly Profile[]): DraftTable[] {
  const keys: KeyColumn[] = [];
  const values: ValueColumn[] = [];
  const headers = bare.columns.flatMap((c, i) => (profiles[i]?.kind === "number" ? [c.header] : []));
  const style = styleOf(headers);
  bare.columns.forEach((column, i) => {
    const profile = profiles[i];
    if (profile?.kind === "time")
      keys.push({ header: column.header, kind: "time", labels: profile.names, written: column.cells });
    else if (profile?.kind === "text")
      keys.push({ header: column.header, kind: "category", labels: column.cells, written: column.cells });
    else if (profile?.kind === "number") {
      const { label, unit } = splitHeader(column.header);
      const split = splitPeriod(label, style);
      values.push({
        label: split.words,
        period: split.period,
        written: column.header,
        unit: unit ?? (column.unit === null ? null : readUnitText(column.unit)),
        cells: profile.cells,
      });
    }
  });
  const groups = new Map<string, ValueColumn[]>();
  const periods = values.filter((v) => v.period !== null).length;
  for (const value of values) {
    const kept = periods < 2 && value.period !== null ? { ...value, label: value.written, period: null } : value;
    const shape = `${kept.unit ? JSON.stringify([kept.unit.unit, kept.unit.power]) : ""}|${kept.period === null ? "" : "t"}`;
    groups.set(shape, [...(groups.get(shape) ?? []), kept]);
  }
  return [...groups.values()].flatMap((group) => draftGroup(bare, keys, group) ?? []);
}

function draftGroup(bare: BareTable, keys: readonly KeyColumn[], group: readonly ValueColumn[]): DraftTable | null {
  const labels = [...new Set(group.map((v) => v.label))];
  const stated = bare.file.unit === null ? null : readUnitText(bare.file.unit);
  const found = group[0]?.unit ?? stated;
  const unit: Unit = found?.unit ?? { kind: "number", noun: bare.file.unit };
  const power = found?.power ?? 0;
  const inHeader = group.some((v) => v.period !== null);
  const dimensions = keys.map((k) => dimensionOf(k, "category"));
  const series: KeyColumn = { header: "series", kind: "category", labels, written: labels };
  if (labels.length > 1) dimensions.push(dimensionOf(series, "series"));
  if (inHeader) {
    const names = group.map((v) => v.period ?? "");
    dimensions.push(dimensionOf({ header: "", kind: "time", labels: names, written: group.map((v) => v.written) }, ""));
  }
  const rows: DraftRow[] = [];
  const texts: string[] = [];
  bare.lines.forEach((line, i) => {
    const own = keys.map((k) => k.labels[i] ?? "");
    if (own.some((label) => label === "")) return;
    for (const value of group) {
      const cell = value.cells[i];
      if (!cell || cell.kind === "text" || (cell.kind === "missing" && cell.why !== "unknown")) continue;
      const at = [...own, ...(labels.length > 1 ? [value.label] : []), ...(inHeader ? [value.period ?? ""] : [])];
      const text = cell.kind === "number" ? cell.text : "";
      texts.push(text);
      rows.push({ line, keys: at, values: [text], status: cell.status });
    }
  });
  if (rows.length === 0 || new Set(rows.map((r) => r.keys.join("\u0000"))).size < rows.length) return null;
  const [only = ""] = labels;
  const title = labels.length === 1 && only !== "" ? only : bare.title;
  const isSum = unit.kind === "count" || unit.kind === "money";
  const summed = dimensions.flatMap((d, i) => (isSum && d.kind === "category" ? [i] : []));
  const measure: DraftMeasure = {
    title,
    aliases: [],
    unit,
    numerator: 'sum(t."value")',
    denominator: null,
    scale: scaleOf(power),
    sumsOver: summed,
    context: [bare.title, bare.file.unit ?? "", bare.file.collection ?? ""].filter((t) => t !== ""),
    precision: precisionOf(texts, power, unit),
    doubt: null,
  };
  return { bare, title: bare.title, dimensions, columns: ["value"], measures: [measure], rows };
}
