import { parsePeriod } from "../../quantities/period.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Grid } from "../grid.ts";
import { barBox, barExtent, barsOf, whisker, type Bar } from "./bars.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, type Frame } from "./frame.ts";
import { shortLabel } from "./labels.ts";
import { textWidth, wrap, type Look } from "./look.ts";
import { referenceMarks, referenceValues } from "./reference.ts";
import type { Piece } from "./sheet.ts";

/** Whether the items of a chart are a few periods with short names, which stand side by side. */
export function fewPeriods({ items }: Grid, most: number): boolean {
  const short = items.every(({ item }) => {
    const period = parsePeriod(item);
    return period !== null && period.granularity !== "day";
  });
  return short && items.length <= most;
}

/** Whether a bar chart stands upright: one series over a few periods with short names. */
export function standsUpright(grid: Grid, spec: ChartSpec): boolean {
  return fewPeriods(grid, 8) && grid.strands.length === 1 && spec.sort === null;
}

/** The names below columns, in two rows where they have two words; a second word (the year) is written once. */
export function columnNames(names: readonly string[], x: (at: number) => number, top: number, look: Look): Piece[] {
  const words = names.map((n) => n.split(" "));
  return words.flatMap((n, at) =>
    n.flatMap((text, k): Piece[] =>
      k === 0 || text !== words[at - 1]?.[k]
        ? [{ shape: "text", x: x(at), y: top + look.font * (1.1 + 1.2 * k), text, className: "tick" }]
        : [],
    ),
  );
}

/** How wide a column with its gap may be. */
const widest = (look: Look): number => (look.name === "wide" ? 110 : 90);

function columnMarks(bar: Bar, at: number, frame: Frame, look: Look): Piece[] {
  const strong = bar.strong ? " strong" : "";
  const top = frame.y(Math.max(0, bar.value ?? 0, bar.interval?.[1] ?? 0));
  const note = bar.note === "" ? [] : wrap(bar.note, frame.x(1) - frame.x(0) - 4, look);
  const text = (words: string, row: number, className: string): Piece => ({
    shape: "text",
    x: frame.x(at),
    y: top - look.font * (0.75 + 1.2 * row),
    text: words,
    className,
  });
  return [
    ...(bar.interval ? whisker([frame.x(at), frame.y(bar.interval[0])], [frame.x(at), frame.y(bar.interval[1])]) : []),
    text(bar.text, 0, `amount${strong}`),
    ...[...note].reverse().map((words, k) => text(words, k + 1, "annotation")),
  ];
}

/** A chart of columns: one beside the other in the order of time, with its value on top. */
export const drawColumns: Draw = (shown, look) => {
  const bars = barsOf(shown);
  const names = shown.grid.items.map((item) => shortLabel(item, shown.language));
  const [low, high] = barExtent(bars, referenceValues(shown.references));
  const lines = Math.max(...names.map((n) => n.split(" ").length));
  const width = Math.min(look.width, bars.length * widest(look));
  const noted = bars.map((b) => (b.note === "" ? 0 : wrap(b.note, width / bars.length - 4, look).length));
  const box = {
    left: 2,
    top: look.font * (1.8 + 1.2 * Math.max(...noted)),
    right: width - 2,
    bottom: look.height * 0.86 - look.font * (0.8 + 1.2 * lines),
  };
  const floor = box.bottom - (low < 0 ? look.font * 1.5 : 0);
  const frame = frameOf({ ...box, bottom: floor }, [-0.5, bars.length - 0.5], [low, high]);
  const half = (frame.x(1) - frame.x(0)) * 0.32;
  const boxes = bars.flatMap((bar, at): Piece[] => {
    if (bar.value === null) return [];
    const sides = { x1: frame.x(at) - half, x2: frame.x(at) + half };
    return [barBox({ ...sides, y1: frame.y(0), y2: frame.y(bar.value) }, bar.colour, bar.soft)];
  });
  const pieces = [
    ...boxes,
    { shape: "rule", x1: box.left, x2: box.right, y1: frame.y(0), y2: frame.y(0), className: "base" } as const,
    ...referenceMarks(shown.references, frame, look).pieces,
    ...bars.flatMap((bar, at) => columnMarks(bar, at, frame, look)),
    ...columnNames(names, frame.x, floor, look),
  ];
  return { height: look.height * 0.86, pieces };
};

/** Whether the texts on the columns fit side by side in one width. */
export function columnsFit(bars: readonly Bar[], look: Look): boolean {
  const room = Math.min(look.width / Math.max(1, bars.length), widest(look));
  return bars.every((b) => textWidth(b.text, look) <= room);
}
