import { readMarkedPeriod, readPeriodLabel, type LabelStyle, type MarkedPeriod } from "./period-label.ts";

/** A label taken apart: the words without a period in them, and the period. */
export interface SplitLabel {
  readonly words: string;
  readonly period: MarkedPeriod | null;
  /** The period as it is written; "" where there is none. */
  readonly written: string;
}

/** The most words that name a period. */
const MOST = 6;

function tidy(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, "")
    .replace(/\s+(?:in|for|at|on|of)$/i, "")
    .trim();
}

/** Finds the period in a label, whole or among other words: "killed 2022" → "killed" and 2022; "2024 incl. online" → "incl. online". */
export function splitPeriod(label: string, style: LabelStyle): SplitLabel {
  if (!/\d{2}/.test(label)) return { words: label, period: null, written: "" };
  const whole = readMarkedPeriod(label, style);
  if (whole !== null) return { words: "", period: whole, written: label.trim() };
  const words = [...label.matchAll(/[^\s()[\],]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  for (let size = Math.min(MOST, words.length); size > 0; size--) {
    for (let at = words.length - size; at >= 0; at--) {
      const first = words[at];
      const last = words[at + size - 1];
      const written = label.slice(first?.start ?? 0, last?.end ?? 0);
      const name = readPeriodLabel(written, style);
      if (!first || !last || name === null) continue;
      const rest = tidy(`${label.slice(0, first.start)} ${label.slice(last.end)}`);
      return { words: rest, period: { name, status: "" }, written };
    }
  }
  return { words: label, period: null, written: "" };
}
