import type { GeoProjection } from "d3-geo";
import type { FeatureCollection } from "geojson";
import type { Look } from "../draw/look.ts";
import type { Ground } from "./ground.ts";
import { mainPart } from "./outline.ts";

/** A projection fitted to some items in one width, and how tall the map is then. */
export interface View {
  readonly projection: GeoProjection;
  readonly height: number;
}

/** How tall a map may be, as a part of its width. */
const TALLEST = { wide: 0.85, narrow: 1.25 };

/** What spans more degrees of longitude would lean to the sides in an azimuthal projection. */
const WIDEST = 90;

/** An equal-area projection, so that a surface shows as large as it is: Lambert's azimuthal one, or Equal Earth for wide views. */
function projectionOf(framed: FeatureCollection, { geo }: Ground["world"]): GeoProjection {
  const [lon, lat] = geo.geoCentroid(framed);
  const [[west], [east]] = geo.geoBounds(framed);
  const span = (east - west + 360) % 360;
  if (span <= WIDEST) return geo.geoAzimuthalEqualArea().rotate([-lon, -lat]).precision(0.3);
  return geo
    .geoEqualEarth()
    .rotate([-(west + span / 2), 0])
    .precision(0.3);
}

/** The projection of a map, fitted to some of its items. */
export function viewOf(ground: Ground, items: readonly string[], top: number, look: Look): View {
  const { world, codes } = ground;
  const { geo } = world;
  const shapes = items.flatMap((item) => world.countries.get(codes.get(item) ?? "") ?? []);
  const main = shapes.length > 0 ? shapes.map((s) => mainPart(s, world)) : world.land;
  const framed: FeatureCollection = { type: "FeatureCollection", features: [...main] };
  const projection = projectionOf(framed, world);
  const pad = 6;
  projection.fitWidth(look.width - 2 * pad, framed);
  const [[, y0], [, y1]] = geo.geoPath(projection).bounds(framed);
  const tall = Math.min(y1 - y0, look.width * TALLEST[look.name]);
  const bottom = top + tall + 2 * pad;
  projection.fitExtent(
    [
      [pad, top + pad],
      [look.width - pad, bottom - pad],
    ],
    framed,
  );
  projection.clipExtent([
    [0, top],
    [look.width, bottom],
  ]);
  return { projection, height: bottom };
}
