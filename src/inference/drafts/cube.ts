import { aliasesOf } from "../labels/aliases.ts";
import { readTitle } from "../labels/title.ts";
import { says } from "../labels/words.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { Columns } from "../tables/columns.ts";
import { distinct, type Keys } from "../tables/keys.ts";
import { namesIndicators } from "../tables/side-columns.ts";
import { axesOf, slicesOf, type Axis } from "./axes.ts";
import type { DraftDimension, DraftTable } from "./draft.ts";
import { observe } from "./observations.ts";
import { groupSeries } from "./series.ts";
import type { SeriesGroup } from "./series-group.ts";
import { findTotals, type Slice, type Totals } from "./totals.ts";
import { isFlow, isStock, resolveUnit, type ResolvedUnit } from "./units.ts";
import { lastDigit, precisionOf, signIn, valuesOf } from "./values.ts";
import { yearlyDraft } from "./yearly.ts";

/** Whether the parts of an axis make up the whole in each slice: shares that add up to 100 percent. */
function sharesAddUp(slices: readonly Slice[], { sums }: Totals, power: number): boolean {
  const whole = power === -2 ? 100 : 1;
  const fits = slices.filter((slice) => {
    let sum = 0;
    for (const [label, value] of slice) if (!sums.includes(label)) sum += value;
    return Math.abs(sum - whole) <= (whole * Math.max(slice.size, 3)) / 150;
  });
  return slices.length > 0 && fits.length >= slices.length * 0.8;
}

/** The words of three letters and more, by their beginnings: "recorded" and "records" are alike. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 5));
}

/** A title for what a group measures, and other names for it: the header of a column, or the title of the table. */
function naming(
  bare: BareTable,
  keys: Keys,
  group: SeriesGroup,
  isOnly: boolean,
): { title: string; aliases: string[] } {
  const { text } = readTitle(bare.title);
  const { label } = group;
  if (label === "") {
    const indicator = [...keys.above, ...keys.keys].find((k) => namesIndicators(k.header) && distinct(k) === 1);
    const title = indicator?.labels.find((l) => l !== "") ?? text;
    return { title, aliases: aliasesOf(title) };
  }
  if (!isOnly || !bare.titled) {
    const isPart =
      /^(?:incl|excl|of which|thereof)/i.test(label) || (group.columns.length > 1 && says.extreme.in(label));
    const title = isPart ? `${text}, ${label}` : label;
    return { title, aliases: aliasesOf(title) };
  }
  // One column under a title: its header is another name where it speaks of the same thing.
  const known = new Set(stems(`${text} ${bare.file.unit ?? ""}`));
  const own = stems(label);
  const shared = own.filter((stem) => known.has(stem)).length;
  const isName = own.length > 0 && shared * 2 >= own.length;
  return { title: text, aliases: [...aliasesOf(text), ...(isName ? [label, ...aliasesOf(label)] : [])] };
}

function clean(list: readonly (string | null)[]): string[] {
  return [...new Set(list.filter((t): t is string => t !== null && t !== ""))];
}

/** A sum that is unknown where one of its numbers is. */
function sumOf(texts: readonly string[]): string {
  return texts.includes("") ? "CASE WHEN count({v0}) = count(*) THEN sum({v0}) END" : "sum({v0})";
}

/** The dimensions of some axes with their totals, and which of them may be summed over. */
function dimensionsOf(
  axes: readonly Axis[],
  texts: readonly string[],
  unit: ResolvedUnit,
): { dimensions: DraftDimension[]; sumsOver: number[] } {
  const numbers = Float64Array.from(texts, (t) => (t === "" ? NaN : Number(t)));
  const digit = 10 ** lastDigit(texts);
  const sumsOver: number[] = [];
  const flows = unit.flows && !axes.some((a) => a.loose && a.keys.labels.some(isStock));
  const dimensions = axes.map((axis, at) => {
    const { dimension, optional } = axis;
    const { labels } = axis.keys;
    if (optional || labels.length === 1) sumsOver.push(at);
    if (dimension.kind !== "category") {
      if (!sumsOver.includes(at) && flows && isFlow(labels)) sumsOver.push(at);
      return dimension;
    }
    const slices = slicesOf(axes, axis, numbers);
    const totals = findTotals(labels, slices, unit.additive, digit);
    const shares = unit.unit.kind === "ratio" && unit.concept === "percent" && sharesAddUp(slices, totals, unit.power);
    if (!sumsOver.includes(at) && (unit.additive || shares)) sumsOver.push(at);
    return { ...dimension, ...totals };
  });
  return { dimensions, sumsOver };
}

function draftGroup(bare: BareTable, keys: Keys, group: SeriesGroup, isOnly: boolean): DraftTable[] {
  const observed = observe(bare, keys, group);
  const { rows, texts, status } = observed;
  if (texts.every((t) => t === "")) return [];
  const all = axesOf(bare, keys, group, observed);
  // Where a row's label is the measure, its column cuts nothing.
  const isRow = group.rows !== null && group.label !== "";
  const axes = isRow ? all.filter((a) => a.dimension.kind !== "category" || a.keys.labels.length > 1) : all;
  const named = naming(bare, keys, group, isOnly);
  const clues = {
    label: group.label === "" ? [...new Set(group.columns.map((c) => c.label))].join(", ") : group.label,
    name: group.label,
    alone: isOnly,
    title: readTitle(bare.title).text,
    own: group.unit ?? group.columns.find((c) => c.unit !== null)?.unit ?? null,
    key: group.unit ? null : (keys.keys.find((k) => k.unit !== null)?.unit ?? null),
    stated: bare.file.unit,
    workbook: bare.grid.sheet !== null,
    sign: signIn(group.columns.flatMap((c) => c.cells)),
  };
  const unit = resolveUnit(clues, valuesOf(texts));
  const { dimensions, sumsOver } = dimensionsOf(axes, texts, unit);
  const headers = group.columns.slice(0, 40).map((c) => c.header);
  const draft: DraftTable = {
    bare,
    title: bare.title,
    dimensions,
    keys: axes.map((a) => a.keys),
    values: [{ name: "value", texts }],
    lines: rows.map((i) => bare.lines[i] ?? 1),
    status,
    measures: [
      {
        ...named,
        unit: unit.unit,
        numerator: sumOf(texts),
        denominator: null,
        scale: unit.scale,
        sumsOver,
        context: clean([bare.title, bare.file.unit, bare.file.collection, ...bare.notes, ...headers]),
        precision: precisionOf(texts, unit.power, unit.unit),
        doubt: unit.doubt,
        complete: isFull(axes, texts),
      },
    ],
  };
  const time = axes.findIndex((a) => a.dimension.kind === "time" && !a.optional);
  const yearly = sumsOver.includes(time) ? yearlyDraft(draft, time, axes[time]?.places ?? []) : null;
  return yearly ? [draft, yearly] : [draft];
}

/** Whether every combination of labels has its value: nothing is unknown then. */
function isFull(
  axes: readonly { readonly keys: { readonly labels: readonly string[] } }[],
  texts: readonly string[],
): boolean {
  const combinations = axes.reduce((product, a) => product * a.keys.labels.length, 1);
  return combinations === texts.length && texts.every((t) => t !== "");
}

/** Drafts of a table whose rows are told apart by its keys: one for each kind of thing that its columns hold. */
export function draftCube(bare: BareTable, columns: Columns, keys: Keys): DraftTable[] {
  const groups = groupSeries({ keys: keys.keys, values: columns.values }, bare);
  return groups.flatMap((group) => draftGroup(bare, keys, group, groups.length === 1));
}
