import { expect, it } from "vitest";
import { inMemory } from "../../src/cache/cache.ts";
import type { ChartSpec } from "../../src/charts/figure-spec.ts";
import { keptFigures, type Drawn, type Named } from "../../src/charts/kept-figures.ts";
import { fileStart } from "../../src/diagnostics/place.ts";
import { shownOf } from "./sketch.ts";

function named(rest: Partial<ChartSpec>): Named {
  const { spec, grid } = shownOf({ type: "line", items: ["2022", "2023"], series: { Share: ["1", "2"] }, rest });
  return { spec, number: 1, grid };
}

/** A chart with a part that has a place of its own, which stands in some file. */
function chart(file: string, label: string): Named {
  const place = fileStart(file);
  const reference = { label, place, value: { n: 1n, d: 1n }, address: null, at: null, until: null };
  return named({ place, offset: file.length, references: [reference] });
}

const drawn: Drawn = {
  title: "A chart",
  description: "",
  table: { rowHead: "", columns: [], rows: [] },
  drawing: null,
  sources: [],
  notes: [],
  cells: [],
};

it("a figure that was drawn is found again wherever its block stands, and not when it asks for something else", async () => {
  const figures = keptFigures([], () => "", inMemory());
  await figures.put(chart("pages/a.md", "Aim"), drawn, [], new Map());
  expect(await figures.get(chart("pages/other.md", "Aim"))).toEqual(drawn);
  expect(await figures.get(chart("pages/a.md", "Target"))).toBeNull();
});
