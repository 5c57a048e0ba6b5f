import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../project/disk.ts";
import type { Cache, Json } from "./cache.ts";

/** The folder of a project in which its cache stands. */
const FOLDER = ".rapporteur";

/** More than so many bytes are not kept: what the last build did not use goes first. */
const MOST_BYTES = 256 * 2 ** 20;

/** What a cache in a folder does to a disk; a test passes its own. Every call may throw. */
export interface CacheDisk {
  readonly read: (path: string) => Promise<string>;
  /** Writes a file in one step, with the folders above it. */
  readonly write: (path: string, text: string) => Promise<void>;
  readonly names: (path: string) => Promise<readonly string[]>;
  readonly size: (path: string) => Promise<number>;
  readonly remove: (path: string) => Promise<void>;
}

const realCacheDisk: CacheDisk = {
  read: (path) => readFile(path, "utf8"),
  write: async (path, text) => {
    await mkdir(dirname(path), { recursive: true });
    const fresh = `${path}.${process.pid.toString()}.tmp`;
    await writeFile(fresh, text);
    await rename(fresh, path);
  },
  names: (path) => readdir(path),
  size: async (path) => (await stat(path)).size,
  remove: (path) => rm(path, { recursive: true, force: true }),
};

function writeEntry(name: string, value: Json): string {
  const body = JSON.stringify({ name, value });
  return `${sha256(Buffer.from(body))}\n${body}`;
}

/** The value of an entry; undefined where it is damaged, or was written under another name. */
function readEntry(name: string, text: string): Json | undefined {
  const [sum, body = ""] = text.split("\n", 2);
  if (sum !== sha256(Buffer.from(body))) return undefined;
  const entry = JSON.parse(body) as { name: string; value: Json };
  return entry.name === name ? entry.value : undefined;
}

/** A cache in a folder, which can be swept. */
export interface FolderCache extends Cache {
  /** Takes away what other versions of the code kept, and, where there is too much, what was not asked for. */
  readonly sweep: (most?: number) => Promise<void>;
}

async function orElse<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/**
 * The cache of a project (its folder, absolute) for one version of the code. Nothing that goes wrong with it reaches anybody: what
 * cannot be read is computed again, and what cannot be written is not kept.
 */
export function openCache(project: string, version: string, disk: CacheDisk = realCacheDisk): FolderCache {
  const top = join(project, FOLDER);
  const own = join(top, version.slice(0, 16));
  const asked = new Set<string>();
  const pathOf = (kind: string, key: string): string => join(own, kind, `${key}.json`);
  let begun = false;

  /** Version control need not know of the folder. */
  async function begin(): Promise<void> {
    if (begun) return;
    begun = true;
    await disk.write(join(top, ".gitignore"), "*\n");
  }

  async function sweepOwn(most: number): Promise<void> {
    const paths: string[] = [];
    for (const kind of await disk.names(own))
      for (const name of await disk.names(join(own, kind))) paths.push(join(own, kind, name));
    let bytes = 0;
    for (const path of paths) bytes += await disk.size(path);
    if (bytes > most) for (const path of paths) if (!asked.has(path)) await disk.remove(path);
  }

  return {
    get: (kind, key) => {
      asked.add(pathOf(kind, key));
      return orElse(async () => readEntry(`${kind}/${key}`, await disk.read(pathOf(kind, key))), undefined);
    },
    put: (kind, key, value) => {
      asked.add(pathOf(kind, key));
      return orElse(async () => {
        await begin();
        await disk.write(pathOf(kind, key), writeEntry(`${kind}/${key}`, value));
      }, undefined);
    },
    sweep: (most = MOST_BYTES) =>
      orElse(async () => {
        const names = await disk.names(top);
        const others = names.filter((name) => /^[0-9a-f]{16}$/.test(name) && join(top, name) !== own);
        for (const name of others) await disk.remove(join(top, name));
        await sweepOwn(most);
      }, undefined),
  };
}
