import { isAbsolute, join, relative, resolve } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import { buildReport, siteFolder } from "./build-report.ts";
import { wantsColour } from "./check.ts";
import type { Command } from "./command.ts";
import { projectFolder } from "./open-project.ts";
import { dayProblem } from "./options.ts";

const usage = "build [PROJECT] [--out DIR] [--as-of DATE] [--no-cache]";

export const buildCommand: Command = {
  name: "build",
  summary: "The report as a static site, every claim with its verdict",
  usage,
  details: [
    "PROJECT is the project's folder (default: here, or the nearest above).",
    "",
    "  --out DIR     the folder to write, replaced as a whole (default: site in the project's folder)",
    "  --as-of DATE  by what was known on that day (default: the project's as-of)",
    "  --no-cache    compute everything, and keep nothing in .rapporteur in the project's folder",
  ].join("\n"),
  options: { out: { type: "string" }, "as-of": { type: "string" }, "no-cache": { type: "boolean" } },
  run: async ({ values, positionals }, io) => {
    const wrong = (problem: string) => [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    if (positionals.length > 1) return wrong(`build takes one project; "${positionals[1] ?? ""}" is too many`);
    const asOf = values["as-of"];
    const badDay = dayProblem("--as-of", asOf);
    if (badDay !== null) return wrong(badDay);
    const folder = await projectFolder(positionals[0], io);
    const out = typeof values["out"] === "string" ? resolve(io.cwd, values["out"]) : siteFolder(folder);
    const built = await buildReport({
      folder,
      out,
      asOf: typeof asOf === "string" ? asOf : undefined,
      cached: values["no-cache"] !== true,
    });
    if (!("said" in built)) return built;
    const inside = relative(io.cwd, out);
    const shown = isAbsolute(inside) || inside.startsWith("..") ? out : inside;
    io.out(`${built.said[String(wantsColour(io))] ?? ""}${shown}; open ${join(shown, "index.html")}\n`);
    return built.exitCode;
  },
};
