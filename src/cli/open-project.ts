import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { collector } from "../diagnostics/diagnostic.ts";
import type { Store } from "../measures/cells.ts";
import { realDisk, type Disk } from "../project/disk.ts";
import type { Project } from "../project/project.ts";
import type { Io } from "./command.ts";

/** A project with its data loaded; `list` collects what its stations report. */
export interface OpenProject {
  readonly project: Project;
  readonly store: Store;
}

/** The nearest folder upwards that has a rapporteur.yaml; null where none has. */
async function projectAbove(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await realDisk.kind(join(at, "rapporteur.yaml"))) === "file") return at;
    if (dirname(at) === at) return null;
  }
}

/**
 * The folder that a call means: the one that is named, else the nearest one upwards that has a rapporteur.yaml, else the
 * nearest above a text of the call.
 */
export async function projectFolder(named: string | undefined, io: Io, texts: readonly string[] = []): Promise<string> {
  if (named !== undefined) return resolve(io.cwd, named);
  for (const folder of [io.cwd, ...texts.filter((t) => t !== "-").map((t) => dirname(resolve(io.cwd, t)))]) {
    const found = await projectAbove(resolve(folder));
    if (found !== null) return found;
  }
  return resolve(io.cwd);
}

/** Loads the project in a folder, and first what reads projects, which bare tables do without; gives what is wrong with it where it cannot be used. */
export async function openProject(
  folder: string,
  asOf?: string,
  disk: Disk = realDisk,
): Promise<OpenProject | readonly Diagnostic[]> {
  const [{ loadProject }, { openStore }] = await Promise.all([
    import("../project/project.ts"),
    import("../measures/store.ts"),
  ]);
  const { report, list } = collector();
  const loaded = await loadProject(folder, report, disk);
  const project = loaded && (asOf === undefined ? loaded : { ...loaded, asOf });
  const store = project && (await openStore(project, report, disk));
  return project && store ? { project, store } : list;
}
