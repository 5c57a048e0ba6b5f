import { listText } from "../../addresses/describe.ts";
import { eventsOf, type Event } from "../events.ts";
import type { Draw } from "./drawing.ts";
import { stretchOf } from "./line-series.ts";
import { BOLD, REST, textWidth, wrap, type Look } from "./look.ts";
import { spreadApart } from "./axis.ts";
import type { Piece } from "./sheet.ts";

/** An event with the rows of its words, and where its day stands on the line of time. */
interface Entry {
  readonly event: Event;
  readonly rows: readonly string[];
  readonly y: number;
}

/** How tall the line of time is, at least: the entries need their room, and long times some more. */
function heightOf(rows: number, entries: number, look: Look): number {
  return rows * look.font * 1.25 + entries * look.font * 0.55;
}

/**
 * A timeline from top to bottom: events stand at their day on a line of time, so that long and short whiles show, and their
 * names beside it. Upright, it reads the same on a phone.
 */
export const drawTimeline: Draw = (shown, look) => {
  const events = eventsOf(shown);
  const { highlight } = shown.spec;
  const isStrong = (e: Event): boolean => e.names.some((n) => highlight.includes(n.item));
  const bold = (e: Event): number => (isStrong(e) ? BOLD : 1);
  const dates = Math.max(0, ...events.map((e) => textWidth(e.dayText, look) * bold(e)));
  const line = dates + 34;
  const left = line + 34;
  const texts = events.map((e) => wrap(listText(e.names.map((n) => n.label)), (look.width - left - 4) / bold(e), look));
  const count = texts.reduce((n, rows) => n + rows.length, 0);
  const top = look.font;
  const height = heightOf(count, events.length, look) + look.font;
  const days = events.map((e) => stretchOf(e.day)?.[0] ?? 0);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const placed = events.map((event, i): Entry => ({
    event,
    rows: texts[i] ?? [],
    y: top + ((height - 2 * top) * ((days[i] ?? 0) - first)) / (last - first || 1),
  }));
  const row = look.font * 1.25;
  const tops = spreadApart(
    placed.map(({ y }) => y - row / 2),
    placed.map(({ rows }) => rows.length * row + look.font * 0.5),
    height + look.font * 0.5,
  );
  const marks = placed.flatMap(({ event, rows, y }, i): Piece[] => {
    const head = (tops[i] ?? 0) + row / 2;
    const strong = isStrong(event);
    const colour = highlight.length === 0 || strong ? "var(--series-1)" : REST;
    const size = 3 + 1.3 * Math.sqrt(event.names.length);
    return [
      {
        shape: "path",
        points: [
          [line, y],
          [line + 14, y],
          [left - 12, head],
          [left - 5, head],
        ],
        className: "leader",
      },
      { shape: "rule", x1: dates + 5, y1: head, x2: dates + 12, y2: head, className: "leader" },
      { shape: "rule", x1: dates + 12, y1: head, x2: line, y2: y, className: "leader" },
      {
        shape: "dot",
        x: line,
        y,
        r: Math.round(size * 10) / 10,
        className: "dot",
        fill: colour,
        stroke: "var(--paper)",
      },
      {
        shape: "text",
        x: dates,
        y: head,
        text: event.dayText,
        anchor: "end",
        className: strong ? "date strong" : "date",
      },
      ...rows.map((text, k): Piece => ({
        shape: "text",
        x: left,
        y: head + row * k,
        text,
        anchor: "start",
        className: strong ? "name strong" : "name",
      })),
    ];
  });
  const base: Piece = {
    shape: "rule",
    x1: line,
    x2: line,
    y1: placed[0]?.y ?? top,
    y2: placed.at(-1)?.y ?? top,
    className: "base",
  };
  const order = (p: Piece): number => (p.shape === "dot" ? 1 : p.shape === "text" ? 2 : 0);
  return { height, pieces: [base, ...marks.sort((a, b) => order(a) - order(b))] };
};
