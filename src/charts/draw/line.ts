import { parsePeriod } from "../../quantities/period.ts";
import { one, toNumber, zero } from "../../quantities/rational.ts";
import { periodText } from "../dates.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Filled, Grid } from "../grid.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { colourOf, textColour, textWidth, wrap, type Look } from "./look.ts";
import { svgText, type Pen } from "./svg.ts";
import { lineFloor, niceTicks } from "./ticks.ts";

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly estimated: boolean;
}

interface Line {
  readonly label: string;
  readonly colour: string;
  readonly dots: readonly (Dot | null)[];
}

/** Where a period stands on the axis: days from a fixed day, so that gaps show; the place in the list where it is no period. */
function placeOf(item: string, index: number): number {
  const period = parsePeriod(item);
  return period ? Date.parse(`${period.start}T00:00:00Z`) / 86_400_000 : index;
}

/** Which items are named below the axis: as many as have room, the last one among them. */
function namedItems(labels: readonly string[], room: number, look: Look): boolean[] {
  const widest = Math.max(...labels.map((l) => textWidth(l, look))) + 8;
  const every = Math.max(1, Math.ceil((widest * labels.length) / room));
  return labels.map((_, i) => (labels.length - 1 - i) % every === 0);
}

/** Moves labels apart that would cover each other; gives their places from the top, in the order given. */
export function spreadApart(tops: readonly number[], heights: readonly number[], bottom: number): number[] {
  const order = tops.map((_, i) => i).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const placed = [...tops];
  let free = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, free);
    free = (placed[i] ?? 0) + (heights[i] ?? 0);
  }
  let ceiling = bottom;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling - (heights[i] ?? 0));
    ceiling = placed[i] ?? 0;
  }
  return placed;
}

function linesOf(grid: Grid, spec: ChartSpec, strands: readonly Filled[], language: string): Line[] {
  const highlighted = strands.map((s) => spec.highlight.includes(s.item));
  const places = sharedPlaces(
    strands.flatMap((s) => s.cells.flatMap((c) => c?.value ?? [])),
    strands[0]?.unit ?? { kind: "number", noun: null },
  );
  return strands.map((strand, j) => ({
    label: strand.label,
    colour: colourOf(j, highlighted),
    dots: grid.items.map(({ item }, i): Dot | null => {
      const cell = strand.cells[i];
      if (!cell?.value) return null;
      const estimated = cell.status.some((code) => code === "E" || code === "F" || code === "P");
      return { x: placeOf(item, i), y: toNumber(cell.value), text: valueText(cell.value, strand.unit, language, places), estimated };
    }),
  }));
}

/** The pieces of a line between neighbours: solid, or dashed where one end is an estimate. */
function pieces(dots: readonly (Dot | null)[], dashed: boolean): (Dot | null)[] {
  return dots.flatMap((dot, i) => {
    const next = dots[i + 1];
    return dot && next && (dot.estimated || next.estimated) === dashed ? [dot, next, null] : [];
  });
}

/** A line chart in one width: a line for each series, named at its end, estimates dashed and hollow. */
export function drawLine(pen: Pen, number: number, grid: Grid, spec: ChartSpec, strands: readonly Filled[], language: string, look: Look): string {
  const { plot: P } = pen;
  const lines = linesOf(grid, spec, strands, language).filter((l) => l.dots.some((d) => d !== null));
  const unit = strands[0]?.unit ?? { kind: "number", noun: null };
  const all = lines.flatMap((l) => l.dots.flatMap((d) => (d ? [d.y] : [])));
  const reference = spec.reference && toNumber(spec.reference.value);
  const values = reference === null ? all : [...all, reference];
  const [low, high] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  const ticks = niceTicks(lineFloor(low, high), high, 5);
  const tickPlaces = sharedPlaces(ticks, unit);
  const tickText = new Map(ticks.map((t) => [toNumber(t), valueText(t, unit, language, tickPlaces)]));
  const bottomY = toNumber(ticks[0] ?? zero);
  const topY = toNumber(ticks.at(-1) ?? one);
  const ends = lines.map((l) => ({ line: l, dot: l.dots.findLast((d) => d !== null) }));
  const room = look.name === "wide" ? 150 : 100;
  const endTexts = ends.map(({ line, dot }) => [...(lines.length > 1 ? wrap(line.label, room, look) : []), dot?.text ?? ""]);
  const margin = {
    marginLeft: Math.max(...[...tickText.values()].map((t) => textWidth(t, look))) + 10,
    marginRight: Math.max(...endTexts.flat().map((t) => textWidth(t, look)), 10) + 14,
    marginTop: 14,
    marginBottom: look.font * 2.2,
  };
  const inner = look.height - margin.marginTop - margin.marginBottom;
  const down = (y: number): number => margin.marginTop + inner * (1 - (y - bottomY) / (topY - bottomY || 1));
  const up = (pixel: number): number => bottomY + (1 - (pixel - margin.marginTop) / inner) * (topY - bottomY || 1);
  const row = look.font * 1.25;
  const tops = spreadApart(
    ends.map(({ dot }, i) => down(dot?.y ?? 0) - (row * (endTexts[i]?.length ?? 1)) / 2),
    endTexts.map((t) => t.length * row + 4),
    look.height - margin.marginBottom + row / 2,
  );
  const labels = grid.items.map(({ item }) => periodText(item, language, true));
  const named = namedItems(labels, look.width - margin.marginLeft - margin.marginRight, look);
  const axis = grid.items.map(({ item }, i) => ({ x: placeOf(item, i), label: labels[i] ?? "", named: named[i] ?? false }));
  const lastX = Math.max(...axis.map((a) => a.x));
  const firstX = Math.min(...axis.map((a) => a.x));
  const drawn = pen.draw({
    width: look.width,
    height: look.height,
    ...margin,
    style: { fontSize: `${look.font.toString()}px` },
    x: { type: "linear", domain: [firstX, lastX === firstX ? firstX + 1 : lastX], axis: null },
    y: { domain: [bottomY, topY], axis: null },
    marks: [
      P.ruleY(ticks.map(toNumber), { className: "grid" }),
      P.text(ticks.map(toNumber), { x: firstX, y: (t: number) => t, text: (t: number) => tickText.get(t) ?? "", textAnchor: "end", dx: -8, className: "tick" }),
      P.text(
        axis.filter((a) => a.named),
        { x: "x", y: bottomY, text: "label", dy: look.font * 1.3, className: "tick" },
      ),
      ...(reference === null
        ? []
        : [
            P.ruleY([reference], { className: "reference" }),
            P.text([spec.reference?.label ?? ""], { x: firstX, y: reference, text: (t: string) => t, textAnchor: "start", dx: 4, dy: -look.font * 0.65, className: "reference-label" }),
          ]),
      ...lines.flatMap((line) => [
        ...[false, true].map((dashed) =>
          P.line(pieces(line.dots, dashed), { x: (d: Dot | null) => d?.x, y: (d: Dot | null) => d?.y ?? NaN, stroke: line.colour, className: dashed ? "line estimated" : "line" }),
        ),
        P.dot(
          line.dots.filter((d) => d !== null),
          { x: "x", y: "y", r: 3, stroke: line.colour, fill: (d: Dot) => (d.estimated ? "var(--paper)" : line.colour), className: "dot" },
        ),
      ]),
      ...ends.map(({ line }, i) =>
        P.text(
          (endTexts[i] ?? []).map((text, k) => ({ text, y: up((tops[i] ?? 0) + row * (k + 0.5)) })),
          { x: lastX, y: "y", text: "text", textAnchor: "start", dx: 9, fill: textColour(line.colour), className: "end-label" },
        ),
      ),
    ],
  });
  return svgText(drawn, number, look.name);
}
