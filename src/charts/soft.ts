import type { Cell } from "../addresses/cell.ts";
import type { Shown } from "./shown.ts";

/** The flags of values that may still change, which are drawn softer than others. */
const SOFT_STATUS: readonly string[] = ["E", "F", "P"];

/** Whether a value may still change: an estimate, a forecast, a provisional figure. */
export function isSoft(cell: Cell): boolean {
  return cell.status.some((code) => SOFT_STATUS.includes(code));
}

/** Whether the series breaks before a value: it is not comparable with the one before. */
export function isBreak(cell: Cell): boolean {
  return cell.status.includes("B");
}

/** Whether the values of a chart differ in this: only then does drawing it tell anything. */
export function differ({ strands }: Shown, test: (cell: Cell) => boolean): boolean {
  const found = new Set(strands.flatMap((s) => s.cells.flatMap((c) => (c?.value ? [test(c)] : []))));
  return found.size > 1;
}

/** How each flag looks in a chart, in words for the note below it. */
export function drawnAs(shown: Shown): ReadonlyMap<string, string> {
  const { type } = shown.spec;
  const inLines = type === "line" || type === "slope";
  const inPoints = (type === "dot" || type === "range") && differ(shown, isSoft);
  const paler = type === "bar" && differ(shown, isSoft);
  const soft = inLines
    ? "dotted line, open point"
    : inPoints
      ? "open point"
      : paler
        ? "paler, with a broken edge"
        : null;
  return new Map([
    ...SOFT_STATUS.flatMap((code): [string, string][] => (soft === null ? [] : [[code, soft]])),
    ...(inLines ? [["B", "line interrupted"] as [string, string]] : []),
  ]);
}

/** What the band or the strokes around values are, for a note; none where no value has an interval. */
export function intervalNotes({ strands }: Shown): string[] {
  const levels = strands.flatMap((s) =>
    s.cells.flatMap((c) => (c?.value && c.uncertainty ? [c.uncertainty.level] : [])),
  );
  const named = [...new Set(levels)].sort().map((level) => `${Math.round(level * 100).toString()}%`);
  return named.length === 0 ? [] : [`Bands and whiskers: interval at ${named.join(" and ")} confidence.`];
}
