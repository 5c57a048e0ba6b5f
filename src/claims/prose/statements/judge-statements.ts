import type { Cell } from "../../../addresses/cell.ts";
import type { Plan } from "../../../addresses/plan.ts";
import type { ProseReading } from "../prose-reading.ts";
import type { Ruling } from "../ruling.ts";
import type { Weighed } from "../weigh.ts";
import type { PlannedCheck, Statement } from "./statement.ts";

interface Judged {
  readonly check: PlannedCheck;
  readonly holds: boolean | null;
  readonly cell: Cell;
}

function weighedOf({ check, cell, holds }: Judged): Weighed | null {
  const [plan] = check.plans;
  if (!plan) return null;
  const candidate = {
    address: plan.address,
    measure: plan.measure,
    operation: "level" as const,
    score: STATED,
    said: STATED,
    slots: [],
    plan,
    questions: [],
  };
  return { candidate, cell, finding: null, match: holds === true ? "in" : "out", score: STATED };
}

/** How likely a reading counts that a whole sentence carries. */
const STATED = 3;

const SURE = 0.85;

/** What the statements of a text decide of its claims: of those that are named here nothing else is to be said. */
export function judgeStatements(
  statements: readonly Statement[],
  valueOf: (plan: Plan) => Cell,
): Map<ProseReading, Ruling> {
  const rulings = new Map<ProseReading, Ruling>();
  for (const { ways, here } of statements) {
    const judged = ways.map((way) =>
      way.flatMap((check): Judged[] => {
        const cells = check.plans.map(valueOf);
        const [cell] = cells;
        return cell ? [{ check, holds: check.test(cells), cell }] : [];
      }),
    );
    const holding = judged.find((way) => way.every((j) => j.holds === true));
    const isFalse = judged.every((way) => way.some((j) => j.holds === false));
    if (!holding && !isFalse) continue;
    for (const reading of here) rulings.set(reading, part("what the sentence says of its rows does not hold"));
    // Of several ways that fail, the one of which most holds tells best what is wrong.
    const held = (way: readonly Judged[]): number => way.filter((j) => j.holds === true).length / way.length;
    const shown = holding ?? [...judged].sort((a, b) => held(b) - held(a))[0] ?? [];
    for (const j of shown) {
      if (!holding && j.holds !== false) continue;
      const { reading } = j.check;
      const before = rulings.get(reading);
      if (before && before.verdict !== "not-enough-evidence") continue;
      rulings.set(reading, {
        verdict: holding ? "supported" : "refuted",
        reason: null,
        chosen: weighedOf(j),
        cause: null,
        confidence: SURE,
        why: "",
      });
      if (!holding) break;
    }
  }
  return rulings;
}

function part(why: string): Ruling {
  return { verdict: "not-enough-evidence", reason: "ambiguous", chosen: null, cause: null, confidence: 0, why };
}
