import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import { evaluate } from "../addresses/evaluate.ts";
import type { Plan } from "../addresses/plan.ts";
import { resolveText } from "../addresses/resolve.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { placeInside } from "../project/section.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { Rational } from "../quantities/rational.ts";
import { sameUnit, unitName, type Unit } from "../quantities/unit.ts";
import type { ChartSpec, ReferenceSpec } from "./figure-spec.ts";

/** A reference looked up: the plan of its address, null where it has none. */
export interface PlannedReference {
  readonly spec: ReferenceSpec;
  readonly plan: Plan | null;
}

/** A reference as it is drawn: at a value, or at a period of the axis (to another, as a band). */
export interface ReferenceLine {
  readonly label: string;
  readonly value: Rational | null;
  readonly at: string | null;
  readonly until: string | null;
}

function planned(
  spec: ReferenceSpec,
  unit: Unit,
  catalogue: Catalogue,
  asOf: string,
  report: Report,
): PlannedReference | null {
  const { address, place } = spec;
  if (address === null) return { spec, plan: null };
  const plan = resolveText(address, catalogue, report, {
    asOf,
    placeOf: (start, end) => placeInside(place, address, start, end),
  });
  if (!plan) return null;
  if (sameUnit(plan.unit, unit)) return { spec, plan };
  const params = { found: unitName(plan.unit), expected: unitName(unit), what: "this reference" };
  report(diagnose("chart-unit", place, params));
  return null;
}

/** Whether each position of the references is one of the chart's axis; reported where not. */
function standOnAxis(chart: ChartSpec, catalogue: Catalogue, report: Report): boolean {
  const inTime = catalogue.dimensions.get(chart.x)?.kind !== "category";
  let sound = true;
  for (const { at, until, place } of chart.references) {
    for (const name of [at, until]) {
      if (name === null || (inTime && parsePeriod(name))) continue;
      sound = false;
      const known = inTime ? (catalogue.dimensions.get(chart.x)?.members ?? []).map((m) => m.slug) : [];
      report(diagnose("chart-position", place, { name, axis: chart.x, known }));
    }
  }
  return sound;
}

/** Looks the references of a chart up; every mistake is reported, null where there is one. */
export function planReferences(
  chart: ChartSpec,
  unit: Unit,
  catalogue: Catalogue,
  asOf: string,
  report: Report,
): readonly PlannedReference[] | null {
  const sound = standOnAxis(chart, catalogue, report);
  const found = chart.references.map((spec) => planned(spec, unit, catalogue, asOf, report));
  const whole = found.filter((r) => r !== null);
  return sound && whole.length === found.length ? whole : null;
}

/** The references with their values; one whose value is unknown is left out. */
export function referenceLines(
  references: readonly PlannedReference[],
  catalogue: Catalogue,
  cells: ReadonlyMap<string, Cell>,
): ReferenceLine[] {
  return references.flatMap(({ spec, plan }): ReferenceLine[] => {
    const value = plan ? evaluate(plan, catalogue, cells).cell.value : spec.value;
    return value || spec.at !== null ? [{ label: spec.label, value, at: spec.at, until: spec.until }] : [];
  });
}
