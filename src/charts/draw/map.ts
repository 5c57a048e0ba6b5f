import { toNumber } from "../../quantities/rational.ts";
import { classesOf } from "../classes.ts";
import { outlineOf, mainPart, type Ring } from "../map/outline.ts";
import { viewOf } from "../map/view.ts";
import { sharedPlaces, valueText } from "../places.ts";
import type { Shown } from "../shown.ts";
import { annotationMarks, type Note } from "./annotation.ts";
import type { Draw } from "./drawing.ts";
import { keyMarks, type KeyEntry } from "./key.ts";
import type { Look } from "./look.ts";
import type { Piece } from "./sheet.ts";

/** An item of the map with its value. */
interface Place {
  readonly item: string;
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  /** The colour of its class. */
  readonly colour: string;
  readonly rings: readonly Ring[];
  /** The middle of its main part; null where that lies outside of the view. */
  readonly middle: readonly [number, number] | null;
}

/** A surface smaller than this cannot be seen, in square pixels: a disc stands for it. */
const SMALL = 14;

function surface(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => {
    const twice = ring.reduce((n, [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x, y];
      return n + x * y2 - x2 * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}

/** How large a circle is for a value: its surface is proportional. */
function radius(value: number, most: number, look: Look): number {
  const full = look.name === "wide" ? 26 : 18;
  return Math.round(full * Math.sqrt(Math.max(0, value) / (most || 1)) * 10) / 10;
}

/** The names and values that stand on the map: what is highlighted, and of points the largest three. */
function notesOf(places: readonly Place[], shown: Shown): Note[] {
  const { highlight, marks } = shown.spec;
  const ranked = places.filter((p) => p.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const named = places.filter(
    (p) => highlight.includes(p.item) || (marks === "points" && highlight.length === 0 && ranked.indexOf(p) < 3),
  );
  return named.flatMap(({ label, text, middle, value }) =>
    middle && value !== null ? [{ x: middle[0], y: middle[1], text: `${label} ${text}` }] : [],
  );
}

/** A map: areas coloured by class, or circles of the values' size, on land in a pale tone. */
export const drawMap: Draw = (shown, look) => {
  const { grid, spec, strands, language, ground } = shown;
  const strand = strands[0];
  if (!ground || !strand) return { height: 1, pieces: [] };
  const { world, codes } = ground;
  const values = strand.cells.flatMap((c) => c?.value ?? []);
  const places = sharedPlaces(values, strand.unit);
  const classes = classesOf(values, spec.classes, strand.unit, language);
  const asAreas = spec.marks === "areas";
  const unknown = asAreas && grid.items.some((_, i) => !strand.cells[i]?.value);
  const key = keyMarks(
    asAreas
      ? [
          ...classes.all.map((c): KeyEntry => ({ label: c.text, colour: c.colour })),
          ...(unknown ? [{ label: "no value", colour: "var(--no-value)" }] : []),
        ]
      : [],
    0,
    look,
  );
  const framed = spec.frame.length > 0 ? spec.frame : grid.items.map((i) => i.item);
  const { projection, height } = viewOf(ground, framed, key.height, look);
  const inside = ([x, y]: readonly [number, number]): boolean =>
    x >= 0 && x <= look.width && y >= key.height && y <= height;
  const found = grid.items.flatMap(({ item, label }, i): Place[] => {
    const land = world.countries.get(codes.get(item) ?? "");
    if (!land) return [];
    const value = strand.cells[i]?.value ?? null;
    const middle = projection(world.geo.geoCentroid(mainPart(land, world)));
    return [
      {
        item,
        label,
        value: value && toNumber(value),
        text: value ? valueText(value, strand.unit, language, places) : "–",
        colour: asAreas ? (value ? classes.of(value).colour : "var(--no-value)") : "var(--map-member)",
        rings: outlineOf(land, projection, world),
        middle: middle && inside(middle) ? middle : null,
      },
    ];
  });
  const members = new Set(grid.items.flatMap(({ item }) => codes.get(item) ?? []));
  const rest = world.land
    .filter((l) => !members.has(String(l.id)))
    .map((l): Piece => ({ shape: "region", rings: outlineOf(l, projection, world), className: "land" }));
  const strong = (p: Place): boolean => spec.highlight.includes(p.item);
  const areas = [...found]
    .sort((a, b) => Number(strong(a)) - Number(strong(b)) || (a.colour < b.colour ? -1 : a.colour > b.colour ? 1 : 0))
    .map((p): Piece => ({
      shape: "region",
      rings: p.rings,
      className: strong(p) ? "area-strong" : "area",
      fill: p.colour,
    }));
  const most = Math.max(0, ...found.map((p) => p.value ?? 0));
  const points = [...found]
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .flatMap((p): Piece[] => {
      if (!p.middle) return [];
      const [x, y] = p.middle;
      if (asAreas)
        return surface(p.rings) < SMALL
          ? [{ shape: "dot", x, y, r: 3.4, className: "small-area", fill: p.colour, stroke: "var(--paper)" }]
          : [];
      if (p.value === null || p.value <= 0) return [];
      return [{ shape: "dot", x, y, r: radius(p.value, most, look), className: "circle", fill: "var(--series-1)" }];
    });
  const bounds = { left: 2, right: look.width - 2, top: key.height, bottom: height };
  const taken = asAreas ? [] : found.flatMap(({ middle, value }) => (middle && value !== null ? [middle] : []));
  const pieces = [
    ...key.pieces,
    ...rest.filter((p) => p.shape === "region" && p.rings.length > 0),
    ...areas.filter((p) => p.shape === "region" && p.rings.length > 0),
    ...points,
    ...annotationMarks(notesOf(found, shown), bounds, taken, [], look),
  ];
  return { height: height + 2, pieces };
};
