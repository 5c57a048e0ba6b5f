import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Store } from "../measures/cells.ts";
import { diskProblem, realDisk, type Disk } from "../project/disk.ts";
import { fileStart } from "../diagnostics/place.ts";
import { draftTables } from "./drafts/draft-table.ts";
import type { DraftTable } from "./drafts/draft.ts";
import type { DataFile } from "./files/data-file.ts";
import { findFiles } from "./files/find-files.ts";
import { splitBlocks } from "./grids/blocks.ts";
import { readCsvGrid } from "./grids/csv-grid.ts";
import type { Grid } from "./grids/grid.ts";
import { readXlsxGrids } from "./grids/xlsx-grid.ts";
import { openDrafts } from "./store/store.ts";
import { readTable } from "./tables/read-table.ts";

/** The sheets of a file; none (and a report) where it cannot be read. */
async function readGrids(file: DataFile, report: Report, disk: Disk): Promise<readonly Grid[]> {
  try {
    const bytes = await disk.read(file.absolute);
    return /\.xlsx$/i.test(file.path)
      ? await readXlsxGrids(file.path, bytes, report)
      : [readCsvGrid(file.path, bytes, report)];
  } catch (error) {
    const problem = diskProblem(error);
    if (problem === null) throw error;
    report(diagnose("data-missing", fileStart(file.path), { path: file.path, problem }));
    return [];
  }
}

/** The same bytes under the same title and unit: a copy, which would only say all twice. */
function copyKey({ sha256, sheet }: Grid, { title, unit, path }: DataFile): string {
  return JSON.stringify([sha256, sheet, title ?? path, unit]);
}

/** What the tables of a file give; reports those that are left out. Copies of what is in `seen` are passed over. */
async function draftsOf(file: DataFile, seen: Set<string>, report: Report, disk: Disk): Promise<DraftTable[]> {
  const numbers: DraftTable[] = [];
  const texts: DraftTable[] = [];
  const grids = (await readGrids(file, report, disk)).filter((grid) => !seen.has(copyKey(grid, file)));
  for (const grid of grids) seen.add(copyKey(grid, file));
  for (const grid of grids.flatMap(splitBlocks)) {
    const bare = readTable(file, grid, report);
    const found = bare ? draftTables(bare) : [];
    if (bare && found.length === 0)
      report(diagnose("table-unused", grid.placeOf(1), { problem: "its columns hold neither numbers nor names" }));
    // A sheet of texts beside sheets of numbers is a cover or a list of contents.
    const isText = grid.sheet !== null && found.every((draft) => draft.values.length === 0);
    (isText ? texts : numbers).push(...found);
  }
  return numbers.length > 0 ? numbers : texts;
}

/**
 * Opens data without a project: CSV and XLSX files, folders of them, or a `datapackage.json`, named from `directory`. Gives a
 * store whose catalogue is inferred. Every mistake is reported; null where there is one. The caller closes the engine.
 */
export async function inferStore(
  paths: readonly string[],
  directory: string,
  report: Report,
  disk: Disk = realDisk,
): Promise<Store | null> {
  const files = await findFiles(paths, directory, report, disk);
  const drafts: DraftTable[] = [];
  const seen = new Set<string>();
  for (const file of files) drafts.push(...(await draftsOf(file, seen, report, disk)));
  const title = files[0]?.collection ?? drafts[0]?.title ?? "";
  const store = drafts.length > 0 ? await openDrafts(drafts, title, report) : null;
  if (!store && files.length > 0) report(diagnose("no-data", null, { paths: paths.join(", ") }));
  return store;
}
