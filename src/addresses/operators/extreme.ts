import { compare } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { itemsAt, nothingKnown } from "./condition.ts";
import { isAmount, type Operator } from "./operator.ts";

function extreme(name: "max" | "min", direction: 1 | -1, word: string): Operator {
  return {
    name,
    summary: `the ${word} value on the axis`,
    formula: `${word} value on the axis`,
    axis: "several",
    shape: "extent",
    options: {},
    unit: (of) => (isAmount(of) ? of : null),
    apply: ({ series }) => {
      let best = -1;
      const unknown: number[] = [];
      series.forEach(({ cell, applicable }, i) => {
        const leader = series[best]?.cell.value;
        if (!applicable) return;
        if (!cell.value) unknown.push(i);
        else if (!leader || compare(cell.value, leader) * direction > 0) best = i;
      });
      const found = series[best];
      const used = series.flatMap((p, i) => (p.applicable ? [i] : []));
      if (!found?.cell.value) return { cell: missingCell(nothingKnown(series) ?? "no-data"), used };
      const value = found.cell.value;
      const open = unknown.length > 0;
      const bounds = open
        ? {
            low: direction > 0 ? value : null,
            high: direction > 0 ? null : value,
            lowInclusive: true,
            highInclusive: true,
          }
        : null;
      const cells = used.flatMap((i) => (series[i]?.cell.value ? [series[i].cell] : []));
      return { cell: derive(cells, { value, bounds, unknown: itemsAt(series, unknown) }), used, chosen: [best] };
    },
  };
}

export const max = extreme("max", 1, "greatest");
export const min = extreme("min", -1, "least");
