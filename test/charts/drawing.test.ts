import { describe, expect, it } from "vitest";
import { missingCell, numberCell, type Cell } from "../../src/addresses/cell.ts";
import { drawChart } from "../../src/charts/draw/chart.ts";
import { loadPen } from "../../src/charts/draw/svg.ts";
import type { ChartSpec } from "../../src/charts/figure-spec.ts";
import type { Filled, Grid } from "../../src/charts/grid.ts";
import { fileStart } from "../../src/diagnostics/place.ts";
import { fromDecimal } from "../../src/quantities/rational.ts";
import type { Unit } from "../../src/quantities/unit.ts";

/** A value as written, with a status after it: "0.021 E"; "" is unknown, "na" not applicable. */
function cell(text: string): Cell {
  if (text === "") return missingCell("no-data");
  if (text === "na") return missingCell("not-applicable");
  const [number = "0", ...status] = text.split(" ");
  return { ...numberCell(fromDecimal(number)!), status };
}

interface Sketch {
  readonly type: "line" | "bar";
  readonly items: readonly string[];
  readonly series: Readonly<Record<string, readonly string[]>>;
  readonly unit?: Unit;
  readonly rest?: Partial<ChartSpec>;
}

function sketch({ type, items, series, unit = { kind: "ratio" }, rest = {} }: Sketch): {
  grid: Grid;
  spec: ChartSpec;
  strands: Filled[];
} {
  const spec: ChartSpec = {
    block: "chart",
    place: fileStart("pages/test.md"),
    offset: 0,
    title: "A chart",
    note: null,
    type,
    address: "",
    x: "x",
    series: null,
    highlight: [],
    reference: null,
    sort: null,
    places: { x: fileStart("pages/test.md"), series: fileStart("pages/test.md"), highlight: [] },
    ...rest,
  };
  const names = Object.keys(series);
  const strands = names.map((label): Filled => ({
    item: names.length > 1 ? label.toLowerCase() : "",
    label,
    unit,
    slots: [],
    cells: series[label]!.map(cell),
  }));
  const labelled = items.map((item) => ({ item: item.toLowerCase().replaceAll(" ", "-"), label: item }));
  return { grid: { spec, axis: "x", axisTitle: "X", items: labelled, strands }, spec, strands };
}

/** One of each kind; the drawings are kept beside this file, where a reviewer sees what has changed. */
const GALLERY: Readonly<Record<string, Sketch>> = {
  "line-two-series": {
    type: "line",
    items: ["2019", "2020", "2021", "2022", "2023", "2024"],
    series: {
      Northland: ["0.0147", "0.0152", "", "0.0171", "0.0188 E", "0.0208 E"],
      Southland: ["0.0350", "0.0356", "0.0344", "0.0331", "0.0325 E", "0.0338 E"],
    },
    rest: { highlight: ["northland"], reference: { value: fromDecimal("0.02")!, label: "2% guideline" } },
  },
  "line-money": {
    type: "line",
    items: ["2022", "2023", "2024"],
    series: { Spending: ["42000000000", "43500000000", "131600000000"] },
    unit: { kind: "money", currency: "USD", basis: null },
  },
  "line-apart": { type: "line", items: ["2014", "2015", "2024"], series: { Share: ["0.62", "0.62", "0.70"] } },
  bars: {
    type: "bar",
    items: ["Poland", "Estonia", "United Kingdom of Great Britain", "Spain", "Iceland"],
    series: { Share: ["0.0412", "0.0343 E", "0.0233", "0.0128", "na"] },
    rest: {
      highlight: ["poland"],
      sort: "descending",
      reference: { value: fromDecimal("0.02")!, label: "2% guideline" },
    },
  },
  "bars-below-zero": {
    type: "bar",
    items: ["Greece", "Italy", "Denmark"],
    series: { Growth: ["-0.126", "-0.021", "0.503"] },
    rest: { sort: "ascending" },
  },
  "bars-grouped": {
    type: "bar",
    items: ["Schools", "Roads"],
    series: { Planned: ["1200000", "800000"], Actual: ["1150000", "880000"] },
    unit: { kind: "money", currency: "EUR", basis: null },
  },
  columns: {
    type: "bar",
    items: ["2024-01", "2024-02", "2024-03", "2024-04"],
    series: { Agreements: ["1", "5", "1", "2"] },
    unit: { kind: "count", noun: null },
    rest: { highlight: ["2024-02"] },
  },
};

describe("drawings", () => {
  it.each(Object.keys(GALLERY))("%s is as in the gallery, in both widths", async (name) => {
    const { grid, spec, strands } = sketch(GALLERY[name]!);
    const { wide, narrow } = drawChart({ pen: await loadPen(), number: 1, grid, spec, strands, language: "en" });
    await expect(`${wide}\n`).toMatchFileSnapshot(`gallery/${name}-wide.svg`);
    await expect(`${narrow}\n`).toMatchFileSnapshot(`gallery/${name}-narrow.svg`);
  });

  it("is an image named by its title and description, without sizes, fonts, styles or ids of its own", async () => {
    const { grid, spec, strands } = sketch(GALLERY["bars"]!);
    const { wide, narrow } = drawChart({ pen: await loadPen(), number: 7, grid, spec, strands, language: "en" });
    for (const svg of [wide, narrow]) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toContain('aria-labelledby="figure-7-title figure-7-description"');
      expect(svg).not.toMatch(/<style| id="|font-family|<svg [^>]* width=/);
    }
  });

  it("says why a bar is missing, and draws none of length zero for it", async () => {
    const { grid, spec, strands } = sketch(GALLERY["bars"]!);
    const { wide } = drawChart({ pen: await loadPen(), number: 1, grid, spec, strands, language: "en" });
    expect(wide).toContain("– not applicable");
    expect(wide.match(/<rect/g)).toHaveLength(4);
  });

  it("escapes what stands in labels", async () => {
    const { grid, spec, strands } = sketch({
      type: "bar",
      items: ['<script>"&'],
      series: { A: ["1"] },
      unit: { kind: "count", noun: null },
    });
    const { wide } = drawChart({ pen: await loadPen(), number: 1, grid, spec, strands, language: "en" });
    expect(wide).toContain("&lt;script&gt;");
    expect(wide).not.toContain("<script");
  });
});
