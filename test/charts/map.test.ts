import { describe, expect, it } from "vitest";
import { narrow, wide } from "../../src/charts/draw/look.ts";
import { numericCode } from "../../src/charts/map/iso-codes.ts";
import { outlineOf, type Ring } from "../../src/charts/map/outline.ts";
import { viewOf } from "../../src/charts/map/view.ts";
import { loadWorld, type Land } from "../../src/charts/map/world.ts";

/** A square of one degree of longitude at the equator, and a strip of the same surface at 60° north. */
function patch(lon: number, south: number, north: number): Land {
  const ring = [
    [lon, south],
    [lon, north],
    [lon + 4, north],
    [lon + 4, south],
    [lon, south],
  ];
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}

function surface(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => {
    const twice = ring.reduce((n, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      return n + x * y2 - x2 * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}

describe("a map", () => {
  it.each([
    ["of Europe", ["616", "620", "792", "578"]],
    ["of both sides of the Atlantic", ["840", "124", "616", "792"]],
  ])("%s shows surfaces as large as they are", async (_, codes) => {
    const world = await loadWorld();
    const ground = { world, codes: new Map(codes.map((c) => [c, c])), without: [] };
    const { projection } = viewOf(ground, codes, 0, wide);
    projection.clipExtent(null);
    const perSurface = [
      [10, 38, 42],
      [10, 60, 64],
      [25, 50, 54],
    ].map(([lon, south, north]) => {
      const land = patch(lon!, south!, north!);
      return surface(outlineOf(land, projection, world)) / world.geo.geoArea(land);
    });
    for (const ratio of perSurface) expect(ratio / perSurface[0]!).toBeCloseTo(1, 1);
  });

  it("is fitted to what it shows, and no taller than its width allows", async () => {
    const world = await loadWorld();
    const ground = { world, codes: new Map([["chile", "152"]]), without: [] };
    expect(viewOf(ground, ["chile"], 20, narrow).height).toBeLessThanOrEqual(20 + 350 * 1.25 + 12);
  });

  it.each([
    ["PL", "616"],
    ["POL", "616"],
    ["616", "616"],
    [" pol ", "616"],
    ["XX", null],
    ["", null],
  ])("knows a country by any of its codes: %s", (code, numeric) => {
    expect(numericCode(code)).toBe(numeric);
  });
});
