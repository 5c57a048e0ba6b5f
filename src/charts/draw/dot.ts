import { toNumber } from "../../quantities/rational.ts";
import { missingText } from "../../addresses/describe.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { unitOf, valuesOf, type Shown } from "../shown.ts";
import { differ, isSoft } from "../soft.ts";
import { orderOf } from "../table-model.ts";
import { namedItems, valueAxis, type ValueAxis } from "./axis.ts";
import { whisker } from "./bars.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, type Frame } from "./frame.ts";
import { keyMarks } from "./key.ts";
import { rowName, shortLabel } from "./labels.ts";
import { REST, textWidth, wrap, type Look } from "./look.ts";
import { referenceRoom, referenceValues, uprightReferences } from "./reference.ts";
import type { Piece } from "./sheet.ts";
import { seriesKey } from "./stacks.ts";

interface Point {
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly soft: boolean;
  readonly interval: readonly [number, number] | null;
}

/** One item: its name and the values of its series. */
interface Row {
  readonly label: string;
  readonly strong: boolean;
  readonly points: readonly Point[];
  /** Why there is no value at all. */
  readonly missing: string;
}

function rowsOf(shown: Shown): Row[] {
  const { grid, spec, strands, language } = shown;
  const unit = unitOf(shown);
  const places = sharedPlaces(valuesOf(shown), unit);
  const key = seriesKey(shown);
  const soft = differ(shown, isSoft);
  const named = spec.highlight.some((h) => grid.items.some((i) => i.item === h));
  return orderOf(grid, strands).map((i): Row => {
    const item = grid.items[i] ?? { item: "", label: "" };
    const strong = spec.highlight.includes(item.item);
    const points = strands.flatMap((strand, j): Point[] => {
      const cell = strand.cells[i];
      if (!cell?.value) return [];
      const { uncertainty } = cell;
      return [
        {
          value: toNumber(cell.value),
          text: valueText(cell.value, unit, language, places),
          colour: named && !strong && strands.length === 1 ? REST : (key[j]?.colour ?? REST),
          soft: soft && isSoft(cell),
          interval: uncertainty && [toNumber(uncertainty.low), toNumber(uncertainty.high)],
        },
      ];
    });
    const missing = missingText(strands[0]?.cells[i]?.missing ?? "no-data");
    return { label: shortLabel(item, language), strong, points, missing };
  });
}

/** The lines of a level axis of values and what is written below them. */
function levelAxis(axis: ValueAxis, frame: Frame, look: Look): Piece[] {
  const rules = axis.ticks.map(({ at }): Piece => ({
    shape: "rule",
    x1: frame.x(at),
    x2: frame.x(at),
    y1: frame.top,
    y2: frame.bottom,
    className: "grid",
  }));
  const last = axis.ticks.length - 1;
  const named = namedItems(
    axis.ticks.map((t) => t.text),
    axis.ticks.map((t) => frame.x(t.at)),
    look,
  );
  const texts = axis.ticks.map(({ at, text }, i): Piece => ({
    shape: "text",
    x: i === last && axis.head !== null ? Math.min(frame.x(at), look.width) : frame.x(at),
    y: frame.bottom + look.font * 1.1,
    text: i === last && axis.head !== null ? axis.head : text,
    anchor: i === last && axis.head !== null ? "end" : "middle",
    className: "tick",
  }));
  return [...rules, ...texts.filter((_, i) => named[i])];
}

/** The values of a row; of a range, a bar between the ends, which are written beside it. */
function rowMarks(row: Row, middle: number, frame: Frame, range: boolean): Piece[] {
  const sorted = [...row.points].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high)
    return [
      { shape: "text", x: frame.left + 6, y: middle, text: `– ${row.missing}`, anchor: "start", className: "amount" },
    ];
  const strong = row.strong ? " strong" : "";
  const dots = row.points.flatMap((p): Piece[] => [
    ...(p.interval ? whisker([frame.x(p.interval[0]), middle], [frame.x(p.interval[1]), middle]) : []),
    {
      shape: "dot",
      x: frame.x(p.value),
      y: middle,
      r: 5,
      className: "dot",
      stroke: p.colour,
      fill: p.soft ? "var(--paper)" : p.colour,
    },
  ]);
  const text = (p: Point, side: -1 | 1): Piece => ({
    shape: "text",
    x: frame.x(side < 0 ? p.value : Math.max(p.value, p.interval?.[1] ?? p.value)) + side * 10,
    y: middle,
    text: p.text,
    anchor: side < 0 ? "end" : "start",
    className: `amount${strong}`,
  });
  if (!range) return [...dots, ...(row.points.length === 1 ? [text(high, 1)] : [])];
  const between: Piece = {
    shape: "rule",
    x1: frame.x(low.value),
    x2: frame.x(high.value),
    y1: middle,
    y2: middle,
    className: "between",
  };
  return [between, ...dots, ...(low === high ? [] : [text(low, -1)]), text(high, 1)];
}

/** A dot for each value in the row of its item; of the type range, the values of an item joined. */
export const drawDots: Draw = (shown, look) => {
  const { strands, language } = shown;
  const rows = rowsOf(shown);
  const range = shown.spec.type === "range";
  const names = rows.map((r) => wrap(r.label, look.name === "wide" ? 190 : 112, look));
  const all = rows.flatMap((r) => r.points);
  const values = [...all.flatMap((p) => [p.value, ...(p.interval ?? [])]), ...referenceValues(shown.references)];
  const unit = unitOf(shown);
  const axis = valueAxis(values.length > 0 ? values : [0, 1], unit, language);
  const left = Math.max(...names.flat().map((n) => textWidth(n, look)), 0) + 12;
  const room = Math.max(0, ...all.map((p) => textWidth(p.text, look) + 12));
  const key = keyMarks(strands.length > 1 ? seriesKey(shown).map((k) => ({ ...k, round: true })) : [], left, look);
  const top = key.height + referenceRoom(shown.references, look);
  let at = top;
  const middles = names.map((lines) => {
    const height = look.font * (1.15 * lines.length + 0.65);
    at += height;
    return at - height / 2;
  });
  // A range writes its lower end to the left of it.
  const box = { left: left + (range ? room : 6), top, right: look.width - room, bottom: at };
  const frame = frameOf(box, [axis.low, axis.high], [0, 1]);
  const stripes = middles.map((y): Piece => ({
    shape: "rule",
    x1: left,
    x2: look.width,
    y1: y,
    y2: y,
    className: "row",
  }));
  const texts = names.flatMap((lines, i) => rowName(lines, left - 7, middles[i] ?? 0, rows[i]?.strong === true, look));
  const references = uprightReferences(shown.references, frame, key.height, look);
  const pieces = [
    ...key.pieces,
    ...stripes,
    ...levelAxis(axis, frame, look),
    ...references,
    ...texts,
    ...rows.flatMap((row, i) => rowMarks(row, middles[i] ?? 0, frame, range)),
  ];
  return { height: at + look.font * 2, pieces };
};
