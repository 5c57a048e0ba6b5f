import { isAbsolute, join, relative, resolve } from "node:path";
import { ALL_KNOWN } from "../addresses/catalogue.ts";
import { prettyDocument, summaryLine } from "../claims/reporters/pretty.ts";
import { summarise } from "../claims/reporters/json.ts";
import type { Verdict } from "../claims/verdict.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { collector, hasErrors } from "../diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import { isFailedCheck, wantsColour } from "./check.ts";
import { dayProblem } from "./options.ts";
import type { Command } from "./command.ts";
import { openProject, projectFolder } from "./open-project.ts";

const usage = "build [PROJECT] [--out DIR] [--as-of DATE]";

/** Whether a reader of the build's output should hear of a verdict: all but plain support. */
function isRemarkable({ verdict, revisedSince }: Verdict): boolean {
  return verdict !== "supported" || revisedSince !== null;
}

function counted(n: number, noun: string): string {
  return `${n.toString()} ${n === 1 ? noun : `${noun}s`}`;
}

export const buildCommand: Command = {
  name: "build",
  summary: "The report as a static site, every claim with its verdict",
  usage,
  details: [
    "PROJECT is the project's folder (default: here, or the nearest above).",
    "",
    "  --out DIR     the folder to write, replaced as a whole (default: site in the project's folder)",
    "  --as-of DATE  by what was known on that day (default: the project's as-of)",
  ].join("\n"),
  options: { out: { type: "string" }, "as-of": { type: "string" } },
  run: async ({ values, positionals }, io) => {
    const wrong = (problem: string) => [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    if (positionals.length > 1) return wrong(`build takes one project; "${positionals[1] ?? ""}" is too many`);
    const asOf = values["as-of"];
    const badDay = dayProblem("--as-of", asOf);
    if (badDay !== null) return wrong(badDay);
    const folder = await projectFolder(positionals[0], io);
    const opened = await openProject(folder, typeof asOf === "string" ? asOf : undefined);
    if (!("store" in opened)) return opened;
    const { project, store } = opened;
    try {
      const { makeReport } = await import("../report.ts");
      const { writeSite } = await import("../outputs/site/write.ts");
      const { report, list } = collector();
      const site = await makeReport(project, store, report);
      const failed = list.filter(isFailedCheck);
      const mistakes = list.filter((d) => !isFailedCheck(d));
      if (!site || hasErrors(mistakes)) return list;
      const out = typeof values["out"] === "string" ? resolve(io.cwd, values["out"]) : join(folder, "site");
      const written = await writeSite(site, out, report);
      if (!written) return list.filter((d) => !failed.includes(d));
      const verdicts = site.pages.flatMap((p) => p.verdicts);
      for (const { page, days, verdicts: own } of site.pages) {
        if (!own.some(isRemarkable)) continue;
        io.out(`${prettyDocument(page.document, days, own, { colour: wantsColour(io), wants: isRemarkable })}\n`);
      }
      for (const d of failed) io.out(`${prettyDiagnostic(d)}\n`);
      io.out(
        `${site.title} · ${site.asOf === ALL_KNOWN ? "all data known" : `as of ${site.asOf}`}\n${summaryLine(verdicts)}\n`,
      );
      const inside = relative(io.cwd, out);
      const shown = isAbsolute(inside) || inside.startsWith("..") ? out : inside;
      const pages = counted(written.pages, "page");
      const evidence = counted(written.evidencePages, "evidence page");
      io.out(`${pages} and ${evidence} are in ${shown}; open ${join(shown, "index.html")}\n`);
      return failed.length > 0 || summarise(verdicts).refuted > 0 ? 1 : 0;
    } finally {
      store.engine.close();
    }
  },
};
