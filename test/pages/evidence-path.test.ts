import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datedAddress, evidencePath } from "../../src/pages/evidence-path.ts";

describe("the path of an evidence page", () => {
  it.each([
    ["allies?date=2024-03-14", "evidence/allies/date=2024-03-14"],
    ["stated-contracts-value", "evidence/stated-contracts-value"],
    [
      "share-of-gdp/fraction;at-least=0.02?country=allies&year=2024",
      "evidence/share-of-gdp/fraction;at-least=0.02/country=allies&year=2024",
    ],
    ["births/lowest-since?year=2012/13", "evidence/births/lowest-since/year=2012+13"],
    ["security-agreements?signed=2024-01-01..", "evidence/security-agreements/signed=2024-01-01..~"],
  ])("%s reads like the address", (address, path) => {
    expect(evidencePath(address)).toBe(path);
  });

  it("is short enough for every file system, and still unique", () => {
    const long = (n: number): string =>
      `allies?date=${Array.from({ length: 80 }, (_, i) => `19${(i + 10).toString()}-12-31`).join(",")},${n.toString()}`;
    expect(evidencePath(long(1))).not.toBe(evidencePath(long(2)));
    for (const part of evidencePath(long(1)).split("/")) expect(part.length).toBeLessThanOrEqual(120);
  });

  it("is never shared by two addresses", () => {
    const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
    const step = fc
      .tuple(slug, fc.array(fc.tuple(slug, slug), { maxLength: 2 }))
      .map(([name, options]) => `/${name}${options.map(([o, v]) => `;${o}=${v}`).join("")}`);
    const item = fc.oneof(slug, fc.constantFrom("2012/13", "2014..2024", "..2024", "2014.."));
    const filters = fc
      .array(fc.tuple(slug, item), { maxLength: 3 })
      .map((fs) => (fs.length === 0 ? "" : `?${fs.map(([d, i]) => `${d}=${i}`).join("&")}`));
    const address = fc.tuple(slug, fc.array(step, { maxLength: 2 }), filters).map(([m, s, f]) => m + s.join("") + f);
    fc.assert(
      fc.property(address, address, (a, b) => {
        if (a !== b) expect(evidencePath(a)).not.toBe(evidencePath(b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the address of a value on another day than the report's", () => {
  it("names the day, in its place", () => {
    expect(datedAddress("a?country=x&year=2023", "2024-03-14", "2024-06-17")).toBe(
      "a?as-of=2024-03-14&country=x&year=2023",
    );
    expect(datedAddress("a", "2024-03-14", "2024-06-17")).toBe("a?as-of=2024-03-14");
    expect(datedAddress("a?as-of=2023-01-01&b=c", "2023-01-01", "2024-06-17")).toBe("a?as-of=2023-01-01&b=c");
    expect(datedAddress("a?b=c", "2024-06-17", "2024-06-17")).toBe("a?b=c");
  });
});
