import { ALL_KNOWN } from "../addresses/catalogue.ts";
import { keepBuild, type Built } from "../cache/build-record.ts";
import { noCache } from "../cache/cache.ts";
import type { FolderCache } from "../cache/folder.ts";
import { tracingDisk } from "../cache/trace.ts";
import { summarise } from "../claims/reporters/json.ts";
import { prettyDocument, summaryLine } from "../claims/reporters/pretty.ts";
import type { Verdict } from "../claims/verdict.ts";
import { collector, hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import { cellsUsed } from "../outputs/cells-used.ts";
import { folderHash } from "../outputs/folder-hash.ts";
import type { SiteInput } from "../outputs/site/input.ts";
import { writeSite, type SiteSummary } from "../outputs/site/write.ts";
import { realDisk } from "../project/disk.ts";
import { makeReport, newMemory } from "../report.ts";
import type { Wanted } from "./build-wanted.ts";
import { isFailedCheck } from "./check.ts";
import { openProject } from "./open-project.ts";

/** Whether a reader of the build's output should hear of a verdict: all but plain support. */
function isRemarkable({ verdict, revisedSince }: Verdict): boolean {
  return verdict !== "supported" || revisedSince !== null;
}

function counted(n: number, noun: string): string {
  return `${n.toString()} ${n === 1 ? noun : `${noun}s`}`;
}

function describe(site: SiteInput, written: SiteSummary, failed: readonly Diagnostic[], colour: boolean): string {
  const verdicts = site.pages.flatMap((p) => p.verdicts);
  const pages = site.pages.filter((p) => p.verdicts.some(isRemarkable));
  const day = site.asOf === ALL_KNOWN ? "all data known" : `as of ${site.asOf}`;
  return [
    ...pages.map((p) => prettyDocument(p.page.document, p.days, p.verdicts, { colour, wants: isRemarkable })),
    ...failed.map(prettyDiagnostic),
    `${site.title} · ${day}\n${summaryLine(verdicts)}`,
    `${counted(written.pages, "page")} and ${counted(written.evidencePages, "evidence page")} are in `,
  ].join("\n");
}

/** Builds a report and writes its site; `cache` gets what may be used again, and the whole build by `key`. */
export async function buildAfresh(
  { folder, out, asOf }: Wanted,
  cache: FolderCache | null,
  key: string,
): Promise<Built | readonly Diagnostic[]> {
  const { disk, trace } = tracingDisk(realDisk, folder);
  const opened = await openProject(folder, asOf, disk);
  if (!("store" in opened)) return opened;
  const { project, store } = opened;
  try {
    const { report, list } = collector();
    const site = await makeReport(project, store, report, newMemory(cache ?? noCache));
    const failed = list.filter(isFailedCheck);
    const mistakes = list.filter((d) => !isFailedCheck(d));
    if (!site || hasErrors(mistakes)) return list;
    const written = await writeSite(site, out, report);
    if (!written) return list.filter((d) => !failed.includes(d));
    const refuted = summarise(site.pages.flatMap((p) => p.verdicts)).refuted;
    const said = Object.fromEntries([true, false].map((c) => [String(c), describe(site, written, failed, c)]));
    const built: Built = { said, exitCode: failed.length > 0 || refuted > 0 ? 1 : 0 };
    const output = cache && (await folderHash(out));
    if (cache && output !== null) {
      await keepBuild(key, { ...built, trace: trace(), output, pages: cellsUsed(site) }, cache);
      await cache.sweep();
    }
    return built;
  } finally {
    store.engine.close();
  }
}
