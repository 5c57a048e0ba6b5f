import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Io } from "../../src/cli/command.ts";
import { runCommandLine } from "../../src/cli/run.ts";

/** What a call of the command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `rapporteur …` in a folder as a person would, and collects what it says. */
export async function run(cwd: string, argv: readonly string[], stdin = "", at: Partial<Io> = {}): Promise<Ran> {
  const said = { out: "", err: "" };
  const code = await runCommandLine(argv, {
    cwd,
    env: {},
    interactive: false,
    stdin: () => Promise.resolve(stdin),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    ...at,
  });
  return { code, ...said };
}

/** Files to write, by path; null takes one away. */
export type Changes = Readonly<Record<string, string | Buffer | null>>;

export async function write(folder: string, changes: Changes): Promise<void> {
  for (const [path, text] of Object.entries(changes)) {
    const at = join(folder, path);
    await rm(at, { recursive: true, force: true });
    if (text === null) continue;
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, text);
  }
}

/** Runs `use` in a new folder that begins as a copy of another, and takes it away afterwards. */
export async function inCopy<T>(of: string | null, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
  try {
    if (of !== null) await cp(of, folder, { recursive: true });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All files below a folder with their texts, in one text. */
export async function contents(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = await Promise.all(
    paths.map(async (path) => `${path.slice(folder.length)}\n${await readFile(path, "latin1")}`),
  );
  return texts.join("\n");
}
