import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inside = (path: string, isFolder: boolean): string[] => (isFolder ? filesBelow(path) : [path]);
  return entries.flatMap((entry) => inside(join(folder, entry.name), entry.isDirectory())).sort();
}

/** The nearest folder above a file that has a package.json. */
function packageAbove(file: string): string {
  for (let at = dirname(file); ; at = dirname(at))
    if (textOf(join(at, "package.json")) !== null || dirname(at) === at) return at;
}

/** What says which packages are installed: the list that npm keeps beside them, and each package's own word. */
function packageTexts(root: string): (string | null)[] {
  const manifest = JSON.parse(textOf(join(root, "package.json")) ?? "{}") as { dependencies?: Record<string, string> };
  const names = Object.keys(manifest.dependencies ?? {}).sort();
  const texts: (string | null)[] = [];
  for (let at = root; ; at = dirname(at)) {
    const modules = join(at, "node_modules");
    texts.push(textOf(join(modules, ".package-lock.json")));
    texts.push(...names.map((name) => textOf(join(modules, name, "package.json"))));
    if (dirname(at) === at) return texts;
  }
}

/**
 * The hash of all code in a folder (word lists, style sheets and scripts stand there too), of the packages beside it, and of the
 * Node that runs it: what the same input gives can only change where this does.
 */
export function versionOf(code: string, root: string, node: string): string {
  const hash = createHash("sha256").update(node);
  for (const path of filesBelow(code)) {
    hash.update(`\0${relative(code, path).replaceAll("\\", "/")}\0`);
    hash.update(readFileSync(path));
  }
  for (const text of packageTexts(root)) hash.update(`\0${text ?? ""}`);
  return hash.digest("hex");
}

/** The version of the code that is running. */
export function codeVersion(node: string = process.version): string {
  const file = fileURLToPath(import.meta.url);
  const root = packageAbove(file);
  const [top = ""] = relative(root, file).split(sep);
  return versionOf(join(root, top), root, node);
}
