import type { BareTable } from "../tables/bare-table.ts";
import { splitColumns, type Columns } from "../tables/columns.ts";
import { distinct, findKeys, type Keys } from "../tables/keys.ts";
import { mergeColumns } from "../tables/merge-columns.ts";
import { decimalOf, profileColumns } from "../tables/profile.ts";
import { withoutSideColumns } from "../tables/side-columns.ts";
import { draftCube } from "./cube.ts";
import type { DraftTable } from "./draft.ts";
import { draftRecords } from "./records.ts";
import { groupSeries } from "./series.ts";

/** Whether keys cut the rows as a grid does: most combinations are there, or each label of the first has some of the second. */
function isGrid({ keys }: Keys, rows: number): boolean {
  if (keys.length > 4) return false;
  const cells = keys.reduce((product, key) => product * distinct(key), 1);
  if (rows * 2 >= cells) return true;
  const [first, second] = keys;
  return keys.length === 2 && !!first && !!second && distinct(first) * 2 <= rows && distinct(second) <= rows;
}

/** Whether a table says what its only column is about, by a title or a unit: then its rows are no list of things. */
function isAbout({ titled, file }: BareTable, { values }: Columns): boolean {
  return values.length === 1 && (titled || file.unit !== null);
}

/** Whether a table is numbers by some keys, and not a list of things or events. */
function isCube(bare: BareTable, columns: Columns, keys: Keys): boolean {
  if (!keys.unique || keys.keys.length === 0 || columns.values.length === 0) return false;
  if (columns.values.some((v) => v.period !== "")) return true;
  if (keys.attributes.length > 0) return false;
  if (keys.keys.every((k) => k.kind === "time")) return true;
  if (keys.keys.length + keys.above.length > 1) return isGrid(keys, bare.lines.length);
  return (
    groupSeries({ keys: keys.keys, values: columns.values }, bare).some((g) => g.columns.length > 1) ||
    isAbout(bare, columns)
  );
}

/** The long tables that a bare one is turned into, and what can be measured by them; none where it cannot be used. */
export function draftTables(table: BareTable): DraftTable[] {
  return withoutSideColumns(table).flatMap(draftTable);
}

function draftTable(bare: BareTable): DraftTable[] {
  const columns = mergeColumns(splitColumns(bare, profileColumns(bare.columns, decimalOf(bare.columns))), bare);
  const keys = findKeys(columns.keys);
  const cube = isCube(bare, columns, keys) ? draftCube(bare, columns, keys) : [];
  if (cube.length > 0) return cube;
  const records = draftRecords(bare, columns);
  return records ? [records] : [];
}
