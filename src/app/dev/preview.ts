import { inMemory, type Cache } from "../../cache/cache.ts";
import { hashOf } from "../../cache/hash.ts";
import { holds, tracingDisk, type Asked } from "../../cache/trace.ts";
import type { Verdict } from "../../claims/verdict.ts";
import { collector, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Store } from "../../measures/cells.ts";
import { openStore } from "../../measures/store.ts";
import { siteFiles, type SiteFiles } from "../../outputs/site/files.ts";
import { realDisk, type Disk } from "../../project/disk.ts";
import { loadProject, type Project } from "../../project/project.ts";
import { makeReport, newMemory } from "../../report.ts";

/** A project's site as its files say it now. */
export interface Preview {
  /** The last site that could be made; null where none could. */
  readonly files: SiteFiles | null;
  /** What is wrong now, the site of the last sound state notwithstanding. */
  readonly diagnostics: readonly Diagnostic[];
  /** The verdicts of a page, by its path on the site ("polling/index.html"). */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
}

/** Previews of one project, one after the other. */
export interface Previews {
  /** Makes the preview again: data are loaded, and pages read and judged, only where they have changed. */
  readonly refresh: () => Promise<Preview>;
  readonly close: () => void;
}

/** A store, and what it was made from. */
interface Opened {
  readonly store: Store;
  readonly key: string;
  readonly trace: readonly Asked[];
}

/** What of a project's own files its store depends on: all but the pages. */
function storeKey(project: Project): string {
  const { title, language, published, asOf, tables, dimensions, groups, measures } = project;
  const sections = [tables, dimensions, groups, ...measures].map((s) => [s.file, s.name, s.value]);
  return hashOf([title, language, published, asOf, sections]);
}

/** Opens the previews of the project in a folder (absolute). The caller closes them. */
export function openPreviews(folder: string, cache: Cache, disk: Disk = realDisk): Previews {
  const memory = newMemory(inMemory(cache));
  let opened: Opened | null = null;
  let last: Preview = { files: null, diagnostics: [], verdicts: new Map() };

  async function storeOf(project: Project, report: (d: Diagnostic) => void): Promise<Store | null> {
    const key = storeKey(project);
    if (opened?.key === key && (await holds(opened.trace, folder, disk))) return opened.store;
    opened?.store.engine.close();
    opened = null;
    const traced = tracingDisk(disk, folder);
    const store = await openStore(project, report, traced.disk);
    opened = store && { store, key, trace: traced.trace() };
    return store;
  }

  return {
    refresh: async () => {
      const { report, list } = collector();
      const project = await loadProject(folder, report, disk);
      const store = project && (await storeOf(project, report));
      const site = project && store ? await makeReport(project, store, report, memory) : null;
      const verdicts = site?.pages.map(({ page, verdicts: own }) => {
        const path = page.slug === "" ? "index.html" : `${page.slug}/index.html`;
        return [path, own] as const;
      });
      last = {
        files: site ? await siteFiles(site) : last.files,
        diagnostics: list,
        verdicts: verdicts ? new Map(verdicts) : last.verdicts,
      };
      return last;
    },
    close: () => opened?.store.engine.close(),
  };
}
