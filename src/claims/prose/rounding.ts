import type { StepTrace } from "../../addresses/evaluate.ts";
import type { Plan } from "../../addresses/plan.ts";
import type { Interval } from "../../quantities/interval.ts";
import {
  absolute,
  add,
  divide,
  multiply,
  one,
  ratio,
  subtract,
  whole,
  type Rational,
} from "../../quantities/rational.ts";
import type { Cell } from "../../addresses/cell.ts";

function halfStep(precision: number): Rational {
  return precision >= 0 ? ratio(10n ** BigInt(precision), 2n) : ratio(1n, 2n * 10n ** BigInt(-precision));
}

function around(x: Rational, half: Rational): Interval {
  return { low: subtract(x, half), high: add(x, half), lowInclusive: true, highInclusive: true };
}

/**
 * Where the true value can lie when the values of the table were rounded as they are written: half a step around a level, one
 * step around a change; of a quotient the two relative errors together, |q| × (h/|a| + h/|b|). Null where nothing was rounded.
 */
export function roundedBounds(plan: Plan, cell: Cell, trace: readonly StepTrace[]): Interval | null {
  const { precision } = plan.chain.base;
  if (precision === null || cell.value === null) return null;
  const half = halfStep(precision);
  const last = trace.at(-1);
  if (!last) return around(cell.value, half);
  if (trace.length > 1) return null;
  const { operator } = last.step;
  const parts = [...last.points.map((p) => p.cell), ...(last.peer ? [last.peer] : [])].flatMap((c) => c.value ?? []);
  if (parts.length !== 2) return null;
  if (operator.name === "change" || operator.name === "difference") return around(cell.value, multiply(half, whole(2)));
  const [a, b] = parts.map((p) => divide(half, absolute(p)));
  if (!a || !b) return null;
  const quotient = operator.name === "growth" || operator.name === "excess" ? add(cell.value, one) : cell.value;
  return around(cell.value, multiply(absolute(quotient), add(a, b)));
}
