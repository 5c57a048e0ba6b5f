import type { Cell, Missing } from "../addresses/cell.ts";
import { listText } from "../addresses/describe.ts";

/** The meaning of SDMX's observation-status codes (CL_OBS_STATUS v2.2), in words that fit into a sentence. */
const STATUS: Readonly<Record<string, string>> = {
  B: "break in the series",
  D: "differs in its definition",
  E: "estimate",
  F: "forecast",
  G: "experimental",
  H: "missing (holiday or weekend)",
  I: "imputed",
  J: "derogation",
  K: "included in another category",
  L: "exists but was not collected",
  M: "cannot exist",
  N: "not significant",
  O: "missing",
  P: "provisional",
  Q: "suppressed",
  S: "strike or another special event",
  U: "low reliability",
  V: "not validated",
  W: "includes another category",
};

/** A status code in words; the code itself where it is unknown. */
export function statusText(code: string): string {
  return STATUS[code] ?? code;
}

/** Why a value is missing, for a note below a figure. */
const REASONS: readonly (readonly [Missing, string])[] = [
  ["not-applicable", "Not applicable"],
  ["not-known-yet", "Not yet known on that day"],
  ["suppressed", "Suppressed"],
  ["undefined", "Not defined"],
  ["no-data", "Unknown"],
];

/** A value of a figure with the words for its place. */
export interface Placed {
  readonly place: string;
  readonly cell: Cell;
}

function statusNote(cells: readonly Placed[], drawn: ReadonlyMap<string, string>): string[] {
  const codes = [...new Set(cells.filter((c) => c.cell.value !== null).flatMap((c) => c.cell.status))].sort();
  const meaning = (code: string): string => {
    const how = drawn.get(code);
    return `${code}: ${statusText(code)}${how === undefined ? "" : ` (${how})`}`;
  };
  return codes.length > 0 ? [`${codes.map(meaning).join("; ")}.`] : [];
}

/** Which places have no value and why; in a table, where each shows it itself, only what the dash means if it means one thing. */
function missingNotes(cells: readonly Placed[], table: boolean, most: number): string[] {
  const reasons = REASONS.filter(([reason]) => cells.some((c) => c.cell.missing === reason));
  const [only] = reasons;
  if (table && reasons.length === 1 && only) return [`–: ${only[1].toLowerCase()}.`];
  return reasons.map(([reason, text]) => {
    const places = [...new Set(cells.filter((c) => c.cell.missing === reason).map((c) => c.place))];
    const named =
      places.length > most
        ? `${places.slice(0, most).join(", ")} and ${(places.length - most).toString()} more`
        : listText(places);
    return `${text}: ${named}.`;
  });
}

/** Notes below a figure: what the letters mean and how a chart draws them (null for a table), and which places have no value and why. */
export function figureNotes(cells: readonly Placed[], drawn: ReadonlyMap<string, string> | null, most = 12): string[] {
  const stated = cells.some((c) => c.cell.stated) ? ["“Stated”: somebody's words, not a measurement."] : [];
  return [...statusNote(cells, drawn ?? new Map()), ...missingNotes(cells, drawn === null, most), ...stated];
}
