import type { Measure } from "../../addresses/catalogue.ts";

const CHANGE = /\b(?:chang|growth|inflation|increase|decrease)/i;

/** Whether a measure is itself a rate of change: its rises and falls are the signs of its values. */
export function isRateOfChange({ title, context, unit }: Measure): boolean {
  return (unit.kind === "ratio" || unit.kind === "points") && CHANGE.test([title, ...context].join(" "));
}
