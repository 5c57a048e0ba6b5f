import { toNumber, type Rational } from "../../quantities/rational.ts";
import { valueAxis } from "./axis.ts";
import type { Draw } from "./drawing.ts";
import { frameOf, meets, type Box } from "./frame.ts";
import { axisMarks } from "./line.ts";
import { REST, textColour, textWidth, type Look } from "./look.ts";
import { referenceMarks } from "./reference.ts";
import type { Piece } from "./sheet.ts";
import { isSoft } from "../soft.ts";

interface Point {
  readonly label: string;
  readonly strong: boolean;
  readonly soft: boolean;
  readonly x: number;
  readonly y: number;
}

/** The places for a name around its point, from the best. */
function around(x: number, y: number, width: number, font: number): (Box & { anchor: "start" | "end" | "middle" })[] {
  const row = (top: number): { top: number; bottom: number } => ({ top, bottom: top + font * 1.1 });
  return [
    { anchor: "start", left: x + 7, right: x + 7 + width, ...row(y - font * 0.55) },
    { anchor: "end", left: x - 7 - width, right: x - 7, ...row(y - font * 0.55) },
    { anchor: "middle", left: x - width / 2, right: x + width / 2, ...row(y - font * 1.6) },
    { anchor: "middle", left: x - width / 2, right: x + width / 2, ...row(y + font * 0.5) },
  ];
}

/** Names beside their points where they cover nothing; highlighted ones come first and always have one. */
function nameMarks(points: readonly (Point & { px: number; py: number })[], bounds: Box, look: Look): Piece[] {
  const taken: Box[] = points.map(({ px, py }) => ({ left: px - 4, right: px + 4, top: py - 4, bottom: py + 4 }));
  const ordered = [...points].sort((a, b) => Number(b.strong) - Number(a.strong));
  return ordered.flatMap(({ label, strong, px, py }): Piece[] => {
    const width = textWidth(label, look) * (strong ? 1.05 : 0.95);
    const places = around(px, py, width, look.font).filter(
      (b) => b.left >= bounds.left && b.right <= bounds.right && b.top >= bounds.top && b.bottom <= bounds.bottom,
    );
    const place = places.find((b) => taken.every((t) => !meets(b, t))) ?? (strong ? places[0] : undefined);
    if (!place) return [];
    taken.push(place);
    const x = place.anchor === "start" ? place.left : place.anchor === "end" ? place.right : px;
    return [
      {
        shape: "text",
        x,
        y: (place.top + place.bottom) / 2,
        text: label,
        anchor: place.anchor,
        className: strong ? "end-label" : "point-label",
        fill: strong ? "var(--series-1)" : textColour(REST),
      },
    ];
  });
}

/** A scatter plot: a point for each item, at two of its values; as many names as have room. */
export const drawScatter: Draw = (shown, look) => {
  const { grid, spec, strands, language } = shown;
  const [up, across] = [strands[0], strands[1]];
  const value = (v: Rational | null | undefined): number | null => (v ? toNumber(v) : null);
  const points = grid.items.flatMap(({ item, label }, i): Point[] => {
    const [a, b] = [across?.cells[i], up?.cells[i]];
    const [x, y] = [value(a?.value), value(b?.value)];
    if (x === null || y === null || !a || !b) return [];
    return [{ label, strong: spec.highlight.includes(item), soft: isSoft(a) || isSoft(b), x, y }];
  });
  const lines = shown.references.flatMap((r) => value(r.value) ?? []);
  const number = { kind: "number", noun: null } as const;
  const ys = [...points.map((p) => p.y), ...lines];
  const yAxis = valueAxis(ys.length > 0 ? ys : [0, 1], up?.unit ?? number, language);
  const xs = points.map((p) => p.x);
  const xAxis = valueAxis(xs.length > 0 ? xs : [0, 1], across?.unit ?? number, language);
  const height = look.name === "wide" ? look.width * 0.68 : look.width * 1.05;
  const box = {
    left: Math.max(...yAxis.ticks.map((t) => textWidth(t.text, look))) + 10,
    top: look.font * (yAxis.head === null ? 2.4 : 3.4),
    right: look.width - 14,
    bottom: height - look.font * 3.4,
  };
  const frame = frameOf(box, [xAxis.low, xAxis.high], [yAxis.low, yAxis.high]);
  const last = xAxis.ticks.length - 1;
  const below = xAxis.ticks.flatMap(({ at, text }, i): Piece[] => {
    const head = i === last && xAxis.head !== null;
    const [x, y] = [frame.x(at), frame.bottom + look.font * 1.2];
    const words = head ? xAxis.head : text;
    return [
      { shape: "rule", x1: x, x2: x, y1: frame.top, y2: frame.bottom, className: "grid" },
      ...(words === ""
        ? []
        : [
            {
              shape: "text",
              x: head ? look.width : x,
              y,
              text: words,
              anchor: head ? "end" : "middle",
              className: "tick",
            } as const,
          ]),
    ];
  });
  const titles: Piece[] = [
    { shape: "text", x: 0, y: look.font * 0.8, text: `↑ ${up?.label ?? ""}`, anchor: "start", className: "axis-title" },
    {
      shape: "text",
      x: look.width,
      y: height - look.font * 0.8,
      text: `${across?.label ?? ""} →`,
      anchor: "end",
      className: "axis-title",
    },
  ];
  const marked = spec.highlight.length > 0;
  const dots = [...points]
    .sort((a, b) => Number(a.strong) - Number(b.strong))
    .map((p): Piece => {
      const colour = !marked || p.strong ? "var(--series-1)" : REST;
      const fill = p.soft ? "var(--paper)" : colour;
      return { shape: "dot", x: frame.x(p.x), y: frame.y(p.y), r: 4.5, className: "dot", stroke: colour, fill };
    });
  const placed = points.map((p) => ({ ...p, px: frame.x(p.x), py: frame.y(p.y) }));
  const bounds = { left: 0, right: look.width, top: frame.top - look.font * 0.6, bottom: frame.bottom };
  const pieces = [
    ...titles,
    ...axisMarks(yAxis, frame, look),
    ...below,
    ...referenceMarks(shown.references, frame, look).pieces,
    ...dots,
    ...nameMarks(placed, bounds, look),
  ];
  return { height, pieces };
};
