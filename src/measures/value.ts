import type { Cell } from "../addresses/cell.ts";
import type { Cells } from "../addresses/cells.ts";
import { cellsNeeded, evaluate, type StepTrace } from "../addresses/evaluate.ts";
import type { CellRequest, Plan } from "../addresses/plan.ts";
import type { Unit } from "../quantities/unit.ts";
import type { FileOrigin } from "../sources/source.ts";
import type { RowOrigin } from "../tables/table.ts";
import { engineCells, evidenceOfEach, type QueryEvidence, type Store } from "./cells.ts";

/** Rows of one file that a value was computed from. */
export interface RowsUsed extends FileOrigin {
  /** Line numbers in the file, in order. */
  readonly lines: readonly number[];
}

/** One query for a value, with the rows of its table that are used. */
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

function sourceOf({ sql, table, cells }: QueryEvidence): SourceUsed {
  const rows = [...cells.values()].flatMap((c) => c.rows);
  return { table: table.spec.slug, title: table.spec.title, sql, files: byFile(rows) };
}

/** What several sets of cells were computed from, each as if it were asked by itself. */
export type SourcesOfEach = (sets: readonly (readonly CellRequest[])[]) => Promise<readonly (readonly SourceUsed[])[]>;

/** The sources of cells, from the engine. */
export function engineSources(store: Store): SourcesOfEach {
  return async (sets) => (await evidenceOfEach(sets, store)).map((queries) => queries.map(sourceOf));
}

/**
 * The values of some addresses with their evidence: all cells in one batch, then the rows behind them in another. `ask` and
 * `sourcesOfEach` are ports over the same store.
 */
export async function valuesOf(
  plans: readonly Plan[],
  store: Store,
  ask: Cells = engineCells(store),
  sourcesOfEach: SourcesOfEach = engineSources(store),
): Promise<readonly Value[]> {
  const { catalogue } = store;
  const cells = await ask(plans.flatMap((plan) => cellsNeeded(plan, catalogue)));
  const evaluations = plans.map((plan) => evaluate(plan, catalogue, cells));
  const sources = await sourcesOfEach(evaluations.map((e) => e.used));
  return plans.flatMap((plan, i): Value[] => {
    const evaluation = evaluations[i];
    if (!evaluation) return [];
    const { address, asOf, unit } = plan;
    const steps = evaluation.trace;
    return [
      { address, plan, cell: evaluation.cell, unit, evidence: { address, asOf, sources: sources[i] ?? [], steps } },
    ];
  });
}
