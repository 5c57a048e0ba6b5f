import type { ChartType } from "../chart-types.ts";
import type { Shown } from "../shown.ts";
import { drawArea } from "./area.ts";
import { drawBars } from "./bar.ts";
import { barsOf } from "./bars.ts";
import { columnsFit, drawColumns, standsUpright } from "./column.ts";
import { drawDots } from "./dot.ts";
import type { Draw } from "./drawing.ts";
import { drawHeat } from "./heat.ts";
import { drawLine } from "./line.ts";
import { narrow, wide, type Look } from "./look.ts";
import { drawMap } from "./map.ts";
import { drawPanels } from "./panels.ts";
import { drawScatter } from "./scatter.ts";
import { drawSheet } from "./sheet.ts";
import { drawSlope } from "./slope.ts";
import { drawStacks } from "./stack.ts";
import { drawTimeline } from "./timeline.ts";
import type { Pen } from "./svg.ts";

const drawBarChart: Draw = (shown, look) => {
  if (shown.spec.arrange !== "grouped") return drawStacks(shown, look);
  const upright = standsUpright(shown.grid, shown.spec) && columnsFit(barsOf(shown), look);
  return (upright ? drawColumns : drawBars)(shown, look);
};

const DRAW: Readonly<Record<ChartType, Draw>> = {
  line: (shown, look) => (shown.spec.panels ? drawPanels : drawLine)(shown, look),
  area: drawArea,
  bar: drawBarChart,
  dot: drawDots,
  range: drawDots,
  slope: drawSlope,
  heat: drawHeat,
  timeline: drawTimeline,
  scatter: drawScatter,
  map: drawMap,
};

/** A chart as SVG, in both widths. `number` is the figure's on its page: the ids that the drawing refers to begin with it. */
export function drawChart({ pen, number, ...shown }: Shown & { pen: Pen; number: number }): {
  wide: string;
  narrow: string;
} {
  const draw = (look: Look): string => {
    const { height, pieces } = DRAW[shown.spec.type](shown, look);
    return drawSheet(pen, number, look, height, pieces);
  };
  return { wide: draw(wide), narrow: draw(narrow) };
}
