import type { Box } from "./frame.ts";
import { textWidth, type Look } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** What a colour stands for, where there is no room to say it beside each mark. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly round?: boolean;
}

/** A key above a chart, in the order of the marks, in as many rows as it needs; `height` is what it takes. */
export function keyMarks(entries: readonly KeyEntry[], left: number, look: Look): { pieces: Piece[]; height: number } {
  const [row, side] = [look.font * 1.5, look.font * 0.8];
  const pieces: Piece[] = [];
  let [x, y] = [left, row / 2];
  for (const { label, colour, round = false } of entries) {
    const width = side + 6 + textWidth(label, look) + 14;
    if (x > left && x + width > look.width + 14) [x, y] = [left, y + row];
    const box: Box = { left: x, right: x + side, top: y - side / 2, bottom: y + side / 2 };
    pieces.push(
      round
        ? { shape: "dot", x: x + side / 2, y, r: side / 2.4, className: "dot", fill: colour, stroke: colour }
        : { shape: "box", x1: box.left, x2: box.right, y1: box.top, y2: box.bottom, className: "bar", fill: colour },
      { shape: "text", x: x + side + 6, y, text: label, anchor: "start", className: "key" },
    );
    x += width;
  }
  return { pieces, height: entries.length === 0 ? 0 : y + row / 2 + look.font * 0.4 };
}
