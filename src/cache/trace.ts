import { join, relative } from "node:path";
import { sha256, type Disk } from "../project/disk.ts";
import { hashOf } from "./hash.ts";

type Question = keyof Disk;

/** One thing that was asked of a disk, and the hash of the answer: [what, path from the project, hash]. */
export type Asked = readonly [Question, string, string];

/** The answer of a disk to one question, as a hash that does not depend on where the project stands. */
async function answer(question: Question, path: string, directory: string, disk: Disk): Promise<string> {
  try {
    switch (question) {
      case "read":
        return sha256(await disk.read(path));
      case "kind":
        return String(await disk.kind(path));
      case "list":
        return hashOf(await disk.list(path));
      case "real":
        return hashOf(relative(directory, await disk.real(path)));
    }
  } catch {
    return "error";
  }
}

/** A disk that writes down all that is asked of it; paths are told from a folder. */
export function tracingDisk(disk: Disk, directory: string): { readonly disk: Disk; readonly trace: () => Asked[] } {
  const asked = new Map<string, Asked>();
  const note = (question: Question, path: string, hash: string): void => {
    const from = relative(directory, path).replaceAll("\\", "/");
    asked.set(`${question} ${from}`, [question, from, hash]);
  };
  const traced: Disk = {
    read: async (path) => {
      const bytes = await disk.read(path);
      note("read", path, sha256(bytes));
      return bytes;
    },
    kind: async (path) => {
      const kind = await disk.kind(path);
      note("kind", path, String(kind));
      return kind;
    },
    list: async (path) => {
      const names = await disk.list(path);
      note("list", path, hashOf(names));
      return names;
    },
    real: async (path) => {
      const real = await disk.real(path);
      note("real", path, hashOf(relative(directory, real)));
      return real;
    },
  };
  return { disk: traced, trace: () => [...asked.values()] };
}

/** Whether a disk would answer all that was asked as it did. */
export async function holds(trace: readonly Asked[], directory: string, disk: Disk): Promise<boolean> {
  for (const [question, path, hash] of trace)
    if ((await answer(question, join(directory, path), directory, disk)) !== hash) return false;
  return true;
}
