import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ChartSpec } from "../figure-spec.ts";
import type { Grid } from "../grid.ts";
import { numericCode } from "./iso-codes.ts";
import type { World } from "./world.ts";

/** A chart's members on the map: item → numeric code. */
export interface Ground {
  readonly world: World;
  readonly codes: ReadonlyMap<string, string>;
  /** The labels of items that the map has no shape for. */
  readonly without: readonly string[];
}

/** Finds the items of a map by the ISO codes that their dimension declares; null (and a report) where it declares none. */
export function groundOf(spec: ChartSpec, { items }: Pick<Grid, "items">, world: World, report: Report): Ground | null {
  if (items.every((i) => i.iso === undefined)) {
    report(diagnose("map-codes", spec.places.x, { axis: spec.x }));
    return null;
  }
  const codes = new Map<string, string>();
  let sound = true;
  for (const { item, label, iso: written = "" } of items) {
    const code = numericCode(written);
    if (code !== null) codes.set(item, code);
    else if (written !== "") {
      sound = false;
      report(diagnose("map-code", spec.places.x, { code: written, member: label }));
    }
  }
  const without = items.filter(({ item }) => !world.countries.has(codes.get(item) ?? "")).map((i) => i.label);
  return sound ? { world, codes, without } : null;
}
