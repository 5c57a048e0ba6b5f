import { cellFromJson, cellToJson } from "../../src/addresses/cell-json.ts";
import type { Cell } from "../../src/addresses/cell.ts";
import { storedCells, type Cells } from "../../src/addresses/cells.ts";
import { cellsNeeded, evaluate, type Evaluation } from "../../src/addresses/evaluate.ts";
import type { Plan } from "../../src/addresses/plan.ts";
import { engineCells, type Store } from "../../src/measures/cells.ts";

async function through(cells: Cells, plan: Plan, store: Store): Promise<Evaluation> {
  return evaluate(plan, store.catalogue, await cells(cellsNeeded(plan, store.catalogue)));
}

/** The cells of a batch as they are written down and read again. */
function writtenAndRead(cells: ReadonlyMap<string, Cell>): ReadonlyMap<string, Cell> {
  const json = JSON.stringify([...cells].map(([key, cell]) => [key, cellToJson(cell)]));
  const read = JSON.parse(json) as [string, Parameters<typeof cellFromJson>[0]][];
  return new Map(read.map(([key, cell]) => [key, cellFromJson(cell)]));
}

/** An address computed by both implementations of the port: the engine, and cells that were written down. */
export async function byBoth(plan: Plan, store: Store): Promise<{ engine: Evaluation; stored: Evaluation }> {
  const cells = await engineCells(store)(cellsNeeded(plan, store.catalogue));
  const engine = await through(() => Promise.resolve(cells), plan, store);
  const stored = await through(storedCells(writtenAndRead(cells)), plan, store);
  return { engine, stored };
}

/** What two implementations have to give alike, to the byte: the result and each step on the way. */
export function bytesOf({ cell, trace }: Evaluation): string {
  const steps = trace.map((t) => ({
    operator: t.step.operator.name,
    points: t.points.map((p) => [p.item, p.chosen, cellToJson(p.cell)]),
    peer: t.peer && cellToJson(t.peer),
    cell: cellToJson(t.cell),
  }));
  return JSON.stringify({ cell: cellToJson(cell), steps });
}
