import { resultText } from "../addresses/describe.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import { evaluate } from "../addresses/evaluate.ts";
import type { Plan } from "../addresses/plan.ts";
import type { Interval } from "../quantities/interval.ts";
import { compareQuantity, mirrored, shapeOf, type Comparison } from "./compare.ts";
import { isChange, saidDirection } from "./direction.ts";
import type { Question, Reading } from "./reading.ts";
import type { Alternative } from "./verdict.ts";

/** The cells that were asked for, by name. */
export type CellsByKey = ReadonlyMap<string, Cell>;

/** A question with its answer, and how the claim's quantity stands to it. */
export interface Answer {
  readonly question: Question;
  readonly cell: Cell;
  readonly comparison: Comparison;
}

/** All that is known about one claim when it is judged. */
export interface Case {
  readonly reading: Reading;
  readonly catalogue: Catalogue;
  readonly language: string;
  readonly asserted: Interval | null;
  readonly answers: readonly Answer[];
  /** What decides: the value known on the day, or (`late`) one that became known afterwards. */
  readonly main: Answer;
  readonly late: boolean;
}

export function hasValue(cell: Cell): boolean {
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

export function openCase(
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
      comparison: quantity && asserted ? compareQuantity(quantity, asserted, cell, shapeOf(question.plan)) : "in",
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
export function others(c: Case, ...roles: readonly Question["role"][]): Answer[] {
  return c.answers.filter(
    (a) => roles.includes(a.question.role) && a.question.plan.asOf === c.main.question.plan.asOf && hasValue(a.cell),
  );
}

/** Differing answers to what the words leave open: composition, price basis, members to which the measure does not apply. */
export function openChoices(c: Case): Answer[] {
  return others(c, "composition", "applicable", "basis");
}

export function alternativesOf(c: Case): Alternative[] {
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
export function choicesText(c: Case, choices: readonly Answer[]): string {
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
export function listed(c: Case): string {
  const shown = (a: Answer): string => resultText(a.cell, a.question.plan.unit, c.catalogue, c.language);
  // Another measure with the same figure is no news.
  const rest = [...openChoices(c), ...others(c, "variant").filter((a) => shown(a) !== shown(c.main))];
  return rest.length > 0 ? `; ${choicesText(c, rest)}` : "";
}
