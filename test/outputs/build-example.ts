import { resolve } from "node:path";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { openStore } from "../../src/measures/store.ts";
import { writeSite, type SiteSummary } from "../../src/outputs/site/write.ts";
import type { SiteInput } from "../../src/outputs/site/input.ts";
import { loadProject } from "../../src/project/project.ts";
import { makeReport } from "../../src/report.ts";

export const EXAMPLE = resolve("examples/nato-2023");

/** Everything that the site of a project is made of. */
export async function siteOf(directory: string): Promise<SiteInput> {
  const { report, list } = collector();
  const project = await loadProject(directory, report);
  const store = project && (await openStore(project, report));
  if (!store) throw new Error(`${directory} cannot be read: ${list.map((d) => d.message).join("; ")}`);
  try {
    const site = await makeReport(project, store, report);
    if (!site) throw new Error(`${directory} has no report: ${list.map((d) => d.message).join("; ")}`);
    return site;
  } finally {
    store.engine.close();
  }
}

/** Builds the site of a project into a folder. */
export async function buildSite(directory: string, out: string): Promise<SiteSummary> {
  const { report, list } = collector();
  const summary = await writeSite(await siteOf(directory), out, report);
  if (!summary) throw new Error(list.map((d) => d.message).join("; "));
  return summary;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  console.log(await buildSite(resolve(process.argv[2] ?? EXAMPLE), resolve(process.argv[3] ?? "site")));
}
