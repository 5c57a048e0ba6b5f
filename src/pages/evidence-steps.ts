import type { Value } from "../measures/value.ts";
import type { Words } from "./words/words.ts";

/** One step into the evidence of a value: a part of its page. */
export interface EvidenceStep {
  readonly id: "rows" | "formula" | "machinery";
  readonly name: string;
}

/** The steps that the evidence of a value has, from what a reader knows to what a machine needs: rows, formula, SQL and hashes. */
export function evidenceSteps({ evidence }: Value, words: Words): EvidenceStep[] {
  const rows = evidence.sources.some((s) => s.files.some((f) => f.lines.length > 0));
  return [
    ...(rows ? [{ id: "rows" as const, name: words.rows }] : []),
    ...(evidence.steps.length > 0 ? [{ id: "formula" as const, name: words.formula }] : []),
    { id: "machinery", name: words.machinery },
  ];
}
