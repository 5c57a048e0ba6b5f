import type { GeoProjection } from "d3-geo";
import type { Land, World } from "./world.ts";

export type Ring = readonly (readonly [number, number])[];

/** Points nearer than this to the one before show little and weigh much, in pixels; each is on a grid of half pixels. */
const NEAR = 2.6;
const GRID = 2;

function onGrid(x: number): number {
  return Math.round(x * GRID) / GRID;
}

function thinned(ring: Ring): Ring {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) kept.push(point);
  }
  return kept.length < 4 ? ring : kept;
}

function isTiny(ring: Ring): boolean {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  return Math.max(...xs) - Math.min(...xs) < 2.5 && Math.max(...ys) - Math.min(...ys) < 2.5;
}

/** The outlines of a country on the sheet, cut to the frame of the projection; none where it lies outside. */
export function outlineOf(land: Land, projection: GeoProjection, { geo }: Pick<World, "geo">): Ring[] {
  const rings: [number, number][][] = [];
  const sink = {
    point: (x: number, y: number) => void rings.at(-1)?.push([onGrid(x), onGrid(y)]),
    lineStart: () => void rings.push([]),
    lineEnd: () => undefined,
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
    sphere: () => undefined,
  };
  geo.geoStream(land, projection.stream(sink));
  return rings.filter((r) => r.length > 2 && !isTiny(r)).map(thinned);
}

/** The part of a country with the largest surface: the view is fitted to it, not to islands of the state far away. */
export function mainPart(land: Land, { geo }: Pick<World, "geo">): Land {
  if (land.geometry.type === "Polygon") return land;
  const parts = land.geometry.coordinates.map((coordinates): Land => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates },
  }));
  const areas = parts.map((p) => geo.geoArea(p));
  return parts[areas.indexOf(Math.max(...areas))] ?? land;
}
