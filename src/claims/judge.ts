import { resultText } from "../addresses/describe.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { compare as order, numberOrNull } from "../quantities/rational.ts";
import { unitName } from "../quantities/unit.ts";
import { alternativesOf, hasValue, openCase, type Case, type CellsByKey } from "./case.ts";
import { wrongDirection } from "./direction.ts";
import { sentences } from "./explain.ts";
import { find, type Finding } from "./find.ts";
import type { DocumentReadings, Reading } from "./reading.ts";
import type { Verdict } from "./verdict.ts";
import { findMismatches, type Mismatch } from "./wording.ts";

/** A later vintage with another value; told, and never held against the text. */
function revisedSince(c: Case): Verdict["revisedSince"] {
  const today = c.answers.find((a) => a.question.role === "today");
  if (!today || c.late || !hasValue(today.cell) || !hasValue(c.main.cell)) return null;
  const same =
    today.cell.value && c.main.cell.value
      ? order(today.cell.value, c.main.cell.value) === 0
      : today.cell.names?.join() === c.main.cell.names?.join();
  if (same) return null;
  const { plan } = today.question;
  const text = resultText(today.cell, plan.unit, c.catalogue, c.language);
  // A change that no rounded figure shows is no news.
  if (text === resultText(c.main.cell, plan.unit, c.catalogue, c.language)) return null;
  return { vintage: today.cell.vintage ?? plan.asOf, text, value: numberOrNull(today.cell.value) };
}

/** Turns what the sentence says against the address into a verdict: the number may be right, the claim is not. */
function withWording(c: Case, finding: Finding, mismatches: readonly Mismatch[], report: Report): Finding {
  const { claim } = c.reading;
  for (const { kind, linked, named } of mismatches)
    report(diagnose(`claim-${kind}`, claim.linkPlace, { quote: claim.quote, linked, named }));
  const [first] = mismatches;
  if (first && finding.verdict !== "refuted") {
    const explanation = `${sentences(`the link leads to ${first.linked}, the sentence speaks of ${first.named}`)} ${finding.explanation}`;
    return { verdict: "conflicting", explanation };
  }
  // Where a choice is open, the sign may be too: only a refuted claim has a wrong direction.
  const wrong = finding.verdict === "refuted" ? wrongDirection(c.reading, c.main.cell) : null;
  if (wrong) {
    const value = resultText(c.main.cell, c.main.question.plan.unit, c.catalogue, c.language);
    report(diagnose("claim-direction", claim.linkPlace, { quote: claim.quote, said: wrong.word, value }));
  }
  return finding;
}

/** A quotation gives somebody else's figures: what they say is labelled, and never held against the text. */
function asQuoted(finding: Finding): Finding {
  if (finding.verdict === "supported") return finding;
  const explanation = `${sentences("the sentence is a quotation")} ${finding.explanation}`;
  return { verdict: "not-enough-evidence", reason: "not-a-claim-about-data", explanation };
}

/** What is found of a claim, with what its sentence says against its address. */
function findAll(c: Case, siblings: readonly Reading[], report: Report): Finding {
  const { claim, plan, block } = c.reading;
  const found = find(c);
  if (block.quoted) return asQuoted(found);
  if (c.main.comparison === "other-unit" && hasValue(c.main.cell) && found.verdict !== "refuted") {
    const { unit, address } = plan;
    report(diagnose("claim-unit", claim.linkPlace, { quote: claim.quote, unit: unitName(unit), address }));
  }
  return withWording(c, found, findMismatches(c.reading, siblings, c.catalogue), report);
}

function judgeOne(c: Case, siblings: readonly Reading[], report: Report): Verdict {
  const { claim } = c.reading;
  const { plan } = c.main.question;
  const finding = findAll(c, siblings, report);
  return {
    claim,
    verdict: finding.verdict,
    reason: finding.reason ?? null,
    plan,
    cell: c.main.cell,
    confidence: 1,
    explanation: finding.explanation,
    suggestion: finding.suggestion ?? null,
    cause: finding.cause ?? null,
    revisedSince: revisedSince(c),
    alternatives: alternativesOf(c),
    filled: claim.quantity === null ? resultText(c.main.cell, plan.unit, c.catalogue, c.language) : null,
  };
}

/** Judges every reading of a document by its cells, in the order of the text. Reports what the sentences say against their addresses. */
export function judge(
  { document, readings }: DocumentReadings,
  catalogue: Catalogue,
  cells: CellsByKey,
  report: Report,
): Verdict[] {
  const evaluated = new Map<string, Cell>();
  return readings.flatMap((reading) => {
    const one = openCase(reading, catalogue, cells, document.language, evaluated);
    return one ? [judgeOne(one, readings, report)] : [];
  });
}
