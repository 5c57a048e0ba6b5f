import { derive, missingCell } from "../cell.ts";
import { conditionOptions, itemsAt, nothingKnown, sift } from "./condition.ts";
import { isAmount, type Operator } from "./operator.ts";

/** The first period whose value meets a condition; with no condition, where the series begins. */
export const first: Operator = {
  name: "first",
  summary: "the first period whose value meets the condition; without one, the period in which the series begins",
  formula: "earliest period whose value meets the condition",
  axis: "time",
  shape: "extent",
  options: conditionOptions,
  unit: (of) => (isAmount(of) ? { kind: "period" } : null),
  apply: ({ series, numbers }) => {
    const { met, unknown } = sift(series, numbers);
    const index = met[0];
    const found = index === undefined ? undefined : series[index];
    if (index === undefined || !found) {
      const why = series.length === 0 ? "no-data" : (nothingKnown(series) ?? "undefined");
      return { cell: missingCell(why), used: series.map((_, i) => i) };
    }
    const firstKnown = series.findIndex((p) => p.cell.value !== null);
    const gaps = unknown.filter((i) => i > firstKnown && i < index);
    const since = index === firstKnown ? found.item : null;
    const used = series.flatMap((_, i) => (i <= index ? [i] : []));
    const cells = used.flatMap((i) => (series[i]?.cell.value ? [series[i].cell] : []));
    const from = derive(cells, { names: [found.item], unknown: itemsAt(series, gaps), since });
    const notes =
      index === firstKnown && numbers.size > 0
        ? [`the series begins in ${found.item}: it may have been so before`]
        : [];
    return { cell: { ...from, notes: [...from.notes, ...notes] }, used, chosen: [index] };
  },
};
