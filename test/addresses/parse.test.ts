import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printAddress, type Address, type Item, type Piece } from "../../src/addresses/address.ts";
import { parseAddress } from "../../src/addresses/parse.ts";
import { collector } from "../../src/diagnostics/diagnostic.ts";

function parse(text: string) {
  const { report, list } = collector();
  return { address: parseAddress(text, report), list };
}

const piece = (text: string): Piece => ({ text, start: 0, end: 0 });
const letters = ["a", "b", "c", "d", "e", "é", "ł", "ß", "가", "0", "1", "2", "9"];
const name = fc
  .tuple(fc.constantFrom(...letters), fc.string({ unit: fc.constantFrom(...letters, "-"), maxLength: 8 }))
  .map(([first, rest]) => first + rest)
  .filter((text) => text !== "as-of" && text !== "composition");
const period = fc.constantFrom("2024", "2024-q3", "2024-03", "2024-03-14", "2012/13");
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.oneof(name, period).map((text): Item => ({ kind: "one", name: piece(text) })),
  fc
    .tuple(fc.option(period), fc.option(period))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]): Item => ({
      kind: "range",
      from: from === null ? null : piece(from),
      to: to === null ? null : piece(to),
    })),
);
const option = fc.record({
  name: name.map(piece),
  value: fc.oneof(name, period, fc.constantFrom("0.02", "-1.5", "1e-3")).map(piece),
});
const step = fc.record({
  operator: fc.constantFrom("growth", "count", "per", "highest-since").map(piece),
  options: fc.uniqueArray(option, { selector: (o) => o.name.text, maxLength: 3 }),
});
const filter = fc.record({ dimension: name.map(piece), items: fc.array(item, { minLength: 1, maxLength: 3 }) });
const address: fc.Arbitrary<Address> = fc.record({
  measure: name.map(piece),
  steps: fc.array(step, { maxLength: 3 }),
  filters: fc.uniqueArray(filter, { selector: (f) => f.dimension.text, maxLength: 3 }),
  asOf: fc.option(fc.constantFrom("2024-03-14", "1999-12-31").map(piece)),
  composition: fc.option(fc.constantFrom("period", "fixed").map(piece)),
});

describe("printing and parsing", () => {
  it("are inverse: an address that is printed parses back to the same", () => {
    fc.assert(
      fc.property(address, (one) => {
        const text = printAddress(one);
        const { address: back, list } = parse(text);
        expect(list).toEqual([]);
        expect(back && printAddress(back)).toBe(text);
        expect(back?.measure.text).toBe(one.measure.text);
        expect(back?.steps.map((s) => s.operator.text)).toEqual(one.steps.map((s) => s.operator.text));
        const options = (a: Address | null) =>
          a?.steps.map((s) => Object.fromEntries(s.options.map((o) => [o.name.text, o.value.text])));
        expect(options(back)).toEqual(options(one));
        expect(new Set(back?.filters.map((f) => f.dimension.text))).toEqual(
          new Set(one.filters.map((f) => f.dimension.text)),
        );
        expect(back?.asOf?.text).toBe(one.asOf?.text);
        expect(back?.composition?.text).toBe(one.composition?.text === "fixed" ? "fixed" : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it("keep each piece's place", () => {
    fc.assert(
      fc.property(address, (one) => {
        const text = printAddress(one);
        const { address: back } = parse(text);
        const pieces = [
          back?.measure,
          ...(back?.steps.flatMap((s) => [s.operator, ...s.options.flatMap((o) => [o.name, o.value])]) ?? []),
          ...(back?.filters.map((f) => f.dimension) ?? []),
        ];
        for (const p of pieces) expect(p && text.slice(p.start, p.end)).toBe(p?.text);
      }),
    );
  });

  it("the canonical form of any accepted text is a fixed point, and no text throws", () => {
    const unit = fc.constantFrom(
      ...["a", "b", "2", "/", ";", "=", "?", "&", ",", ".", "-"],
      "..",
      "as-of",
      "composition",
      "fixed",
      "2024-03-14",
      "é",
      "\n",
      "\u0000",
      "%20",
      "🙂",
    );
    const text = fc.oneof(fc.string({ unit, maxLength: 25 }), fc.string(), address.map(printAddress));
    fc.assert(
      fc.property(text, (given) => {
        const { address: found, list } = parse(given);
        if (!found) {
          expect(list.length).toBeGreaterThan(0);
          for (const { place } of list)
            expect(place && place.start <= place.end && place.end <= given.length).toBe(true);
          return;
        }
        const canonical = printAddress(found);
        const again = parse(canonical);
        expect(again.list).toEqual([]);
        expect(again.address && printAddress(again.address)).toBe(canonical);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["m?b=2&a=1", "m?a=1&b=2"],
    ["m?a=y,x,y", "m?a=x,y"],
    ["m/count;b=2;a=1?y=1", "m/count;a=1;b=2?y=1"],
    ["m?composition=period&a=1", "m?a=1"],
    ["m?composition=fixed&a=1", "m?a=1&composition=fixed"],
    ["m?z=1&as-of=2024-01-31", "m?as-of=2024-01-31&z=1"],
    ["m/growth;from=2012/13/streak?year=2014/15", "m/growth;from=2012/13/streak?year=2014/15"],
    ["m?fiscal_year=2012/13..2014/15", "m?fiscal_year=2012/13..2014/15"],
  ])("%s is %s", (text, canonical) => {
    const { address: found } = parse(text);
    expect(found && printAddress(found)).toBe(canonical);
  });
});

describe("a mistake is placed where it stands", () => {
  it.each([
    ["", 0, 0, "the name of a measure (letters, digits, hyphens)"],
    ["?a=1", 0, 0, "the name of a measure (letters, digits, hyphens)"],
    ["m/", 2, 2, "the name of an operator after /"],
    ["m//growth", 2, 2, "the name of an operator after /"],
    ["m/a b", 2, 5, "the name of an operator after /"],
    ["m/count;", 8, 8, "option=value after ;"],
    ["m/count;at-least", 8, 16, "option=value after ;"],
    ["m/count;at-least=", 17, 17, "a number, a member, a period or a word after ="],
    ["m/count;=2", 8, 8, "the name of an option"],
    ["m/count;a=1;a=2", 12, 13, "each option once"],
    ["m?", 2, 2, "dimension=item after ? or &"],
    ["m?country", 2, 9, "dimension=item after ? or &"],
    ["m?country=", 10, 10, "a member, a group or a period after ="],
    ["m?country=a,,b", 12, 12, "a member, a group or a period after ="],
    ["m?country=a b", 10, 13, "a member, a group or a period after ="],
    ["m?a=1&a=2", 6, 7, "each filter once (several items are separated by commas)"],
    ["m?as-of=2024-01-01&as-of=2024-01-02", 19, 24, "each filter once (several items are separated by commas)"],
    ["m?as-of=2024", 8, 12, "a date (YYYY-MM-DD)"],
    ["m?as-of=2024-02-31", 8, 18, "a date (YYYY-MM-DD)"],
    ["m?composition=sometimes", 14, 23, "period or fixed"],
    ["m?year=..", 7, 9, "a range with at least one end"],
    ["m?year=2014..2015..2016", 13, 23, "a period or a date at each end of a range"],
    ["m?country=pol%61nd", 10, 18, "a member, a group or a period after ="],
    ["m?country=poland\n", 10, 17, "a member, a group or a period after ="],
    ["m #x", 0, 4, "the name of a measure (letters, digits, hyphens)"],
  ])("%j", (text, start, end, expected) => {
    const { list } = parse(text);
    expect(list.map((d) => [d.code, d.place?.start, d.place?.end, d.expected])).toEqual([
      ["address-syntax", start, end, expected],
    ]);
  });

  it("an address of 100 kB is refused at once, in one short message on one line", () => {
    const { address: found, list } = parse(`m?country=${"a\n,".repeat(33_000)}`);
    expect(found).toBeNull();
    expect(list).toHaveLength(1);
    expect(list[0]?.message.length).toBeLessThan(400);
    expect(list[0]?.message).not.toContain("\n");
  });
});
