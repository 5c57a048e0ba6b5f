import type { ChartSpec } from "../figure-spec.ts";
import type { Filled, Grid } from "../grid.ts";
import type { Look } from "./look.ts";
import type { Pen } from "./svg.ts";

/** All that a chart is drawn from. */
export interface Drawing {
  readonly pen: Pen;
  /** The figure's number on its page: its ids begin with it. */
  readonly number: number;
  readonly grid: Grid;
  readonly spec: ChartSpec;
  readonly strands: readonly Filled[];
  readonly language: string;
  /** In which width. */
  readonly look: Look;
}
