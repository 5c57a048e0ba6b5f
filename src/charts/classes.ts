import { compare, multiply, reduce, toNumber, whole, type Rational } from "../quantities/rational.ts";
import type { Unit } from "../quantities/unit.ts";
import { DARK, LIGHT } from "./palette.ts";
import { sharedPlaces, valueText } from "./places.ts";
import { niceTicks } from "./draw/ticks.ts";

/** A class of values with its colour: from one break (included) to the next. */
export interface ValueClass {
  /** "1% to under 2%". */
  readonly text: string;
  readonly colour: string;
  readonly textColour: string;
}

/** Some classes and the one of a value. */
export interface Classes {
  readonly all: readonly ValueClass[];
  readonly of: (value: Rational) => ValueClass;
}

/** The most classes that there are colours for, above zero and below. */
export const MOST_CLASSES = { above: LIGHT.heat.length, below: DARK.below.length };

/** Round breaks that part the values into few classes; the ends of the values are no breaks. */
function ownBreaks(values: readonly Rational[]): Rational[] {
  const numbers = values.map(toNumber);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const inside = (ticks: readonly Rational[]): Rational[] =>
    ticks.filter((t) => toNumber(t) > low && toNumber(t) < high);
  const found = [5, 4, 3, 2, 1].map((count) => inside(niceTicks(low, high, count)));
  return found.find((breaks) => fits(breaks)) ?? [];
}

/** Whether there is a colour for each of the classes between some breaks. */
export function fits(breaks: readonly Rational[]): boolean {
  const below = breaks.filter((b) => compare(b, whole(0)) < 0).length;
  const parted = breaks.some((b) => compare(b, whole(0)) === 0);
  if (!parted) return breaks.length < MOST_CLASSES.above;
  return below < MOST_CLASSES.below && breaks.length - below <= MOST_CLASSES.above;
}

/** The number of the colour for the i-th of some classes: spread over the scale where there are fewer than colours. */
function spread(i: number, count: number, colours: number): number {
  return count < 2 ? Math.ceil(colours / 2) : 1 + Math.round((i * (colours - 1)) / (count - 1));
}

/** As few decimals as say every break exactly, of a share; else what the unit asks for. */
function placesOfBreaks(parts: readonly Rational[], unit: Unit): number | undefined {
  if (unit.kind !== "ratio" && unit.kind !== "points") return sharedPlaces(parts, unit);
  return [0, 1, 2, 3].find((d) => parts.every((p) => reduce(multiply(p, whole(10n ** BigInt(d + 2)))).d === 1n));
}

/** Classes of values: at the author's breaks, else at round ones. A break at zero parts two scales of colour. */
export function classesOf(
  values: readonly Rational[],
  breaks: readonly Rational[] | null,
  unit: Unit,
  language: string,
): Classes {
  const parts = breaks ?? (values.length > 0 ? ownBreaks(values) : []);
  const places = placesOfBreaks(parts, unit);
  const text = (v: Rational): string => valueText(v, unit, language, places);
  const zero = parts.findIndex((b) => compare(b, whole(0)) === 0);
  const below = zero < 0 ? 0 : zero + 1;
  const above = parts.length + 1 - below;
  const all = Array.from({ length: parts.length + 1 }, (_, i): ValueClass => {
    const [from, to] = [parts[i - 1], parts[i]];
    const words =
      from && to
        ? `${text(from)} to under ${text(to)}`
        : to
          ? `under ${text(to)}`
          : from
            ? `${text(from)} and more`
            : "all values";
    const name = i < below ? "below" : "heat";
    const number =
      i < below ? spread(below - 1 - i, below, MOST_CLASSES.below) : spread(i - below, above, MOST_CLASSES.above);
    const n = number.toString();
    return { text: words, colour: `var(--${name}-${n})`, textColour: `var(--${name}-text-${n})` };
  });
  const of = (value: Rational): ValueClass => {
    const at = parts.filter((b) => compare(value, b) >= 0).length;
    return all[at] ?? { text: "", colour: "none", textColour: "var(--ink)" };
  };
  return { all, of };
}
