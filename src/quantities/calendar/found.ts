import type { Period } from "../period.ts";

/** A stretch of time in a text: where it ends, and the days meant where they are known. */
export interface TimeFound {
  readonly end: number;
  readonly kind: "date" | "period";
  readonly period: Period | null;
}

/** A period that has days. */
export function found(end: number, period: Period | null, kind: "date" | "period" = "period"): TimeFound {
  return { end, kind, period };
}
