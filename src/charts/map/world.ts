import type * as Geo from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";

export type Land = Feature<Polygon | MultiPolygon>;

/** The countries of the world with what projects them: loaded when the first map is drawn. */
export interface World {
  readonly geo: typeof Geo;
  /** By numeric ISO 3166-1 code. */
  readonly countries: ReadonlyMap<string, Land>;
  /** All land, also what has no code. */
  readonly land: readonly Land[];
}

let world: Promise<World> | null = null;

async function readWorld(): Promise<World> {
  const [geo, client, { readFile }, { createRequire }] = await Promise.all([
    import("d3-geo"),
    import("topojson-client"),
    import("node:fs/promises"),
    import("node:module"),
  ]);
  // Node gives this package, which is no module, as a default; a bundler gives its names.
  const topojson = "feature" in client ? client : (client as unknown as { default: typeof client }).default;
  // Natural Earth, 1:50 million, in the public domain; packed by world-atlas.
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(await readFile(path, "utf8")) as Parameters<typeof client.feature>[0];
  const countries = atlas.objects["countries"];
  const found = countries && topojson.feature(atlas, countries);
  const land = (found?.type === "FeatureCollection" ? found.features : []) as Land[];
  return { geo, countries: new Map(land.flatMap((f) => (f.id === undefined ? [] : [[String(f.id), f]]))), land };
}

/** Loads the map of the world, once. */
export function loadWorld(): Promise<World> {
  world ??= readWorld();
  return world;
}
