import { ALL_KNOWN, type Catalogue } from "../addresses/catalogue.ts";
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
import { readDimensions } from "./dimensions.ts";
import { groupLabels, readGroups } from "./groups.ts";
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

/** What an address without filters may leave open. */
const OPEN: readonly string[] = ["dimension-required", "cannot-add-up", "several-values", "axis-needed"];

/** The last day on which anything became known; null where no row says. */
function lastVintage(tables: ReadonlyMap<string, Table>): string | null {
  const days = [...tables.values()].flatMap((t) => t.vintages).sort();
  return days.at(-1) ?? null;
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
  const use = { columns, days, groups: groupLabels(project.groups) };
  const dimensions = readDimensions(project.dimensions, tables, use, report);
  const groups = dimensions && (await readGroups(project.groups, tables, dimensions, engine, report));
  if (!dimensions || !groups) return null;
  const { title, language } = project;
  const asOf = project.asOf ?? lastVintage(tables) ?? project.published ?? ALL_KNOWN;
  const catalogue = buildCatalogue({ title, language, asOf, specs, tables, dimensions, groups }, report);
  if (!catalogue || !(await checkSql(specs.values(), catalogue, tables, engine, report))) return null;
  return checkNamed(specs, catalogue, report) ? { catalogue, specs, tables, engine } : null;
}

/** Looks the names in all named addresses up. A mistake is reported where it stands, not again where it is named. */
function checkNamed(specs: ReadonlyMap<string, MeasureSpec>, catalogue: Catalogue, report: Report): boolean {
  const results = new Map<string, boolean>();
  const check = (spec: MeasureSpec | undefined): boolean => {
    if (!spec?.of) return true;
    const known = results.get(spec.slug);
    if (known !== undefined) return known;
    let sound = check(specs.get(spec.of.measure.text));
    if (sound) {
      // A named address leaves its dimensions open; only names and options can be wrong in it.
      const inside: Report = (d) => {
        if (OPEN.includes(d.code)) return;
        sound = false;
        report(d);
      };
      resolve(spec.of, catalogue, inside, { placeOf: spec.placeInOf });
    }
    results.set(spec.slug, sound);
    return sound;
  };
  return [...specs.values()].map(check).every((sound) => sound);
}
