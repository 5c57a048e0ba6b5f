import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { OutputDisk } from "./disk.ts";

/** The file by which a folder that was written here is known again: only such a folder is ever replaced. */
export const MARKER = ".rapporteur";

const MARKER_TEXT = "Rapporteur wrote this folder and replaces it as a whole: keep nothing of your own in it.\n";

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "the system does not permit it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a part of the path is a file",
  ENAMETOOLONG: "the path is too long",
  EBUSY: "it is in use",
};

/** The problem behind an error of the file system, in words; null where the error is none of the file system's. */
function problemOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return PROBLEMS[error.code] ?? error.code;
}

/** Whether a path is another or lies in it. */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`));
}

async function mayReplace(out: string, project: string, report: Report, disk: OutputDisk): Promise<boolean> {
  const kind = await disk.kind(out);
  if (kind === "file") {
    report(diagnose("output-is-file", null, { path: out }));
    return false;
  }
  const at = kind === null ? out : await disk.real(out);
  const source = (await disk.kind(project)) === null ? project : await disk.real(project);
  if (holds(at, source)) {
    report(diagnose("output-holds-project", null, { path: out }));
    return false;
  }
  const names = kind === null ? [] : await disk.list(out);
  if (names.length === 0 || names.includes(MARKER)) return true;
  report(diagnose("output-not-ours", null, { path: out, example: names[0] ?? "" }));
  return false;
}

/** Writes all files into a folder that did not exist. */
async function writeAll(folder: string, files: ReadonlyMap<string, string>, disk: OutputDisk): Promise<void> {
  const folders = new Set([folder, ...[...files.keys()].map((path) => dirname(join(folder, path)))]);
  for (const path of [...folders].sort()) await disk.make(path);
  for (const [path, text] of files) await disk.write(join(folder, path), text);
  await disk.write(join(folder, MARKER), MARKER_TEXT);
}

/** Puts the new folder where the old one was: the old one is back in its place if that fails. */
async function swap(fresh: string, out: string, aside: string, disk: OutputDisk): Promise<void> {
  const old = (await disk.kind(out)) !== null;
  if (old) await disk.rename(out, aside);
  try {
    await disk.rename(fresh, out);
  } catch (error) {
    if (old) await disk.rename(aside, out);
    throw error;
  }
  if (old) await disk.remove(aside);
}

/**
 * Replaces a folder by new files (path from the folder → text) in one step: they are written beside it first, then the folders
 * change places. It must not hold the project, nor be a folder that was not written here. What is wrong is reported, the old
 * folder stays untouched, and false is given.
 */
export async function replaceFolder(
  named: string,
  files: ReadonlyMap<string, string>,
  project: string,
  report: Report,
  disk: OutputDisk,
): Promise<boolean> {
  const out = resolve(named);
  try {
    if (!(await mayReplace(out, resolve(project), report, disk))) return false;
    const place = (await disk.kind(out)) === null ? out : await disk.real(out);
    const [fresh, aside] = ["new", "old"].map((word) =>
      join(dirname(place), `.${basename(place)}.${word}-${process.pid.toString()}`),
    ) as [string, string];
    try {
      await disk.remove(fresh);
      await writeAll(fresh, files, disk);
      await swap(fresh, place, aside, disk);
    } catch (error) {
      await disk.remove(fresh).catch(() => undefined);
      throw error;
    }
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    report(diagnose("output-not-writable", null, { path: named, problem }));
    return false;
  }
}
