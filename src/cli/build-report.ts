import { join, relative } from "node:path";
import { buildKey, unchangedBuild, type Built } from "../cache/build-record.ts";
import { codeVersion } from "../cache/code-version.ts";
import { openCache } from "../cache/folder.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { folderHash } from "../outputs/folder-hash.ts";
import { realDisk } from "../project/disk.ts";
import type { Wanted } from "./build-wanted.ts";

/**
 * Builds a project's report, unless that would change nothing: then the engine is not even opened. Gives what is wrong where
 * nothing was written.
 */
export async function buildReport(wanted: Wanted): Promise<Built | readonly Diagnostic[]> {
  const { folder, out, asOf, cached } = wanted;
  const key = buildKey({ asOf: asOf ?? null, out: relative(folder, out).replaceAll("\\", "/") });
  const cache = cached ? openCache(folder, codeVersion()) : null;
  const before = cache && (await unchangedBuild(key, folder, () => folderHash(out), cache, realDisk));
  if (before) return before;
  // What computes is loaded only where something is to be computed.
  const { buildAfresh } = await import("./build-afresh.ts");
  return buildAfresh(wanted, cache, key);
}

/** The folder that a build writes where none is named. */
export function siteFolder(folder: string): string {
  return join(folder, "site");
}
