import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { compare, whole } from "../quantities/rational.ts";
import { valueText } from "./places.ts";
import type { Shown } from "./shown.ts";

/** Whether a chart can show its values; reported where not. */
export function checkValues({ grid, spec, strands, language }: Shown, report: Report): boolean {
  if (spec.type !== "area") return true;
  for (const { cells, unit } of strands) {
    for (const [i, cell] of cells.entries()) {
      if (!cell?.value || compare(cell.value, whole(0)) >= 0) continue;
      const value = valueText(cell.value, unit, language, undefined);
      report(diagnose("chart-negative", spec.place, { value, item: grid.items[i]?.label ?? "" }));
      return false;
    }
  }
  return true;
}
