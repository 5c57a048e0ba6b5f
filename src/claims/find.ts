import { absentText, planText, resultText } from "../addresses/describe.ts";
import { lastDay } from "../addresses/picks.ts";
import { claims as words } from "../lexicons/compiled/en/claims.ts";
import { periodText } from "../quantities/period-out.ts";
import { absolute, sign } from "../quantities/rational.ts";
import { choicesText, hasValue, listed, openChoices, others, type Answer, type Case } from "./case.ts";
import { isPercentForPoints, plainCause, possibleCause } from "./causes.ts";
import { shapeOf } from "./compare.ts";
import { sentences, unknownText, valueSentence } from "./explain.ts";
import type { Cause, Reason, VerdictKind } from "./verdict.ts";
import { writeLike } from "./write-value.ts";

/** What was found of a claim, and the words for it. */
export interface Finding {
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

function unsure(reason: Reason, ...parts: (string | null)[]): Finding {
  return { verdict: "not-enough-evidence", reason, explanation: sentences(...parts) };
}

/** Why there is nothing to hold a claim against. */
function absent(c: Case): string {
  const { plan } = c.main.question;
  return absentText(c.main.cell.missing, planText(plan, c.catalogue), periodText(c.reading.days.judged, c.language));
}

/** What is unknown and could decide, in words. */
function openText(c: Case): string {
  const { cell, question } = c.main;
  if (cell.unknown.length > 0)
    return `the value of ${unknownText(question.plan, cell, c.catalogue)} is unknown and could decide`;
  return cell.names
    ? "the words may also mean that nothing since then was as much"
    : "what is not in the table could decide";
}

/** Decides one claim; every branch says why in plain sentences. */
export function find(c: Case): Finding {
  const { cell, comparison } = c.main;
  if (c.reading.claim.quantity === null) return findFilled(c);
  if (cell.missing === "suppressed")
    return unsure("suppressed", "the value is suppressed to protect respondents", textSays(c));
  if (!hasValue(cell)) return unsure("no-data", absent(c), textSays(c));
  if (comparison === "other-unit") return findOtherUnit(c);
  if (cell.stated)
    return unsure("own-words", `only somebody's own words say so: ${says(c)}`, "there is no measurement");
  if (comparison === "undecided")
    return unsure("no-data", `${says(c)}${listed(c)}`, openText(c), ...besides(c), textSays(c));
  return comparison === "in" ? findSupported(c) : findWrong(c);
}

/** A number that was filled in from the data says what they say; only its kind of evidence can be at fault. */
function findFilled(c: Case): Finding {
  const { cell } = c.main;
  if (!hasValue(cell)) return unsure("no-data", absent(c));
  if (cell.stated) return unsure("own-words", `only somebody's own words say so: ${says(c)}`);
  if (cell.unknown.length > 0) return unsure("no-data", says(c), openText(c), ...besides(c));
  return { verdict: "supported", explanation: sentences(says(c), "filled in from the data", ...besides(c)) };
}

/** The true value as the text would write it. */
function written(c: Case): string {
  return writeLike(c.reading.claim.quantity, c.main.cell, shapeOf(c.main.question.plan), c.catalogue, c.language);
}

function findOtherUnit(c: Case): Finding {
  const { quantity, quote } = c.reading.claim;
  const { value } = c.main.cell;
  const shape = shapeOf(c.main.question.plan);
  if (quantity && c.asserted && value && isPercentForPoints(quantity, c.asserted, value, shape)) {
    const suggestion = resultText(c.main.cell, shape.unit, c.catalogue, c.language);
    const explanation = sentences(says(c), textSays(c), "percent and percentage points are not the same");
    return { verdict: "refuted", cause: "percent-or-points", suggestion, explanation };
  }
  return unsure("not-read", `${quote} is of another kind than ${says(c)}`);
}

/** Whether an answer is a measured value. */
function hasAnswer({ cell }: Answer): boolean {
  return hasValue(cell) && !cell.stated;
}

/** The latest answer of the earlier vintages that came out in a certain way. */
function earlier(
  c: Case,
  comparison: Answer["comparison"],
  counts: (answer: Answer) => boolean = hasAnswer,
): Answer | undefined {
  return c.answers
    .filter((a) => a.question.role === "earlier" && a.comparison === comparison && hasAnswer(a) && counts(a))
    .at(-1);
}

/** Whether the period of a value was over in its vintage: what was said of it before was a forecast or not yet complete. */
function isOverBy({ question: { plan } }: Answer): boolean {
  const last = lastDay(plan.chain.base, plan.coordinates);
  return last !== null && last <= plan.asOf;
}

function vintageText({ cell, question }: Answer, c: Case): string {
  return periodText(cell.vintage ?? question.label, c.language);
}

function findSupported(c: Case): Finding {
  const against = openChoices(c).filter((a) => a.comparison === "out");
  if (against.length > 0) {
    const explanation = sentences(`${says(c)}; but ${choicesText(c, against)}`, ...besides(c), OPEN, textSays(c));
    return { verdict: "conflicting", explanation };
  }
  const older = c.reading.days.dated ? undefined : earlier(c, "out", isOverBy);
  // A text without a day may be older than the figures that bear it out.
  if (!older) return { verdict: "supported", explanation: sentences(says(c), ...besides(c), textSays(c)) };
  const then = `it was ${resultText(older.cell, older.question.plan.unit, c.catalogue, c.language)} in the figures of ${vintageText(older, c)}`;
  return { verdict: "conflicting", explanation: sentences(says(c), then, "the text gives no date", textSays(c)) };
}

function findWrong(c: Case): Finding {
  const supporting = [...openChoices(c), ...others(c, "variant")].some((a) => a.comparison === "in" && !a.cell.stated);
  if (supporting || c.late) {
    const explanation = sentences(`${says(c)}${listed(c)}`, ...besides(c), supporting ? OPEN : null, textSays(c));
    return { verdict: "conflicting", explanation, suggestion: supporting ? null : written(c) };
  }
  const older = earlier(c, "in");
  if (older) {
    const explanation = sentences(says(c), textSays(c), `that was so in the figures of ${vintageText(older, c)}`);
    return c.reading.days.dated
      ? { verdict: "refuted", cause: "vintage", suggestion: written(c), explanation }
      : { verdict: "conflicting", explanation };
  }
  const { cause, hint } = causeOf(c);
  const explanation = sentences(says(c), textSays(c), hint, ...besides(c));
  return { verdict: "refuted", cause, suggestion: suggestionFor(c, cause), explanation };
}

/** What the text could say instead; where the direction is wrong, with its direction. */
function suggestionFor(c: Case, cause: Cause | null): string {
  const { value } = c.main.cell;
  const { quantity } = c.reading.claim;
  if (cause !== "direction" || !value || !quantity) return written(c);
  const cell = { ...c.main.cell, value: absolute(value) };
  const size = writeLike(quantity, cell, shapeOf(c.main.question.plan), c.catalogue, c.language);
  return `${sign(value) > 0 ? words.rise : words.fall} ${size}`;
}

const HINTS: Readonly<Partial<Record<Cause, string>>> = {
  direction: "the direction is the other one",
  scale: "the order of magnitude differs",
};

/** What has probably gone wrong with a refuted claim, and the words for it. */
function causeOf(c: Case): { readonly cause: Cause | null; readonly hint: string | null } {
  const { quantity } = c.reading.claim;
  const { value } = c.main.cell;
  const shape = shapeOf(c.main.question.plan);
  if (!quantity || !c.asserted || !value) return { cause: null, hint: null };
  const own = plainCause(quantity, c.asserted, value, shape, written(c));
  if (own) return { cause: own, hint: HINTS[own] ?? null };
  const near = others(c, "period", "member", "base-period").find((a) => a.comparison === "in" && !a.cell.stated);
  if (near) return { cause: near.question.role as Cause, hint: `that is the value for ${near.question.label}` };
  return { cause: possibleCause(quantity, value, shape.unit, written(c)), hint: null };
}
