import type { Interval } from "../../quantities/interval.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { add, compare, divide, ratio, subtract, whole, type Rational } from "../../quantities/rational.ts";
import type { SentenceScene } from "./scene.ts";

/** "Of every 100 crowns", "out of each ten visitors": the whole out of which the numbers behind it are told. */
const EVERY = /\bof\s+(?:every|each|any)\s+$/iu;

function over({ low, high, ...ends }: Interval, by: Rational): Interval {
  return { ...ends, low: low && divide(low, by), high: high && divide(high, by) };
}

/** A whole number of so many stands for all that round to it. */
function rounded(q: Quantity): Interval {
  const { low, high } = q.asserted;
  const isExact = q.modifier === null && low !== null && high !== null && compare(low, high) === 0;
  if (!isExact) return q.asserted;
  const half = ratio(1n, 2n);
  return { low: subtract(low, half), high: add(high, half), lowInclusive: true, highInclusive: false };
}

/** The numbers out of which a block tells parts, each with where it begins to count. */
function wholesOf(sentences: readonly SentenceScene[], text: string): Quantity[] {
  return sentences.flatMap((s) =>
    s.quantities.filter(
      (q) =>
        q.kind === "number" && q.value !== null && EVERY.test(text.slice(Math.max(s.start, q.start - 16), q.start)),
    ),
  );
}

/**
 * A number that is told out of a whole which the paragraph states ("of every 100 crowns, 27 went on …") as the part that it is;
 * the number itself otherwise. It counts the same things as the whole, or does not say what, and is no greater.
 */
export function outOfStated(q: Quantity, sentences: readonly SentenceScene[], text: string): Quantity {
  if ((q.kind !== "number" && q.kind !== "range") || q.unit !== null) return q;
  const stated = wholesOf(sentences, text)
    .filter((w) => w.end <= q.start)
    .at(-1);
  const by = stated?.value;
  const most = q.value ?? q.stated.high;
  if (!by || !most || compare(most, by) > 0 || compare(by, whole(1)) <= 0) return q;
  if (q.noun !== null && q.noun !== stated.noun) return q;
  const value = q.value && divide(q.value, by);
  const kind = q.kind === "number" ? "percent" : q.kind;
  return { ...q, kind, unit: "ratio", noun: null, value, stated: over(q.stated, by), asserted: over(rounded(q), by) };
}
