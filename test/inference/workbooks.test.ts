import { expect, it } from "vitest";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { text, value } from "../measures/one-table.ts";
import { withData } from "./opened.ts";

type Value = string | number | Date | null;

async function workbook(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Promise<Uint8Array> {
  const all = Object.entries(sheets).map(([sheet, rows]) => {
    const data: SheetData = rows.map((row) =>
      row.map((v) => (v instanceof Date ? { value: v, type: Date, format: "mmm yyyy" } : v)),
    );
    return { sheet, data };
  });
  return new Uint8Array(await writeWorkbook(all).toBuffer());
}

const MONTHS = ["2024-01-01", "2024-02-01", "2024-03-01"].map((day) => new Date(`${day}T00:00:00Z`));

it("opens each sheet of a workbook that holds a table, with the row of each number", async () => {
  const bytes = await workbook({
    Contents: [["Tables on members"], ["Deaths"], ["Prices"]],
    Deaths: [["Deaths by region"], [], ["region", 2023, 2024], ["North", 10, 11], ["South", 20, 21], ["Total", 30, 32]],
    Prices: [["month", "price (€)"], ...MONTHS.map((month, i): Value[] => [month, 1.1 + i * 0.1])],
  });
  await withData({ "book.xlsx": bytes }, async (store, list) => {
    expect(list).toEqual([]);
    expect([...store.catalogue.measures.keys()]).toEqual(["deaths-by-region", "price"]);
    const deaths = await value(store, "deaths-by-region?region=south&year=2024");
    expect(text(deaths)).toBe("21");
    expect(deaths.evidence.sources[0]?.files.map((f) => [f.path, f.lines])).toEqual([["book.xlsx#Deaths", [5]]]);
    // 1.1 + 2 * 0.1 is 1.3 as a spreadsheet shows it, not the double behind it.
    expect(text(await value(store, "price?month=2024-03"))).toBe("1.3");
  });
});

it("reads percents of a workbook as the fractions that they are stored as", async () => {
  const bytes = await workbook({
    Shares: [
      ["region", "share (%) 2023", "share (%) 2024"],
      ["North", 0.125, 0.25],
      ["South", 0.875, 0.75],
    ],
  });
  await withData({ "book.xlsx": bytes }, async (store) => {
    expect(text(await value(store, "share?region=north&year=2023"))).toBe("0.125");
  });
});
