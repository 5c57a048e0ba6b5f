import { missingText } from "../../addresses/describe.ts";
import { add, toNumber, type Rational } from "../../quantities/rational.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { unitOf, valuesOf, type Shown } from "../shown.ts";
import { differ, isSoft } from "../soft.ts";
import { orderOf } from "../table-model.ts";
import { rangeOf } from "./frame.ts";
import { shortLabel } from "./labels.ts";
import { colourOf } from "./look.ts";
import type { KeyEntry } from "./key.ts";

/** One part of a stack, from one value to another; the first is the nearer to zero. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly colour: string;
  readonly soft: boolean;
}

/** The parts of one item, and their sum in words where it means something. */
export interface Stack {
  readonly label: string;
  readonly strong: boolean;
  readonly segments: readonly Segment[];
  readonly total: string;
  /** Why there is no value at all. */
  readonly missing: string;
}

/** Whether the parts of a chart add up to something: the measure may be summed over the series, and nothing is opposed. */
function addsUp({ spec, strands }: Shown): boolean {
  const measure = strands[0]?.slots[0]?.plan.measure;
  return spec.series !== null && spec.arrange === "stacked" && (measure?.sumsOver.includes(spec.series) ?? false);
}

/** The sum of an item's parts; null where one is unknown. */
function sumOf(values: readonly (Rational | null)[]): Rational | null {
  return values.reduce<Rational | null>((sum, v, i) => (i === 0 ? v : sum && v && add(sum, v)), null);
}

/** The colours of a chart's series and what they stand for. */
export function seriesKey({ spec, strands }: Shown): KeyEntry[] {
  const highlighted = strands.map((s) => spec.highlight.includes(s.item));
  return strands.map((s, j) => ({ label: s.label, colour: colourOf(j, highlighted) }));
}

/** The stacks of a chart in its order. What is opposed, and what is below zero, goes the other way. */
export function stacksOf(shown: Shown): Stack[] {
  const { grid, spec, strands, language } = shown;
  const unit = unitOf(shown);
  const places = sharedPlaces(valuesOf(shown), unit);
  const key = seriesKey(shown);
  const soft = differ(shown, isSoft);
  const totals = addsUp(shown);
  return orderOf(grid, strands).map((i): Stack => {
    let [up, down] = [0, 0];
    const segments = strands.flatMap((strand, j): Segment[] => {
      const cell = strand.cells[i];
      if (!cell?.value) return [];
      const value = toNumber(cell.value);
      const back = value < 0 || spec.opposed.includes(strand.item);
      const from = back ? down : up;
      const to = back ? down - Math.abs(value) : up + value;
      if (back) down = to;
      else up = to;
      const text = valueText(cell.value, unit, language, places);
      return [{ from, to, text, colour: key[j]?.colour ?? "var(--series-1)", soft: soft && isSoft(cell) }];
    });
    const item = grid.items[i] ?? { item: "", label: "" };
    const total = totals ? sumOf(strands.map((s) => s.cells[i]?.value ?? null)) : null;
    return {
      label: shortLabel(item, language),
      strong: spec.highlight.includes(item.item),
      segments,
      total: total ? valueText(total, unit, language, places) : "",
      missing: missingText(strands[0]?.cells[i]?.missing ?? "no-data"),
    };
  });
}

/** The lowest and highest end of stacks, with zero and some other values; never the same. */
export function stackExtent(stacks: readonly Stack[], others: readonly number[]): [number, number] {
  return rangeOf([0, ...stacks.flatMap((s) => s.segments.map((p) => p.to)), ...others]);
}
