import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";

/** What the stations read from a disk; a test passes its own. Paths are absolute. */
export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** "file", "folder", or null where there is nothing. */
  readonly kind: (path: string) => Promise<"file" | "folder" | null>;
  /** The names in a folder, sorted. */
  readonly list: (path: string) => Promise<readonly string[]>;
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
};

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Decodes UTF-8 strictly; null where the bytes are none. A byte-order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
