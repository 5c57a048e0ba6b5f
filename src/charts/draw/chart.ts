import { barsOf, drawBars } from "./bar.ts";
import { columnsFit, drawColumns, standsUpright } from "./column.ts";
import type { Drawing } from "./drawing.ts";
import { drawLine } from "./line.ts";
import { narrow, wide, type Look } from "./look.ts";

/** A chart as SVG, in both widths. */
export function drawChart(drawing: Omit<Drawing, "look">): { wide: string; narrow: string } {
  const { grid, spec, strands, language } = drawing;
  const draw = (look: Look): string => {
    if (spec.type === "line") return drawLine({ ...drawing, look });
    const upright = standsUpright(grid, spec) && columnsFit(barsOf(grid, spec, strands, language), look);
    return (upright ? drawColumns : drawBars)({ ...drawing, look });
  };
  return { wide: draw(wide), narrow: draw(narrow) };
}
