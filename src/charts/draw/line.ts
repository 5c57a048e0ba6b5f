import { unitOf, type Shown } from "../shown.ts";
import { annotationMarks, filledText, type Note } from "./annotation.ts";
import { namedItems, spreadApart, valueAxis, type ValueAxis } from "./axis.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, rangeOf, type Frame } from "./frame.ts";
import { shortLabel } from "./labels.ts";
import { lineMarks } from "./line-marks.ts";
import { linesOf, placeOf, type Line } from "./line-series.ts";
import { REST, textColour, textWidth, wrap, type Look } from "./look.ts";
import { referenceMarks, referenceValues } from "./reference.ts";
import type { Piece } from "./sheet.ts";

/** A name at a line's end: its rows of text and the value that it stands by. */
interface End {
  readonly line: Line;
  readonly rows: readonly string[];
  readonly y: number;
}

/** Each line's end: its value, and its name where there are several. */
export function endsOf(lines: readonly Line[], look: Look): End[] {
  const room = look.name === "wide" ? 150 : 100;
  return lines.map((line) => {
    const dot = line.dots.findLast((d) => d !== null);
    return { line, rows: [...(lines.length > 1 ? wrap(line.label, room, look) : []), dot?.text ?? ""], y: dot?.y ?? 0 };
  });
}

/** The rows of the ends' names, moved apart where they would cover each other. */
export function endMarks(ends: readonly End[], frame: Frame, look: Look): Piece[] {
  const row = look.font * 1.25;
  const tops = spreadApart(
    ends.map(({ y, rows }) => frame.y(y) - (row * rows.length) / 2),
    ends.map(({ rows }) => rows.length * row + 4),
    frame.bottom + row / 2,
  );
  return ends.flatMap(({ line, rows }, i) =>
    rows.map((text, k): Piece => ({
      shape: "text",
      x: frame.right + 9,
      y: (tops[i] ?? 0) + row * (k + 0.5),
      text,
      anchor: "start",
      fill: textColour(line.colour),
      className: line.colour === REST ? "end-label rest" : "end-label",
    })),
  );
}

/** The lines of the axis of values, with what is written at them. */
export function axisMarks(axis: ValueAxis, frame: Frame, look: Look): Piece[] {
  const { left, right, top } = frame;
  const rules = axis.ticks.map(({ at }): Piece => ({
    shape: "rule",
    x1: left,
    x2: right,
    y1: frame.y(at),
    y2: frame.y(at),
    className: "grid",
  }));
  const texts = axis.ticks
    .filter((t) => t.text !== "")
    .map(({ at, text }): Piece => ({
      shape: "text",
      x: left - 8,
      y: frame.y(at),
      text,
      anchor: "end",
      className: "tick",
    }));
  const head: Piece[] =
    axis.head === null
      ? []
      : [{ shape: "text", x: 0, y: top - look.font * 0.65, text: axis.head, anchor: "start", className: "tick" }];
  return [...rules, ...texts, ...head];
}

/** The names of periods below a frame: as many as have room. */
export function periodMarks(
  items: readonly { item: string; label: string }[],
  frame: Frame,
  look: Look,
  language: string,
): Piece[] {
  const labels = items.map((item) => shortLabel(item, language));
  const xs = items.map(({ item }, i) => frame.x(placeOf(item, i)));
  const named = namedItems(labels, xs, look);
  return labels.flatMap((text, i): Piece[] =>
    named[i] === true
      ? [{ shape: "text", x: xs[i] ?? 0, y: frame.bottom + look.font * 1.3, text, className: "tick" }]
      : [],
  );
}

/** Points along all lines, close enough that words between them would be crossed. */
function through(lines: readonly Line[], frame: Frame): [number, number][] {
  return lines.flatMap(({ dots }) =>
    dots.flatMap((dot, i): [number, number][] => {
      const next = dots[i + 1];
      if (!dot) return [];
      const steps = next ? [0, 0.2, 0.4, 0.6, 0.8] : [0];
      return steps.map((t) => [
        frame.x(dot.x + ((next?.x ?? dot.x) - dot.x) * t),
        frame.y(dot.y + ((next?.y ?? dot.y) - dot.y) * t),
      ]);
    }),
  );
}

/** What an author wrote beside points of the lines. */
function notesOf({ spec }: Shown, lines: readonly Line[], frame: Frame): Note[] {
  return spec.annotations.flatMap(({ at, series, text }) => {
    const line = lines.find((l) => series === null || l.item === series);
    const dot = line?.dots.find((d) => d?.item === at);
    return dot ? [{ x: frame.x(dot.x), y: frame.y(dot.y), text: filledText(text, dot.text) }] : [];
  });
}

/** The extent of an axis: of values, their intervals and references; never of nothing. */
export function extentOf(lines: readonly Line[], { references }: Shown): number[] {
  const values = lines.flatMap((l) => l.dots.flatMap((d) => (d ? [d.y, ...(d.interval ?? [])] : [])));
  const all = [...values, ...referenceValues(references)];
  return all.length > 0 ? all : [0, 1];
}

/** The first and last position of the items; never the same. */
export function spanOf(items: readonly string[]): [number, number] {
  return rangeOf(items.map(placeOf));
}

/** The frame of a chart through time: room at the left for the values of the axis, at the right for the names, below for periods. */
export function lineFrame({ grid }: Shown, axis: ValueAxis, ends: readonly End[], look: Look): Frame {
  const box = {
    left: Math.max(...axis.ticks.map((t) => textWidth(t.text, look))) + 10,
    top: look.font * (axis.head === null ? 1 : 1.8),
    right: look.width - Math.max(...ends.flatMap((e) => e.rows).map((t) => textWidth(t, look)), 0) - 12,
    bottom: look.height - look.font * 2.2,
  };
  return frameOf(box, spanOf(grid.items.map(({ item }) => item)), [axis.low, axis.high]);
}

/** A line chart: a line for each series, named at its end, estimates dotted and hollow. */
export const drawLine: Draw = (shown, look) => {
  const { grid, language } = shown;
  const lines = linesOf(shown);
  const axis = valueAxis(extentOf(lines, shown), unitOf(shown), language);
  const ends = endsOf(lines, look);
  const frame = lineFrame(shown, axis, ends, look);
  const bounds = { left: 0, right: look.width, top: 0, bottom: frame.bottom - 2 };
  const references = referenceMarks(shown.references, frame, look);
  const pieces = [
    ...axisMarks(axis, frame, look),
    ...periodMarks(grid.items, frame, look, language),
    ...references.pieces,
    // What is highlighted lies over the rest.
    ...[...lines].reverse().flatMap((line) => lineMarks(line, frame)),
    ...annotationMarks(notesOf(shown, lines, frame), bounds, through(lines, frame), references.boxes, look),
    ...endMarks(ends, frame, look),
  ];
  return { height: look.height, pieces };
};
