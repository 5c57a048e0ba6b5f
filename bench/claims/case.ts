import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { HELD_OUT } from "./held-out.ts";
import type { Replacement } from "./offsets.ts";

/** The public sets of texts with labels. */
export const SETS = ["ons", "written"] as const;
export type SetName = (typeof SETS)[number];
/** Where they are, from the repository's root. */
export const FOLDER = "../shared/bench";

type Computed = number | string | boolean | null;

/** What a numerical claim of a text says, by hand. Offsets by code points. */
export interface Label {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly context: string;
  readonly value: number | string | null;
  readonly kind: string;
  /** The tables of the case can decide it. */
  readonly checkable: boolean;
  readonly reading: {
    readonly table: string;
    readonly column: string | readonly string[];
    readonly rows: string | readonly string[];
    readonly operation: string;
  } | null;
  readonly computed: Computed | readonly Computed[];
  readonly verdict: "supported" | "refuted" | "not enough info";
  readonly ambiguous?: boolean;
}

/** A wrong number in the planted text. */
export interface Plant extends Replacement {
  readonly id: string;
  readonly end: number;
  /** The kind of claim, or what was done to the number. */
  readonly kind: string;
}

/** A text with its labels and its data. */
export interface Case {
  readonly set: SetName;
  readonly name: string;
  readonly heldOut: boolean;
  /** `datapackage.json` of its tables. */
  readonly data: string;
  readonly text: string;
  readonly planted: string;
  readonly labels: readonly Label[];
  readonly plants: readonly Plant[];
  /** The labelled part of the text, by code points. */
  readonly range: { readonly from: number; readonly to: number };
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function readCase(set: SetName, name: string): Case {
  const folder = join(FOLDER, set, name);
  const file = (of: string): string => join(folder, of);
  const labels = json(file("claims.json")) as Label[];
  const range = existsSync(file("range.json"))
    ? (json(file("range.json")) as Case["range"])
    : { from: 0, to: Math.max(0, ...labels.map((x) => x.end)) };
  return {
    set,
    name,
    heldOut: HELD_OUT.has(name),
    data: file("datapackage.json"),
    text: readFileSync(file("text.md"), "utf8"),
    planted: readFileSync(file("planted.md"), "utf8"),
    labels,
    plants: json(file("planted.json")) as Plant[],
    range,
  };
}

/** All cases of the sets that are at hand, by name; or only the one that is named. */
export function readCases(only: string | null = null): Case[] {
  return SETS.flatMap((set) => {
    const folder = join(FOLDER, set);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .sort()
      .filter((name) => (only === null || name === only) && existsSync(join(folder, name, "claims.json")))
      .map((name) => readCase(set, name));
  });
}
