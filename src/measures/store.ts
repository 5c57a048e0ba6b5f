import { resolve } from "../addresses/resolve.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { realDisk, type Disk } from "../project/disk.ts";
import type { Project } from "../project/project.ts";
import { openEngine, type Engine } from "../tables/engine.ts";
import { loadTables } from "../tables/load.ts";
import type { Table } from "../tables/table.ts";
import { buildCatalogue } from "./catalogue.ts";
import type { Store } from "./cells.ts";
import { checkColumns, checkSql } from "./check.ts";
import { readDimensions, readGroups } from "./dimensions.ts";
import { readMeasureSpecs, type MeasureSpec } from "./spec.ts";

/** Which tables have which dimension as a column, and which dimensions are days of a register in force. */
function usedDimensions(specs: Iterable<MeasureSpec>): { columns: Map<string, string[]>; days: string[] } {
  const columns = new Map<string, string[]>();
  const days: string[] = [];
  for (const { definition, dimensions } of specs) {
    if (!definition) continue;
    for (const dimension of dimensions) {
      if (dimension === definition.inForce?.as) days.push(dimension);
      else columns.set(dimension, [...new Set([...(columns.get(dimension) ?? []), definition.table])]);
    }
  }
  return { columns, days };
}

/** The last day on which anything became known; a day far off where no row says. */
function lastVintage(tables: ReadonlyMap<string, Table>): string {
  const days = [...tables.values()].flatMap((t) => t.vintages).sort();
  return days.at(-1) ?? "9999-12-31";
}

/**
 * Loads a project's data and definitions into a locked engine with a catalogue. Every mistake is reported; null where
 * there is one, and then nothing stays open. The caller closes the engine.
 */
export async function openStore(project: Project, report: Report, disk: Disk = realDisk): Promise<Store | null> {
  const tables = await loadTables(project.directory, project.tables, report, disk);
  const specs = readMeasureSpecs(project.measures, report);
  if (!tables || !specs || !checkColumns(specs.values(), tables, report)) return null;
  const engine = await openEngine(tables.values());
  const store = await define(project, tables, specs, engine, report);
  if (!store) engine.close();
  return store;
}

async function define(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  specs: ReadonlyMap<string, MeasureSpec>,
  engine: Engine,
  report: Report,
): Promise<Store | null> {
  const { columns, days } = usedDimensions(specs.values());
  const groupSlugs = new Set(Object.keys(project.groups.value ?? {}));
  const dimensions = readDimensions(project.dimensions, tables, columns, days, groupSlugs, report);
  const groups = dimensions && (await readGroups(project.groups, tables, dimensions, engine, report));
  if (!dimensions || !groups) return null;
  const { title, language } = project;
  const asOf = project.asOf ?? lastVintage(tables);
  const catalogue = buildCatalogue({ title, language, asOf, specs, tables, dimensions, groups }, report);
  if (!catalogue || !(await checkSql(specs.values(), catalogue, tables, engine, report))) return null;
  let sound = true;
  for (const spec of specs.values()) {
    if (!spec.of) continue;
    const place = spec.section.placeOf(["of"]);
    // A named address leaves its dimensions open; only names and options can be wrong in it.
    const inside: Report = (d) => {
      if (d.code === "dimension-required" || d.code === "cannot-add-up" || d.code === "several-values") return;
      sound = false;
      report({ ...d, place });
    };
    resolve(spec.of, catalogue, inside, { placeOf: () => place });
  }
  return sound ? { catalogue, specs, tables, engine } : null;
}
