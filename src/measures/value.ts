import type { Cell } from "../addresses/cell.ts";
import { cellsNeeded, evaluate, type Evaluation, type StepTrace } from "../addresses/evaluate.ts";
import type { Plan } from "../addresses/plan.ts";
import type { Unit } from "../quantities/unit.ts";
import type { FileOrigin } from "../sources/source.ts";
import type { RowOrigin } from "../tables/table.ts";
import { cellsWithEvidence, engineCells, type Store } from "./cells.ts";

/** Rows of one file that a value was computed from. */
export interface RowsUsed extends FileOrigin {
  /** Line numbers in the file, in order. */
  readonly lines: readonly number[];
}

/** One query that ran for a value, with the rows of its table that were used. */
export interface SourceUsed {
  readonly table: string;
  readonly title: string;
  readonly sql: string;
  readonly files: readonly RowsUsed[];
}

/** How a value came about. */
export interface Evidence {
  readonly address: string;
  readonly asOf: string;
  readonly sources: readonly SourceUsed[];
  readonly steps: readonly StepTrace[];
}

/** A value: a number (or a period, or a set of members), its unit, flags and uncertainty (in the cell), and its evidence. */
export interface Value {
  readonly address: string;
  readonly plan: Plan;
  readonly cell: Cell;
  readonly unit: Unit;
  readonly evidence: Evidence;
}

function byFile(rows: readonly RowOrigin[]): RowsUsed[] {
  const found = new Map<string, { origin: RowOrigin; lines: Set<number> }>();
  for (const origin of rows) {
    const entry = found.get(origin.file.path) ?? { origin, lines: new Set<number>() };
    entry.lines.add(origin.line);
    found.set(origin.file.path, entry);
  }
  return [...found.values()]
    .map(({ origin: { file }, lines }): RowsUsed => {
      const { path, sha256, vintage, stated, citation, url } = file;
      return { path, sha256, vintage, stated, citation, url, lines: [...lines].sort((a, b) => a - b) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function evidenceOf(plan: Plan, evaluation: Evaluation, store: Store): Promise<Evidence> {
  const queries = await cellsWithEvidence(evaluation.used, store);
  const sources = queries.map(({ sql, table, cells }): SourceUsed => {
    const rows = [...cells.values()].flatMap((c) => c.rows);
    return { table: table.spec.slug, title: table.spec.title, sql, files: byFile(rows) };
  });
  return { address: plan.address, asOf: plan.asOf, sources, steps: evaluation.trace };
}

/** The values of some addresses with their evidence; all cells in one batch, then the rows behind each. */
export async function valuesOf(plans: readonly Plan[], store: Store): Promise<readonly Value[]> {
  const { catalogue } = store;
  const cells = await engineCells(store)(plans.flatMap((plan) => cellsNeeded(plan, catalogue)));
  const values: Value[] = [];
  for (const plan of plans) {
    const evaluation = evaluate(plan, catalogue, cells);
    values.push({
      address: plan.address,
      plan,
      cell: evaluation.cell,
      unit: plan.unit,
      evidence: await evidenceOf(plan, evaluation, store),
    });
  }
  return values;
}
