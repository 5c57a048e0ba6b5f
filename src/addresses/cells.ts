import { missingCell, type Cell } from "./cell.ts";
import type { CellRequest } from "./plan.ts";

/** The only seam between prose and data: all cells that a document needs are asked for at once. Gives a cell for every key asked. */
export type Cells = (requests: readonly CellRequest[]) => Promise<ReadonlyMap<string, Cell>>;

/** The port over cells that were written down before (a published site, a test): what is not there has no data. */
export function storedCells(stored: ReadonlyMap<string, Cell>): Cells {
  return (requests) =>
    Promise.resolve(new Map(requests.map(({ key }) => [key, stored.get(key) ?? missingCell("no-data")])));
}
