import { barBox, barExtent, barsOf, whisker, type Bar } from "./bars.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, type Frame } from "./frame.ts";
import { rowName } from "./labels.ts";
import { BOLD, textWidth, wrap, type Look } from "./look.ts";
import { referenceRoom, referenceValues, uprightReferences } from "./reference.ts";
import type { Piece } from "./sheet.ts";

/** A bar in its row: the rows of its name and of the author's words, the height of its middle. */
interface Row {
  readonly bar: Bar;
  readonly name: readonly string[];
  readonly note: readonly string[];
  readonly middle: number;
}

/** Rows one below the other: each as tall as its texts need; items of several bars stand apart. */
function rowsOf(bars: readonly Bar[], each: number, top: number, look: Look): { rows: Row[]; bottom: number } {
  const most = look.name === "wide" ? 190 : 128;
  let at = top;
  const rows = bars.map((bar, i): Row => {
    const name = bar.first ? wrap(bar.label, most, look) : [];
    const note = bar.note === "" ? [] : wrap(bar.note, look.width - most - 20, look);
    if (i > 0 && each > 1 && i % each === 0) at += look.font * 0.8;
    const height = look.font * (1.15 * Math.max(1, each > 1 ? 1 : name.length) + 0.45);
    const middle = at + height / 2;
    at += height + note.length * look.font * 1.2;
    return { bar, name, note, middle };
  });
  return { rows, bottom: at };
}

function endWidth(bar: Bar, look: Look): number {
  return textWidth(bar.text, look) * (bar.strong ? BOLD : 1) + 8;
}

/** How far a bar reaches to the right: its value, or the end of its interval. */
function reachOf(bar: Bar): number {
  return Math.max(0, bar.value ?? 0, bar.interval?.[1] ?? 0);
}

/** The margin at the right with which every value has room at the end of its bar, and the bars are as long as can be. */
function roomAtEnds(bars: readonly Bar[], low: number, high: number, width: number, look: Look): number {
  const span = high - low || 1;
  const lengths = bars.map((b) => ({ length: reachOf(b) - low, text: endWidth(b, look) }));
  const scales = lengths.filter((b) => b.length > 0).map((b) => (width - b.text) / b.length);
  return Math.max(4, width - span * Math.min((width - 4) / span, ...scales));
}

/** The marks of one row: bar, interval, name, value, the author's words. */
function rowMarks({ bar, name, note, middle }: Row, frame: Frame, nameRight: number, look: Look): Piece[] {
  const half = look.font * 0.58;
  const negative = (bar.value ?? 0) < 0;
  const end = frame.x(negative ? Math.min(bar.value ?? 0, bar.interval?.[0] ?? 0) : reachOf(bar));
  return [
    ...(bar.value === null
      ? []
      : [
          barBox(
            { x1: frame.x(0), x2: frame.x(bar.value), y1: middle - half, y2: middle + half },
            bar.colour,
            bar.soft,
          ),
        ]),
    ...(bar.interval ? whisker([frame.x(bar.interval[0]), middle], [frame.x(bar.interval[1]), middle]) : []),
    ...rowName(name, nameRight, middle, bar.strong, look),
    {
      shape: "text",
      x: end + (negative ? -6 : 6),
      y: middle,
      text: bar.text,
      anchor: negative ? "end" : "start",
      className: bar.strong ? "amount strong" : "amount",
    },
    ...note.map((text, k): Piece => ({
      shape: "text",
      x: frame.x(0) + 2,
      y: middle + half + look.font * (0.75 + 1.2 * k),
      text,
      anchor: "start",
      className: "annotation",
    })),
  ];
}

/** A chart of level bars: one below the other, named at the left, with its value at its end. */
export const drawBars: Draw = (shown, look) => {
  const bars = barsOf(shown);
  const top = referenceRoom(shown.references, look);
  const { rows, bottom } = rowsOf(bars, shown.strands.length, top, look);
  const height = bottom + 6;
  const [low, high] = barExtent(bars, referenceValues(shown.references));
  // Room at the left for the names, and for the values of bars that go there.
  const textLeft = Math.max(0, ...bars.filter((b) => (b.value ?? 0) < 0).map((b) => textWidth(b.text, look) + 14));
  const names = Math.max(...rows.flatMap((r) => r.name).map((n) => textWidth(n, look)), 0);
  const left = names + 10 + textLeft;
  const right = look.width - roomAtEnds(bars, low, high, look.width - left, look);
  const frame = frameOf({ left, top, right, bottom }, [low, high], [0, 1]);
  const marks = rows.flatMap((row) => rowMarks(row, frame, left - 7 - textLeft, look));
  const base: Piece = {
    shape: "rule",
    x1: frame.x(0),
    x2: frame.x(0),
    y1: top,
    y2: bottom,
    className: "base",
  };
  const pieces = [
    ...marks.filter((p) => p.shape === "box"),
    base,
    ...uprightReferences(shown.references, frame, 0, look),
    ...marks.filter((p) => p.shape !== "box"),
  ];
  return { height, pieces };
};
