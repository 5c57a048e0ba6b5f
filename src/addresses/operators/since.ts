import { compare } from "../../quantities/rational.ts";
import { derive, missingCell } from "../cell.ts";
import { itemsAt } from "./condition.ts";
import { isAmount, type Operator } from "./operator.ts";

function since(name: "highest-since" | "lowest-since", direction: 1 | -1, word: string): Operator {
  return {
    name,
    summary: `the last earlier period whose value was at least as ${word}; none where the value is the ${word}est of the series`,
    formula: `latest earlier period with value ${direction > 0 ? "≥" : "≤"} this value`,
    axis: "time",
    shape: "position",
    options: {},
    unit: (of) => (isAmount(of) ? { kind: "period" } : null),
    apply: ({ series, position }) => {
      const own = series[position]?.cell;
      if (!own?.value) return { cell: missingCell(own?.missing ?? "no-data"), used: [] };
      const value = own.value;
      let i = position - 1;
      const between: number[] = [];
      while (i >= 0) {
        const earlier = series[i]?.cell.value;
        if (earlier && compare(earlier, value) * direction >= 0) break;
        between.unshift(i);
        i--;
      }
      const known = between.filter((k) => series[k]?.cell.value);
      const firstKnown = series.findIndex((p) => p.cell.value !== null);
      const unknown = between.filter((k) => k > firstKnown && !series[k]?.cell.value);
      const found = series[i];
      const begin = series[firstKnown]?.item ?? "";
      const used = [...(found ? [i] : []), ...known, position];
      const from = derive(
        used.flatMap((k) => series[k]?.cell ?? []),
        { names: found ? [found.item] : [], unknown: itemsAt(series, unknown), since: begin },
      );
      const notes = found ? [] : [`the ${word}est of the series, which begins in ${begin}`];
      return { cell: { ...from, notes: [...from.notes, ...notes] }, used };
    },
  };
}

export const highestSince = since("highest-since", 1, "high");
export const lowestSince = since("lowest-since", -1, "low");
