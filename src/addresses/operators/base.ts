import { parsePeriod, previousPeriod } from "../../quantities/period.ts";
import type { Rational } from "../../quantities/rational.ts";
import { derive, missingCell, whyMissing } from "../cell.ts";
import type { OperatorInput, OperatorOutput } from "./operator.ts";

/**
 * The index of the period that growth and change start from: the one that `from` names, else the one just before by
 * the calendar; a series of days has no calendar step, so there it is the day before on the axis. -1 where it is not there.
 */
function baseIndex({ series, position, options }: OperatorInput): number {
  const from = options.get("from");
  if (from !== undefined) return series.findIndex((p) => p.item === from);
  const at = series[position];
  const period = at ? parsePeriod(at.item) : null;
  if (!period || period.granularity === "day") return position - 1;
  const previous = previousPeriod(period);
  return series.findIndex((p) => p.item === previous);
}

/**
 * Holds the value read against that of its base period; `result` makes a number of the two (null where there is none). Missing
 * where either is.
 */
export function againstBase(
  input: OperatorInput,
  result: (from: Rational, to: Rational) => Rational | null,
): OperatorOutput {
  const base = baseIndex(input);
  const [from, to] = [input.series[base]?.cell, input.series[input.position]?.cell];
  const used = [base, input.position].filter((i) => i >= 0);
  const missing = whyMissing([from, to]);
  if (missing !== null || !from?.value || !to?.value) return { cell: missingCell(missing ?? "no-data"), used };
  const value = result(from.value, to.value);
  return { cell: value ? derive([from, to], { value }) : missingCell("undefined"), used };
}
