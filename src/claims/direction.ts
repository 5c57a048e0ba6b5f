import type { Cell } from "../addresses/cell.ts";
import type { Plan } from "../addresses/plan.ts";
import { sign } from "../quantities/rational.ts";
import { clauseOf, inSentence, within } from "./clauses.ts";
import type { Reading } from "./reading.ts";

/** A direction that a sentence gives a change, and the words that say so. */
export interface Direction {
  readonly way: "up" | "down";
  readonly word: string;
}

/** Whether a value is a signed change: growth, change or a difference is the last step that makes a number. */
export function isChange(plan: Plan): boolean {
  const last = plan.chain.steps.filter((s) => s.operator.name !== "round").at(-1);
  return last !== undefined && ["growth", "change", "difference", "excess"].includes(last.operator.name);
}

/**
 * The direction that a sentence gives the change of a claim: by the words at the number, else by those of its clause where they
 * agree; null where there are none, or both ways.
 */
export function saidDirection(reading: Reading): Direction | null {
  const { claim, context } = reading;
  if (claim.quantity?.direction) {
    return { way: claim.quantity.direction, word: claim.quantity.direction === "up" ? "rose" : "fell" };
  }
  const clause = clauseOf(reading);
  // "Growth fell to 2%" gives a level of growth, not its sign.
  const cues = context.mentions.directions.filter(
    (d) => within(d, clause) && !/^\s+to\b/.test(context.text.slice(d.end)),
  );
  const [first] = cues
    .filter((d) => d.end <= inSentence(reading).end)
    .slice(-1)
    .concat(cues.slice(0, 1));
  if (!first || cues.some((d) => d.value !== first.value)) return null;
  return { way: first.value, word: context.text.slice(first.start, first.end) };
}

/** What the sentence says of the direction, where the value of a change has the other one. */
export function wrongDirection(reading: Reading, cell: Cell): Direction | null {
  const written = reading.claim.quantity?.value;
  if (!isChange(reading.plan) || !cell.value || (written && sign(written) < 0)) return null;
  const said = saidDirection(reading);
  const real = sign(cell.value);
  return !said || real === 0 || (said.way === "up") === real > 0 ? null : said;
}
