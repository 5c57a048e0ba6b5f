import { units } from "../../lexicons/compiled/all/units.ts";
import type { Interval } from "../../quantities/interval.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { multiply, ratio, whole, type Rational } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";

/** The power of ten of a unit's prefix, and the unit without it: "GWh" is 10⁹ of "Wh". Null for a unit that takes no prefix. */
function prefixed(symbol: string): { base: string; power: number } | null {
  const bases: readonly string[] = units.prefixed;
  if (bases.includes(symbol)) return { base: symbol, power: 0 };
  for (const [prefix, power] of Object.entries(units.prefixes)) {
    const base = symbol.slice(prefix.length);
    if (symbol.startsWith(prefix) && bases.includes(base)) return { base, power };
  }
  return null;
}

function scaled({ low, high, ...ends }: Interval, factor: Rational): Interval {
  return { ...ends, low: low && multiply(low, factor), high: high && multiply(high, factor) };
}

/** Whether a table does not say in what its numbers are: they may be money, and in thousands or millions. */
export function isUnknown(unit: Unit): boolean {
  return (unit.kind === "number" || unit.kind === "count") && unit.noun === null;
}

/** Whether a table counts things, or says nothing of its unit: its numbers may be in thousands or millions. */
export function isCounted(unit: Unit): boolean {
  return (unit.kind === "number" || unit.kind === "count") && (unit.noun === null || prefixed(unit.noun) === null);
}

/** A quantity in the unit of a value, where both are the same unit with other prefixes: 78.6 TWh held against GWh is 78 600. */
export function inUnitOf(q: Quantity, unit: Unit): Quantity {
  const symbol = unit.kind === "number" || unit.kind === "count" ? unit.noun : null;
  if (isUnknown(unit) && q.kind === "money") return { ...q, kind: "number", unit: null };
  if (q.unit === null || symbol === null || q.unit === symbol) return q;
  const [said, is] = [prefixed(q.unit), prefixed(symbol)];
  if (!said || said.base !== is?.base) return q;
  const power = said.power - is.power;
  const factor = power >= 0 ? whole(10n ** BigInt(power)) : ratio(1n, 10n ** BigInt(-power));
  return {
    ...q,
    unit: symbol,
    value: q.value && multiply(q.value, factor),
    stated: scaled(q.stated, factor),
    asserted: scaled(q.asserted, factor),
  };
}

/** A number that goes without the unit of the number before it ("from 10.0 TWh to 5.2"), with that unit; the number itself otherwise. */
export function withUnitBefore(q: Quantity, quantities: readonly Quantity[]): Quantity {
  if (q.unit !== null || q.kind !== "number") return q;
  const before = quantities.filter((o) => o.end <= q.start && o.kind === "number" && o.unit !== null).at(-1);
  return before?.unit !== undefined && before.unit !== null && prefixed(before.unit) ? { ...q, unit: before.unit } : q;
}
