import type { Dimension, Group, Member } from "../../addresses/catalogue.ts";
import { slugify } from "../../addresses/slug.ts";
import { RESERVED } from "../../addresses/address.ts";
import { NAME } from "../../addresses/parse.ts";
import type { Grid } from "../grids/grid.ts";
import type { DraftDimension, DraftTable } from "../drafts/draft.ts";
import { Names } from "./names.ts";

/** A dimension of the catalogue while tables are joined to it. */
interface Growing {
  readonly slug: string;
  readonly title: string;
  readonly kind: Dimension["kind"];
  readonly members: Map<string, { slug: string; aliases: Set<string> }>;
  readonly names: Names;
  readonly sums: Set<string>;
}

/** Periods are shared by all; other dimensions only where name and members are the same. */
function shareKey({ kind, wish, sums }: DraftDimension, labels: readonly string[]): string {
  if (kind !== "category") return `${kind}:${wish}`;
  return JSON.stringify([wish, labels.map(slugify).sort(), sums.map(slugify).sort()]);
}

function addMember(dimension: Growing, label: string, aliases: readonly string[]): void {
  const known = dimension.members.get(label);
  if (known) {
    for (const alias of aliases) known.aliases.add(alias);
    return;
  }
  const wish = slugify(label);
  const slug =
    dimension.kind === "category" ? dimension.names.unique(NAME.test(wish.replace("/", "-")) ? wish : "") : label;
  dimension.members.set(label, { slug, aliases: new Set(aliases) });
}

/** The dimensions of some drafts, with the slug of each draft's dimensions and the groups of all members but the sums. */
export interface JoinedDimensions {
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly slugs: ReadonlyMap<DraftTable, readonly string[]>;
}

function finished({ slug, title, kind, members }: Growing): Dimension {
  const list = [...members].map(([label, m]): Member => ({ slug: m.slug, label, aliases: [...m.aliases] }));
  if (kind !== "category") list.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { slug, title, kind, members: list };
}

/** The group of all members that are no sums of others; null where there are fewer than two. */
function eachOf({ slug, title, kind, members, sums }: Growing): Group | null {
  if (kind !== "category") return null;
  const parts = [...members].filter(([label]) => !sums.has(label));
  if (parts.length < 2) return null;
  const memberships = parts.map(([, m]) => ({ member: m.slug, from: null, until: null }));
  return { slug: `each-${slug}`, title: `each ${title}`, aliases: [], dimension: slug, memberships };
}

/** Joins the dimensions of all drafts: equal ones are one. */
export function joinDimensions(drafts: readonly DraftTable[]): JoinedDimensions {
  const growing = new Map<string, Growing>();
  const names = new Names("dimension", [...RESERVED, "status", "value"]);
  const slugs = new Map<DraftTable, readonly string[]>();
  const all: Growing[] = [];
  const byGrid = new Map<Grid, Map<string, Growing>>();
  for (const draft of drafts) {
    const inTable = byGrid.get(draft.bare.grid) ?? new Map<string, Growing>();
    byGrid.set(draft.bare.grid, inTable);
    const own = new Set<Growing>();
    const list = draft.dimensions.map((dimension, at) => {
      const labels = draft.keys[at]?.labels ?? [];
      let key = shareKey(dimension, labels);
      // Two dimensions of one table cannot be the same column.
      for (let found = growing.get(key); found && own.has(found); found = growing.get(key)) key += "+";
      const { kind, title, wish } = dimension;
      const before = inTable.get(`${kind}:${wish}`);
      const found = (before && !own.has(before) ? before : growing.get(key)) ?? {
        slug: names.unique(wish),
        title,
        kind,
        members: new Map(),
        names: new Names("member", []),
        sums: new Set<string>(),
      };
      if (!all.includes(found)) {
        all.push(found);
        growing.set(key, found);
      }
      inTable.set(`${kind}:${wish}`, found);
      own.add(found);
      for (const label of labels) addMember(found, label, dimension.aliases.get(label) ?? []);
      for (const label of dimension.sums) found.sums.add(label);
      return found.slug;
    });
    slugs.set(draft, list);
  }
  const dimensions = new Map(all.map((g) => [g.slug, finished(g)]));
  const groups = all.flatMap((g) => eachOf(g) ?? []);
  return { dimensions, groups: new Map(groups.map((g) => [g.slug, g])), slugs };
}
