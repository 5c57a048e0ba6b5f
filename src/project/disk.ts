import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { fileStart, indexLines, placeAt } from "../diagnostics/place.ts";

/** What the stations read from a disk; a test passes its own. Paths are absolute; `read`, `list` and `real` may throw the system's error. */
export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** "file", "folder", or null where there is nothing. */
  readonly kind: (path: string) => Promise<"file" | "folder" | null>;
  /** The names in a folder, sorted. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** The path with links followed: two paths of one folder give the same. */
  readonly real: (path: string) => Promise<string>;
}

export const realDisk: Disk = {
  read: async (path) => readFile(path),
  kind: async (path) => {
    try {
      const found = await stat(path);
      return found.isDirectory() ? "folder" : "file";
    } catch {
      return null;
    }
  },
  list: async (path) => (await readdir(path)).sort(),
  real: async (path) => realpath(path),
};

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Decodes UTF-8 strictly; null where the bytes are none. A byte-order mark stays. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of the path is a file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "the system does not permit it",
  ELOOP: "its links go in a circle",
  EMFILE: "too many files are open",
  ERR_FS_FILE_TOO_LARGE: "the file is larger than 2 GiB",
};

/** The problem behind an error of the file system, in words; null where the error is none of the file system's. */
export function diskProblem(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return PROBLEMS[error.code] ?? error.code;
}

/** What no text has: a terminal would obey it, SQL would end at it. Tabs, line ends and form feeds are no such. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

function codeAt(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A file's bytes and text, or null and a report; `file` is how messages name it. */
export async function readTextFile(
  file: string,
  path: string,
  report: Report,
  disk: Disk,
): Promise<{ bytes: Uint8Array; text: string } | null> {
  try {
    const bytes = await disk.read(path);
    const text = decodeUtf8(bytes);
    const control = text === null ? -1 : text.search(CONTROL);
    if (text !== null && control < 0) return { bytes, text };
    const place = text === null ? fileStart(file) : placeAt(indexLines(file, text), control);
    const problem =
      text === null ? "some bytes do not decode" : `there is a control character in it, ${codeAt(text, control)}`;
    report(diagnose("not-text", place, { problem }));
    return null;
  } catch (error) {
    const problem = diskProblem(error);
    if (problem === null) throw error;
    report(diagnose("file-unreadable", fileStart(file), { path: file, problem }));
    return null;
  }
}
