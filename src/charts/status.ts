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

/** Marks below a figure: what the letters mean, and which places have no value and why. */
export function figureNotes(cells: readonly { readonly place: string; readonly cell: Cell }[], most = 12): string[] {
  const codes = [...new Set(cells.filter((c) => c.cell.value !== null).flatMap((c) => c.cell.status))].sort();
  const notes: string[] = [];
  if (codes.length > 0) notes.push(`${codes.map((c) => `${c}: ${statusText(c)}`).join("; ")}.`);
  for (const [reason, text] of REASONS) {
    const places = [...new Set(cells.filter((c) => c.cell.missing === reason).map((c) => c.place))];
    if (places.length === 0) continue;
    const more = places.length > most ? `${places.slice(0, most).join(", ")} and ${(places.length - most).toString()} more` : listText(places);
    notes.push(`${text}: ${more}.`);
  }
  if (cells.some((c) => c.cell.stated)) notes.push("“Stated”: somebody's words, not a measurement.");
  return notes;
}
