import { missingCell, type Cell } from "./cell.ts";
import type { CellRequest } from "./plan.ts";

/** The only seam between prose and data: all cells that a document needs are asked for at once. Gives a cell for every key asked. */
export type Cells = (requests: readonly CellRequest[]) => Promise<ReadonlyMap<string, Cell>>;

/** The port over cells that were written down before (a published site, a test): what is not there has no data. */
export function storedCells(stored: ReadonlyMap<string, Cell>): Cells {
  return (requests) =>
    Promise.resolve(new Map(requests.map(({ key }) => [key, stored.get(key) ?? missingCell("no-data")])));
}

/** A port that asks another for each cell only once, and remembers what it was given. */
export function rememberingCells(cells: Cells): Cells {
  const known = new Map<string, Cell>();
  return async (requests) => {
    const open = requests.filter(({ key }) => !known.has(key));
    const found = open.length === 0 ? known : await cells(open);
    for (const [key, cell] of found) known.set(key, cell);
    return new Map(requests.flatMap(({ key }) => [[key, known.get(key) ?? missingCell("no-data")] as const]));
  };
}
