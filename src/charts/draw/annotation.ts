import { textWidth, wrap, type Look } from "./look.ts";
import type { Box } from "./frame.ts";
import type { Piece } from "./sheet.ts";

/** Words to be placed beside a point, in pixels. */
export interface Note {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The words of an annotation with the value in its place. */
export function filledText(text: string, value: string): string {
  return text.replaceAll("{value}", value);
}

function overlap(a: Box, b: Box): number {
  const [x, y] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return x > 0 && y > 0 ? x * y : 0;
}

/** Where the words may stand: above or below the point, near or farther, to either side. */
function candidates({ x, y }: Note, width: number, height: number): Box[] {
  const tops = [14, 26, 42, 64].flatMap((gap) => [y - gap - height, y + gap]);
  return tops.flatMap((top) =>
    [-width / 2, -width + 10, -10].map((dx) => ({ left: x + dx, right: x + dx + width, top, bottom: top + height })),
  );
}

/**
 * Words beside points of a chart, each where it covers least of the points that the lines go through and of what stands there
 * already, with a thin line to its point.
 */
export function annotationMarks(
  notes: readonly Note[],
  bounds: Box,
  through: readonly (readonly [number, number])[],
  taken: readonly Box[],
  look: Look,
): Piece[] {
  const boxes = [...taken];
  const room = look.name === "wide" ? 190 : 130;
  return notes.flatMap((note): Piece[] => {
    const rows = wrap(note.text, room, look);
    const row = look.font * 1.2;
    const [width, height] = [Math.max(...rows.map((r) => textWidth(r, look))), row * rows.length];
    const cost = (box: Box, i: number): number => {
      const outside = Math.max(0, bounds.left - box.left) + Math.max(0, box.right - bounds.right);
      const beyond = Math.max(0, bounds.top - box.top) + Math.max(0, box.bottom - bounds.bottom);
      const crossed = through.filter(
        ([x, y]) => x > box.left - 4 && x < box.right + 4 && y > box.top - 4 && y < box.bottom + 4,
      ).length;
      return outside * 20 + beyond * 20 + crossed * 12 + boxes.reduce((n, b) => n + overlap(box, b), 0) + i;
    };
    const ranked = candidates(note, width, height).map((box, i) => ({ box, cost: cost(box, i) }));
    const { box } = ranked.reduce((best, one) => (one.cost < best.cost ? one : best));
    boxes.push(box);
    const above = box.bottom <= note.y;
    const foot = above ? box.bottom : box.top;
    return [
      {
        shape: "rule",
        x1: note.x,
        y1: note.y + (above ? -5 : 5),
        x2: Math.min(Math.max(note.x, box.left + 4), box.right - 4),
        y2: foot,
        className: "leader",
      },
      ...rows.map((text, k): Piece => ({
        shape: "text",
        x: (box.left + box.right) / 2,
        y: box.top + row * (k + 0.5),
        text,
        className: "annotation",
      })),
    ];
  });
}
