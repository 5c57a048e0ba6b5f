import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/** What the writers of reports do to a disk; a test passes its own. Paths are absolute; every call may throw the system's error. */
export interface OutputDisk {
  /** "file", "folder", or null where there is nothing. */
  readonly kind: (path: string) => Promise<"file" | "folder" | null>;
  readonly list: (path: string) => Promise<readonly string[]>;
  /** The path with links followed. */
  readonly real: (path: string) => Promise<string>;
  /** Makes a folder and those above it. */
  readonly make: (path: string) => Promise<void>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all that is in it; nothing where there is nothing. */
  readonly remove: (path: string) => Promise<void>;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

export const realOutputDisk: OutputDisk = {
  kind: async (path) => {
    try {
      return (await stat(path)).isDirectory() ? "folder" : "file";
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  list: async (path) => (await readdir(path)).sort(),
  real: (path) => realpath(path),
  make: async (path) => {
    await mkdir(path, { recursive: true });
  },
  write: (path, text) => writeFile(path, text),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
};
