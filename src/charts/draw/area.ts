import { unitOf, type Shown } from "../shown.ts";
import { valueAxis } from "./axis.ts";
import type { Draw } from "./drawing.ts";
import { axisMarks, endMarks, endsOf, lineFrame, periodMarks } from "./line.ts";
import { linesOf, placeOf, type Line } from "./line-series.ts";
import { referenceMarks, referenceValues } from "./reference.ts";
import type { Piece } from "./sheet.ts";

/** A layer of an area chart at one item: where it begins and ends. */
interface Layer {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** The layers of each line on top of the ones before; cut at items where one of the lines has no value. */
function layersOf(lines: readonly Line[], { grid }: Shown): (Layer | null)[][] {
  const base = grid.items.map(() => 0);
  const whole = grid.items.map((_, i) => lines.every((l) => (l.dots[i] ?? null) !== null));
  return lines.map(({ dots }) =>
    grid.items.map(({ item }, i): Layer | null => {
      const dot = dots[i];
      if (!dot || whole[i] !== true) return null;
      const low = base[i] ?? 0;
      base[i] = low + dot.y;
      return { x: placeOf(item, i), low, high: low + dot.y };
    }),
  );
}

/** The stretches without a gap. */
function stretches(layers: readonly (Layer | null)[]): Layer[][] {
  const found: Layer[][] = [[]];
  for (const layer of layers) {
    if (layer) found.at(-1)?.push(layer);
    else found.push([]);
  }
  return found.filter((s) => s.length > 0);
}

/** An area chart: each series a layer on top of the one before, named at its end. */
export const drawArea: Draw = (shown, look) => {
  const { grid, language } = shown;
  const lines = linesOf(shown);
  const layers = layersOf(lines, shown);
  const tops = layers.flat().flatMap((l) => (l ? [l.high] : []));
  const values = [0, ...tops, ...referenceValues(shown.references)];
  const axis = valueAxis(values.length > 1 ? values : [0, 1], unitOf(shown), language);
  const ends = endsOf(lines, look).map((end, j) => {
    const last = layers[j]?.findLast((l) => l !== null);
    return { ...end, y: last ? (last.low + last.high) / 2 : 0 };
  });
  const frame = lineFrame(shown, axis, ends, look);
  const bands = lines.flatMap((line, j) =>
    stretches(layers[j] ?? []).flatMap((stretch): Piece[] => [
      {
        shape: "band",
        points: stretch.map(({ x, low, high }) => ({ x: frame.x(x), low: frame.y(low), high: frame.y(high) })),
        className: "layer",
        fill: line.colour,
      },
      {
        shape: "path",
        points: stretch.map(({ x, high }) => [frame.x(x), frame.y(high)] as const),
        className: "seam",
      },
    ]),
  );
  const pieces = [
    ...axisMarks(axis, frame, look),
    ...bands,
    ...periodMarks(grid.items, frame, look, language),
    ...referenceMarks(shown.references, frame, look).pieces,
    ...endMarks(ends, frame, look),
  ];
  return { height: look.height, pieces };
};
