import type { Catalogue, Measure } from "../../addresses/catalogue.ts";
import { memberOptions } from "./member-options.ts";
import type { Origin, Position, SlotOption } from "./slots.ts";

/** What a reading does with the cells. */
export type Operation =
  | "level"
  | "growth"
  | "multiple"
  | "change"
  | "share"
  | "share-change"
  | "difference"
  | "excess"
  | "ratio"
  | "rank"
  | "since"
  | "streak"
  | "sum"
  | "count"
  | "counted"
  | "peak"
  | "per"
  | "mean"
  | "placing";

/** Where a reading has one of its parts from. */
export interface Slot {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
  readonly score: number;
}

/** One possible address for a claim, by words alone. */
export interface Candidate {
  readonly address: string;
  readonly measure: Measure;
  readonly operation: Operation;
  readonly score: number;
  /** How well the words name the measure. */
  readonly said: number;
  readonly slots: readonly Slot[];
}

/** Members for the dimensions of a measure, together. */
export interface Combination {
  readonly members: ReadonlyMap<string, SlotOption>;
  readonly score: number;
}

/** A slot named in the sentence counts for a reading, one that is only taken for granted against it. */
export const EVEN = 1.2;

/** The likeliest ways to fill the dimensions of names of a measure. */
export function combinations(
  measure: Measure,
  dimensions: readonly string[],
  position: Position,
  catalogue: Catalogue,
): Combination[] {
  let found: Combination[] = [{ members: new Map(), score: 0 }];
  for (const dimension of dimensions) {
    const options = memberOptions(measure, dimension, position, catalogue).slice(0, 5);
    const next = found.flatMap((c) =>
      options
        .filter((o) => o.at === undefined || ![...c.members.values()].some((m) => m.at === o.at))
        .map((o) => ({
          members: new Map(c.members).set(dimension, o),
          score: c.score + (o.origin === "only" ? 0 : o.score - EVEN),
        })),
    );
    found = next.sort((a, b) => b.score - a.score).slice(0, 12);
  }
  return found;
}

/** The filters of an address. */
export function filterText(
  members: ReadonlyMap<string, SlotOption>,
  ...more: readonly (readonly [string, string])[]
): string {
  const filters = [...[...members].flatMap(([d, o]) => (o.slug === null ? [] : [[d, o.slug] as const])), ...more];
  return filters.length === 0
    ? ""
    : `?${filters
        .map(([d, v]) => `${d}=${v}`)
        .sort()
        .join("&")}`;
}

/** The slots that members fill. */
export function slotsOf(members: ReadonlyMap<string, SlotOption>): Slot[] {
  return [...members].map(([name, o]) => ({ name, value: o.slug ?? "", origin: o.origin, score: o.score }));
}
