import type { Catalogue } from "../addresses/catalogue.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { typeRule } from "./chart-types.ts";
import { fits, MOST_CLASSES } from "./classes.ts";
import type { ChartSpec } from "./figure-spec.ts";

/** Whether the items along the axis fit the type of chart, and its classes the colours; reported where not. */
export function checkAxis(spec: ChartSpec, count: number, catalogue: Catalogue, report: Report): boolean {
  const kind = catalogue.dimensions.get(spec.x)?.kind;
  const fail = (found: string, expected: string): false => {
    report(diagnose("chart-axis", spec.places.x, { type: typeRule(spec.type).name, axis: spec.x, found, expected }));
    return false;
  };
  if (spec.classes && !fits(spec.classes)) {
    const params = { count: spec.classes.length, most: MOST_CLASSES.above - 1 };
    report(diagnose("chart-classes", spec.place, params));
    return false;
  }
  if (spec.type === "slope" && count !== 2) return fail(`${count.toString()} items`, "two items");
  if (spec.type === "timeline" && kind !== "day") return fail("no days", "a dimension of days");
  if (spec.type === "area" && count < 2) return fail(`${count.toString()} items`, "two items or more");
  return true;
}
