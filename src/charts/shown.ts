import type { Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
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

/** The unit of a chart's first series, which all that share an axis have. */
export function unitOf({ strands }: Pick<Shown, "strands">): Unit {
  return strands[0]?.unit ?? { kind: "number", noun: null };
}

/** The values of all series, what is unknown left out. */
export function valuesOf({ strands }: Pick<Shown, "strands">): Rational[] {
  return strands.flatMap((s) => s.cells.flatMap((c) => c?.value ?? []));
}
