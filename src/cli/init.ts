import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diskProblem, realDisk } from "../project/disk.ts";
import type { Command } from "./command.ts";

const usage = "init [DIR]";

/** The starter is an example of the package, so that there is one of it. */
const STARTER = fileURLToPath(new URL("../../examples/town-budget/", import.meta.url));
const PARTS = ["rapporteur.yaml", "data", "measures", "pages", "press-release.md"];
const IGNORED = "site/\n.rapporteur/\n";

/** Writes the starter project into a folder (absolute); gives what stands against it, and then nothing was written. */
async function writeStarter(folder: string, named: string): Promise<Diagnostic | null> {
  try {
    if ((await realDisk.kind(folder)) === "folder") {
      const [example] = (await readdir(folder)).sort();
      if (example !== undefined) return diagnose("folder-not-empty", null, { path: named, example });
    }
    await mkdir(folder, { recursive: true });
    for (const part of PARTS) await cp(join(STARTER, part), join(folder, part), { recursive: true });
    await writeFile(join(folder, ".gitignore"), IGNORED);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const problem = code === "EEXIST" ? "a part of the path is a file" : diskProblem(error);
    if (problem === null) throw error;
    return diagnose("folder-not-writable", null, { path: named, problem });
  }
}

export const initCommand: Command = {
  name: "init",
  summary: "A small starter project: data, measures, a page, and a text to check",
  usage,
  details: [
    "DIR is the folder to write, empty or not there yet (default: here). The project is the budget of an invented town. Its press",
    "release has one wrong number in it, for `check` to find.",
  ].join("\n"),
  options: {},
  run: async ({ positionals }, io) => {
    const [named = ".", ...more] = positionals;
    if (more.length > 0) {
      const problem = `init takes one folder; "${more[0] ?? ""}" is too many`;
      return [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    }
    const wrong = await writeStarter(resolve(io.cwd, named), named);
    if (wrong) return [wrong];
    const quoted = /^[\w./-]+$/.test(named) ? named : `'${named.replaceAll("'", `'\\''`)}'`;
    const enter = named === "." ? [] : [`  cd ${quoted}`];
    const next = [
      "  rapporteur build                    the report, in site/index.html",
      "  rapporteur check press-release.md   finds the wrong number in the text",
    ];
    io.out(
      `${["a starter project is written: the budget of a town that is invented", "", ...enter, ...next].join("\n")}\n`,
    );
    return 0;
  },
};
