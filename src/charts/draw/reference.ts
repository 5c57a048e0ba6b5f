import { toNumber } from "../../quantities/rational.ts";
import type { ReferenceLine } from "../references.ts";
import { meets, type Box, type Frame } from "./frame.ts";
import { stretchOf } from "./line-series.ts";
import { textWidth, wrap, type Look } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** The values of references, for the extent of an axis. */
export function referenceValues(references: readonly ReferenceLine[]): number[] {
  return references.flatMap((r) => (r.value ? [toNumber(r.value)] : []));
}

/** What is drawn, and the boxes of its words, which nothing else should cover. */
export interface Marked {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly Box[];
}

/** A line across a frame at a value, its label above it at the left. */
function across(label: string, value: number, frame: Frame, look: Look): Marked {
  const y = frame.y(value);
  const [left, middle] = [frame.left + 4, y - look.font * 0.65];
  return {
    pieces: [
      { shape: "rule", x1: frame.left, y1: y, x2: frame.right, y2: y, className: "reference" },
      { shape: "text", x: left, y: middle, text: label, anchor: "start", className: "reference-label" },
    ],
    boxes: [{ left, right: left + textWidth(label, look), top: y - look.font * 1.3, bottom: y }],
  };
}

/** A line (or a band) down a frame at a period, its label at the top, below those that stand there, on the side where there is room. */
function down({ label, at, until }: ReferenceLine, frame: Frame, taken: readonly Box[], look: Look): Marked {
  const from = stretchOf(at ?? "");
  const to = stretchOf(until ?? at ?? "");
  if (!from || !to) return { pieces: [], boxes: [] };
  const [x1, x2] = [frame.x(until === null ? (from[0] + from[1]) / 2 : from[0]), frame.x(to[1])];
  if (x1 > frame.right || (until === null ? x1 : x2) < frame.left) return { pieces: [], boxes: [] };
  const left = Math.max(x1, frame.left);
  const mark: Piece =
    until === null
      ? { shape: "rule", x1: left, x2: left, y1: frame.top, y2: frame.bottom, className: "reference" }
      : { shape: "box", x1: left, x2: Math.min(x2, frame.right), y1: frame.top, y2: frame.bottom, className: "span" };
  const rows = wrap(label, 130, look);
  const width = Math.max(...rows.map((r) => textWidth(r, look)));
  const before = left + width + 6 > frame.right;
  const side = before ? { left: left - 6 - width, right: left - 6 } : { left: left + 6, right: left + 6 + width };
  const row = look.font * 1.2;
  const levels = [0, 1, 2, 3].map((i) => frame.top + i * row);
  const boxAt = (top: number): Box => ({ ...side, top, bottom: top + row * rows.length });
  const top = levels.find((level) => taken.every((box) => !meets(boxAt(level), box))) ?? frame.top;
  return {
    pieces: [
      mark,
      ...rows.map((text, i): Piece => ({
        shape: "text",
        x: before ? left - 6 : left + 6,
        y: top + row * (i + 0.5),
        text,
        anchor: before ? "end" : "start",
        className: "reference-label",
      })),
    ],
    boxes: [boxAt(top)],
  };
}

/** The references of a chart with an upright axis of values: bands behind lines. */
export function referenceMarks(references: readonly ReferenceLine[], frame: Frame, look: Look): Marked {
  const ordered = [...references].sort((a, b) => Number(b.until !== null) - Number(a.until !== null));
  const pieces: Piece[] = [];
  const boxes: Box[] = [];
  for (const r of ordered) {
    const one = r.value ? across(r.label, toNumber(r.value), frame, look) : down(r, frame, boxes, look);
    pieces.push(...one.pieces);
    boxes.push(...one.boxes);
  }
  return { pieces, boxes };
}

/** How much room the labels of references take above rows along a level axis. */
export function referenceRoom(references: readonly ReferenceLine[], look: Look): number {
  const count = references.filter((r) => r.value !== null).length;
  return count === 0 ? 4 : look.font * (0.6 + 1.3 * count);
}

/** The lines of references down rows along a level axis, each with its label above the frame, from `top` on. */
export function uprightReferences(
  references: readonly ReferenceLine[],
  frame: Frame,
  top: number,
  look: Look,
): Piece[] {
  return references.flatMap(({ label, value }, i): Piece[] => {
    if (!value) return [];
    const at = frame.x(toNumber(value));
    const y = top + look.font * (0.7 + 1.3 * i);
    const half = textWidth(label, look) / 2;
    const middle = Math.min(Math.max(at, half), look.width - half);
    return [
      { shape: "rule", x1: at, x2: at, y1: y + look.font * 0.7, y2: frame.bottom, className: "reference" },
      { shape: "text", x: middle, y, text: label, className: "reference-label" },
    ];
  });
}
