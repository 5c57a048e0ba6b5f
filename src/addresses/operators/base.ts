import { previousPeriod } from "../../quantities/period.ts";
import { periodOf } from "../catalogue.ts";
import type { OperatorInput } from "./operator.ts";

/**
 * The index of the period that growth and change start from: the one that `from` names, else the one just before by
 * the calendar; a series of days has no calendar step, so there it is the day before on the axis. -1 where it is not there.
 */
export function baseIndex({ series, position, options }: OperatorInput): number {
  const from = options.get("from");
  if (from !== undefined) return series.findIndex((p) => p.item === from);
  const at = series[position];
  const period = at ? periodOf(at.item) : null;
  if (!period || period.granularity === "day") return position - 1;
  const previous = previousPeriod(period);
  return series.findIndex((p) => p.item === previous);
}
