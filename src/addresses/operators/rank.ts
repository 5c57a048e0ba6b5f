import { compare, whole } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { itemsAt } from "./condition.ts";
import { spread } from "./count.ts";
import { isAmount, type Operator } from "./operator.ts";

/** The place in an order: 1 for the highest (or the lowest); equal values share the better place (standard competition ranking). */
export const rank: Operator = {
  name: "rank",
  summary:
    "the place by size, 1 for the highest (`order=ascending`: for the lowest), among all members or those of the group `among`",
  formula: "1 + number of members with a greater value",
  axis: "several",
  shape: "position",
  options: { order: { kind: "word", words: ["descending", "ascending"] }, among: { kind: "item" } },
  unit: (of) => (isAmount(of) ? { kind: "rank" } : null),
  apply: ({ series, position, options }) => {
    const at = series[position]?.cell;
    if (!at?.value) return { cell: missingCell(at?.missing ?? "no-data"), used: [] };
    const own = at.value;
    const direction = options.get("order") === "ascending" ? -1 : 1;
    const others = series.flatMap((p, i) => (p.applicable && i !== position ? [i] : []));
    const ahead = others.filter((i) => {
      const value = series[i]?.cell.value;
      return value ? compare(value, own) * direction > 0 : false;
    });
    const unknown = others.filter((i) => series[i]?.cell.value === null);
    const value = whole(ahead.length + 1);
    const bounds = spread(value, whole(ahead.length + 1 + unknown.length), unknown.length);
    const used = [...others, position].sort((a, b) => a - b);
    const cells = used.flatMap((i) => series[i]?.cell ?? []);
    return { cell: derive(cells, { value, bounds, unknown: itemsAt(series, unknown) }), used, chosen: ahead };
  },
};
