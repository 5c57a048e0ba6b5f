import type { Measure } from "../../addresses/catalogue.ts";
import type { Cell } from "../../addresses/cell.ts";
import type { Interval } from "../../quantities/interval.ts";
import { multiply, whole, type Rational } from "../../quantities/rational.ts";
import { matchOf } from "./match.ts";
import type { ProseCandidate, ProseReading } from "./prose-reading.ts";
import { isCounted } from "./unit-scale.ts";
import { digitsOf } from "./weigh.ts";

/** The value of a reading, and where it can lie by the rounding of the table. */
export interface Evaluated {
  readonly cell: Cell;
  readonly bounds: Interval | null;
}

const SCALES = [whole(1000), whole(1_000_000)];
const NAMES: Readonly<Record<string, string>> = { "1000": "thousands", "1000000": "millions" };

/** The likeliest readings of a claim that count as a sign of a scale, and how many such claims are enough. */
const LOOKED_AT = 3;
const ENOUGH = 3;

/** A level or change in the scale that a text gives a table without units; other results have none. */
export function inScale(
  { operation }: ProseCandidate,
  { cell, bounds }: Evaluated,
  scale: Rational | undefined,
): Evaluated {
  if (!scale || cell.value === null || !["level", "change", "difference"].includes(operation)) return { cell, bounds };
  const by = (x: Rational | null): Rational | null => x && multiply(x, scale);
  const name = NAMES[scale.n.toString()] ?? "";
  const notes = [...cell.notes, `the table does not say its unit; taken in ${name}, as the text has it`];
  return {
    cell: { ...cell, value: multiply(cell.value, scale), notes },
    bounds: bounds && { ...bounds, low: by(bounds.low), high: by(bounds.high) },
  };
}

/**
 * The scale in which a text takes the numbers of tables that do not say their unit: thousands or millions, where several of its
 * numbers fit the likeliest readings so and fewer fit as they stand.
 */
export function scalesOf(
  readings: readonly ProseReading[],
  valueOf: (c: ProseCandidate) => Evaluated,
): Map<Measure, Rational> {
  const counts = new Map<Measure, Map<Rational | null, number>>();
  for (const reading of readings) {
    if (digitsOf(reading) < 2) continue;
    for (const candidate of reading.candidates.slice(0, LOOKED_AT)) {
      if (candidate.operation !== "level" || !isCounted(candidate.measure.unit)) continue;
      const value = valueOf(candidate);
      for (const scale of [null, ...SCALES]) {
        const { cell, bounds } = inScale(candidate, value, scale ?? undefined);
        if (matchOf(reading, candidate, cell, bounds) !== "in") continue;
        const own = counts.get(candidate.measure) ?? new Map<Rational | null, number>();
        // Of a number of several digits that fits in thousands, chance is no explanation.
        const sure = scale !== null && digitsOf(reading) >= 3;
        counts.set(candidate.measure, own.set(scale, (own.get(scale) ?? 0) + (sure ? ENOUGH : 1)));
      }
    }
  }
  const scales = new Map<Measure, Rational>();
  for (const [measure, own] of counts) {
    const [best] = [...own].sort((a, b) => b[1] - a[1]);
    if (best?.[0] && best[1] >= ENOUGH && best[1] > 2 * (own.get(null) ?? 0)) scales.set(measure, best[0]);
  }
  return scales;
}
