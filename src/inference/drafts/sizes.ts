import type { CellText } from "../labels/number-text.ts";
import { valuesOf } from "./values.ts";

/** As many cells of a column say how large its numbers are. */
export const SAMPLE = 300;

/** Magnitudes further apart than this are of different things. */
const FAR = 1000;

/** How large the numbers of a series are, and whether all are whole. */
export interface Size {
  readonly median: number;
  readonly whole: boolean;
}

/** The size of some cells; null where no number but 0 is among them. */
export function sizeOf(cells: readonly CellText[]): Size | null {
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  const texts: string[] = [];
  for (let i = 0; i < cells.length; i += step) {
    const cell = cells[i];
    if (cell?.kind === "number" && Number(cell.text) !== 0) texts.push(cell.text);
  }
  const { median, whole } = valuesOf(texts);
  return texts.length === 0 ? null : { median, whole };
}

/** Whether two series have numbers of such different size and form that they measure different things. */
export function isFar(a: Size | null, b: Size | null): boolean {
  if (!a || !b || a.whole === b.whole) return false;
  const [low, high] = a.median < b.median ? [a, b] : [b, a];
  return high.whole && high.median > low.median * FAR;
}
