import type { Reason, Verdict, VerdictKind } from "../claims/verdict.ts";
import type { Element } from "hast";
import { periodText } from "../quantities/period-out.ts";
import { el, type Child } from "./html.ts";

/** The verdicts in the order of a summary. */
const VERDICTS: readonly VerdictKind[] = ["supported", "conflicting", "not-enough-evidence", "refuted"];

const WORDS: Readonly<Record<VerdictKind, string>> = {
  supported: "supported",
  refuted: "refuted",
  conflicting: "conflicting",
  "not-enough-evidence": "not enough evidence",
};

const MARKS: Readonly<Record<VerdictKind, string>> = {
  supported: "✓",
  refuted: "×",
  conflicting: "≠",
  "not-enough-evidence": "?",
};

const REASONS: Readonly<Record<Reason, string>> = {
  "no-data": "there are no data for it",
  "not-read": "the number was not read",
  ambiguous: "it can mean several things",
  suppressed: "the value is suppressed",
  "own-words": "only somebody's own words say so",
  "not-a-claim-about-data": "it is no claim about data",
};

/** A verdict in words: "not enough evidence". */
export function verdictWords(kind: VerdictKind): string {
  return WORDS[kind];
}

/** A verdict with its reason: "not enough evidence: only somebody's own words say so". */
export function verdictLine(verdict: Verdict): string {
  return verdict.reason === null ? WORDS[verdict.verdict] : `${WORDS[verdict.verdict]}: ${REASONS[verdict.reason]}`;
}

/** The sign of a verdict, hidden from those who hear the page: the words stand beside it. */
export function verdictSign(kind: VerdictKind): Child {
  return el("span.sign", { ariaHidden: "true", dataVerdict: kind }, MARKS[kind]);
}

/** How many claims have which verdict, those that occur, in order. */
export function countVerdicts(verdicts: readonly Verdict[]): { kind: VerdictKind; count: number }[] {
  return VERDICTS.map((kind) => ({ kind, count: verdicts.filter((v) => v.verdict === kind).length })).filter(
    (c) => c.count > 0,
  );
}

/** "13 claims: 8 supported, 3 conflicting, 2 refuted". */
export function summaryText(verdicts: readonly Verdict[]): string {
  const counts = countVerdicts(verdicts).map(({ kind, count }) => `${count.toString()} ${WORDS[kind]}`);
  const claims = verdicts.length === 1 ? "1 claim" : `${verdicts.length.toString()} claims`;
  return counts.length === 0 ? "no claims" : `${claims}: ${counts.join(", ")}`;
}

/** How many claims have which verdict, as a list with signs. */
export function verdictTally(verdicts: readonly Verdict[]): Element {
  const items = countVerdicts(verdicts).map(({ kind, count }) =>
    el("li", { dataVerdict: kind }, verdictSign(kind), ` ${count.toString()} ${verdictWords(kind)}`),
  );
  return el("ul.tally", {}, ...items);
}

/** What later figures say: "Revised since: 9.1% in the figures of 17 June 2024."; "" where they say nothing else. */
export function revisedText({ revisedSince }: Verdict, language: string): string {
  if (revisedSince === null) return "";
  return `Revised since: ${revisedSince.text} in the figures of ${periodText(revisedSince.vintage, language)}.`;
}
