import type { Frame } from "./frame.ts";
import { segments, type Dot, type Line } from "./line-series.ts";
import type { Piece } from "./sheet.ts";

/** The strokes that cross the gap where a series breaks. */
function breakMarks({ dots, colour }: Line, frame: Frame): Piece[] {
  return dots.flatMap((dot, i): Piece[] => {
    const before = dots[i - 1];
    if (!dot?.broken || !before) return [];
    const [x, y] = [(frame.x(before.x) + frame.x(dot.x)) / 2, (frame.y(before.y) + frame.y(dot.y)) / 2];
    return [-2.5, 2.5].map((d) => ({
      shape: "rule",
      x1: x + d - 3,
      y1: y + 6,
      x2: x + d + 3,
      y2: y - 6,
      className: "break",
      stroke: colour,
    }));
  });
}

/** The surface of the intervals around a line, cut where a value has none or the series breaks. */
function intervalBands({ dots, colour }: Line, frame: Frame): Piece[] {
  const bands: { x: number; low: number; high: number }[][] = [[]];
  for (const dot of dots) {
    if (!dot?.interval || dot.broken) bands.push([]);
    if (dot?.interval)
      bands.at(-1)?.push({ x: frame.x(dot.x), low: frame.y(dot.interval[0]), high: frame.y(dot.interval[1]) });
  }
  return bands
    .filter((points) => points.length > 0)
    .map((points): Piece => ({ shape: "band", points, className: "interval", fill: colour }));
}

/** A line with its intervals, breaks and points; estimates are dotted and hollow. `r` is the radius of a point, 0 for none. */
export function lineMarks(line: Line, frame: Frame, r = 3): Piece[] {
  const { colour } = line;
  const at = (d: Dot | null): readonly [number, number] | null => d && [frame.x(d.x), frame.y(d.y)];
  const paths = [false, true].flatMap((dotted): Piece[] => {
    const points = segments(line.dots, dotted).map(at);
    const className = dotted ? "line estimated" : "line";
    return points.length > 0 ? [{ shape: "path", points, className, stroke: colour }] : [];
  });
  const dots = line.dots.flatMap((d): Piece[] => {
    if (!d || r === 0) return [];
    const fill = d.estimated ? "var(--paper)" : colour;
    return [{ shape: "dot", x: frame.x(d.x), y: frame.y(d.y), r, className: "dot", stroke: colour, fill }];
  });
  return [...intervalBands(line, frame), ...paths, ...breakMarks(line, frame), ...dots];
}
