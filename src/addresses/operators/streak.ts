import { previousPeriod } from "../../quantities/period.ts";
import { sign, whole } from "../../quantities/rational.ts";
import { periodOf } from "../catalogue.ts";
import { derive, missingCell } from "../cell.ts";
import { isAmount, type Operator } from "./operator.ts";

/** For how many periods in a row, up to the one read, the values have been positive (`of=fall`: negative). */
export const streak: Operator = {
  name: "streak",
  summary: "for how many periods in a row the value has been positive (`of=fall`: negative); usually after `growth`",
  formula: "number of consecutive periods with value > 0, up to this one",
  axis: "time",
  shape: "position",
  options: { of: { kind: "word", words: ["rise", "fall"] } },
  unit: (of) => (isAmount(of) ? { kind: "streak" } : null),
  apply: ({ series, position, options }) => {
    const wanted = options.get("of") === "fall" ? -1 : 1;
    const own = series[position]?.cell;
    if (!own?.value) return { cell: missingCell(own?.missing ?? "no-data"), used: [] };
    const used: number[] = [];
    let i = position;
    let openStart = false;
    for (;;) {
      const point = series[i];
      if (!point?.cell.value) {
        openStart = true;
        break;
      }
      if (sign(point.cell.value) !== wanted) break;
      used.unshift(i);
      const period = periodOf(point.item);
      const before = period && period.granularity !== "day" ? previousPeriod(period) : series[i - 1]?.item;
      i = series.findIndex((p) => p.item === before);
    }
    const begin = series[used[0] ?? -1]?.item;
    const notes =
      openStart && begin !== undefined ? [`nothing is known before ${begin}: the streak may be longer`] : [];
    const cells = used.flatMap((k) => series[k]?.cell ?? []);
    const from = derive(cells, { value: whole(used.length) });
    return { cell: { ...from, notes: [...from.notes, ...notes] }, used };
  },
};
