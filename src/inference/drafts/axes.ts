import { partOfYear } from "../labels/family.ts";
import { cutsIn, readTitle } from "../labels/title.ts";
import { isGeneric } from "../labels/words.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { KeyColumn } from "../tables/columns.ts";
import type { Keys } from "../tables/keys.ts";
import { code, pick, type Coded } from "./coded.ts";
import { categoryDimension, timeDimension } from "./dimensions.ts";
import type { DraftDimension } from "./draft.ts";
import type { Observed } from "./observations.ts";
import type { SeriesGroup } from "./series-group.ts";
import type { Slice } from "./totals.ts";

/** A dimension under way, and the label that each observation has there. */
export interface Axis {
  readonly dimension: DraftDimension;
  readonly keys: Coded;
  /** It follows from other dimensions, or has one member: an address may leave it out. */
  readonly optional: boolean;
  /** It does not tell which numbers belong together. */
  readonly idle: boolean;
  /** No header says what its labels have in common. */
  readonly loose: boolean;
  /** Of an axis of time, all periods that the table has a place for, those left empty too. */
  readonly places: readonly string[];
}

/** Which cut of the title a header without a name is: one that no other header has taken. */
class Cuts {
  private readonly left: string[];

  constructor(cuts: readonly string[], headers: readonly string[]) {
    const taken = headers.map((h) => h.toLowerCase()).filter((h) => !isGeneric(h));
    this.left = cuts.filter((cut) => !taken.some((h) => h.includes(cut) || cut.includes(h)));
  }

  next(labels: readonly string[]): string | null {
    const known = new Set(labels.map((l) => l.toLowerCase()));
    const at = this.left.findIndex((cut) => !known.has(cut));
    return at < 0 ? null : (this.left.splice(at, 1)[0] ?? null);
  }
}

/** Codes beside names become other names of the members. */
function withCodes(dimension: DraftDimension, key: KeyColumn, codes: Keys["codes"]): DraftDimension {
  const own = codes.flatMap((c) => (c.key === key ? [c.code] : []));
  if (own.length === 0) return dimension;
  const aliases = new Map(dimension.aliases);
  key.labels.forEach((label, i) => {
    const more = own.map((c) => c.labels[i] ?? "").filter((other) => other !== "" && other !== label);
    if (label !== "") aliases.set(label, [...new Set([...(aliases.get(label) ?? []), ...more])]);
  });
  return { ...dimension, aliases };
}

function timeAxis(keys: Coded, written: ReadonlyMap<string, string>, places: readonly string[], idle = false): Axis {
  const texts = keys.labels.map((name) => written.get(name) ?? "");
  return { dimension: timeDimension(keys.labels, texts), keys, optional: idle, idle, loose: false, places };
}

/** The axis of a key column. */
function keyAxis(key: KeyColumn, keys: Keys, observed: Observed, cuts: Cuts): Axis {
  const own = pick(code(key.labels), observed.rows);
  const idle = keys.attributes.includes(key);
  const optional = idle || keys.above.includes(key);
  if (key.kind === "time") {
    const written = new Map(key.labels.map((name, i) => [name, key.written[i] ?? ""]));
    return { ...timeAxis(own, written, key.labels), optional, idle };
  }
  const cut = isGeneric(key.header) ? cuts.next(own.labels) : null;
  const dimension = categoryDimension(key.header, own.labels, cut, "category");
  return {
    dimension: withCodes(dimension, key, keys.codes),
    keys: own,
    optional,
    idle,
    loose: isGeneric(key.header),
    places: [],
  };
}

/** The years of one column and the quarters or months that headers name, as names of one axis of time; null where they are none. */
function mergedYears(
  year: KeyColumn,
  group: SeriesGroup,
  observed: Observed,
): { keys: Coded; places: string[] } | null {
  const parts = group.columns.map((c) => partOfYear(c.label));
  if (group.columns.some((c) => c.period !== "") || parts.includes(null)) return null;
  if (!year.labels.every((label) => label === "" || /^\d{4}$/.test(label))) return null;
  const nameOf = (row: number, column: number): string => {
    const part = parts[column];
    const number = part?.number.toString() ?? "";
    return `${year.labels[row] ?? ""}-${part?.of === "quarter" ? `q${number}` : number.padStart(2, "0")}`;
  };
  const places = year.labels.flatMap((label, row) => (label === "" ? [] : parts.map((_, at) => nameOf(row, at))));
  return { keys: code(observed.rows.map((row, i) => nameOf(row, observed.columns[i] ?? -1))), places };
}

/** The axes of a group's observations: key columns, the labels of its columns, the periods in headers or in the title. */
export function axesOf(bare: BareTable, keys: Keys, group: SeriesGroup, observed: Observed): Axis[] {
  const title = readTitle(bare.title);
  const all = [...keys.above, ...keys.keys, ...keys.attributes];
  const headers = all.map((k) => k.header);
  const cuts = new Cuts(cutsIn(title.text), headers);
  const labels = code(group.columns.map((c) => c.label));
  const byPeriod = group.columns.some((c) => c.period !== "");
  const year = all.find((k) => k.kind === "time");
  const merged = year && labels.labels.length > 1 ? mergedYears(year, group, observed) : null;
  const axes: Axis[] = [];
  for (const key of all) if (!merged || key !== year) axes.push(keyAxis(key, keys, observed, cuts));
  if (merged) axes.push(timeAxis(merged.keys, new Map(), merged.places));
  else if (new Set(labels.ids).size > 1) {
    const own = pick(labels, observed.columns);
    const dimension = categoryDimension("", own.labels, cuts.next(own.labels), "series");
    axes.push({ dimension, keys: own, optional: false, idle: false, loose: true, places: [] });
  }
  if (byPeriod) {
    const written = new Map(group.columns.map((c) => [c.period, c.written]));
    const periods = group.columns.map((c) => c.period);
    axes.push(timeAxis(pick(code(periods), observed.columns), written, periods));
  } else if (title.period !== null && !year) {
    const one = { labels: [title.period], ids: new Int32Array(observed.rows.length) };
    axes.push(timeAxis(one, new Map(), [], true));
  }
  return axes;
}

/** The numbers of each member of an axis where all other axes are the same; NaN are left out. */
export function slicesOf(axes: readonly Axis[], axis: Axis, numbers: Float64Array): Slice[] {
  const slices = new Map<number, Map<string, number>>();
  const others = axes.filter((other) => other !== axis && !other.idle).map((other) => other.keys);
  const { labels, ids } = axis.keys;
  numbers.forEach((number, i) => {
    const label = labels[ids[i] ?? -1];
    if (Number.isNaN(number) || label === undefined) return;
    let rest = 0;
    for (const other of others) rest = rest * (other.labels.length + 1) + (other.ids[i] ?? -1) + 1;
    let slice = slices.get(rest);
    if (!slice) slices.set(rest, (slice = new Map<string, number>()));
    slice.set(label, number);
  });
  return [...slices.values()].filter((slice) => slice.size > 1);
}
