import fc from "fast-check";
import { expect, it } from "vitest";
import { slugify } from "../../src/addresses/slug.ts";

it.each([
  ["Türkiye", "turkiye"],
  ["NATO Europe and Canada", "nato-europe-and-canada"],
  ["Côte d’Ivoire", "cote-divoire"],
  ["Bosnia & Herzegovina", "bosnia-herzegovina"],
  ["  Slovak   Republic ", "slovak-republic"],
  ["2012/13", "2012/13"],
  ["2024-Q1", "2024-q1"],
  ["“quoted”, (bracketed)", "quoted-bracketed"],
  ["Straße", "straße"],
  ["İstanbul", "istanbul"],
  ["한국", "한국"],
  ["がか", "がか"],
  ["हिन्दी", "हिन्दी"],
  ["🙂", ""],
  ["!!!", ""],
])("%s → %s", (label, slug) => {
  expect(slugify(label)).toBe(slug);
});

it("a slug is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (label) => {
      const slug = slugify(label);
      expect(slugify(slug)).toBe(slug);
    }),
    { numRuns: 1000 },
  );
});
