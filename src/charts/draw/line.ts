import type { Drawing } from "./drawing.ts";
import { toNumber } from "../../quantities/rational.ts";
import { periodText } from "../../quantities/period-out.ts";
import { namedItems, spreadApart, valueAxis, type ValueAxis } from "./axis.ts";
import { linesOf, pieces, placeOf, type Dot, type Line } from "./line-series.ts";
import { textColour, textWidth, wrap, type Look } from "./look.ts";
import { svgText } from "./svg.ts";

interface Margins {
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** A name at a line's end: its rows of text and the dot that it stands by. */
interface End {
  readonly line: Line;
  readonly rows: readonly string[];
  readonly y: number;
}

/** Each line's end: its value, and its name where there are several. */
function endsOf(lines: readonly Line[], look: Look): End[] {
  const room = look.name === "wide" ? 150 : 100;
  return lines.map((line) => {
    const dot = line.dots.findLast((d) => d !== null);
    return { line, rows: [...(lines.length > 1 ? wrap(line.label, room, look) : []), dot?.text ?? ""], y: dot?.y ?? 0 };
  });
}

function marginsOf(axis: ValueAxis, ends: readonly End[], look: Look): Margins {
  return {
    marginTop: look.font * (axis.head === null ? 1 : 1.8),
    marginRight: Math.max(...ends.flatMap((e) => e.rows).map((t) => textWidth(t, look))) + 12,
    marginBottom: look.font * 2.2,
    marginLeft: Math.max(...axis.ticks.map((t) => textWidth(t.text, look))) + 10,
  };
}

/** The rows of the ends' names with their places on the axis, moved apart where they would cover each other. */
function endRows(
  ends: readonly End[],
  axis: ValueAxis,
  margins: Margins,
  look: Look,
): { text: string; y: number; colour: string }[] {
  const inner = look.height - margins.marginTop - margins.marginBottom;
  const span = axis.high - axis.low || 1;
  const row = look.font * 1.25;
  const tops = spreadApart(
    ends.map(({ y, rows }) => margins.marginTop + inner * (1 - (y - axis.low) / span) - (row * rows.length) / 2),
    ends.map(({ rows }) => rows.length * row + 4),
    look.height - margins.marginBottom + row / 2,
  );
  const up = (pixel: number): number => axis.low + (1 - (pixel - margins.marginTop) / inner) * span;
  return ends.flatMap(({ line, rows }, i) =>
    rows.map((text, k) => ({ text, y: up((tops[i] ?? 0) + row * (k + 0.5)), colour: textColour(line.colour) })),
  );
}

/** A line chart in one width: a line for each series, named at its end, estimates dotted and hollow. */
export function drawLine({ pen, number, grid, spec, strands, language, look }: Drawing): string {
  const { plot: P } = pen;
  const lines = linesOf(grid, spec, strands, language);
  const reference = spec.reference && { at: toNumber(spec.reference.value), label: spec.reference.label };
  const values = [...lines.flatMap((l) => l.dots.flatMap((d) => d?.y ?? [])), ...(reference ? [reference.at] : [])];
  const axis = valueAxis(
    values.length > 0 ? values : [0, 1],
    strands[0]?.unit ?? { kind: "number", noun: null },
    language,
  );
  const ends = endsOf(lines, look);
  const margins = marginsOf(axis, ends, look);
  const labels = grid.items.map(({ item }) => periodText(item, language, true));
  const places = grid.items.map(({ item }, i) => placeOf(item, i));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const room = look.width - margins.marginLeft - margins.marginRight;
  const named = namedItems(
    labels,
    places.map((x) => ((x - first) / (last - first || 1)) * room),
    look,
  );
  const above = -look.font * 0.65;
  const drawn = pen.draw({
    width: look.width,
    height: look.height,
    ...margins,
    style: { fontSize: `${look.font.toString()}px` },
    x: { type: "linear", domain: [first, last === first ? first + 1 : last], axis: null },
    y: { domain: [axis.low, axis.high], axis: null },
    marks: [
      P.ruleY(axis.ticks, { y: "at", className: "grid" }),
      P.text(axis.ticks, { x: first, y: "at", text: "text", textAnchor: "end", dx: -8, className: "tick" }),
      P.text(
        places.flatMap((x, i) => (named[i] === true ? [{ x, text: labels[i] ?? "" }] : [])),
        { x: "x", y: axis.low, text: "text", dy: look.font * 1.3, className: "tick" },
      ),
      P.text(axis.head === null ? [] : [axis.head], {
        x: first,
        y: axis.high,
        text: (t: string) => t,
        textAnchor: "start",
        dx: -margins.marginLeft,
        dy: above,
        className: "tick",
      }),
      P.ruleY(reference ? [reference] : [], { y: "at", className: "reference" }),
      P.text(reference ? [reference] : [], {
        x: first,
        y: "at",
        text: "label",
        textAnchor: "start",
        dx: 4,
        dy: above,
        className: "reference-label",
      }),
      ...lines.flatMap((line) => [
        ...[false, true].map((dotted) =>
          P.line(pieces(line.dots, dotted), {
            x: (d: Dot | null) => d?.x,
            y: (d: Dot | null) => d?.y ?? NaN,
            stroke: line.colour,
            className: dotted ? "line estimated" : "line",
          }),
        ),
        P.dot(
          line.dots.filter((d) => d !== null),
          {
            x: "x",
            y: "y",
            r: 3,
            stroke: line.colour,
            fill: (d: Dot) => (d.estimated ? "var(--paper)" : line.colour),
            className: "dot",
          },
        ),
      ]),
      P.text(endRows(ends, axis, margins, look), {
        x: last,
        y: "y",
        text: "text",
        textAnchor: "start",
        dx: 9,
        fill: "colour",
        className: "end-label",
      }),
    ],
  });
  return svgText(drawn, number, look.name);
}
