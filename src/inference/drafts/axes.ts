import { partOfYear } from "../labels/family.ts";
import { cutsIn, readTitle } from "../labels/title.ts";
import { isGeneric } from "../labels/words.ts";
import type { BareTable } from "../tables/bare-table.ts";
import type { KeyColumn } from "../tables/columns.ts";
import type { Keys } from "../tables/keys.ts";
import { categoryDimension, timeDimension } from "./dimensions.ts";
import type { DraftDimension } from "./draft.ts";
import type { Observation, Observed } from "./observations.ts";
import type { SeriesGroup } from "./series.ts";
import type { Slice } from "./totals.ts";

/** A dimension under way, and the label that each observation has there. */
export interface Axis {
  readonly dimension: DraftDimension;
  readonly labels: readonly string[];
  /** It follows from other dimensions, or has one member: an address may leave it out. */
  readonly optional: boolean;
  /** It does not tell which numbers belong together. */
  readonly idle: boolean;
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

export function distinctLabels(labels: readonly string[]): string[] {
  return [...new Set(labels)];
}

/** Codes beside names become other names of the members. */
function withCodes(dimension: DraftDimension, key: KeyColumn, codes: Keys["codes"]): DraftDimension {
  const own = codes.flatMap((c) => (c.key === key ? [c.code] : []));
  if (own.length === 0) return dimension;
  const aliases = new Map(dimension.aliases);
  key.labels.forEach((label, i) => {
    const more = own.map((c) => c.labels[i] ?? "").filter((code) => code !== "" && code !== label);
    if (label !== "") aliases.set(label, distinctLabels([...(aliases.get(label) ?? []), ...more]));
  });
  return { ...dimension, aliases };
}

/** The years of one column and the quarters or months that headers name, as one axis of time; null where they are none. */
function mergeYear(observations: readonly Observation[], year: number, label: number): string[] | null {
  const names: string[] = [];
  for (const { keys } of observations) {
    const part = partOfYear(keys[label] ?? "");
    const at = keys[year] ?? "";
    if (!part || !/^\d{4}$/.test(at)) return null;
    const number = part.number.toString();
    names.push(part.of === "quarter" ? `${at}-q${number}` : `${at}-${number.padStart(2, "0")}`);
  }
  return names;
}

function timeAxis(names: readonly string[], written: ReadonlyMap<string, string>, loose: Partial<Axis> = {}): Axis {
  const texts = names.map((name) => written.get(name) ?? "");
  return { dimension: timeDimension(names, texts), labels: names, optional: false, idle: false, ...loose };
}

/** The axes of a group's observations: key columns, the labels of its columns, the periods in headers or in the title. */
export function axesOf(bare: BareTable, keys: Keys, group: SeriesGroup, observed: Observed): Axis[] {
  const { observations, byLabel, byPeriod } = observed;
  const title = readTitle(bare.title);
  const all = [...keys.above, ...keys.keys, ...keys.attributes];
  const cuts = new Cuts(
    cutsIn(title.text),
    all.map((k) => k.header),
  );
  const column = (at: number): string[] => observations.map((o) => o.keys[at] ?? "");
  const yearAt = all.findIndex((k) => k.kind === "time");
  const merged = byLabel && !byPeriod && yearAt >= 0 ? mergeYear(observations, yearAt, all.length) : null;
  const axes: Axis[] = [];
  all.forEach((key, at) => {
    if (merged && at === yearAt) return;
    const labels = column(at);
    const idle = keys.attributes.includes(key);
    const optional = idle || keys.above.includes(key);
    if (key.kind === "time") {
      const written = new Map(key.labels.map((name, i) => [name, key.written[i] ?? ""]));
      axes.push(timeAxis(labels, written, { optional, idle }));
      return;
    }
    const distinct = distinctLabels(labels);
    const cut = isGeneric(key.header) ? cuts.next(distinct) : null;
    const dimension = categoryDimension(key.header, distinct, cut, "category");
    axes.push({ dimension: withCodes(dimension, key, keys.codes), labels, optional, idle });
  });
  if (merged) axes.push(timeAxis(merged, new Map()));
  else if (byLabel) {
    const labels = column(all.length);
    const dimension = categoryDimension("", distinctLabels(labels), cuts.next(distinctLabels(labels)), "series");
    axes.push({ dimension, labels, optional: false, idle: false });
  }
  if (byPeriod) {
    const written = new Map(group.columns.map((c) => [c.period, c.label === "" ? c.header : ""]));
    axes.push(timeAxis(column(all.length + (byLabel ? 1 : 0)), written));
  } else if (title.period !== null && !all.some((k) => k.kind === "time")) {
    const { period } = title;
    axes.push(
      timeAxis(
        observations.map(() => period),
        new Map(),
        { optional: true, idle: true },
      ),
    );
  }
  return axes;
}

/** The numbers of each member of an axis where all other axes are the same; NaN are left out. */
export function slicesOf(axes: readonly Axis[], at: number, numbers: readonly number[]): Slice[] {
  const slices = new Map<string, Map<string, number>>();
  const own = axes[at]?.labels ?? [];
  const others = axes.filter((axis, j) => j !== at && !axis.idle);
  numbers.forEach((number, i) => {
    if (Number.isNaN(number)) return;
    const rest = others.map((axis) => axis.labels[i]).join("\u0000");
    const slice = slices.get(rest) ?? new Map<string, number>();
    slice.set(own[i] ?? "", number);
    slices.set(rest, slice);
  });
  return [...slices.values()].filter((s) => s.size > 1);
}
