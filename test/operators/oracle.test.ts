import fc from "fast-check";
import { expect, it } from "vitest";
import { missingCell, numberCell, type Cell } from "../../src/addresses/cell.ts";
import type { OperatorInput, Point } from "../../src/addresses/operators/operator.ts";
import { operators } from "../../src/addresses/operators/table.ts";
import { fromDecimal, type Rational } from "../../src/quantities/rational.ts";

/** The oracle's own numbers: numerator over denominator, never shared with the code under test. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const same = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;

/** A written decimal with up to 12 digits before and after the point, and what it is as a fraction. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 12 }))
  .map(([negative, digits, places]) => {
    const padded = digits.toString().padStart(places + 1, "0");
    const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    return {
      text: negative ? `-${text}` : text,
      fraction: { n: negative ? -digits : digits, d: 10n ** BigInt(places) },
    };
  });

const slot = fc.record({
  number: fc.option(decimal, { freq: 4 }),
  /** 0: the measure does not apply. */
  exempt: fc.integer({ min: 0, max: 9 }),
});

type Slot = { readonly text: string; readonly fraction: Fraction } | null;

const series = fc
  .array(slot, { minLength: 1, maxLength: 12 })
  .map((slots) => slots.map(({ number, exempt }) => ({ number: number, applicable: exempt !== 0 })));

type Drawn = readonly { readonly number: Slot; readonly applicable: boolean }[];

function read(text: string): Rational {
  const value = fromDecimal(text);
  if (!value) throw new Error(`no decimal: ${text}`);
  return value;
}

function points(drawn: Drawn, first = 2000): Point[] {
  return drawn.map(({ number, applicable }, i) => ({
    item: (first + i).toString(),
    cell: number ? numberCell(read(number.text)) : missingCell("no-data"),
    applicable,
  }));
}

function apply(name: string, input: Partial<OperatorInput>): Cell {
  const operator = operators.get(name);
  if (!operator) throw new Error(`no operator ${name}`);
  return operator.apply({ series: [], position: -1, options: new Map(), numbers: new Map(), peer: null, ...input })
    .cell;
}

const known = (drawn: Drawn): Fraction[] => drawn.flatMap((s) => (s.applicable && s.number ? [s.number.fraction] : []));

it("growth is (b − a) / a, exactly, and nothing where a is not positive", () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const drawn: Drawn = [a, b].map((number) => ({ number, applicable: true }));
      const { value, missing } = apply("growth", { series: points(drawn), position: 1 });
      if (a.fraction.n <= 0n) {
        expect([value, missing]).toEqual([null, "undefined"]);
        return;
      }
      const [x, y] = [a.fraction, b.fraction];
      const expected = { n: y.n * x.d - x.n * y.d, d: y.d * x.n };
      expect(value && same(value, expected)).toBe(true);
    }),
  );
});

it("a share is a / b, exactly, and nothing where b is 0", () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const own = points([{ number: a, applicable: true }]);
      const { value, missing } = apply("share", { series: own, position: 0, peer: numberCell(read(b.text)) });
      if (b.fraction.n === 0n) expect([value, missing]).toEqual([null, "undefined"]);
      else expect(value && value.n * b.fraction.n * a.fraction.d === a.fraction.n * b.fraction.d * value.d).toBe(true);
    }),
  );
});

it("a count, a fraction and a set agree with counting by hand, and their bounds hold whatever the unknown ones are", () => {
  fc.assert(
    fc.property(series, decimal, fc.boolean(), (drawn, bound, strict) => {
      const test = (x: Fraction): boolean => (strict ? less(bound.fraction, x) : !less(x, bound.fraction));
      const input = {
        series: points(drawn),
        numbers: new Map([[strict ? "more-than" : "at-least", read(bound.text)]]),
      };
      const met = drawn.filter((s) => s.applicable && s.number && test(s.number.fraction)).length;
      const unknown = drawn.filter((s) => s.applicable && !s.number).length;
      const silent = unknown > 0 && known(drawn).length === 0;
      const count = apply("count", input);
      expect(count.value).toEqual(silent ? null : { n: BigInt(met), d: 1n });
      expect(count.bounds?.high ?? count.value).toEqual(silent ? null : { n: BigInt(met + unknown), d: 1n });
      const fraction = apply("fraction", input);
      expect(fraction.value).toEqual(silent ? null : { n: BigInt(met), d: BigInt(drawn.length) });
      const names = drawn.flatMap((s, i) =>
        s.applicable && s.number && test(s.number.fraction) ? [(2000 + i).toString()] : [],
      );
      expect(apply("members", input).names).toEqual(silent ? null : names);
    }),
  );
});

it("a rank is 1 and the number of those ahead", () => {
  fc.assert(
    fc.property(series, fc.nat(), fc.boolean(), (drawn, at, ascending) => {
      const position = at % drawn.length;
      const options = new Map(ascending ? [["order", "ascending"]] : []);
      const { value, bounds } = apply("rank", { series: points(drawn), position, options });
      const own = drawn[position]?.number;
      if (!own) {
        expect(value).toBeNull();
        return;
      }
      const others = drawn.filter((s, i) => i !== position && s.applicable);
      const ahead = others.filter(
        (s) => s.number && (ascending ? less(s.number.fraction, own.fraction) : less(own.fraction, s.number.fraction)),
      ).length;
      const unknown = others.filter((s) => !s.number).length;
      expect(value).toEqual({ n: BigInt(1 + ahead), d: 1n });
      expect(bounds?.high?.n ?? value?.n).toBe(BigInt(1 + ahead + unknown));
    }),
  );
});

it("a mean is the sum over the number of those known; max and min are among them", () => {
  fc.assert(
    fc.property(series, (drawn) => {
      const numbers = known(drawn);
      const { value } = apply("mean", { series: points(drawn) });
      if (numbers.length === 0) {
        expect(value).toBeNull();
        return;
      }
      const scale = 10n ** 12n;
      const sum = numbers.reduce((total, { n, d }) => total + n * (scale / d), 0n);
      expect(value && same(value, { n: sum, d: scale * BigInt(numbers.length) })).toBe(true);
      const [most, least] = [
        apply("max", { series: points(drawn) }).value,
        apply("min", { series: points(drawn) }).value,
      ];
      for (const x of numbers) expect(most && least && !less(most, x) && !less(x, least)).toBe(true);
      for (const end of [most, least]) expect(end && numbers.some((x) => same(x, end))).toBe(true);
    }),
  );
});

it("a streak is as long as the run of like signs that ends here", () => {
  fc.assert(
    fc.property(series, fc.nat(), (drawn, at) => {
      const position = at % drawn.length;
      const { value } = apply("streak", { series: points(drawn), position });
      if (!drawn[position]?.number) {
        expect(value).toBeNull();
        return;
      }
      let length = 0;
      while (length <= position && (drawn[position - length]?.number?.fraction.n ?? 0n) > 0n) length++;
      expect(value).toEqual({ n: BigInt(length), d: 1n });
    }),
  );
});
