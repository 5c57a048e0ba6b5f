import { parsePeriod, previousPeriod } from "../../quantities/period.ts";
import { sign, whole } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { isAmount, type Operator, type Point } from "./operator.ts";

const NOTHING = whole(0);

/** The index of the period before, by the calendar; a series of days has only its own order. -1 where it is not there. */
function indexBefore(series: readonly Point[], i: number): number {
  const item = series[i]?.item ?? "";
  const period = parsePeriod(item);
  const before = period && period.granularity !== "day" ? previousPeriod(period) : series[i - 1]?.item;
  return series.findIndex((p) => p.item === before);
}

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
    const run: number[] = [];
    let i = position;
    while (sign(series[i]?.cell.value ?? NOTHING) === wanted) {
      run.unshift(i);
      i = indexBefore(series, i);
    }
    // What ends the streak decides too; where nothing is known there, the streak may be longer.
    const end = series[i];
    const open = end?.cell.value == null;
    const used = end ? [i, ...run] : run;
    const value = whole(run.length);
    const bounds = open ? { low: value, high: null, lowInclusive: true, highInclusive: false } : null;
    const from = derive(
      used.flatMap((k) => (series[k]?.cell.value ? [series[k].cell] : [])),
      { value, bounds },
    );
    const begin = series[run[0] ?? -1]?.item;
    const notes = open && begin !== undefined ? [`nothing is known before ${begin}: the streak may be longer`] : [];
    return { cell: { ...from, notes: [...from.notes, ...notes] }, used, chosen: run };
  },
};
