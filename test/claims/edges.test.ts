import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberCell } from "../../src/addresses/cell.ts";
import { compareQuantity } from "../../src/claims/compare.ts";
import { ratio, type Rational } from "../../src/quantities/rational.ts";
import { readQuantities } from "../../src/quantities/read.ts";
import type { Unit } from "../../src/quantities/unit.ts";

/** Where the value lies relative to the written number, in thousandths of its last digit's step: the edges are at ±500. */
const offset = fc.oneof(fc.constantFrom(-501n, -500n, -499n, 499n, 500n, 501n, 0n), fc.bigInt(-2000n, 2000n));
/** A number of `digits` digits after the point, as an integer of steps, and the step's denominator. */
const written = fc.record({ steps: fc.integer({ min: 1, max: 99_999 }), places: fc.integer({ min: 0, max: 3 }) });

function text(steps: number, places: number): string {
  const digits = steps.toString().padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The oracle, in whole numbers alone: a value of `steps` steps and `off` thousandths is asserted from half a step below, included, to half a step above, excluded. */
function asserted(off: bigint): boolean {
  return off >= -500n && off < 500n;
}

function verdict(sentence: string, value: Rational, unit: Unit): string {
  const [quantity, ...more] = readQuantities(sentence);
  if (!quantity || more.length > 0)
    throw new Error(`"${sentence}" was read as ${(more.length + 1).toString()} quantities`);
  return compareQuantity(quantity, quantity.asserted, numberCell(value), { unit, isGrowth: false, looksBack: false });
}

/** (steps + off/1000) × 10^(magnitude − places), over 100 for a percentage; exact. */
function exact(steps: number, places: number, off: bigint, magnitude: number): Rational {
  const n = (BigInt(steps) * 1000n + off) * 10n ** BigInt(Math.max(0, magnitude));
  const d = 1000n * 10n ** BigInt(places) * 10n ** BigInt(Math.max(0, -magnitude));
  return ratio(n, d);
}

describe("the edges of what a written number asserts", () => {
  it("of a percentage are half a step of its last digit away", () => {
    fc.assert(
      fc.property(written, offset, ({ steps, places }, off) => {
        const value = exact(steps, places, off, -2);
        expect(verdict(`It was ${text(steps, places)}% then.`, value, { kind: "ratio" })).toBe(
          asserted(off) ? "in" : "out",
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("of a sum of money are half a step of its last digit away", () => {
    fc.assert(
      fc.property(
        written,
        offset,
        fc.constantFrom(["million", 6] as const, ["billion", 9] as const),
        ({ steps, places }, off, [word, magnitude]) => {
          const decimals = text(steps, places);
          fc.pre(places > 0);
          const value = exact(steps, places, off, magnitude);
          const unit: Unit = { kind: "money", currency: "USD", basis: null };
          expect(verdict(`It cost $${decimals} ${word} then.`, value, unit)).toBe(asserted(off) ? "in" : "out");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("of percentage points are half a step of its last digit away", () => {
    fc.assert(
      fc.property(written, offset, ({ steps, places }, off) => {
        fc.pre(steps !== 1);
        const value = exact(steps, places, off, -2);
        expect(verdict(`The gap was ${text(steps, places)} percentage points then.`, value, { kind: "points" })).toBe(
          asserted(off) ? "in" : "out",
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("of a bound are the bound itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 90 }),
        fc.bigInt(-3n, 3n),
        fc.constantFrom("more than", "over", "at least", "less than", "at most"),
        (n, off, word) => {
          const value = ratio(BigInt(n) * 1000n + off, 100_000n);
          const holds = {
            "more than": off > 0n,
            over: off > 0n,
            "at least": off >= 0n,
            "less than": off < 0n,
            "at most": off <= 0n,
          }[word];
          expect(verdict(`It was ${word} ${n.toString()}% then.`, value, { kind: "ratio" })).toBe(holds ? "in" : "out");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("of a small count, rank or streak are the number itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: -2, max: 2 }), (n, off) => {
        const value = ratio(BigInt(n + off), 1n);
        const expected = off === 0 ? "in" : "out";
        expect(verdict(`There were ${n.toString()} Allies then.`, value, { kind: "count", noun: null })).toBe(expected);
        const ending =
          n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th";
        expect(verdict(`It is the ${n.toString()}${ending} member.`, value, { kind: "rank" })).toBe(expected);
      }),
    );
  });
});
