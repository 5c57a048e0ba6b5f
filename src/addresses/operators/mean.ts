import { add, multiply, ratio, whole } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { itemsAt, nothingKnown } from "./condition.ts";
import { isAmount, type Operator } from "./operator.ts";

/** The arithmetic mean, exact, each member counting once. */
export const mean: Operator = {
  name: "mean",
  summary: "the arithmetic mean on the axis, each member counting once",
  formula: "sum of the values ÷ number of values",
  axis: "several",
  shape: "extent",
  options: {},
  unit: (of) => (isAmount(of) ? of : null),
  apply: ({ series }) => {
    const used = series.flatMap((p, i) => (p.applicable && p.cell.value ? [i] : []));
    const unknown = series.flatMap((p, i) => (p.applicable && !p.cell.value ? [i] : []));
    if (used.length === 0) return { cell: missingCell(nothingKnown(series) ?? "no-data"), used: unknown };
    const cells = used.flatMap((i) => series[i]?.cell ?? []);
    const sum = cells.reduce((total, c) => (c.value ? add(total, c.value) : total), whole(0));
    const value = multiply(sum, ratio(1n, BigInt(used.length)));
    return { cell: derive(cells, { value, unknown: itemsAt(series, unknown) }), used };
  },
};
