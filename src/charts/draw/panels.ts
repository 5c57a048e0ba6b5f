import { valueAxis, type ValueAxis } from "./axis.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, type Frame } from "./frame.ts";
import { shortLabel } from "./labels.ts";
import { extentOf, spanOf } from "./line.ts";
import { lineMarks } from "./line-marks.ts";
import { linesOf, placeOf, type Line } from "./line-series.ts";
import { REST, textColour, textWidth, wrap, type Look } from "./look.ts";
import { referenceMarks } from "./reference.ts";
import type { Piece } from "./sheet.ts";
import { unitOf, type Shown } from "../shown.ts";

/** The values at the left of a panel, where it is the first of its row: the lowest, the highest and those between that fit. */
function ticks(axis: ValueAxis, frame: Frame, first: boolean, look: Look): Piece[] {
  const most = Math.max(2, Math.floor((frame.bottom - frame.top) / (look.font * 1.5)));
  const step = Math.ceil((axis.ticks.length - 1) / Math.max(1, most - 1));
  return axis.ticks.flatMap(({ at, text }, i): Piece[] => {
    if (i % step !== 0) return [];
    const y = frame.y(at);
    const rule: Piece = { shape: "rule", x1: frame.left, x2: frame.right, y1: y, y2: y, className: "grid" };
    const words = i === axis.ticks.length - 1 && axis.head !== null ? axis.head : text;
    return first
      ? [rule, { shape: "text", x: frame.left - 6, y, text: words, anchor: "end", className: "tick" }]
      : [rule];
  });
}

/** The first and the last period below a panel. */
function ends({ grid, language }: Shown, frame: Frame, look: Look): Piece[] {
  return [grid.items[0], grid.items.at(-1)].flatMap((item, i): Piece[] =>
    item
      ? [
          {
            shape: "text",
            x: frame.x(placeOf(item.item, i === 0 ? 0 : grid.items.length - 1)),
            y: frame.bottom + look.font * 1.05,
            text: shortLabel(item, language),
            anchor: i === 0 ? "start" : "end",
            className: "tick",
          },
        ]
      : [],
  );
}

/** A line chart in small multiples: a panel for each series on the same axes, the others behind it in grey. */
export const drawPanels: Draw = (shown, look) => {
  const lines = linesOf(shown);
  const { grid, language, spec } = shown;
  const axis = valueAxis(extentOf(lines, shown), unitOf(shown), language);
  const most = look.name === "wide" ? (lines.length > 6 ? 4 : 3) : 2;
  const columns = Math.min(most, Math.max(1, lines.length));
  const left =
    Math.max(...axis.ticks.map((t) => textWidth(t.text, look)), axis.head ? textWidth(axis.head, look) : 0) + 8;
  const gap = look.font * 1.3;
  const width = (look.width - left - gap * (columns - 1) - 4) / columns;
  const titles = lines.map((l) => wrap(l.label, width, look));
  const head = look.font * (1.25 * (Math.max(1, ...titles.map((t) => t.length)) + 1) + 0.5);
  const tall = look.font * (look.name === "wide" ? 6.5 : 6);
  const foot = look.font * 2.4;
  const span = spanOf(grid.items.map(({ item }) => item));
  const rest = (line: Line): Line => ({ ...line, colour: REST });
  const pieces = lines.flatMap((line, i): Piece[] => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const x = left + column * (width + gap);
    const y = row * (head + tall + foot);
    const frame = frameOf({ left: x, right: x + width, top: y + head, bottom: y + head + tall }, span, [
      axis.low,
      axis.high,
    ]);
    const last = line.dots.findLast((d) => d !== null);
    const title = titles[i] ?? [];
    const stands = spec.highlight.length === 0 || spec.highlight.includes(line.item);
    const colour = stands ? "var(--series-1)" : textColour(REST);
    return [
      ...title.map((text, k): Piece => ({
        shape: "text",
        x,
        y: y + look.font * (0.7 + 1.2 * k),
        text,
        anchor: "start",
        className: "name strong",
      })),
      {
        shape: "text",
        x,
        y: y + look.font * (0.7 + 1.2 * title.length),
        text: last?.text ?? "",
        anchor: "start",
        className: "key",
      },
      ...ticks(axis, frame, column === 0, look),
      // A label in each panel would be the same words over and over: the first has it.
      ...referenceMarks(shown.references, frame, look).pieces.filter((p) => i === 0 || p.shape !== "text"),
      ...lines
        .filter((other) => other !== line)
        .flatMap((other) => lineMarks(rest(other), frame, 0))
        .map((p): Piece => ({ ...p, className: `${p.className} behind` })),
      ...lineMarks({ ...line, colour }, frame, 0),
      ...(last
        ? [
            {
              shape: "dot",
              x: frame.x(last.x),
              y: frame.y(last.y),
              r: 3,
              className: "dot",
              stroke: colour,
              fill: last.estimated ? "var(--paper)" : colour,
            } as const,
          ]
        : []),
      ...ends(shown, frame, look),
    ];
  });
  return { height: Math.ceil(lines.length / columns) * (head + tall + foot), pieces };
};
