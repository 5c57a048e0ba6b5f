import { join, resolve } from "node:path";
import { diagnose } from "../../diagnostics/catalogue.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { fileStart } from "../../diagnostics/place.ts";
import type { Disk } from "../../project/disk.ts";
import type { DataFile } from "./data-file.ts";

const TABLE = /\.(?:csv|tsv|tab|txt|xlsx)$/i;
const PACKAGE = /(?:^|[\\/])datapackage\.json$/i;

/** The files that a data package lists; the schema of packages is loaded only where there is one. */
async function filesOf(path: string, absolute: string, report: Report, disk: Disk): Promise<readonly DataFile[]> {
  const { readDataPackage } = await import("./data-package.ts");
  return readDataPackage(path, absolute, report, disk);
}

/** The files that paths from `directory` lead to, each once; reports paths that lead nowhere. */
export async function findFiles(
  paths: readonly string[],
  directory: string,
  report: Report,
  disk: Disk,
): Promise<readonly DataFile[]> {
  const found = new Map<string, DataFile>();
  for (const path of paths) {
    const files = await filesAt(path.replace(/(?<=.)[\\/]+$/, ""), directory, report, disk);
    for (const file of files) if (!found.has(file.absolute)) found.set(file.absolute, file);
  }
  return [...found.values()];
}

async function filesAt(path: string, directory: string, report: Report, disk: Disk): Promise<readonly DataFile[]> {
  const absolute = resolve(directory, path);
  const missing = (problem: string): readonly DataFile[] => {
    report(diagnose("data-missing", fileStart(path), { path, problem }));
    return [];
  };
  const kind = await disk.kind(absolute);
  if (kind === null) return missing("there is no such file or folder");
  if (kind === "file") {
    if (PACKAGE.test(absolute)) return filesOf(path, absolute, report, disk);
    return TABLE.test(path)
      ? [{ path, absolute, title: null, unit: null, collection: null }]
      : missing("it is neither CSV, TSV nor XLSX, nor a datapackage.json");
  }
  const inner = await filesIn(path, absolute, report, disk);
  return inner.length > 0 ? inner : missing("the folder has no CSV, TSV or XLSX file");
}

/** The tables in a folder; where it has a data package, those that it lists. */
async function filesIn(path: string, absolute: string, report: Report, disk: Disk): Promise<readonly DataFile[]> {
  const names = await disk.list(absolute);
  const pack = names.find((name) => PACKAGE.test(name));
  if (pack !== undefined) return filesOf(join(path, pack), join(absolute, pack), report, disk);
  const files: DataFile[] = [];
  for (const name of names) {
    if (TABLE.test(name) && !name.startsWith("."))
      files.push({
        path: join(path, name),
        absolute: join(absolute, name),
        title: null,
        unit: null,
        collection: null,
      });
  }
  return files;
}
