import { exactText, numberOrNull, toNumber } from "../../quantities/rational.ts";
import { unitName } from "../../quantities/unit.ts";
import type { Document } from "../../texts/document.ts";
import type { Days } from "../reading.ts";
import type { Verdict, VerdictKind } from "../verdict.ts";

/** How many claims have which verdict. */
export type Summary = Readonly<Record<VerdictKind, number>>;

export function summarise(verdicts: Iterable<Verdict>): Summary {
  const summary = { supported: 0, refuted: 0, conflicting: 0, "not-enough-evidence": 0 };
  for (const { verdict } of verdicts) summary[verdict]++;
  return summary;
}

function claimJson({ claim, plan, cell, ...v }: Verdict) {
  const q = claim.quantity;
  return {
    quote: claim.quote,
    start: claim.place.start,
    end: claim.place.end,
    line: claim.place.line,
    column: claim.place.column,
    quantity: q && {
      kind: q.kind,
      value: numberOrNull(q.value),
      low: numberOrNull(q.asserted.low),
      high: numberOrNull(q.asserted.high),
      unit: q.unit,
      modifier: q.modifier,
    },
    verdict: v.verdict,
    reason: v.reason,
    address: plan?.address ?? null,
    value: cell?.value ? toNumber(cell.value) : (cell?.names?.[0] ?? null),
    exact: cell?.value ? exactText(cell.value) : null,
    unit: plan ? unitName(plan.unit) : null,
    confidence: v.confidence,
    explanation: v.explanation,
    suggestion: v.suggestion,
    cause: v.cause,
    revisedSince: v.revisedSince,
    alternatives: v.alternatives.map((a) => ({
      address: a.address,
      label: a.label,
      value: numberOrNull(a.cell.value),
      score: a.score,
    })),
    filled: v.filled,
  };
}

/** A document with its verdicts, as the contract needs it. */
interface Checked {
  readonly document: Document;
  readonly days: Days;
  readonly verdicts: readonly Verdict[];
}

/** The contract of `check --format json`, without the diagnostics. `wants` picks the claims that are listed; the summary counts all. */
export function verdictsJson(documents: readonly Checked[], wants: (verdict: Verdict) => boolean = () => true) {
  return {
    documents: documents.map(({ document, days, verdicts }) => ({
      path: document.path,
      asOf: days.judged,
      claims: verdicts.filter(wants).map(claimJson),
    })),
    summary: summarise(documents.flatMap((d) => d.verdicts)),
  };
}
