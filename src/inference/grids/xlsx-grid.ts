import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { fileStart } from "../../diagnostics/place.ts";
import { sha256 } from "../../project/disk.ts";
import { fromDecimal, toDecimal } from "../../quantities/rational.ts";
import type { Grid } from "./grid.ts";

/** Spreadsheets compute with 15 digits; what a file holds beyond them is the noise of binary fractions. */
const DIGITS = 15;

/** The number that a cell shows, from the text in the file: "0.28399999999999997" → "0.284", "1.5E3" → "1500". */
function numberText(text: string): string {
  const digits = text.replace(/^-|[eE].*$/g, "").replace(/^[0.]+|\./g, "");
  const plain = digits.length <= DIGITS ? text : Number(text).toPrecision(DIGITS);
  const exact = fromDecimal(plain);
  return (exact && toDecimal(exact)) ?? text;
}

function dayText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}

function cellText(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (value instanceof Date) return dayText(value);
  return typeof value === "boolean" || typeof value === "number" ? value.toString() : "";
}

/** Reads the sheets of a workbook (XLSX), each a grid; none (and a report) where the bytes are no workbook. */
export async function readXlsxGrids(path: string, bytes: Uint8Array, report: Report): Promise<readonly Grid[]> {
  const { default: readWorkbook } = await import("read-excel-file/universal");
  const hash = sha256(bytes);
  try {
    // A copy of its own memory, which is what the library takes.
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer, { parseNumber: numberText });
    return sheets.map(({ sheet, data }): Grid => ({
      path: `${path}#${sheet}`,
      sha256: hash,
      sheet,
      rows: data.map((row, i) => ({ line: i + 1, cells: row.map(cellText) })),
      placeOf: (line, column = 0) => ({ file: `${path}#${sheet}`, line, column: column + 1, start: 0, end: 0 }),
    }));
  } catch (error) {
    const problem = `it is no XLSX workbook (${error instanceof Error ? error.message : String(error)})`;
    report(diagnose("data-missing", fileStart(path), { path, problem }));
    return [];
  }
}
