import { parsePeriod } from "../../quantities/period.ts";
import { toNumber } from "../../quantities/rational.ts";
import { sharedPlaces, valueText } from "../places.ts";
import { valuesOf, type Shown } from "../shown.ts";
import { isBreak, isSoft } from "../soft.ts";
import { colourOf } from "./look.ts";

export interface Dot {
  readonly item: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly estimated: boolean;
  /** The series breaks before this value. */
  readonly broken: boolean;
  /** Where the value can lie, as its interval says; null without one. */
  readonly interval: readonly [number, number] | null;
}

/** One line: a dot for each item of the axis, null where there is no value. */
export interface Line {
  readonly item: string;
  readonly label: string;
  readonly colour: string;
  readonly dots: readonly (Dot | null)[];
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The first day of a period and the day after its last, counted from a fixed day; null where it is no period. */
export function stretchOf(item: string): readonly [number, number] | null {
  const period = parsePeriod(item);
  return period && [dayOf(period.start), dayOf(period.end) + 1];
}

/** Where a period stands on the axis: in its middle, in days, so that gaps show; the place in the list where it is no period. */
export function placeOf(item: string, index: number): number {
  const stretch = stretchOf(item);
  return stretch ? (stretch[0] + stretch[1]) / 2 : index;
}

/** The lines of a chart; a series without any value is left out. */
export function linesOf(shown: Shown): Line[] {
  const { grid, spec, strands, language } = shown;
  const highlighted = strands.map((s) => spec.highlight.includes(s.item));
  const values = valuesOf(shown);
  const lines = strands.map((strand, j): Line => {
    const places = sharedPlaces(values, strand.unit);
    const dots = grid.items.map(({ item }, i): Dot | null => {
      const cell = strand.cells[i];
      if (!cell?.value) return null;
      const { uncertainty } = cell;
      return {
        item,
        x: placeOf(item, i),
        y: toNumber(cell.value),
        text: valueText(cell.value, strand.unit, language, places),
        estimated: isSoft(cell),
        broken: isBreak(cell),
        interval: uncertainty && [toNumber(uncertainty.low), toNumber(uncertainty.high)],
      };
    });
    return { item: strand.item, label: strand.label, colour: colourOf(j, highlighted), dots };
  });
  return lines.filter((l) => l.dots.some((d) => d !== null));
}

/**
 * The pieces of a line between neighbours, each ended by null: solid ones, or the dotted ones, of which an end is an estimate.
 * Nothing joins a value to the one before where the series breaks.
 */
export function segments(dots: readonly (Dot | null)[], dotted: boolean): (Dot | null)[] {
  return dots.flatMap((dot, i) => {
    const next = dots[i + 1];
    return dot && next && !next.broken && (dot.estimated || next.estimated) === dotted ? [dot, next, null] : [];
  });
}
