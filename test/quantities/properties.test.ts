import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, formatValue } from "../../src/quantities/format.ts";
import { numberInWords } from "../../src/quantities/words-out.ts";
import { compare, multiply, ratio, toDecimal, whole, type Rational } from "../../src/quantities/rational.ts";
import { readQuantities } from "../../src/quantities/read.ts";

/** Pieces of texts with numbers, so that random texts are near to what readers look for. */
const PIECES =
  "one two hundred and a half third of in per cent % $ £ - – . , 1 2 1,000 2014 / : + ( ) [ ] between from to more than about over first million ½ ² aged Figure x ^ e ' \n \n\n US$ point doubled tens sur pour deux tiers virgule et".split(
    " ",
  );

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constant(" ")), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(" ")),
);

describe("any text", () => {
  test("is read without an exception, into spans that lie in it, in order, without overlap", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "fr"), (text, language) => {
        let end = 0;
        for (const q of readQuantities(text, { language, referenceDate: "2024-03-14" })) {
          expect(q.start).toBeGreaterThanOrEqual(end);
          expect(q.end).toBeGreaterThan(q.start);
          expect(text.slice(q.start, q.end)).toBe(q.quote);
          end = q.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 10_000 },
    );
  });

  test("asserts an interval that is not turned round", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { asserted } of readQuantities(text)) {
          if (asserted.low && asserted.high) expect(compare(asserted.low, asserted.high)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const numbers = fc
  .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]): Rational => ratio(n, 10n ** BigInt(places)));

type Style = (value: Rational, language: string) => { text: string; value: Rational };

const STYLES: Readonly<Record<string, Style>> = {
  digits: (value, language) => ({ text: formatNumber(value, { language }), value }),
  magnitude: (value, language) => ({ text: formatNumber(value, { language, style: "magnitude" }), value }),
  words: (value, language) => ({ text: numberInWords(value, language), value }),
  percent: (value, language) => {
    const text = formatValue(multiply(value, ratio(1n, 100n)), { kind: "ratio" }, { language, decimals: 6 });
    return { text, value: multiply(value, ratio(1n, 100n)) };
  },
  "long percent": (value, language) => {
    const text = formatValue(
      multiply(value, ratio(1n, 100n)),
      { kind: "ratio" },
      { language, decimals: 6, long: true },
    );
    return { text, value: multiply(value, ratio(1n, 100n)) };
  },
  points: (value, language) => {
    const text = formatValue(multiply(value, ratio(1n, 100n)), { kind: "points" }, { language, decimals: 6 });
    return { text, value: multiply(value, ratio(1n, 100n)) };
  },
  money: (value, language) => {
    const unit = { kind: "money", currency: "EUR", basis: null } as const;
    return { text: formatValue(value, unit, { language, decimals: 18 }), value };
  },
  "long money": (value, language) => {
    const unit = { kind: "money", currency: "USD", basis: null } as const;
    return { text: formatValue(value, unit, { language, decimals: 18, long: true }), value };
  },
  rank: (value, language) => {
    const n = whole(value.n < 0n ? -value.n : value.n);
    return { text: formatValue(n, { kind: "rank" }, { language }), value: n };
  },
};

/** Runs for each style and language, so that all styles together read 100,000 numbers back. */
const RUNS = Math.ceil(100_000 / (2 * Object.keys(STYLES).length));

describe("writing a number and reading it back gives the number", () => {
  for (const language of ["en", "fr"]) {
    for (const [name, write] of Object.entries(STYLES)) {
      test(`${name}, ${language}`, () => {
        fc.assert(
          fc.property(numbers, (number) => {
            const { text, value } = write(number, language);
            const [first, ...more] = readQuantities(text, { language });
            const back = first?.value ? toDecimal(first.value) : null;
            if (back !== toDecimal(value) || more.length > 0)
              expect([text, back, more.length]).toEqual([text, toDecimal(value), 0]);
          }),
          { numRuns: RUNS },
        );
      });
    }
  }
});
