import { resultText } from "../addresses/describe.ts";
import type { Catalogue } from "../addresses/catalogue.ts";
import type { Cell } from "../addresses/cell.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { absolute, compare, whole, type Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
import { formatValue } from "../quantities/format.ts";
import { valueFor, type Shape } from "./compare.ts";

/** The power of ten of the magnitude word that a value of this size is written with: 9 for billions, 0 for none. */
function magnitude(value: Rational): number {
  const size = absolute(value);
  for (const exponent of [12, 9, 6]) if (compare(size, whole(10n ** BigInt(exponent))) >= 0) return exponent;
  return 0;
}

/** The decimal places that show a value as precisely as a quantity was written; undefined where the words do not say. */
function placesLike(q: Quantity | null, value: Rational, unit: Unit): number | undefined {
  if (q?.precision === undefined || q.precision === null || q.kind === "fraction") return undefined;
  switch (unit.kind) {
    case "ratio":
    case "points":
      return Math.max(0, -2 - q.precision);
    case "money":
      return Math.min(3, Math.max(0, magnitude(q.value ?? value) - q.precision));
    case "number":
      return q.precision < 0 ? -q.precision : undefined;
    default:
      return undefined;
  }
}

/** A value written as the text would: "22 of 32" for a fraction in words, "9%" for a whole percentage, "32nd" for an ordinal. */
export function writeLike(
  q: Quantity | null,
  cell: Cell,
  shape: Shape,
  catalogue: Catalogue,
  language: string,
): string {
  const { value } = cell;
  const { unit } = shape;
  if (!value || cell.names) return resultText(cell, unit, catalogue, language);
  if (q && unit.kind === "ratio" && (q.kind === "fraction" || q.kind === "number") && value.d <= 10000n)
    return `${value.n.toString()} of ${value.d.toString()}`;
  if (q && (q.kind === "multiple" || q.unit === "multiple") && unit.kind === "ratio")
    return formatValue(valueFor(q, value, shape), { kind: "multiple" }, { language });
  if (q && (q.kind === "ordinal" || q.kind === "rank") && value.d === 1n)
    return formatValue(value, { kind: "rank" }, { language });
  const shown = q?.direction === "down" ? absolute(value) : value;
  const decimals = placesLike(q, shown, unit);
  return formatValue(shown, unit, decimals === undefined ? { language } : { language, decimals });
}
