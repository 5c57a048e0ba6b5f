import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import type { Catalogue, Dimension, Measure } from "../../../addresses/catalogue.ts";

/** What the dimensions of a sheet are held to: an item of an address for each. */
export type Filters = ReadonlyMap<string, string>;

/** A column of numbers of a sheet: the addresses of what stands in it. */
export interface Column {
  readonly title: string;
  /** The number of one row, or the sum of those of several. */
  readonly measure: Measure;
  /** What every address of it is held to beside its rows: the column of a table of numbers by two keys. */
  readonly own: Filters;
  /** Its greatest and smallest value over some rows; null where it has none. */
  readonly largest: Measure | null;
  readonly smallest: Measure | null;
}

const PLACING = new Set<string>(lexicon.placing);

/** Whether a column holds places, of which the best is the smallest. */
export function isPlacing({ title }: Column): boolean {
  return PLACING.has(title.toLowerCase().replace(/\.$/, ""));
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

function records(table: string, measures: readonly Measure[], catalogue: Catalogue): Sheet | null {
  const rows = measures.find((m) => m.countsRows && m.title.startsWith("number of "));
  if (!rows) return null;
  const byTitle = new Map(measures.map((m) => [m.title, m]));
  const columns = measures.flatMap((m): Column[] => {
    const [largest, smallest] = [byTitle.get(`largest ${m.title}`), byTitle.get(`smallest ${m.title}`)];
    return largest && smallest ? [{ title: m.title, measure: m, own: new Map(), largest, smallest }] : [];
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
  const column = (title: string, measure: Measure, own: Filters): Column => ({
    title,
    measure,
    own,
    largest: null,
    smallest: null,
  });
  const columns =
    second === undefined || !across
      ? measures.map((m) => column(m.title, m, new Map()))
      : across.members.map(({ label, slug }) => column(label, first, new Map([[second, slug]])));
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
