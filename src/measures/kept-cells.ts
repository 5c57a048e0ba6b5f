import type { Cell } from "../addresses/cell.ts";
import { cellFromJson, cellToJson } from "../addresses/cell-json.ts";
import type { Cells } from "../addresses/cells.ts";
import type { CellRequest } from "../addresses/plan.ts";
import type { Cache, Json } from "../cache/cache.ts";
import { hashOf } from "../cache/hash.ts";
import type { DataKey } from "./data-key.ts";

const KIND = "cells";

/**
 * Whether cells of one measure are sure to be exact: one of them has an exact number, and whether a measure's numbers are is
 * settled by the types of its SQL. A sum of doubles can depend on what else was asked with it, so it is never kept.
 */
export function isExact(cells: Iterable<Cell>): boolean {
  let found = false;
  for (const { value, approximate } of cells) {
    if (approximate) return false;
    if (value) found = true;
  }
  return found;
}

function byMeasure(requests: readonly CellRequest[], keyOf: DataKey): Map<string, CellRequest[]> {
  const groups = new Map<string, CellRequest[]>();
  for (const request of requests) {
    const key = hashOf([keyOf(request.measure), request.measure, request.asOf]);
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return groups;
}

type Kept = { readonly [key: string]: Json };

function isKept(json: Json | undefined): json is Kept {
  return json !== undefined && json !== null && typeof json === "object" && !Array.isArray(json);
}

/** A port that asks another only for what a cache does not have, and keeps the answers there, by measure and day. */
export function keptCells(cells: Cells, keyOf: DataKey, cache: Cache): Cells {
  return async (requests) => {
    const found = new Map<string, Cell>();
    const before = new Map<string, Kept>();
    const groups = byMeasure(requests, keyOf);
    const open: CellRequest[] = [];
    for (const [key, group] of groups) {
      const json = await cache.get(KIND, key);
      const kept = isKept(json) ? json : {};
      before.set(key, kept);
      for (const request of group) {
        const cell = kept[request.key];
        if (cell === undefined) open.push(request);
        else found.set(request.key, cellFromJson(cell));
      }
    }
    if (open.length === 0) return found;
    const isOpen = new Set(open.map((r) => r.key));
    for (const [key, cell] of await cells(open)) found.set(key, cell);
    for (const [key, group] of groups) {
      const own = group.flatMap((r) => found.get(r.key) ?? []);
      if (!group.some((r) => isOpen.has(r.key)) || !isExact(own)) continue;
      const added = group.flatMap((r) => {
        const cell = isOpen.has(r.key) ? found.get(r.key) : undefined;
        return cell ? [[r.key, cellToJson(cell)] as const] : [];
      });
      await cache.put(KIND, key, { ...before.get(key), ...Object.fromEntries(added) });
    }
    return found;
  };
}
