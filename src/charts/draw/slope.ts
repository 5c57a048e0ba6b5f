import { spreadApart } from "./axis.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, rangeOf, type Frame } from "./frame.ts";
import { shortLabel } from "./labels.ts";
import { lineMarks } from "./line-marks.ts";
import { linesOf, type Dot, type Line } from "./line-series.ts";
import { REST, textColour, textWidth, wrap, type Look } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** A name with its value at one end of a line. */
interface Side {
  readonly line: Line;
  readonly rows: readonly string[];
  readonly y: number;
}

/** What is written at one end: the value at both, the name too at the right, or where a line has no right end. */
function sidesOf(lines: readonly Line[], end: "left" | "right", frame: Frame | null, look: Look): Side[] {
  const room = look.name === "wide" ? 190 : 118;
  return lines.flatMap((line): Side[] => {
    const [first, last] = [line.dots[0], line.dots[1]];
    const dot: Dot | null | undefined = end === "left" ? first : last;
    if (!dot) return [];
    const named = end === "right" || !last;
    const text = !named ? dot.text : end === "right" ? `${dot.text} ${line.label}` : `${line.label} ${dot.text}`;
    return [{ line, rows: wrap(text, room, look), y: frame?.y(dot.y) ?? 0 }];
  });
}

function sideMarks(sides: readonly Side[], x: number, anchor: "start" | "end", frame: Frame, look: Look): Piece[] {
  const row = look.font * 1.2;
  const tops = spreadApart(
    sides.map(({ y, rows }) => y - (row * rows.length) / 2),
    sides.map(({ rows }) => rows.length * row),
    frame.bottom + row,
  );
  return sides.flatMap(({ line, rows }, i) =>
    rows.map((text, k): Piece => ({
      shape: "text",
      x,
      y: (tops[i] ?? 0) + row * (k + 0.5),
      text,
      anchor,
      fill: textColour(line.colour),
      className: line.colour === REST ? "end-label rest" : "end-label",
    })),
  );
}

/** A slope chart: each series a line from its value in one period to that in another, named at its end. */
export const drawSlope: Draw = (shown, look) => {
  const lines = linesOf(shown);
  const values = lines.flatMap((l) => l.dots.flatMap((d) => (d ? [d.y] : [])));
  const rows = sidesOf(lines, "right", null, look).reduce((n, s) => n + s.rows.length, 0);
  const height = Math.max(look.height, (rows + 4) * look.font * 1.2);
  const width = (end: "left" | "right"): number =>
    Math.max(0, ...sidesOf(lines, end, null, look).flatMap((s) => s.rows.map((r) => textWidth(r, look))));
  const box = {
    left: width("left") + 12,
    top: look.font * 3.2,
    right: look.width - width("right") - 12,
    bottom: height - look.font * 1.2,
  };
  const [first, last] = shown.grid.items;
  const placed = frameOf(box, [0, 1], rangeOf(values));
  // The two periods stand at the sides, however far apart they are.
  const flat = lines.map((l) => ({ ...l, dots: l.dots.map((d, i) => d && { ...d, x: i }) }));
  const head = (item: typeof first, x: number): Piece[] =>
    item
      ? [
          {
            shape: "text",
            x,
            y: look.font * 0.9,
            text: shortLabel(item, shown.language),
            className: "name strong",
          },
          { shape: "rule", x1: x, x2: x, y1: look.font * 2, y2: box.bottom + look.font, className: "stem" },
        ]
      : [];
  const pieces = [
    ...head(first, box.left),
    ...head(last, box.right),
    ...[...flat].reverse().flatMap((line) => lineMarks(line, placed, 3.5)),
    ...sideMarks(sidesOf(lines, "left", placed, look), box.left - 9, "end", placed, look),
    ...sideMarks(sidesOf(lines, "right", placed, look), box.right + 9, "start", placed, look),
  ];
  return { height, pieces };
};
