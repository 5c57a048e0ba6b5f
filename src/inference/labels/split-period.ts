import { readPeriodLabel, type LabelStyle } from "./period-label.ts";

/** A label taken apart: the words without a period in them, the period's name, and the code of a mark such as "(provisional)". */
export interface SplitLabel {
  readonly words: string;
  readonly period: string | null;
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

/** Finds the period in a label, at its beginning or end or before a bracket: "grade A 2023 (%)" → "grade A (%)" and 2023. */
export function splitPeriod(label: string, style: LabelStyle): SplitLabel {
  if (!/\d{2}/.test(label)) return { words: label, period: null };
  const whole = readPeriodLabel(label, style);
  if (whole !== null) return { words: "", period: whole };
  const words = [...label.matchAll(/[^\s()[\],]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  for (let size = Math.min(MOST, words.length); size > 0; size--) {
    for (let at = words.length - size; at >= 0; at--) {
      const first = words[at];
      const last = words[at + size - 1];
      if (!first || !last) continue;
      const period = readPeriodLabel(label.slice(first.start, last.end), style);
      if (period === null) continue;
      return { words: tidy(`${label.slice(0, first.start)} ${label.slice(last.end)}`), period };
    }
  }
  return { words: label, period: null };
}
