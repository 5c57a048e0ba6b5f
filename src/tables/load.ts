import type { Report } from "../diagnostics/diagnostic.ts";
import { realDisk, type Disk } from "../project/disk.ts";
import type { Section } from "../project/section.ts";
import { readSource, type SourceFile } from "../sources/source.ts";
import { buildTable, checkReferences } from "./build.ts";
import { readTableSpecs } from "./spec.ts";
import type { Table } from "./table.ts";

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
    const files: SourceFile[] = [];
    let readable = true;
    for (const source of spec.sources) {
      const read = await readSource(directory, source, spec.delimiter, report, disk);
      if (read) files.push(...read);
      else readable = false;
    }
    const table = readable ? buildTable(spec, files, report) : null;
    if (table) tables.set(spec.slug, table);
    else sound = false;
  }
  return sound && checkReferences(tables, report) ? tables : null;
}
