import type { Catalogue } from "../../addresses/catalogue.ts";
import { listText } from "../../addresses/describe.ts";
import { compare } from "../../quantities/rational.ts";
import { filledText } from "../draw/annotation.ts";
import type { Shown } from "../shown.ts";
import { itemChanges, seriesChanges } from "./changes.ts";
import { classCounts, heatText } from "./classes.ts";
import { extremes, pointsOf, type Point } from "./points.ts";
import { scatterText } from "./scatter.ts";
import { timelineText } from "./timeline.ts";

/** How many values are on or above each line across the chart. */
function aboveText(points: readonly Point[], { references }: Shown): string {
  return references
    .flatMap(({ label, value }) => {
      if (!value) return [];
      const above = points.filter((p) => compare(p.value, value) >= 0).length;
      return [`${above.toString()} of ${points.length.toString()} values are on or above the line “${label}”.`];
    })
    .join(" ");
}

/** How one series goes through time: where it begins and ends, its highest and lowest point, how often it is above the line. */
function courseText(points: readonly Point[], name: string, shown: Shown): string {
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
  const above = aboveText(points, shown);
  return `${name} ${verb} from ${first.text} (${first.label}) to ${last.text} (${last.label})${between}.${above === "" ? "" : ` ${above}`}`;
}

/** How the items of a category compare: how many, the highest and lowest, the highlighted ones, how many are above the line. */
function comparisonText(points: readonly Point[], shown: Shown): string {
  const { grid, spec } = shown;
  const { low, high } = extremes(points);
  if (!low || !high) return "No values.";
  const marked = points.filter((p) => spec.highlight.includes(p.item) && p !== high && p !== low);
  const without = grid.items.length - points.length;
  return [
    `${points.length.toString()} values from ${low.text} (${low.label}) to ${high.text} (${high.label}).`,
    aboveText(points, shown),
    marked.length > 0 ? `Highlighted: ${listText(marked.map((p) => `${p.label} ${p.text}`))}.` : "",
    without > 0 ? `${without.toString()} without a value.` : "",
  ]
    .filter((t) => t !== "")
    .join(" ");
}

/** What the author wrote beside values, each with its place and the value filled in. */
function notedText({ grid, spec, strands, language }: Shown): string {
  const noted = spec.annotations.flatMap(({ at, series, text }) => {
    const strand = strands.find((s) => series === null || s.item === series);
    const point = strand && pointsOf(grid, strand, language).find((p) => p.item === at);
    if (!point) return [];
    const place = series === null || strands.length < 2 ? point.label : `${point.label}, ${strand.label}`;
    return [`${filledText(text, point.text)} (${place})`];
  });
  return noted.length === 0 ? "" : `Noted: ${noted.join("; ")}.`;
}

/** Each series in words, at most four in full: those that are highlighted, or the first. */
function seriesText(shown: Shown, catalogue: Catalogue): string {
  const { grid, spec, strands } = shown;
  const inTime = catalogue.dimensions.get(grid.axis)?.kind !== "category";
  const said =
    spec.highlight.length > 0 && strands.length > 4
      ? strands.filter((s) => spec.highlight.includes(s.item))
      : strands.slice(0, 4);
  const texts = said.map((strand) => {
    const points = pointsOf(grid, strand, catalogue.language);
    if (inTime) return courseText(points, strand.label, shown);
    return (strands.length > 1 ? `${strand.label}: ` : "") + comparisonText(points, shown);
  });
  const rest = strands.length - said.length;
  return [...texts, rest > 0 ? `${rest.toString()} more series are in the table.` : ""]
    .filter((t) => t !== "")
    .join(" ");
}

/** What a chart is called at the head of its description. */
function kindText({ spec }: Shown): string {
  switch (spec.type) {
    case "line":
      return spec.panels ? "Line charts in panels" : "Line chart";
    case "area":
      return "Area chart";
    case "bar":
      return { grouped: "Bar chart", stacked: "Stacked bar chart", diverging: "Diverging bar chart" }[spec.arrange];
    case "dot":
      return "Dot chart";
    case "range":
      return "Range chart";
    case "slope":
      return "Slope chart";
    case "heat":
      return "Heat table";
    case "timeline":
      return "Timeline";
    case "scatter":
      return "Scatter plot";
    case "map":
      return spec.marks === "points" ? "Map with points" : "Map";
  }
}

function bodyText(shown: Shown, catalogue: Catalogue): string {
  const { spec, strands } = shown;
  switch (spec.type) {
    case "slope":
      return seriesChanges(shown);
    case "line":
      return spec.panels && strands.length > 4 ? seriesChanges(shown) : seriesText(shown, catalogue);
    case "range":
      return itemChanges(shown);
    case "heat":
      return heatText(shown);
    case "timeline":
      return timelineText(shown);
    case "scatter":
      return scatterText(shown);
    case "map":
      return [seriesText(shown, catalogue), spec.marks === "areas" ? classCounts(shown) : ""].join(" ").trim();
    default:
      return seriesText(shown, catalogue);
  }
}

/** What a person who sees the chart would tell one who does not, computed from the data. */
export function describeChart(shown: Shown, catalogue: Catalogue): string {
  return [`${kindText(shown)}.`, bodyText(shown, catalogue), notedText(shown)].filter((t) => t !== "").join(" ");
}
