import { parsePeriod } from "../../quantities/period.ts";
import { periodText } from "../../quantities/period-out.ts";
import type { Look } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** The name of an item where room is scarce: a period in short, a member by its label. */
export function shortLabel({ item, label }: { item: string; label: string }, language: string): string {
  return parsePeriod(item) ? periodText(item, language, true) : label;
}

/** The name of a row at its left, which ends at `right`: its lines around the middle of the row. */
export function rowName(lines: readonly string[], right: number, middle: number, strong: boolean, look: Look): Piece[] {
  return lines.map((text, k): Piece => ({
    shape: "text",
    x: right,
    y: middle + (k - (lines.length - 1) / 2) * look.font * 1.15,
    text,
    anchor: "end",
    className: strong ? "name strong" : "name",
  }));
}
