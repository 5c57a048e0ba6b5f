import { z } from "zod";
import type { Disk } from "../project/disk.ts";
import type { Cache, Json } from "./cache.ts";
import { hashOf } from "./hash.ts";
import { holds, type Asked } from "./trace.ts";

const schema = z.strictObject({
  trace: z.array(z.tuple([z.enum(["read", "kind", "list", "real"]), z.string(), z.string()])),
  output: z.string(),
  said: z.record(z.string(), z.string()),
  exitCode: z.union([z.literal(0), z.literal(1)]),
  pages: z.record(z.string(), z.array(z.string())),
});

/** A build that ended well: all that it read, what it wrote, and what it said. */
export interface BuildRecord {
  readonly trace: readonly Asked[];
  /** The hash of all that it wrote. */
  readonly output: string;
  /** What it printed, by the form in which it was asked for. */
  readonly said: Readonly<Record<string, string>>;
  readonly exitCode: 0 | 1;
  /** The path of each page's file → the names of the cells that it used. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

/** What is to be said of a build, and how it ended. */
export type Built = Pick<BuildRecord, "said" | "exitCode">;

const KIND = "builds";

/** The name of a build by what was asked for: its options, and the folder that it writes, from the project's. */
export function buildKey(asked: Readonly<Record<string, string | null>>): string {
  return hashOf(asked);
}

/** Keeps what there is to know of a build. */
export async function keepBuild(key: string, record: BuildRecord, cache: Cache): Promise<void> {
  await cache.put(KIND, key, record as unknown as Json);
}

/**
 * The build of this name, where doing it again would change nothing: all that it read (files, and the lists of folders) is as it
 * was, and so is what it wrote, by `output`. Null otherwise.
 */
export async function unchangedBuild(
  key: string,
  directory: string,
  output: () => Promise<string | null>,
  cache: Cache,
  disk: Disk,
): Promise<BuildRecord | null> {
  const found = schema.safeParse(await cache.get(KIND, key));
  if (!found.success) return null;
  const record = found.data;
  const same = (await holds(record.trace, directory, disk)) && (await output()) === record.output;
  return same ? record : null;
}
