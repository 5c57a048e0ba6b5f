import { join } from "node:path/posix";
import { collector, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Store } from "../../src/measures/cells.ts";
import { openStore } from "../../src/measures/store.ts";
import type { Disk } from "../../src/project/disk.ts";
import { loadProject, type Project } from "../../src/project/project.ts";

/** Path from the project's folder → text or bytes; an error is thrown when the file is read. */
export type Files = Readonly<Record<string, string | Uint8Array | Error>>;

export const ROOT = "/project";

/** An error as the file system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

/** A disk of some files in memory. */
export function memoryDisk(files: Files): Disk {
  const paths = Object.keys(files).map((path) => join(ROOT, path));
  return {
    read: (path) => {
      const found = files[path.slice(ROOT.length + 1)];
      if (found === undefined) return Promise.reject(systemError("ENOENT"));
      if (found instanceof Error) return Promise.reject(found);
      return Promise.resolve(typeof found === "string" ? new TextEncoder().encode(found) : found);
    },
    kind: (path) => {
      if (paths.includes(path)) return Promise.resolve("file");
      return Promise.resolve(paths.some((p) => p.startsWith(`${path}/`)) ? "folder" : null);
    },
    list: (path) => {
      const inside = paths.filter((p) => p.startsWith(`${path}/`)).map((p) => p.slice(path.length + 1));
      return Promise.resolve([...new Set(inside.map((p) => p.split("/")[0] ?? ""))].sort());
    },
    real: (path) => Promise.resolve(path),
  };
}

/** What opening a project of some files gives, and what is reported. */
export interface Opened {
  readonly project: Project | null;
  readonly store: Store | null;
  readonly list: readonly Diagnostic[];
}

export async function openFiles(files: Files): Promise<Opened> {
  const { report, list } = collector();
  const disk = memoryDisk(files);
  const project = await loadProject(ROOT, report, disk);
  const store = project && (await openStore(project, report, disk));
  return { project, store, list };
}

/** Opens a project that must be sound, gives its store to `use` and closes it. */
export async function withStore<T>(files: Files, use: (store: Store) => Promise<T> | T): Promise<T> {
  const { store, list } = await openFiles(files);
  if (!store) throw new Error(`the project is not sound: ${list.map(shown).join("; ")}`);
  try {
    return await use(store);
  } finally {
    store.engine.close();
  }
}

/** A diagnostic in one line, as a test states it: place, code and message; the hint after a dash. */
export function shown({ place, code, message, hint }: Diagnostic): string {
  const at = place === null ? "" : `${place.file}:${place.line.toString()}:${place.column.toString()} `;
  return `${at}${code}: ${message}${hint === null ? "" : ` — ${hint}`}`;
}
