import { basename, join } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { fileStart } from "../diagnostics/place.ts";
import { diskProblem, readTextFile, sha256, type Disk } from "../project/disk.ts";
import { parsePeriod } from "../quantities/period.ts";
import { readCsv, type CsvTable } from "./csv.ts";

/** Where some of a table's rows come from, as the project says it. */
export interface SourceSpec {
  /** A CSV file or a folder of vintages, from the project's folder. */
  readonly path: string;
  readonly stated: boolean;
  readonly citation: string | null;
  readonly url: string | null;
  /** Where the project names it. */
  readonly place: Place;
}

/** Where figures come from: the file as it was, and what the project says of it. */
export interface FileOrigin {
  readonly path: string;
  readonly sha256: string;
  /** The day on which these figures became known; null for a single file. */
  readonly vintage: string | null;
  readonly stated: boolean;
  readonly citation: string | null;
  readonly url: string | null;
}

/** One file of a source, read: its rows and where they come from. */
export interface SourceFile extends FileOrigin {
  readonly table: CsvTable;
}

async function readFile(
  directory: string,
  path: string,
  vintage: string | null,
  spec: SourceSpec,
  delimiter: string,
  report: Report,
  disk: Disk,
): Promise<SourceFile | null> {
  const read = await readTextFile(path, join(directory, path), report, disk);
  const table = read && readCsv(path, read.text, delimiter, report);
  const { stated, citation, url } = spec;
  return table && { path, sha256: sha256(read.bytes), vintage, stated, citation, url, table };
}

/** The names of the CSV files in a folder; the problem in words where it cannot be listed. */
async function namesIn(folder: string, disk: Disk): Promise<readonly string[] | string> {
  try {
    return (await disk.list(folder)).filter((name) => /\.(csv|tsv|txt)$/i.test(name));
  } catch (error) {
    const problem = diskProblem(error);
    if (problem === null) throw error;
    return problem;
  }
}

/** Reads a source: one file, or all files of a folder of vintages in their order. Every mistake is reported; null where there is one. */
export async function readSource(
  directory: string,
  spec: SourceSpec,
  delimiter: string,
  report: Report,
  disk: Disk,
): Promise<readonly SourceFile[] | null> {
  const path = spec.path.replace(/\/+$/, "");
  const kind = await disk.kind(join(directory, path));
  if (kind === null) {
    report(diagnose("source-missing", spec.place, { path, problem: "there is no such file or folder" }));
    return null;
  }
  if (kind === "file") {
    const file = await readFile(directory, path, null, spec, delimiter, report, disk);
    return file && [file];
  }
  const names = await namesIn(join(directory, path), disk);
  if (typeof names === "string") {
    report(diagnose("source-missing", spec.place, { path, problem: names }));
    return null;
  }
  if (names.length === 0) {
    report(diagnose("source-missing", spec.place, { path, problem: "the folder has no CSV file" }));
    return null;
  }
  const files: SourceFile[] = [];
  let sound = true;
  for (const name of names) {
    const vintage = basename(name).replace(/\.\w+$/, "");
    const file = `${path}/${name}`;
    if (parsePeriod(vintage)?.granularity !== "day") {
      report(diagnose("bad-vintage", fileStart(file), { name }));
      sound = false;
      continue;
    }
    const read = await readFile(directory, file, vintage, spec, delimiter, report, disk);
    if (read) files.push(read);
    else sound = false;
  }
  return sound ? files : null;
}
