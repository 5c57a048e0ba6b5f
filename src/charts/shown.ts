import type { ChartSpec } from "./figure-spec.ts";
import type { Filled, Grid } from "./grid.ts";
import type { Ground } from "./map/ground.ts";
import type { ReferenceLine } from "./references.ts";

/** A chart with its values: what is drawn and described. */
export interface Shown {
  readonly grid: Grid;
  readonly spec: ChartSpec;
  readonly strands: readonly Filled[];
  readonly references: readonly ReferenceLine[];
  readonly language: string;
  /** Of a map: its members' shapes; null for other charts. */
  readonly ground: Ground | null;
}
