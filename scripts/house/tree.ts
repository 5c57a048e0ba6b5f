import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a checkout: path from its top with "/" → text. */
export type Tree = ReadonlyMap<string, string>;

/** Something that breaks a rule of the house. */
export interface Finding {
  readonly file: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** What the file does or has, as the rest of a sentence that begins with its name. */
  readonly message: string;
}

/** What a checkout has besides its own files, where git cannot be asked. */
const NOT_OURS = /(^|\/)(node_modules|dist|coverage|\.git|[^/]+\.tmp)$|^examples\/[^/]+\/site$|^bench\/results\/local$/;

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

/** The files that git tracks or would track; all files where there is no repository, or one that git will not read. */
function paths(root: string): string[] {
  if (!existsSync(join(root, ".git"))) return walk(root, "");
  const call = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { status, stdout } = spawnSync("git", call, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) return walk(root, "");
  return [...new Set(stdout.split("\0"))].filter((path) => path !== "" && existsSync(join(root, path)));
}

/** Reads a checkout; files that are no text are left out. */
export function readTree(root: string): Tree {
  const files = paths(root)
    .sort()
    .map((path): [string, string] => [path, readFileSync(join(root, path), "utf8")]);
  return new Map(files.filter(([, text]) => !text.includes("\0")));
}
