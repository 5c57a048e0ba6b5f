import { resultText } from "../addresses/describe.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import { evaluate } from "../addresses/evaluate.ts";
import type { Plan } from "../addresses/plan.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Interval } from "../quantities/interval.ts";
import { compare as order, toNumber } from "../quantities/rational.ts";
import { unitName } from "../quantities/unit.ts";
import { compareQuantity, fitsUnit, mirrored, type Comparison } from "./compare.ts";
import { plainCause, possibleCause } from "./causes.ts";
import { dayText, unknownText, valueSentence } from "./explain.ts";
import type { DocumentReadings, Question, Reading } from "./reading.ts";
import type { Alternative, Cause, Reason, Verdict, VerdictKind } from "./verdict.ts";
import { findMismatches, isChange, saidDirection, wrongDirection, type Mismatch } from "./wording.ts";
import { writeLike } from "./write-value.ts";

/** The cells that were asked for, by name. */
export type CellsByKey = ReadonlyMap<string, Cell>;

/** A question with its answer, and how the claim's quantity stands to it. */
interface Answer {
  readonly question: Question;
  readonly cell: Cell;
  readonly comparison: Comparison;
}

/** All that is known about one claim when it is judged. */
interface Case {
  readonly reading: Reading;
  readonly catalogue: Catalogue;
  readonly language: string;
  readonly asserted: Interval | null;
  readonly answers: readonly Answer[];
  /** What decides: the value known on the day, or (`late`) one that became known afterwards. */
  readonly main: Answer;
  readonly late: boolean;
}

function hasValue(cell: Cell): boolean {
  return cell.value !== null || cell.names !== null;
}

/** The interval that the claim asserts of the value: mirrored where the sentence says "fell" of a signed change. */
function assertedOf(reading: Reading): Interval | null {
  const { quantity } = reading.claim;
  if (!quantity) return null;
  const positive = quantity.value === null || quantity.value.n > 0n;
  const isMultiple = quantity.kind === "multiple" || quantity.unit === "multiple";
  return isChange(reading.plan) && positive && !isMultiple && saidDirection(reading)?.way === "down"
    ? mirrored(quantity.asserted)
    : quantity.asserted;
}

function openCase(
  reading: Reading,
  catalogue: Catalogue,
  cells: CellsByKey,
  language: string,
  evaluated: Map<string, Cell>,
): Case | null {
  const asserted = assertedOf(reading);
  const { quantity } = reading.claim;
  const answers = reading.questions.map((question): Answer => {
    const cell = evaluateOnce(question.plan, catalogue, cells, evaluated);
    return {
      question,
      cell,
      comparison: quantity && asserted ? compareQuantity(quantity, asserted, cell, question.plan.unit) : "in",
    };
  });
  const [first] = answers;
  if (!first) return null;
  const today = answers.find((a) => a.question.role === "today");
  const late =
    !hasValue(first.cell) && first.cell.missing !== "not-applicable" && today !== undefined && hasValue(today.cell);
  return { reading, catalogue, language, asserted, answers, main: late ? today : first, late };
}

function evaluateOnce(plan: Plan, catalogue: Catalogue, cells: CellsByKey, evaluated: Map<string, Cell>): Cell {
  const name = `${plan.address}|${plan.asOf}|${plan.composition}`;
  const known = evaluated.get(name);
  if (known) return known;
  const { cell } = evaluate(plan, catalogue, cells);
  evaluated.set(name, cell);
  return cell;
}

/** Answers to some questions, on the day that decides. */
function others(c: Case, ...roles: readonly Question["role"][]): Answer[] {
  return c.answers.filter(
    (a) => roles.includes(a.question.role) && a.question.plan.asOf === c.main.question.plan.asOf && hasValue(a.cell),
  );
}

/** Differing answers to what the words leave open: composition, price basis, members to which the measure does not apply. */
function openChoices(c: Case): Answer[] {
  return others(c, "composition", "applicable", "basis");
}

function alternativesOf(c: Case): Alternative[] {
  const listed = [...openChoices(c), ...others(c, "variant")];
  return listed.map(({ question, cell }) => ({
    address: question.plan.address,
    label: question.label,
    cell,
    unit: question.plan.unit,
    score: 0,
  }));
}

/** "7.86% with the same members throughout; stated as 11%": the other values, for an explanation. */
function choicesText(c: Case, choices: readonly Answer[]): string {
  return choices
    .map(
      ({ question, cell }) =>
        `${resultText(cell, question.plan.unit, c.catalogue, c.language)} ${question.role === "variant" ? `(“${question.label}”${cell.stated ? ", stated" : ""})` : question.label}`,
    )
    .join("; ");
}

/** The open choices and other measures with their values, to be said behind the value; nothing where there are none. */
function listed(c: Case): string {
  const rest = [...openChoices(c), ...others(c, "variant")];
  return rest.length > 0 ? `; ${choicesText(c, rest)}` : "";
}

interface Finding {
  readonly verdict: VerdictKind;
  readonly reason?: Reason;
  readonly explanation: string;
  readonly cause?: Cause | null;
  readonly suggestion?: string | null;
}

function says(c: Case): string {
  const value = valueSentence(c.main.question.plan, c.main.cell, c.catalogue, c.language);
  return c.late ? `${value}; nothing was known on ${dayText(c.reading.days.judged)}` : value;
}

function textSays(c: Case): string {
  return `the text says ${c.reading.claim.quantity?.quote ?? c.reading.claim.quote}`;
}

function notes(c: Case): string {
  const own = c.main.cell.notes.map((n) => ` (${n})`).join("");
  const { uncertainty } = c.main.cell;
  return uncertainty ? `${own} (margin at ${(uncertainty.level * 100).toString()}%: ${uncertainty.method})` : own;
}

/** Decides one claim; every branch says why in one sentence. */
function find(c: Case): Finding {
  const { main, catalogue, language, reading } = c;
  const { plan } = main.question;
  const written = writeLike(reading.claim.quantity, main.cell, plan.unit, catalogue, language);
  if (main.cell.missing === "suppressed")
    return {
      verdict: "not-enough-evidence",
      reason: "suppressed",
      explanation: `The value is suppressed to protect respondents; ${textSays(c)}.`,
    };
  if (!hasValue(main.cell)) {
    return {
      verdict: "not-enough-evidence",
      reason: "no-data",
      explanation: `There is ${resultText(main.cell, plan.unit, catalogue)} for ${plan.address}; ${textSays(c)}.`,
    };
  }
  if (main.comparison === "other-unit") {
    return {
      verdict: "not-enough-evidence",
      reason: "not-read",
      explanation: `${reading.claim.quote} cannot be held against ${says(c)}.`,
    };
  }
  if (main.cell.stated) {
    return {
      verdict: "not-enough-evidence",
      reason: "own-words",
      explanation: `Only somebody's own words say so: ${says(c)}; there is no measurement.`,
    };
  }
  if (main.comparison === "undecided") {
    const open =
      main.cell.unknown.length > 0
        ? `The value of ${unknownText(plan, main.cell, catalogue)} is unknown and could decide`
        : "What is not in the table could decide";
    return {
      verdict: "not-enough-evidence",
      reason: "no-data",
      explanation: `${open}: ${says(c)}${notes(c)}${listed(c)}; ${textSays(c)}.`,
    };
  }
  if (main.comparison === "in") return findSupported(c);
  return findWrong(c, written);
}

function findSupported(c: Case): Finding {
  const against = openChoices(c).filter((a) => a.comparison === "out");
  if (against.length > 0) {
    return {
      verdict: "conflicting",
      explanation: `${says(c)}; but ${choicesText(c, against)}. The words leave open which is meant; ${textSays(c)}.`,
    };
  }
  return { verdict: "supported", explanation: `${says(c)}; ${textSays(c)}${notes(c)}.` };
}

function findWrong(c: Case, written: string): Finding {
  const { main, reading, asserted } = c;
  const rest = [...openChoices(c), ...others(c, "variant")];
  const supporting = rest.filter((a) => a.comparison === "in" && !a.cell.stated);
  if (supporting.length > 0 || c.late) {
    const open =
      supporting.length > 0 ? ` The words leave open which is meant; ${textSays(c)}.` : ` ${capital(textSays(c))}.`;
    return {
      verdict: "conflicting",
      explanation: `${says(c)}${listed(c)}.${open}`,
      suggestion: c.late && supporting.length === 0 ? written : null,
    };
  }
  const older = c.answers
    .filter((a) => a.question.role === "earlier" && a.comparison === "in" && hasValue(a.cell) && !a.cell.stated)
    .at(-1);
  if (older) {
    const explanation = `${says(c)}; ${textSays(c)}, which was so in the figures of ${dayText(older.cell.vintage ?? older.question.label)}.`;
    return reading.days.dated
      ? { verdict: "refuted", cause: "vintage", suggestion: written, explanation }
      : { verdict: "conflicting", explanation };
  }
  const { quantity } = reading.claim;
  const { value } = main.cell;
  const { unit } = main.question.plan;
  const own = quantity && asserted && value ? plainCause(quantity, asserted, value, unit, written) : null;
  const near = own
    ? null
    : others(c, "period", "member", "base-period").find((a) => a.comparison === "in" && !a.cell.stated);
  const cause: Cause | null =
    own ??
    (near ? (near.question.role as Cause) : quantity && value ? possibleCause(quantity, value, unit, written) : null);
  const where = near
    ? ` That is the value for ${near.question.label}.`
    : own === "direction"
      ? " The direction is the other one."
      : own === "scale"
        ? " The order of magnitude differs."
        : "";
  return { verdict: "refuted", cause, suggestion: written, explanation: `${says(c)}; ${textSays(c)}.${where}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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
  return { vintage: today.cell.vintage ?? plan.asOf, text, value: today.cell.value && toNumber(today.cell.value) };
}

/** Turns what the sentence says against the address into a verdict: the number may be right, the claim is not. */
function withWording(c: Case, finding: Finding, mismatches: readonly Mismatch[], report: Report): Finding {
  const { claim } = c.reading;
  for (const { kind, linked, named } of mismatches)
    report(diagnose(`claim-${kind}`, claim.linkPlace, { quote: claim.quote, linked, named }));
  const [first] = mismatches;
  if (first && finding.verdict !== "refuted") {
    const explanation = `The link leads to ${first.linked}, the sentence speaks of ${first.named}: ${finding.explanation}`;
    return { verdict: "conflicting", explanation };
  }
  const wrong = wrongDirection(c.reading, c.main.cell);
  if (wrong) {
    const value = resultText(c.main.cell, c.main.question.plan.unit, c.catalogue, c.language);
    report(diagnose("claim-direction", claim.linkPlace, { quote: claim.quote, said: wrong.word, value }));
  }
  return finding;
}

function judgeOne(c: Case, siblings: readonly Reading[], report: Report): Verdict {
  const { claim, plan: asked } = c.reading;
  const { plan } = c.main.question;
  if (
    claim.quantity &&
    c.main.comparison === "other-unit" &&
    hasValue(c.main.cell) &&
    !fitsUnit(claim.quantity, plan.unit)
  ) {
    report(
      diagnose("claim-unit", claim.linkPlace, {
        quote: claim.quote,
        unit: unitName(plan.unit),
        address: asked.address,
      }),
    );
  }
  const isEmpty = claim.quantity === null;
  const filled = isEmpty ? resultText(c.main.cell, plan.unit, c.catalogue, c.language) : null;
  const own = isEmpty ? findFilled(c) : find(c);
  const finding = withWording(c, own, findMismatches(c.reading, siblings, c.catalogue), report);
  return {
    claim,
    verdict: finding.verdict,
    reason: finding.reason ?? null,
    plan,
    cell: c.main.cell,
    confidence: 1,
    explanation: capital(finding.explanation),
    suggestion: finding.suggestion ?? null,
    cause: finding.cause ?? null,
    revisedSince: revisedSince(c),
    alternatives: alternativesOf(c),
    filled,
  };
}

/** A number that was filled in from the data says what they say; only its kind of evidence can be at fault. */
function findFilled(c: Case): Finding {
  if (!hasValue(c.main.cell))
    return {
      verdict: "not-enough-evidence",
      reason: "no-data",
      explanation: `There is ${resultText(c.main.cell, c.main.question.plan.unit, c.catalogue)} for ${c.reading.plan.address}.`,
    };
  if (c.main.cell.stated)
    return {
      verdict: "not-enough-evidence",
      reason: "own-words",
      explanation: `Only somebody's own words say so: ${says(c)}.`,
    };
  return { verdict: "supported", explanation: `${says(c)}; filled in from the data${notes(c)}.` };
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
