import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawFigures, type Figure } from "../../src/charts/figure.ts";
import type { ChartSpec, FigureSpec, TableSpec } from "../../src/charts/figure-spec.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { fileStart } from "../../src/diagnostics/place.ts";
import type { Store } from "../../src/measures/cells.ts";
import { openStore } from "../../src/measures/store.ts";
import { loadProject } from "../../src/project/project.ts";
import { fromDecimal } from "../../src/quantities/rational.ts";
import { chartSpec } from "./sketch.ts";

let store: Store;

beforeAll(async () => {
  const { report, list } = collector();
  const project = await loadProject(resolve("examples/nato-2023"), report);
  const opened = project && (await openStore(project, report));
  if (!opened) throw new Error(list.map((d) => d.message).join("; "));
  store = opened;
});

afterAll(() => store.engine.close());

const place = fileStart("pages/test.md");

function chart(address: string, rest: Partial<ChartSpec> = {}): ChartSpec {
  return chartSpec({ address, x: "country", ...rest });
}

function table(columns: readonly (readonly [string, string])[], rest: Partial<TableSpec> = {}): TableSpec {
  return {
    block: "table",
    place,
    offset: 0,
    title: "A table",
    note: null,
    rows: "country",
    rowsPlace: place,
    columns: columns.map(([title, address]) => ({ title, address, place })),
    sort: null,
    ...rest,
  };
}

async function draw(...specs: FigureSpec[]): Promise<readonly Figure[]> {
  const { report, list } = collector();
  const figures = await drawFigures(specs, store, "2024-06-17", report);
  expect(list).toEqual([]);
  return figures;
}

const guideline = {
  value: fromDecimal("0.02")!,
  label: "2% guideline",
  place,
  address: null,
  at: null,
  until: null,
};

describe("a chart of the example", () => {
  it("tells in words what it shows, from the data", async () => {
    const [figure] = await draw(
      chart("share-of-gdp?country=allies&year=2024", {
        highlight: ["slovak-republic"],
        sort: "descending",
        references: [guideline],
      }),
    );
    expect(figure!.description).toBe(
      "Bar chart. 31 values from 1.28% (Spain) to 4.12% (Poland). 22 of 31 values are on or above the line “2% guideline”. Highlighted: Slovak Republic 1.99%. 1 without a value.",
    );
    expect(figure!.notes).toEqual(["E: estimate.", "Not applicable: Iceland."]);
    expect(figure!.sources.map((s) => [s.citation, s.vintages])).toEqual([
      ["NATO, Defence Expenditure of NATO Countries (2014–2024), press release of 17 June 2024", ["2024-06-17"]],
    ]);
  });

  it("has all its data as a table, a missing value as what it is and never as zero", async () => {
    const [figure] = await draw(chart("share-of-gdp?country=allies&year=2024", { sort: "descending" }));
    expect(figure!.table.rows).toHaveLength(32);
    expect(figure!.table.rows[0]).toMatchObject({
      label: "Poland",
      cells: [{ text: "4.12%", mark: "E", meaning: "estimate" }],
    });
    expect(figure!.table.rows.at(-1)).toMatchObject({
      label: "Iceland",
      cells: [{ text: "–", missing: "not-applicable" }],
    });
  });

  it("goes through time in order, series by series, years without a comma", async () => {
    const [figure] = await draw(
      chart("share-of-gdp?country=nato-europe,united-states&year=2014..2024", {
        type: "line",
        x: "year",
        series: "country",
        highlight: ["nato-europe"],
      }),
    );
    expect(figure!.table.columns).toEqual(["NATO Europe", "United States"]);
    expect(figure!.table.rows.map((r) => r.label)).toEqual([
      "2014",
      "2015",
      "2016",
      "2017",
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
    expect(figure!.description).toContain("NATO Europe rises from 1.47% (2014) to 2.08% (2024)");
    expect(figure!.drawing!.wide).not.toMatch(/>2,0\d\d</);
  });

  it("is the same to the byte each time", async () => {
    const spec = chart("share-of-gdp?country=nato-europe&year=2014..2024", {
      type: "line",
      x: "year",
      references: [guideline],
    });
    const [first] = await draw(spec);
    const [second] = await draw(spec);
    expect(second).toEqual(first);
  });
});

describe("a table of the example", () => {
  it("joins its columns by their rows and sorts by one of them, unknown last", async () => {
    const [figure] = await draw(
      table(
        [
          ["For", "membership-vote?answer=for&country=bulgaria,italy,montenegro,portugal&wave=2023"],
          ["Important", "transatlantic-importance?country=bulgaria,italy,montenegro,portugal&wave=2023"],
        ],
        { sort: { column: "For", direction: "descending" } },
      ),
    );
    expect(figure!.table.rowHead).toBe("Country");
    expect(figure!.table.rows.map((r) => r.label)).toEqual(["Portugal", "Italy", "Bulgaria", "Montenegro"]);
    expect(figure!.table.rows.flatMap((r) => r.cells.map((c) => c.text))).toContain("83%");
    expect(figure!.drawing).toBeNull();
  });

  it("numbers the figures of each page by themselves", async () => {
    const one = table([["Allies", "personnel?country=finland&year=2024"]]);
    const figures = await draw(
      { ...one, offset: 5 },
      chart("personnel?country=finland,sweden&year=2024", { offset: 9 }),
      { ...one, offset: 20 },
      { ...one, offset: 1, place: fileStart("pages/other.md") },
    );
    expect(figures.map((f) => [f.spec.place.file, f.spec.block, f.number])).toEqual([
      ["pages/test.md", "table", 1],
      ["pages/test.md", "chart", 2],
      ["pages/test.md", "table", 3],
      ["pages/other.md", "table", 1],
    ]);
  });
});

describe("a figure that cannot be drawn", () => {
  it.each([
    [
      "unknown-member",
      chart("share-of-gdp?country=allies&year=2024", { highlight: ["polnd"] }),
      'there is no member or group "polnd" in this chart to highlight',
    ],
    [
      "unknown-dimension",
      chart("share-of-gdp?country=allies&year=2024", { x: "month" }),
      'there is no dimension "month" of share-of-gdp',
    ],
    ["unknown-measure", chart("share?country=allies&year=2024"), 'there is no measure "share"'],
    ["dimension-required", table([["A", "share-of-gdp?country=finland"]]), "share-of-gdp"],
  ])("is a diagnostic at its block: %s", async (code, spec, message) => {
    const { report, list } = collector();
    expect(await drawFigures([spec], store, "2024-06-17", report)).toEqual([]);
    expect(list[0]).toMatchObject({ code, place });
    expect(list[0]!.message).toContain(message);
  });
});
