import type { Catalogue, Dimension, Measure } from "../../../addresses/catalogue.ts";
import { tokensOf } from "../tokens.ts";

/** What the dimensions of a sheet are held to: an item of an address for each. */
export type Filters = ReadonlyMap<string, string>;

/** A column of numbers of a sheet: the addresses of what stands in it. */
export interface Column {
  readonly title: string;
  /** The notions of its title's words, and other names of it. */
  readonly names: readonly (readonly (readonly string[])[])[];
  readonly measure: Measure;
  /** What every address of it is held to beside its rows: the column of a table of numbers by two keys. */
  readonly own: Filters;
  /** The addresses of its sum, and of its greatest, smallest and mean value; null where it has none. */
  readonly sum: Measure;
  readonly largest: Measure | null;
  readonly smallest: Measure | null;
  readonly mean: Measure | null;
}

/** A table whose rows are things or events, as statements about rows see it. */
export interface Sheet {
  readonly table: string;
  readonly title: string;
  /** The measure that counts its rows; null where each member of its key has one row. */
  readonly rows: Measure | null;
  readonly dimensions: readonly Dimension[];
  /** For each dimension, the members that stand in the table. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly columns: readonly Column[];
}

/** Prefixes of the titles of what is made of a column in a table of things or events. */
const MADE = { largest: "largest ", smallest: "smallest ", mean: "average " } as const;

function namesOf(texts: readonly string[]): string[][][] {
  return texts.map((text) => tokensOf(text.replace(/\([^)]*\)/g, " ")).map((t) => [...t.notions]));
}

function records(table: string, measures: readonly Measure[], catalogue: Catalogue): Sheet | null {
  const rows = measures.find((m) => m.countsRows && m.title.startsWith("number of "));
  if (!rows) return null;
  const byTitle = new Map(measures.map((m) => [m.title, m]));
  const columns = measures.flatMap((m): Column[] => {
    const largest = byTitle.get(`${MADE.largest}${m.title}`) ?? null;
    const smallest = byTitle.get(`${MADE.smallest}${m.title}`) ?? null;
    const mean = byTitle.get(`${MADE.mean}${m.title}`) ?? null;
    if (!largest || !smallest) return [];
    return [
      {
        title: m.title,
        names: namesOf([m.title, ...m.aliases]),
        measure: m,
        own: new Map(),
        sum: m,
        largest,
        smallest,
        mean,
      },
    ];
  });
  return {
    table,
    title: rows.context[0] ?? "",
    rows,
    dimensions: rows.dimensions.flatMap((d) => catalogue.dimensions.get(d) ?? []),
    members: rows.members,
    columns,
  };
}

/** A table of numbers by one or two keys without time: the second key is its columns. */
function grid(table: string, measures: readonly Measure[], catalogue: Catalogue): Sheet | null {
  const [first] = measures;
  const [key, second, ...more] = first?.dimensions ?? [];
  if (!first || key === undefined || more.length > 0 || catalogue.dimensions.get(key)?.kind !== "category") return null;
  if (second !== undefined && catalogue.dimensions.get(second)?.kind !== "category") return null;
  if (second !== undefined && measures.length > 1) return null;
  const dimension = catalogue.dimensions.get(key);
  const across = second === undefined ? null : catalogue.dimensions.get(second);
  const columns: Column[] =
    second === undefined || !across
      ? measures.map((m) => ({
          title: m.title,
          names: namesOf([m.title, ...m.aliases]),
          measure: m,
          own: new Map(),
          sum: m,
          largest: null,
          smallest: null,
          mean: null,
        }))
      : across.members.map((member) => ({
          title: member.label,
          names: namesOf([member.label, ...member.aliases]),
          measure: first,
          own: new Map([[second, member.slug]]),
          sum: first,
          largest: null,
          smallest: null,
          mean: null,
        }));
  return {
    table,
    title: first.context[0] ?? "",
    rows: null,
    dimensions: dimension ? [dimension] : [],
    members: new Map([[key, first.members.get(key) ?? []]]),
    columns,
  };
}

/** A catalogue of more tables than that is read by its measures alone. */
const MOST_TABLES = 3;

/** The tables of a catalogue whose rows are things or events. */
export function sheetsOf(catalogue: Catalogue): Sheet[] {
  if (catalogue.tables.size > MOST_TABLES) return [];
  return [...catalogue.tables.keys()].flatMap((table) => {
    const measures = [...catalogue.measures.values()].filter((m) => m.table === table && m.of === null);
    return records(table, measures, catalogue) ?? grid(table, measures, catalogue) ?? [];
  });
}

/** An address of a measure held to some filters. */
export function addressWith(measure: Measure, steps: string, ...filters: readonly Filters[]): string {
  const all = new Map(filters.flatMap((f) => [...f]));
  const text = [...all]
    .map(([d, v]) => `${d}=${v}`)
    .sort()
    .join("&");
  return `${measure.slug}${steps}${text === "" ? "" : `?${text}`}`;
}
