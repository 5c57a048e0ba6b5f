/** A setting of a chart that not every type takes. */
export type ChartSetting =
  | "series"
  | "highlight"
  | "reference"
  | "annotations"
  | "sort"
  | "arrange"
  | "opposed"
  | "panels"
  | "across"
  | "classes"
  | "marks"
  | "frame";

/** What a type of chart is called in a sentence, and which of the settings that not all have it takes and needs. */
interface TypeRule {
  readonly name: string;
  readonly takes: readonly ChartSetting[];
  readonly needs: readonly ChartSetting[];
}

/** Every type of chart, and what it asks of an author. */
export const CHART_TYPES = {
  line: { name: "a line chart", takes: ["series", "highlight", "reference", "annotations", "panels"], needs: [] },
  area: { name: "an area chart", takes: ["series", "highlight", "reference"], needs: [] },
  bar: {
    name: "a bar chart",
    takes: ["series", "highlight", "reference", "annotations", "sort", "arrange", "opposed"],
    needs: [],
  },
  dot: { name: "a dot chart", takes: ["series", "highlight", "reference", "sort"], needs: [] },
  range: { name: "a range chart", takes: ["series", "across", "highlight", "reference", "sort"], needs: [] },
  slope: { name: "a slope chart", takes: ["series", "highlight"], needs: ["series"] },
  heat: { name: "a heat table", takes: ["series", "highlight", "classes"], needs: ["series"] },
  timeline: { name: "a timeline", takes: ["series", "highlight"], needs: ["series"] },
  scatter: { name: "a scatter plot", takes: ["across", "highlight", "reference"], needs: ["across"] },
  map: { name: "a map", takes: ["highlight", "classes", "marks", "frame"], needs: [] },
} as const satisfies Record<string, TypeRule>;

export type ChartType = keyof typeof CHART_TYPES;

export const CHART_TYPE_NAMES = Object.keys(CHART_TYPES) as [ChartType, ...ChartType[]];

/** The rule of a type. */
export function typeRule(type: ChartType): TypeRule {
  return CHART_TYPES[type];
}
