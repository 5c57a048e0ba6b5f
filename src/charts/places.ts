import { absolute, compare, exactText, multiply, reduce, whole, type Rational } from "../quantities/rational.ts";
import { formatValue } from "../quantities/format.ts";
import type { Unit } from "../quantities/unit.ts";

/** A short list of amounts gets so many decimals (1 to 3) that different amounts are not written the same. */
function moneyPlaces(values: readonly Rational[], unit: Unit): number | undefined {
  const different = new Set(values.map((v) => exactText(reduce(v)))).size;
  if (values.length > 40) return undefined;
  return [undefined, 2, 3].find((d) => new Set(values.map((v) => valueText(v, unit, "en", d))).size === different);
}

/**
 * How many decimals all values of one line or column are shown with, so that they can be compared by eye; undefined leaves
 * it to the unit. Percent: none where all are whole, two where all are below ten, else one.
 */
export function sharedPlaces(values: readonly Rational[], unit: Unit): number | undefined {
  if (unit.kind === "money") return moneyPlaces(values, unit);
  if (unit.kind !== "ratio" && unit.kind !== "points") return undefined;
  const shown = values.map((v) => multiply(v, whole(100)));
  if (shown.every((v) => reduce(v).d === 1n)) return 0;
  return shown.every((v) => compare(absolute(v), whole(10)) < 0) ? 2 : 1;
}

/** A value as a figure shows it; decimals are those of its magnitude, and an amount below a million has none of its own. */
export function valueText(value: Rational, unit: Unit, language: string, decimals: number | undefined): string {
  const small = unit.kind === "money" && compare(absolute(value), whole(1_000_000)) < 0;
  return formatValue(value, unit, decimals === undefined || small ? { language } : { language, decimals });
}
