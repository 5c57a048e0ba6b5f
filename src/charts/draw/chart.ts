import type { ChartSpec } from "../figure-spec.ts";
import type { Filled, Grid } from "../grid.ts";
import { barsOf, drawBars } from "./bar.ts";
import { columnsFit, drawColumns, standsUpright } from "./column.ts";
import { drawLine } from "./line.ts";
import { narrow, wide, type Look } from "./look.ts";
import type { Pen } from "./svg.ts";

/** A chart as SVG, in both widths. */
export function drawChart(
  pen: Pen,
  number: number,
  grid: Grid,
  spec: ChartSpec,
  strands: readonly Filled[],
  language: string,
): { wide: string; narrow: string } {
  const draw = (look: Look): string => {
    if (spec.type === "line") return drawLine(pen, number, grid, spec, strands, language, look);
    const upright = standsUpright(grid, spec) && columnsFit(barsOf(grid, spec, strands, language), look);
    return (upright ? drawColumns : drawBars)(pen, number, grid, spec, strands, language, look);
  };
  return { wide: draw(wide), narrow: draw(narrow) };
}
