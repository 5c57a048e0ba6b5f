import { z } from "zod";
import type { CellRequest } from "../addresses/plan.ts";
import type { Cache, Json } from "../cache/cache.ts";
import { hashOf } from "../cache/hash.ts";
import type { DataKey } from "./data-key.ts";
import type { SourcesOfEach, SourceUsed } from "./value.ts";

const KIND = "sources";

const schema = z.array(
  z.strictObject({
    table: z.string(),
    title: z.string(),
    sql: z.string(),
    files: z.array(
      z.strictObject({
        path: z.string(),
        sha256: z.string(),
        vintage: z.string().nullable(),
        stated: z.boolean(),
        citation: z.string().nullable(),
        url: z.string().nullable(),
        lines: z.array(z.number()),
      }),
    ),
  }),
);

/** The sources of cells, asked of another port only where a cache does not have them. */
export function keptSources(sourcesOfEach: SourcesOfEach, keyOf: DataKey, cache: Cache): SourcesOfEach {
  const name = (set: readonly CellRequest[]): string => hashOf(set.map((r) => [keyOf(r.measure), r.key]));
  return async (sets) => {
    const found = new Map<string, readonly SourceUsed[]>();
    const open = new Map<string, readonly CellRequest[]>();
    for (const set of sets) {
      const kept = schema.safeParse(await cache.get(KIND, name(set)));
      if (kept.success) found.set(name(set), kept.data);
      else open.set(name(set), set);
    }
    const answers = open.size === 0 ? [] : await sourcesOfEach([...open.values()]);
    for (const [i, key] of [...open.keys()].entries()) {
      const sources = answers[i] ?? [];
      found.set(key, sources);
      await cache.put(KIND, key, sources as unknown as Json);
    }
    return sets.map((set) => found.get(name(set)) ?? []);
  };
}
