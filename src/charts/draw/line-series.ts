import { parsePeriod } from "../../quantities/period.ts";
import { toNumber } from "../../quantities/rational.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Filled, Grid } from "../grid.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { colourOf } from "./look.ts";

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly estimated: boolean;
}

/** One line: a dot for each item of the axis, null where there is no value. */
export interface Line {
  readonly label: string;
  readonly colour: string;
  readonly dots: readonly (Dot | null)[];
}

/** The flags whose values are drawn dotted and hollow. */
export const SOFT_STATUS: readonly string[] = ["E", "F", "P"];

/** Where a period stands on the axis: days from a fixed day, so that gaps show; the place in the list where it is no period. */
export function placeOf(item: string, index: number): number {
  const period = parsePeriod(item);
  return period ? Date.parse(`${period.start}T00:00:00Z`) / 86_400_000 : index;
}

/** The lines of a chart; a series without any value is left out. */
export function linesOf(grid: Grid, spec: ChartSpec, strands: readonly Filled[], language: string): Line[] {
  const highlighted = strands.map((s) => spec.highlight.includes(s.item));
  const values = strands.flatMap((s) => s.cells.flatMap((c) => c?.value ?? []));
  const lines = strands.map((strand, j): Line => {
    const places = sharedPlaces(values, strand.unit);
    const dots = grid.items.map(({ item }, i): Dot | null => {
      const cell = strand.cells[i];
      if (!cell?.value) return null;
      const estimated = cell.status.some((code) => SOFT_STATUS.includes(code));
      return {
        x: placeOf(item, i),
        y: toNumber(cell.value),
        text: valueText(cell.value, strand.unit, language, places),
        estimated,
      };
    });
    return { label: strand.label, colour: colourOf(j, highlighted), dots };
  });
  return lines.filter((l) => l.dots.some((d) => d !== null));
}

/** The pieces of a line between neighbours, each ended by null: solid ones, or the dotted ones, of which an end is an estimate. */
export function pieces(dots: readonly (Dot | null)[], dotted: boolean): (Dot | null)[] {
  return dots.flatMap((dot, i) => {
    const next = dots[i + 1];
    return dot && next && (dot.estimated || next.estimated) === dotted ? [dot, next, null] : [];
  });
}
