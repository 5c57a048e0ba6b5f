import { ratio } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { conditionOptions, itemsAt, nothingKnown, sift } from "./condition.ts";
import { spread } from "./count.ts";
import { isAmount, type Operator } from "./operator.ts";

/** Which part of the members meets a condition; the counts stay in the exact value. */
export const fraction: Operator = {
  name: "fraction",
  summary:
    "the part of the members that meets the condition; `of=applicable` leaves out those to which the measure does not apply",
  formula: "number of members whose value meets the condition ÷ number of members",
  axis: "several",
  shape: "extent",
  options: { ...conditionOptions, of: { kind: "word", words: ["members", "applicable"] } },
  unit: (of) => (isAmount(of) ? { kind: "ratio" } : null),
  apply: ({ series, numbers, options }) => {
    const nothing = nothingKnown(series);
    if (nothing !== null) return { cell: missingCell(nothing), used: series.map((_, i) => i) };
    const { met, unknown, applicable } = sift(series, numbers);
    // The whole is part of the result: members to which the measure does not apply decide too, unless they are left out.
    const members = options.get("of") === "applicable" ? applicable : series.map((_, i) => i);
    const all = BigInt(members.length);
    if (all === 0n) return { cell: missingCell("undefined"), used: [] };
    const cells = applicable.flatMap((i) => series[i]?.cell ?? []);
    const value = ratio(BigInt(met.length), all);
    const bounds = spread(value, ratio(BigInt(met.length + unknown.length), all), unknown.length);
    return { cell: derive(cells, { value, bounds, unknown: itemsAt(series, unknown) }), used: members, chosen: met };
  },
};
