import type { Drawing } from "./drawing.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { toNumber } from "../../quantities/rational.ts";
import { periodText } from "../../quantities/period-out.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Grid } from "../grid.ts";
import { barsOf, type Bar } from "./bar.ts";
import { textWidth, type Look } from "./look.ts";
import { svgText } from "./svg.ts";

/** Whether a bar chart stands upright: one series over a few periods with short names. */
export function standsUpright(grid: Grid, spec: ChartSpec): boolean {
  const short = grid.items.every(({ item }) => {
    const period = parsePeriod(item);
    return period !== null && period.granularity !== "day";
  });
  return short && grid.strands.length === 1 && grid.items.length <= 8 && spec.sort === null;
}

/** A chart of columns in one width: one beside the other in the order of time, with its value on top. */
export function drawColumns({ pen, number, grid, spec, strands, language, look }: Drawing): string {
  const { plot: P } = pen;
  const bars = barsOf(grid, spec, strands, language).map((bar, i) => ({ ...bar, at: i }));
  const names = grid.items.map(({ item }) => periodText(item, language, true).split(" "));
  const reference = spec.reference && toNumber(spec.reference.value);
  const values = [0, ...bars.flatMap((b) => b.value ?? []), ...(reference === null ? [] : [reference])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const lines = Math.max(...names.map((n) => n.length));
  const height = look.height * 0.86;
  const width = Math.min(look.width, bars.length * (look.name === "wide" ? 110 : 90));
  const drawn = pen.draw({
    width: look.width,
    height,
    marginLeft: 2,
    marginRight: look.width - width + 2,
    marginTop: look.font * 1.8,
    marginBottom: look.font * (0.8 + 1.2 * lines) + (low < 0 ? look.font * 1.5 : 0),
    style: { fontSize: `${look.font.toString()}px` },
    x: { domain: [-0.5, bars.length - 0.5], axis: null },
    y: { domain: [low, high === low ? low + 1 : high], axis: null },
    marks: [
      P.rect(
        bars.filter((b) => b.value !== null),
        {
          x1: (b: { at: number }) => b.at - 0.32,
          x2: (b: { at: number }) => b.at + 0.32,
          y1: 0,
          y2: "value",
          fill: (b: Bar) => b.colour,
          className: "bar",
        },
      ),
      P.ruleY([0], { className: "base" }),
      ...(reference === null
        ? []
        : [
            P.ruleY([reference], { className: "reference" }),
            P.text([spec.reference?.label ?? ""], {
              x: bars.length - 0.5,
              y: reference,
              text: (t: string) => t,
              textAnchor: "end",
              dy: -look.font * 0.65,
              className: "reference-label",
            }),
          ]),
      ...[false, true].map((strong) =>
        P.text(
          bars.filter((b) => b.strong === strong),
          {
            x: "at",
            y: (b: Bar) => Math.max(0, b.value ?? 0),
            text: "text",
            dy: -look.font * 0.75,
            className: strong ? "amount strong" : "amount",
          },
        ),
      ),
      P.text(
        names.flatMap((n, at) => n.map((text, k) => ({ at, text, k }))).filter((d) => d.k === 0),
        { x: "at", y: low, text: "text", dy: look.font * 1.1, className: "tick" },
      ),
      P.text(
        names.flatMap((n, at) => (n[1] !== undefined && n[1] !== names[at - 1]?.[1] ? [{ at, text: n[1] }] : [])),
        { x: "at", y: low, text: "text", dy: look.font * 2.3, className: "tick" },
      ),
    ],
  });
  return svgText(drawn, number, look.name);
}

/** Whether the texts on the columns fit side by side in one width. */
export function columnsFit(bars: readonly Bar[], look: Look): boolean {
  const room = Math.min(look.width / Math.max(1, bars.length), look.name === "wide" ? 110 : 90);
  return bars.every((b) => textWidth(b.text, look) <= room);
}
