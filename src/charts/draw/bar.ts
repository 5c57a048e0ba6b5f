import type { Drawing } from "./drawing.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { toNumber } from "../../quantities/rational.ts";
import { periodText } from "../../quantities/period-out.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Filled, Grid } from "../grid.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { missingText } from "../../addresses/describe.ts";
import { orderOf } from "../table-model.ts";
import { textWidth, wrap, type Look } from "./look.ts";
import { svgText } from "./svg.ts";

/** One bar: its name, its value and what is written at its end. */
export interface Bar {
  readonly label: string;
  /** The length; null where there is no value. */
  readonly value: number | null;
  readonly text: string;
  readonly colour: string;
  readonly strong: boolean;
  /** The first bar of an item, when an item has several. */
  readonly first: boolean;
}

/** The bars of a chart in its order; the status letters stand beside a value only where they differ between values. */
export function barsOf(grid: Grid, spec: ChartSpec, strands: readonly Filled[], language: string): Bar[] {
  const values = strands.flatMap((s) => s.cells.flatMap((c) => c?.value ?? []));
  const places = sharedPlaces(values, strands[0]?.unit ?? { kind: "number", noun: null });
  const marks = new Set(strands.flatMap((s) => s.cells.flatMap((c) => (c?.value ? [c.status.join(" ")] : []))));
  const any = spec.highlight.length > 0;
  return orderOf(grid, strands).flatMap((i) =>
    strands.map((strand, j): Bar => {
      const cell = strand.cells[i];
      const { item = "", label: full = "" } = grid.items[i] ?? {};
      const label = parsePeriod(item) ? periodText(item, language, true) : full;
      const strong = spec.highlight.includes(item) || (strand.item !== "" && spec.highlight.includes(strand.item));
      const own = strands.length > 1 ? `${strand.label} ` : "";
      const mark = cell?.value && marks.size > 1 && cell.status.length > 0 ? ` ${cell.status.join(" ")}` : "";
      const text = cell?.value
        ? valueText(cell.value, strand.unit, language, places) + mark
        : `– ${missingText(cell?.missing ?? "no-data")}`;
      const plain = strands.length > 1 ? `var(--series-${((j % 6) + 1).toString()})` : "var(--series-1)";
      const colour = !any ? plain : strong ? "var(--series-1)" : "var(--series-other)";
      return {
        label,
        value: cell?.value ? toNumber(cell.value) : null,
        text: own + text,
        colour,
        strong,
        first: j === 0,
      };
    }),
  );
}

/** Where the middle of each row is, in pixels: a row is as tall as its name needs, and items of several bars stand apart. */
function rowsOf(
  names: readonly (readonly string[])[],
  barsEach: number,
  top: number,
  look: Look,
): { middles: number[]; bottom: number } {
  let at = top;
  const middles = names.map((lines, i) => {
    if (i > 0 && barsEach > 1 && i % barsEach === 0) at += look.font * 0.8;
    const height = look.font * (1.15 * Math.max(1, barsEach > 1 ? 1 : lines.length) + 0.45);
    at += height;
    return at - height / 2;
  });
  return { middles, bottom: at };
}

/** How much wider a strong text is. */
const BOLD = 1.12;

/** The margin at the right with which every value has room at the end of its bar, and the bars are as long as can be. */
function roomAtEnds(bars: readonly Bar[], low: number, high: number, width: number, look: Look): number {
  const span = high - low || 1;
  const lengths = bars.map((b) => ({
    length: Math.max(0, b.value ?? 0) - low,
    text: textWidth(b.text, look) * (b.strong ? BOLD : 1) + 8,
  }));
  const scales = lengths.filter((b) => b.length > 0).map((b) => (width - b.text) / b.length);
  return Math.max(4, width - span * Math.min((width - 4) / span, ...scales));
}

/** A chart of horizontal bars in one width: one below the other, named at the left, with its value at its end. */
export function drawBars({ pen, number, grid, spec, strands, language, look }: Drawing): string {
  const { plot: P } = pen;
  const bars = barsOf(grid, spec, strands, language).map((bar, i) => ({ ...bar, key: i }));
  const most = look.name === "wide" ? 190 : 128;
  const names = bars.map((b) => (b.first ? wrap(b.label, most, look) : []));
  const reference = spec.reference && toNumber(spec.reference.value);
  const values = [0, ...bars.flatMap((b) => b.value ?? []), ...(reference === null ? [] : [reference])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const top = reference === null ? 4 : look.font * 1.9;
  const rows = rowsOf(names, strands.length, top, look);
  const height = rows.bottom + 6;
  const middle = (i: number): number => rows.middles[i] ?? 0;
  // Room at the left for the names, and for the values of bars that go there.
  const negative = bars.filter((b) => (b.value ?? 0) < 0).map((b) => textWidth(b.text, look) + 14);
  const textLeft = Math.max(0, ...negative);
  const marginLeft = Math.max(...names.flat().map((n) => textWidth(n, look)), 0) + 10 + textLeft;
  const marginRight = roomAtEnds(bars, low, high, look.width - marginLeft, look);
  const half = look.font * 0.58;
  // The vertical axis is in pixels, so that rows are as far apart as their text needs.
  const drawn = pen.draw({
    width: look.width,
    height,
    marginLeft,
    marginRight,
    marginTop: 0,
    marginBottom: 0,
    style: { fontSize: `${look.font.toString()}px` },
    x: { domain: [low, high === low ? low + 1 : high], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      P.rect(
        bars.filter((b) => b.value !== null),
        {
          x1: 0,
          x2: "value",
          y1: (b: { key: number }) => middle(b.key) - half,
          y2: (b: { key: number }) => middle(b.key) + half,
          fill: (b: Bar) => b.colour,
          className: "bar",
        },
      ),
      P.ruleX([0], { className: "base", y1: top, y2: height - 6 }),
      ...(reference === null
        ? []
        : [
            P.ruleX([reference], { className: "reference", y1: look.font * 1.4, y2: height - 6 }),
            P.text([spec.reference?.label ?? ""], {
              x: reference,
              y: look.font * 0.7,
              text: (t: string) => t,
              className: "reference-label",
            }),
          ]),
      ...[false, true].flatMap((strong) => [
        P.text(
          bars.flatMap((b, i) =>
            (b.strong === strong ? (names[i] ?? []) : []).map((text, k, all) => ({
              text,
              y: middle(i) + (k - (all.length - 1) / 2) * look.font * 1.15,
            })),
          ),
          {
            x: low,
            y: "y",
            text: "text",
            textAnchor: "end",
            dx: -7 - textLeft,
            className: strong ? "name strong" : "name",
          },
        ),
        ...[false, true].map((negative) =>
          P.text(
            bars.filter((b) => b.strong === strong && (b.value ?? 0) < 0 === negative),
            {
              x: (b: Bar) => b.value ?? 0,
              y: (b: { key: number }) => middle(b.key),
              text: "text",
              textAnchor: negative ? "end" : "start",
              dx: negative ? -6 : 6,
              className: strong ? "amount strong" : "amount",
            },
          ),
        ),
      ]),
    ],
  });
  return svgText(drawn, number, look.name);
}
