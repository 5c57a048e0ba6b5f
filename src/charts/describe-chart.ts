import type { Catalogue } from "../addresses/catalogue.ts";
import { listText } from "../addresses/describe.ts";
import { compare, type Rational } from "../quantities/rational.ts";
import type { ChartSpec } from "./figure-spec.ts";
import type { Filled, Grid } from "./grid.ts";
import { sharedPlaces, valueText } from "./places.ts";

interface Point {
  readonly item: string;
  readonly label: string;
  readonly value: Rational;
  readonly text: string;
}

function pointsOf(grid: Grid, strand: Filled, language: string): Point[] {
  const places = sharedPlaces(
    strand.cells.flatMap((c) => c?.value ?? []),
    strand.unit,
  );
  return grid.items.flatMap(({ item, label }, i) => {
    const value = strand.cells[i]?.value;
    return value ? [{ item, label, value, text: valueText(value, strand.unit, language, places) }] : [];
  });
}

function extremes(points: readonly Point[]): { low: Point | undefined; high: Point | undefined } {
  let [low, high] = [points[0], points[0]];
  for (const p of points) {
    if (low && compare(p.value, low.value) < 0) low = p;
    if (high && compare(p.value, high.value) > 0) high = p;
  }
  return { low, high };
}

function aboveText(points: readonly Point[], { reference }: ChartSpec): string {
  if (!reference) return "";
  const above = points.filter((p) => compare(p.value, reference.value) >= 0).length;
  return `${above.toString()} of ${points.length.toString()} values are on or above the line “${reference.label}”.`;
}

/** How one series goes through time: where it begins and ends, its highest and lowest point, how often it is above the line. */
function courseText(points: readonly Point[], name: string, spec: ChartSpec): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${name}: no values.`;
  if (first === last) return `${name}: ${first.text} (${first.label}).`;
  const way = Math.sign(compare(last.value, first.value));
  const verb = way > 0 ? "rises" : way < 0 ? "falls" : "is the same at both ends,";
  const { low, high } = extremes(points);
  const inside = [
    high && high !== first && high !== last ? `highest ${high.text} (${high.label})` : "",
    low && low !== first && low !== last ? `lowest ${low.text} (${low.label})` : "",
  ].filter((t) => t !== "");
  const between = inside.length > 0 ? `, in between ${listText(inside)}` : "";
  const above = spec.reference ? ` ${aboveText(points, spec)}` : "";
  return `${name} ${verb} from ${first.text} (${first.label}) to ${last.text} (${last.label})${between}.${above}`;
}

/** How the items of a category compare: how many, the highest and lowest, the highlighted ones, how many are above the line. */
function comparisonText(points: readonly Point[], grid: Grid, spec: ChartSpec): string {
  const { low, high } = extremes(points);
  if (!low || !high) return "No values.";
  const marked = points.filter((p) => spec.highlight.includes(p.item) && p !== high && p !== low);
  const without = grid.items.length - points.length;
  return [
    `${points.length.toString()} values from ${low.text} (${low.label}) to ${high.text} (${high.label}).`,
    aboveText(points, spec),
    marked.length > 0 ? `Highlighted: ${listText(marked.map((p) => `${p.label} ${p.text}`))}.` : "",
    without > 0 ? `${without.toString()} without a value.` : "",
  ]
    .filter((t) => t !== "")
    .join(" ");
}

/** What a person who sees the chart would tell one who does not: computed from the data, at most four series in full. */
export function describeChart(grid: Grid, spec: ChartSpec, strands: readonly Filled[], catalogue: Catalogue): string {
  const inTime = catalogue.dimensions.get(grid.axis)?.kind !== "category";
  const said =
    spec.highlight.length > 0 && strands.length > 4
      ? strands.filter((s) => spec.highlight.includes(s.item))
      : strands.slice(0, 4);
  const texts = said.map((strand) => {
    const points = pointsOf(grid, strand, catalogue.language);
    if (inTime) return courseText(points, strand.label, spec);
    return (strands.length > 1 ? `${strand.label}: ` : "") + comparisonText(points, grid, spec);
  });
  const rest = strands.length - said.length;
  const kind = spec.type === "line" ? "Line chart" : "Bar chart";
  return [`${kind}.`, ...texts, rest > 0 ? `${rest.toString()} more series are in the table.` : ""]
    .filter((t) => t !== "")
    .join(" ");
}
