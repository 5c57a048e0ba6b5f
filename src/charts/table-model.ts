import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell, Missing } from "../addresses/cell.ts";
import { resultText } from "../addresses/describe.ts";
import { compare, toNumber } from "../quantities/rational.ts";
import { sameUnit } from "../quantities/unit.ts";
import { eventsOf } from "./events.ts";
import type { Filled, Grid } from "./grid.ts";
import { sharedPlaces } from "./places.ts";
import type { Shown } from "./shown.ts";
import { statusText } from "./status.ts";

/** One cell of a figure's table, ready to be shown. */
export interface TableCell {
  /** The value in its unit; "–" where there is none. */
  readonly text: string;
  /** Observation-status letters beside the value ("E"), "" for none. */
  readonly mark: string;
  /** What the mark or the missing value means, in words; "" for a plain value. */
  readonly meaning: string;
  readonly missing: Missing | null;
  readonly numeric: boolean;
  /** The value as a double, by which a reader may sort; null for one that is no number. */
  readonly order: number | null;
}

/** All data of a figure as rows and columns. */
export interface TableModel {
  readonly rowHead: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly item: string;
    readonly label: string;
    readonly highlighted: boolean;
    readonly cells: readonly TableCell[];
  }[];
}

const WHY: Readonly<Record<Missing, string>> = {
  "no-data": "unknown",
  empty: "unknown",
  "not-known-yet": "not yet known on that day",
  "not-applicable": "not applicable",
  suppressed: "suppressed",
  undefined: "not defined",
};

function missing(why: Missing): TableCell {
  return { text: "–", mark: "", meaning: WHY[why], missing: why, numeric: true, order: null };
}

function tableCell(
  cell: Cell | undefined,
  strand: Filled,
  catalogue: Catalogue,
  decimals: number | undefined,
): TableCell {
  if (!cell) return missing("no-data");
  if (cell.value === null && cell.names === null) return missing(cell.missing ?? "no-data");
  const text = resultText(cell, strand.unit, catalogue, catalogue.language, decimals);
  const said = cell.stated ? ["stated"] : [];
  const mark = [...cell.status, ...said].join(" ");
  return {
    text,
    mark,
    meaning: [...cell.status.map(statusText), ...said].join(", "),
    missing: null,
    numeric: cell.names === null,
    order: cell.value === null ? null : toNumber(cell.value),
  };
}

/** The order of the grid's items, as the figure asks for it: items without a value come last either way. */
export function orderOf(grid: Grid, strands: readonly Filled[]): number[] {
  const { spec } = grid;
  const all = grid.items.map((_, i) => i);
  const direction = spec.block === "chart" ? spec.sort : (spec.sort?.direction ?? null);
  if (direction === null) return all;
  const by = spec.block === "chart" ? strands[0] : strands.find((s) => s.label === spec.sort?.column);
  const way = direction === "ascending" ? 1 : -1;
  return all.sort((a, b) => {
    const [x, y] = [by?.cells[a]?.value ?? null, by?.cells[b]?.value ?? null];
    if (!x || !y) return x ? -1 : y ? 1 : a - b;
    return way * compare(x, y) || a - b;
  });
}

/** Whether two columns are compared with each other, and so share their decimals: amounts of money, or one measure. */
function readAcross(a: Filled, b: Filled): boolean {
  const measures = [a, b].map((s) => s.slots[0]?.plan.measure.slug);
  return sameUnit(a.unit, b.unit) && (a.unit.kind === "money" || measures[0] === measures[1]);
}

/** The table of a figure, in its order. */
export function tableModel(grid: Grid, strands: readonly Filled[], catalogue: Catalogue): TableModel {
  const { spec } = grid;
  const places = strands.map((strand) => {
    const alike = strands.filter((other) => readAcross(strand, other));
    return sharedPlaces(
      alike.flatMap((other) => other.cells.flatMap((c) => c?.value ?? [])),
      strand.unit,
    );
  });
  const highlight = spec.block === "chart" ? spec.highlight : [];
  const rows = orderOf(grid, strands).flatMap((i) => {
    const at = grid.items[i];
    if (!at) return [];
    const cells = strands.map((s, j) => tableCell(s.cells[i], s, catalogue, places[j]));
    return [{ item: at.item, label: at.label, highlighted: highlight.includes(at.item), cells }];
  });
  return { rowHead: grid.axisTitle, columns: strands.map((s) => s.label), rows };
}

/** The table of a timeline: its days, and what happened on each. */
export function timelineTable(shown: Shown): TableModel {
  const { grid, spec, strands } = shown;
  const rows = eventsOf(shown).map(({ day, dayText, names }) => ({
    item: day,
    label: dayText,
    highlighted: names.some((n) => spec.highlight.includes(n.item)),
    cells: [
      { text: names.map((n) => n.label).join(", "), mark: "", meaning: "", missing: null, numeric: false, order: null },
    ],
  }));
  return { rowHead: grid.axisTitle, columns: [strands[0]?.slots[0]?.plan.measure.title ?? spec.title], rows };
}
