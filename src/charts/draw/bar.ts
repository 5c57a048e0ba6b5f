import { parsePeriod } from "../../quantities/period.ts";
import { toNumber } from "../../quantities/rational.ts";
import { periodText } from "../dates.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Filled, Grid } from "../grid.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { missingText } from "../../addresses/describe.ts";
import { orderOf } from "../table-model.ts";
import { textWidth, wrap, type Look } from "./look.ts";
import { svgText, type Pen } from "./svg.ts";

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

/** A chart of horizontal bars in one width: one below the other, named at the left, with its value at its end. */
export function drawBars(
  pen: Pen,
  number: number,
  grid: Grid,
  spec: ChartSpec,
  strands: readonly Filled[],
  language: string,
  look: Look,
): string {
  const { plot: P } = pen;
  const bars = barsOf(grid, spec, strands, language).map((bar, i) => ({ ...bar, key: i }));
  const most = look.name === "wide" ? 190 : 118;
  const names = bars.map((b) => (b.first ? wrap(b.label, most, look) : []));
  const reference = spec.reference && toNumber(spec.reference.value);
  const values = [0, ...bars.flatMap((b) => b.value ?? []), ...(reference === null ? [] : [reference])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const several = strands.length > 1;
  const tall = Math.max(...names.map((n) => n.length), 1);
  const row = look.font * (several ? 1.6 : 1.15 * tall + 0.45);
  const gap = several ? row * 0.5 : 0;
  const items = several ? bars.filter((b) => b.first).length : 0;
  const top = reference === null ? 4 : look.font * 1.9;
  const height = top + bars.length * row + items * gap + 6;
  const middle = (i: number): number => top + i * row + Math.floor(i / strands.length) * gap + row / 2;
  const textRoom = Math.max(...bars.map((b) => textWidth(b.text, look))) + 8;
  const marginLeft = Math.max(...names.flat().map((n) => textWidth(n, look)), 0) + 10 + (low < 0 ? textRoom + 6 : 0);
  const half = row * 0.36;
  // The vertical axis is in pixels, so that rows are as far apart as their text needs.
  const drawn = pen.draw({
    width: look.width,
    height,
    marginLeft,
    marginRight: textRoom,
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
            dx: low < 0 ? -textRoom - 6 : -7,
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
