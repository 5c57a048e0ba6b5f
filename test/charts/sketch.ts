import { missingCell, numberCell, type Cell } from "../../src/addresses/cell.ts";
import type { ChartSpec } from "../../src/charts/figure-spec.ts";
import type { Filled } from "../../src/charts/grid.ts";
import type { ReferenceLine } from "../../src/charts/references.ts";
import type { Shown } from "../../src/charts/shown.ts";
import { fileStart } from "../../src/diagnostics/place.ts";
import { fromDecimal } from "../../src/quantities/rational.ts";
import type { Unit } from "../../src/quantities/unit.ts";

const place = fileStart("pages/test.md");

/** A chart in few words. A value is as written, with an interval and flags after it: "0.021 0.019..0.023 E"; "" is unknown, "na" not applicable. */
export interface Sketch {
  readonly type: ChartSpec["type"];
  readonly items: readonly string[];
  readonly series: Readonly<Record<string, readonly string[]>>;
  readonly unit?: Unit;
  /** What stands at values ("0.02 guideline"), and at periods ("@2022 war", "@2020..2021 pandemic"). */
  readonly references?: readonly string[];
  /** "item: text" or "item/series: text". */
  readonly notes?: readonly string[];
  readonly rest?: Partial<ChartSpec>;
}

function cell(text: string): Cell {
  if (text === "") return missingCell("no-data");
  if (text === "na") return missingCell("not-applicable");
  const [number = "0", ...more] = text.split(" ");
  const [low, high] = more.find((m) => m.includes(".."))?.split("..") ?? [];
  const uncertainty =
    low === undefined || high === undefined
      ? null
      : { low: fromDecimal(low)!, high: fromDecimal(high)!, level: 0.95, method: "as the sketch says" };
  return {
    ...numberCell(fromDecimal(number)!),
    status: more.filter((m) => !m.includes("..")),
    uncertainty,
  };
}

function reference(text: string): ReferenceLine {
  const [where = "", ...label] = text.split(" ");
  const [at = "", until = null] = where.slice(1).split("..");
  const stands = where.startsWith("@")
    ? { value: null, at, until }
    : { value: fromDecimal(where), at: null, until: null };
  return { label: label.join(" "), ...stands };
}

function annotation(text: string): ChartSpec["annotations"][number] {
  const cut = text.indexOf(": ");
  const [where, words] = [text.slice(0, cut), text.slice(cut + 2)];
  const [at = "", series = null] = where.split("/");
  return { at, series, text: words, places: { at: place, series: place } };
}

function slug(label: string): string {
  return label.toLowerCase().replaceAll(" ", "-");
}

/** What a block asks for that says little: a bar chart along `x`, without any setting but those given. */
export function chartSpec(rest: Partial<ChartSpec>): ChartSpec {
  return {
    block: "chart",
    place,
    offset: 0,
    title: "A chart",
    note: null,
    type: "bar",
    address: "",
    x: "x",
    series: null,
    highlight: [],
    references: [],
    annotations: [],
    sort: null,
    arrange: "grouped",
    opposed: [],
    panels: false,
    across: null,
    classes: null,
    marks: "areas",
    frame: [],
    places: { x: place, series: place, highlight: [], opposed: [], frame: [] },
    ...rest,
  };
}

/** A sketch as a chart with its values. */
export function shownOf({
  type,
  items,
  series,
  unit = { kind: "ratio" },
  references = [],
  notes = [],
  rest = {},
}: Sketch): Shown {
  const names = Object.keys(series);
  const own = { type, series: names.length > 1 ? "series" : null, annotations: notes.map(annotation) };
  const spec = chartSpec({ ...own, ...rest });
  const strands = names.map((label): Filled => ({
    item: names.length > 1 ? slug(label) : "",
    label,
    unit,
    slots: [],
    cells: series[label]!.map(cell),
  }));
  const labelled = items.map((item) => ({ item: slug(item), label: item }));
  const grid = { spec, axis: "x", axisTitle: "X", items: labelled, strands, references: [] };
  return { grid, spec, strands, references: references.map(reference), language: "en", ground: null };
}
