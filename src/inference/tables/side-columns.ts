import { splitMark } from "../labels/number-text.ts";
import { readUnitText, splitHeader } from "../labels/unit-text.ts";
import { conceptOf } from "../labels/words.ts";
import type { BareColumn, BareTable } from "./bare-table.ts";

const FLAG = /^(?:obs[_ ])?(?:status|flags?)$/i;
const NOTE = /^(?:foot)?notes?$|^comments?$|^remarks?$|^references?$|^refs?\.?$/i;
const UNIT = /^units?(?:[_ ]of[_ ]measure(?:ment)?)?$|^(?:measure[_ ]unit|unit[_ ]measure|uom)$/i;

/** The code of a flag that stands alone in its cell; null where it is no flag. */
function codeOf(flag: string): string | null {
  const mark = splitMark(`0 (${flag})`) ?? splitMark(`0[${flag}]`);
  return mark?.text.trim() === "0" ? mark.status : null;
}

function blanks({ cells }: BareColumn): number {
  return cells.filter((cell) => cell === "").length;
}

function withRows(table: BareTable, keep: (i: number) => boolean): BareTable {
  const pick = <T>(list: readonly T[]): T[] => list.filter((_, i) => keep(i));
  const columns = table.columns.map((c) => ({ ...c, cells: pick(c.cells) }));
  return { ...table, columns, lines: pick(table.lines), marks: pick(table.marks) };
}

/** Takes columns of flags and of few notes out of a table; what the flags say stays with its rows. */
function withoutNotes(table: BareTable): BareTable {
  const rows = table.lines.length;
  let marks = table.marks;
  const columns = table.columns.filter((column) => {
    if (NOTE.test(column.header)) return blanks(column) * 2 < rows;
    if (!FLAG.test(column.header)) return true;
    const codes = column.cells.map((cell) => (cell === "" ? "" : codeOf(cell)));
    if (codes.includes(null)) return true;
    marks = codes.map((code) => code ?? "");
    return false;
  });
  return columns.length === 0 ? table : { ...table, columns, marks };
}

/** Splits a table by its column of units: one table for each unit. */
function byUnit(table: BareTable): BareTable[] {
  const column = table.columns.find((c) => UNIT.test(c.header));
  if (!column || table.columns.length < 3) return [table];
  const units = [...new Set(column.cells)];
  if (units.length > 20 || units.every((unit) => readUnitText(unit) === null && /\d/.test(unit))) return [table];
  const rest = { ...table, columns: table.columns.filter((c) => c !== column) };
  return units.map((unit) => {
    const part = withRows(rest, (i) => column.cells[i] === unit);
    return { ...part, file: { ...table.file, unit: unit === "" ? table.file.unit : unit } };
  });
}

const INDICATOR = /^(?:indicators?|measures?|variables?|statistics?|metrics?)(?:[ _](?:name|label|description))?$/i;

/** Whether a header stands over names of what is measured. */
export function namesIndicators(header: string): boolean {
  return INDICATOR.test(header);
}

/** The most things that a column of indicators names. */
const MOST = 200;

/** Splits a table by its column of indicators, where what they name has different units or is of different kinds. */
function byIndicator(table: BareTable): BareTable[] {
  const column = table.columns.find((c) => INDICATOR.test(c.header));
  const names = [...new Set(column?.cells ?? [])].filter((name) => name !== "");
  if (!column || names.length < 2 || names.length > MOST || names.length * 2 > table.lines.length) return [table];
  const kinds = new Set(
    names.map((name) => `${conceptOf(name)} ${JSON.stringify(splitHeader(name).unit?.unit ?? null)}`),
  );
  if (kinds.size < 2) return [table];
  return names.map((name) => {
    const { label, unit } = splitHeader(name);
    const part = withRows(table, (i) => column.cells[i] === name);
    const file = { ...part.file, unit: unit?.said ?? part.file.unit };
    return {
      ...part,
      file,
      title: label,
      titled: true,
      columns: part.columns.filter((c) => c.header !== column.header),
    };
  });
}

/** A table without the columns that speak of its rows and not of what is measured: flags, notes, units. */
export function withoutSideColumns(table: BareTable): BareTable[] {
  return byUnit(withoutNotes(table)).flatMap(byIndicator);
}
