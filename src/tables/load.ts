import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { realDisk, type Disk } from "../project/disk.ts";
import type { Section } from "../project/section.ts";
import { readSource, type SourceFile } from "../sources/source.ts";
import { buildTable, checkReferences } from "./build.ts";
import { readTableSpecs } from "./spec.ts";
import type { Table } from "./table.ts";

/** As many mistakes of one kind are listed for a table: one cause is often behind thousands. */
const MOST = 20;

/** A report that passes the first mistakes of each kind on, and then (`rest`) says how many more there are. */
export function firstOnes(report: Report): { few: Report; rest: () => void } {
  const counts = new Map<string, { count: number; place: Place | null }>();
  return {
    few: (diagnostic) => {
      const { code, place } = diagnostic;
      const count = (counts.get(code)?.count ?? 0) + 1;
      counts.set(code, { count, place });
      if (count <= MOST) report(diagnostic);
    },
    rest: () => {
      for (const [code, { count, place }] of counts)
        if (count > MOST) report(diagnose("more-mistakes", place, { more: count - MOST, code }));
    },
  };
}

/** Reads and checks all tables of a project. Every mistake of every table is reported; null where there is one. */
export async function loadTables(
  directory: string,
  section: Section,
  report: Report,
  disk: Disk = realDisk,
): Promise<ReadonlyMap<string, Table> | null> {
  const specs = readTableSpecs(section, report);
  if (!specs) return null;
  const tables = new Map<string, Table>();
  let sound = true;
  for (const spec of specs) {
    const { few, rest } = firstOnes(report);
    const files: SourceFile[] = [];
    let readable = true;
    for (const source of spec.sources) {
      const read = await readSource(directory, source, spec.delimiter, few, disk);
      if (read) files.push(...read);
      else readable = false;
    }
    const table = readable ? buildTable(spec, files, few) : null;
    rest();
    if (table) tables.set(spec.slug, table);
    else sound = false;
  }
  return sound && checkReferences(tables, report) ? tables : null;
}
