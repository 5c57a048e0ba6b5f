import { parsePeriod } from "../../quantities/period.ts";
import type { CellText } from "../labels/number-text.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { KeyColumn } from "../tables/columns.ts";
import type { SeriesGroup } from "./series.ts";

/** One cell of a table with all that it is about. */
export interface Observation {
  readonly line: number;
  /** The label of each key column, then that of the column where there are several, then its period where headers have them. */
  readonly keys: readonly string[];
  /** "" where the number is unknown. */
  readonly text: string;
  readonly status: string;
}

export interface Observed {
  readonly observations: readonly Observation[];
  /** Whether the labels of columns, and the periods of headers, are keys. */
  readonly byLabel: boolean;
  readonly byPeriod: boolean;
}

interface Found extends Observation {
  readonly blank: boolean;
}

/** Left empty before a series begins, nothing was there; left empty later, something is unknown. */
function withoutLead(found: readonly Found[], time: number): Observation[] {
  const begun = new Set<string>();
  const seriesOf = (o: Found): string => o.keys.filter((_, i) => i !== time).join("\u0000");
  const start = (o: Found): string => parsePeriod(o.keys[time] ?? "")?.start ?? "";
  const inOrder =
    time < 0 ? found : [...found].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
  const some = new Set(time < 0 ? found.filter((o) => !o.blank).map(() => "") : []);
  const left = new Set<Found>();
  for (const one of inOrder) {
    const series = time < 0 ? "" : seriesOf(one);
    if (!one.blank) begun.add(series);
    else if (!begun.has(series) && !some.has(series)) left.add(one);
  }
  return found.filter((o) => !left.has(o));
}

function textOf(cell: CellText): string {
  return cell.kind === "number" ? cell.text : "";
}

/** All cells of a group of columns. Rows without a label are no observations, and cells that say that there is nothing. */
export function observe(bare: BareTable, keys: readonly KeyColumn[], group: SeriesGroup): Observed {
  const byLabel = new Set(group.columns.map((c) => c.label)).size > 1;
  const byPeriod = group.columns.some((c) => c.period !== "");
  const rows = group.rows ?? bare.lines.map((_, i) => i);
  const found: Found[] = [];
  for (const i of rows) {
    const own = keys.map((k) => k.labels[i] ?? "");
    if (own.includes("")) continue;
    const marks = keys.map((k) => k.status[i] ?? "").find((s) => s !== "") ?? "";
    for (const column of group.columns) {
      const cell = column.cells[i];
      if (!cell || (cell.kind === "missing" && cell.why === "nothing")) continue;
      const at = [...own];
      if (byLabel) at.push(column.label);
      if (byPeriod) at.push(column.period);
      const status = cell.kind === "text" || cell.status === "" ? column.status || marks : cell.status;
      const blank = cell.kind === "missing" && cell.why === "blank";
      found.push({ line: bare.lines[i] ?? 1, keys: at, text: textOf(cell), status, blank });
    }
  }
  const time = byPeriod ? keys.length + (byLabel ? 1 : 0) : keys.findIndex((k) => k.kind === "time");
  const observations = found.some((o) => o.blank) ? withoutLead(found, time) : found;
  return { observations, byLabel, byPeriod };
}
