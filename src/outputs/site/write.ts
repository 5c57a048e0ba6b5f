import type { Report } from "../../diagnostics/diagnostic.ts";
import { realOutputDisk, type OutputDisk } from "../disk.ts";
import { replaceFolder } from "../replace-folder.ts";
import { siteFiles } from "./files.ts";
import type { SiteInput } from "./input.ts";

/** What was written. */
export interface SiteSummary {
  /** The folder, absolute. */
  readonly out: string;
  readonly pages: number;
  readonly evidencePages: number;
  readonly files: number;
}

/**
 * Writes a report as a static site into a folder (absolute path), which it replaces in one step. What the user can mend is
 * reported, and then nothing is changed and null is given.
 */
export async function writeSite(
  site: SiteInput,
  out: string,
  report: Report,
  disk: OutputDisk = realOutputDisk,
): Promise<SiteSummary | null> {
  const files = await siteFiles(site);
  const written = await replaceFolder(out, files, site.directory, report, disk);
  return written ? { out, pages: site.pages.length, evidencePages: site.values.size, files: files.size } : null;
}
