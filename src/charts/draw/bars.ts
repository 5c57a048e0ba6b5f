import type { Cell } from "../../addresses/cell.ts";
import { missingText } from "../../addresses/describe.ts";
import { toNumber } from "../../quantities/rational.ts";
import type { Filled } from "../grid.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { unitOf, valuesOf, type Shown } from "../shown.ts";
import { differ, isSoft } from "../soft.ts";
import { orderOf } from "../table-model.ts";
import { filledText } from "./annotation.ts";
import { rangeOf } from "./frame.ts";
import { shortLabel } from "./labels.ts";
import { colourOf, REST } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** One bar: its name, its value and what is written at its end. */
export interface Bar {
  readonly label: string;
  /** The length; null where there is no value. */
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly text: string;
  readonly colour: string;
  readonly strong: boolean;
  /** It may still change, and others may not. */
  readonly soft: boolean;
  /** What the author wrote beside it; "" for nothing. */
  readonly note: string;
  /** The first bar of an item, when an item has several. */
  readonly first: boolean;
}

/** The colour of the j-th bar of an item: as its series, unless something is highlighted. */
function barColour(strong: boolean, j: number, { spec, strands }: Shown): string {
  const marked = strands.map((s) => s.item !== "" && spec.highlight.includes(s.item));
  if (spec.highlight.length === 0 || marked.some((m) => m))
    return strands.length > 1 ? colourOf(j, marked) : "var(--series-1)";
  return strong ? "var(--series-1)" : REST;
}

/** What the author wrote beside a bar, its value filled in. */
function noteOf(item: string, strand: Filled, value: string, { spec }: Shown): string {
  const found = spec.annotations.find((a) => a.at === item && (a.series === null || a.series === strand.item));
  return found ? filledText(found.text, value) : "";
}

/** The letters beside the values are shown where they differ between values. */
function marksDiffer(strands: readonly Filled[]): boolean {
  const marks = strands.flatMap((s) => s.cells.flatMap((c) => (c?.value ? [c.status.join(" ")] : [])));
  return new Set(marks).size > 1;
}

/** The bars of a chart in its order. */
export function barsOf(shown: Shown): Bar[] {
  const { grid, spec, strands, language } = shown;
  const places = sharedPlaces(valuesOf(shown), unitOf(shown));
  const marked = marksDiffer(strands);
  const soft = differ(shown, isSoft);
  const written = (cell: Cell | undefined, { unit }: Filled): string => {
    if (!cell?.value) return `– ${missingText(cell?.missing ?? "no-data")}`;
    const mark = marked && cell.status.length > 0 ? ` ${cell.status.join(" ")}` : "";
    return valueText(cell.value, unit, language, places) + mark;
  };
  return orderOf(grid, strands).flatMap((i) =>
    strands.map((strand, j): Bar => {
      const cell = strand.cells[i];
      const item = grid.items[i] ?? { item: "", label: "" };
      const strong = spec.highlight.includes(item.item) || (strand.item !== "" && spec.highlight.includes(strand.item));
      const text = written(cell, strand);
      const { value = null, uncertainty = null } = cell ?? {};
      return {
        label: shortLabel(item, language),
        value: value && toNumber(value),
        interval: value && uncertainty && [toNumber(uncertainty.low), toNumber(uncertainty.high)],
        text: (strands.length > 1 ? `${strand.label} ` : "") + text,
        colour: barColour(strong, j, shown),
        strong,
        soft: soft && cell !== undefined && isSoft(cell),
        note: noteOf(item.item, strand, text, shown),
        first: j === 0,
      };
    }),
  );
}

/** The lowest and highest value of bars, with zero, their intervals and some others; never the same. */
export function barExtent(bars: readonly Bar[], others: readonly number[]): [number, number] {
  return rangeOf([
    0,
    ...bars.flatMap((b) => [...(b.value === null ? [] : [b.value]), ...(b.interval ?? [])]),
    ...others,
  ]);
}

/** The surface of a bar; one that may still change is paler, with a broken edge. */
export function barBox(box: { x1: number; x2: number; y1: number; y2: number }, colour: string, soft: boolean): Piece {
  const sorted = {
    x1: Math.min(box.x1, box.x2),
    x2: Math.max(box.x1, box.x2),
    y1: Math.min(box.y1, box.y2),
    y2: Math.max(box.y1, box.y2),
  };
  const look = soft ? { className: "bar soft", stroke: colour } : { className: "bar" };
  return { shape: "box", ...sorted, fill: colour, ...look };
}

/** An interval as a line with a short stroke at each end, level or upright. */
export function whisker(from: readonly [number, number], to: readonly [number, number]): Piece[] {
  const level = from[1] === to[1];
  const end = ([x, y]: readonly [number, number]): Piece => ({
    shape: "rule",
    x1: level ? x : x - 3.5,
    x2: level ? x : x + 3.5,
    y1: level ? y - 3.5 : y,
    y2: level ? y + 3.5 : y,
    className: "whisker",
  });
  return [{ shape: "rule", x1: from[0], y1: from[1], x2: to[0], y2: to[1], className: "whisker" }, end(from), end(to)];
}
