import { z } from "zod";
import type { Cell } from "../addresses/cell.ts";
import type { CellRequest } from "../addresses/plan.ts";
import type { Cache, Json } from "../cache/cache.ts";
import { hashOf } from "../cache/hash.ts";
import type { DataKey } from "../measures/data-key.ts";
import { isExact } from "../measures/kept-cells.ts";
import type { FigureSpec } from "./figure-spec.ts";
import type { FigureSource } from "./sources.ts";
import type { TableModel } from "./table-model.ts";
import { plansOf, type Grid } from "./grid.ts";

const KIND = "figures";

/** What a kept figure must have at the least; what else it has stays. */
const schema = z.looseObject({
  title: z.string(),
  description: z.string(),
  table: z.looseObject({ rowHead: z.string(), columns: z.array(z.string()), rows: z.array(z.unknown()) }),
  drawing: z.looseObject({ wide: z.string(), narrow: z.string() }).nullable(),
  sources: z.array(z.unknown()),
  notes: z.array(z.string()),
  cells: z.array(z.string()),
});

/** What a figure shows, in no particular markup. */
export interface Drawn {
  readonly title: string;
  /** What the chart shows, in words; "" for a table. */
  readonly description: string;
  readonly table: TableModel;
  /** The chart as SVG, drawn for a column of text and for a phone; null for a table. */
  readonly drawing: { readonly wide: string; readonly narrow: string } | null;
  readonly sources: readonly FigureSource[];
  /** The author's note, the meaning of marks, and why values are missing. */
  readonly notes: readonly string[];
  /** The names of the cells of the data that it shows. */
  readonly cells: readonly string[];
}

/** A figure that is to be drawn: its number on its page, and its addresses looked up. */
export interface Named {
  readonly spec: FigureSpec;
  readonly number: number;
  readonly grid: Grid;
}

/** Figures that were drawn before: of the same block, over the same data. */
export interface KeptFigures {
  readonly get: (named: Named) => Promise<Drawn | null>;
  /** Keeps a figure; `requests` are all that was asked for it, `cells` has the answers. */
  readonly put: (
    named: Named,
    drawn: Drawn,
    requests: Iterable<CellRequest>,
    cells: ReadonlyMap<string, Cell>,
  ) => Promise<void>;
}

export const noFigures: KeptFigures = { get: () => Promise.resolve(null), put: () => Promise.resolve() };

/** The slugs of the measures with SQL that a figure reads. */
function measuresOf(grid: Grid): string[] {
  const chains = plansOf(grid).map((plan) => plan.chain);
  const peers = chains.flatMap((c) => c.steps.flatMap((s) => s.peerChain ?? []));
  return [...new Set([...chains, ...peers].map((c) => c.base.slug))].sort();
}

/** Whether all that a figure was drawn from is sure to be exact, measure by measure. */
function isSure(requests: Iterable<CellRequest>, cells: ReadonlyMap<string, Cell>): boolean {
  const groups = new Map<string, Cell[]>();
  for (const { measure, key } of requests) {
    const cell = cells.get(key);
    const group = groups.get(measure) ?? [];
    groups.set(measure, group);
    if (cell) group.push(cell);
  }
  return [...groups.values()].every(isExact);
}

const PLACES: readonly string[] = ["place", "offset", "places", "rowsPlace"];

/** A block or a part of it without what only says where something stands: that changes nothing of a figure. */
function withoutPlaces(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutPlaces);
  if (part === null || typeof part !== "object") return part;
  const said = Object.entries(part).filter(([name]) => !PLACES.includes(name));
  return Object.fromEntries(said.map(([name, inner]) => [name, withoutPlaces(inner)]));
}

/** Figures that a cache has, by their blocks, the data that they show, and what holds for all of them (the day, the language). */
export function keptFigures(all: readonly string[], keyOf: DataKey, cache: Cache): KeptFigures {
  const name = ({ spec, number, grid }: Named): string =>
    hashOf([
      withoutPlaces(spec),
      grid.items,
      number,
      all,
      measuresOf(grid).map((measure) => [measure, keyOf(measure)]),
    ]);
  return {
    get: async (named) => {
      const found = schema.safeParse(await cache.get(KIND, name(named)));
      return found.success ? (found.data as unknown as Drawn) : null;
    },
    put: async (named, drawn, requests, cells) => {
      if (isSure(requests, cells)) await cache.put(KIND, name(named), drawn as unknown as Json);
    },
  };
}
