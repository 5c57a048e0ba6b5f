import type { CellEvidence, QueryEvidence } from "../measures/cells.ts";
import { periodText } from "../quantities/period-out.ts";
import type { Table } from "../tables/table.ts";

/** Where the values of a figure come from: one entry for each citation. */
export interface FigureSource {
  readonly citation: string;
  readonly url: string | null;
  readonly stated: boolean;
  /** The days on which the rows used became known, in order; empty where the rows carry none. */
  readonly vintages: readonly string[];
}

/** The rows behind one cell, and the table that they stand in. */
type CellSource = CellEvidence & { readonly table: Table };

/** What some cells were computed from, by their keys. */
export function evidenceByKey(evidence: readonly QueryEvidence[]): ReadonlyMap<string, CellSource> {
  return new Map(
    evidence.flatMap(({ table, cells }) => [...cells].map(([key, cell]) => [key, { ...cell, table }] as const)),
  );
}

/** The sources of the rows behind some cells, in the order of their citation. */
export function sourcesOf(used: Iterable<string>, evidence: ReadonlyMap<string, CellSource>): FigureSource[] {
  const found = new Map<string, { source: FigureSource; vintages: Set<string> }>();
  for (const key of used) {
    const { table, rows = [], cell } = evidence.get(key) ?? {};
    for (const file of new Set(rows.map((row) => row.file))) {
      const citation = file.citation ?? table?.spec.title ?? "";
      const entry = found.get(citation) ?? {
        source: { citation, url: file.url, stated: file.stated, vintages: [] },
        vintages: new Set<string>(),
      };
      const vintage = file.vintage ?? cell?.vintage ?? null;
      if (vintage !== null) entry.vintages.add(vintage);
      found.set(citation, entry);
    }
  }
  return [...found.values()]
    .map(({ source, vintages }) => ({ ...source, vintages: [...vintages].sort() }))
    .sort((a, b) => (a.citation < b.citation ? -1 : 1));
}

/** "figures of 17 June 2024"; the first and the last day where there are several. */
export function vintageText(vintages: readonly string[], language: string): string {
  const [first, last] = [vintages[0], vintages.at(-1)];
  if (first === undefined || last === undefined) return "";
  const day = (name: string): string => periodText(name, language);
  if (vintages.length <= 3) return `figures of ${vintages.map(day).join(", ")}`;
  return `figures of ${vintages.length.toString()} dates from ${day(first)} to ${day(last)}`;
}
