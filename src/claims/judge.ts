import { planText, resultText } from "../addresses/describe.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import { evaluate } from "../addresses/evaluate.ts";
import type { Plan } from "../addresses/plan.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Interval } from "../quantities/interval.ts";
import { periodText } from "../quantities/period-out.ts";
import { compare as order, toNumber } from "../quantities/rational.ts";
import { unitName } from "../quantities/unit.ts";
import { compareQuantity, fitsUnit, mirrored, type Comparison } from "./compare.ts";
import { plainCause, possibleCause } from "./causes.ts";
import { sentences, unknownText, valueSentence } from "./explain.ts";
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
        `${conditionCount(question.plan, cell)}${resultText(cell, question.plan.unit, c.catalogue, c.language)} ${question.role === "variant" ? `(“${question.label}”${cell.stated ? ", stated" : ""})` : question.label}`,
    )
    .join("; ");
}

/** "22 of 31, " before the percentage of a fraction of members. */
function conditionCount(plan: Plan, { value }: Cell): string {
  const isFraction = plan.chain.steps.at(-1)?.operator.name === "fraction";
  return value && isFraction ? `${value.n.toString()} of ${value.d.toString()}, ` : "";
}

/** The open choices and other measures with their values, to be said behind the value; nothing where there are none. */
function listed(c: Case): string {
  const shown = (a: Answer): string => resultText(a.cell, a.question.plan.unit, c.catalogue, c.language);
  // Another measure with the same figure is no news.
  const rest = [...openChoices(c), ...others(c, "variant").filter((a) => shown(a) !== shown(c.main))];
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
  return valueSentence(c.main.question.plan, c.main.cell, c.catalogue, c.language);
}

function textSays(c: Case): string {
  const { quote, quantity } = c.reading.claim;
  // The words that bend a number may stand before the link: "over [28](…)".
  return `the text says ${quantity && !quote.includes(quantity.quote) ? quantity.quote : quote}`;
}

/** What has to be said beside a value: that it became known later, the margin, the notes of the cell. */
function besides(c: Case): (string | null)[] {
  const { uncertainty, notes } = c.main.cell;
  return [
    c.late ? `nothing was known on ${periodText(c.reading.days.judged, c.language)}` : null,
    uncertainty ? `the margin at ${(uncertainty.level * 100).toString()}% is by ${uncertainty.method}` : null,
    ...notes,
  ];
}

const OPEN = "the words leave open which is meant";

/** Decides one claim; every branch says why in plain sentences. */
function find(c: Case): Finding {
  const { main, catalogue, language, reading } = c;
  const { plan } = main.question;
  const unsure = (reason: Reason, ...parts: (string | null)[]): Finding => ({
    verdict: "not-enough-evidence",
    reason,
    explanation: sentences(...parts),
  });
  if (main.cell.missing === "suppressed")
    return unsure("suppressed", "the value is suppressed to protect respondents", textSays(c));
  if (!hasValue(main.cell)) {
    return unsure(
      "no-data",
      `there is ${resultText(main.cell, plan.unit, catalogue)} for ${planText(plan, catalogue)}`,
      textSays(c),
    );
  }
  if (main.comparison === "other-unit")
    return unsure("not-read", `${reading.claim.quote} is of another kind than ${says(c)}`);
  if (main.cell.stated)
    return unsure("own-words", `only somebody's own words say so: ${says(c)}`, "there is no measurement");
  if (main.comparison === "undecided") {
    const unknown =
      main.cell.unknown.length > 0
        ? `the value of ${unknownText(plan, main.cell, catalogue)} is unknown and could decide`
        : "what is not in the table could decide";
    return unsure("no-data", `${says(c)}${listed(c)}`, unknown, ...besides(c), textSays(c));
  }
  const written = writeLike(reading.claim.quantity, main.cell, plan.unit, catalogue, language);
  return main.comparison === "in" ? findSupported(c) : findWrong(c, written);
}

function findSupported(c: Case): Finding {
  const against = openChoices(c).filter((a) => a.comparison === "out");
  if (against.length === 0)
    return { verdict: "supported", explanation: sentences(says(c), ...besides(c), textSays(c)) };
  return {
    verdict: "conflicting",
    explanation: sentences(`${says(c)}; but ${choicesText(c, against)}`, ...besides(c), OPEN, textSays(c)),
  };
}

function findWrong(c: Case, written: string): Finding {
  const { reading } = c;
  const supporting = [...openChoices(c), ...others(c, "variant")].some((a) => a.comparison === "in" && !a.cell.stated);
  if (supporting || c.late) {
    const explanation = sentences(`${says(c)}${listed(c)}`, ...besides(c), supporting ? OPEN : null, textSays(c));
    return { verdict: "conflicting", explanation, suggestion: supporting ? null : written };
  }
  const older = c.answers
    .filter((a) => a.question.role === "earlier" && a.comparison === "in" && hasValue(a.cell) && !a.cell.stated)
    .at(-1);
  if (older) {
    const then = `that was so in the figures of ${periodText(older.cell.vintage ?? older.question.label, c.language)}`;
    const explanation = sentences(says(c), textSays(c), then);
    return reading.days.dated
      ? { verdict: "refuted", cause: "vintage", suggestion: written, explanation }
      : { verdict: "conflicting", explanation };
  }
  const { cause, hint } = causeOf(c, written);
  return {
    verdict: "refuted",
    cause,
    suggestion: written,
    explanation: sentences(says(c), textSays(c), hint, ...besides(c)),
  };
}

/** What has probably gone wrong with a refuted claim, and the words for it. */
function causeOf(c: Case, written: string): { readonly cause: Cause | null; readonly hint: string | null } {
  const { quantity } = c.reading.claim;
  const { value } = c.main.cell;
  const { unit } = c.main.question.plan;
  if (!quantity || !c.asserted || !value) return { cause: null, hint: null };
  const own = plainCause(quantity, c.asserted, value, unit, written);
  if (own)
    return {
      cause: own,
      hint:
        own === "direction"
          ? "the direction is the other one"
          : own === "scale"
            ? "the order of magnitude differs"
            : null,
    };
  const near = others(c, "period", "member", "base-period").find((a) => a.comparison === "in" && !a.cell.stated);
  if (near) return { cause: near.question.role as Cause, hint: `that is the value for ${near.question.label}` };
  return { cause: possibleCause(quantity, value, unit, written), hint: null };
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
    const explanation = `${sentences(`the link leads to ${first.linked}, the sentence speaks of ${first.named}`)} ${finding.explanation}`;
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
    explanation: finding.explanation,
    suggestion: finding.suggestion ?? null,
    cause: finding.cause ?? null,
    revisedSince: revisedSince(c),
    alternatives: alternativesOf(c),
    filled,
  };
}

/** A number that was filled in from the data says what they say; only its kind of evidence can be at fault. */
function findFilled(c: Case): Finding {
  if (hasValue(c.main.cell) && !c.main.cell.stated) {
    return { verdict: "supported", explanation: sentences(says(c), "filled in from the data", ...besides(c)) };
  }
  const { plan } = c.main.question;
  const [reason, what] = c.main.cell.stated
    ? (["own-words", `only somebody's own words say so: ${says(c)}`] as const)
    : ([
        "no-data",
        `there is ${resultText(c.main.cell, plan.unit, c.catalogue)} for ${planText(plan, c.catalogue)}`,
      ] as const);
  return { verdict: "not-enough-evidence", reason, explanation: sentences(what) };
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
