import { relative } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import type { Command, Io } from "./command.ts";
import { projectFolder } from "./open-project.ts";

const usage = "dev [PROJECT] [--port N]";
const PORT = 4321;

function portOf(value: unknown): number | null {
  if (value === undefined) return PORT;
  const port = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : NaN;
  return port <= 65_535 ? port : null;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "listen";
}

async function serve(folder: string, port: number, io: Io): Promise<void> {
  const { codeVersion } = await import("../cache/code-version.ts");
  const { openCache } = await import("../cache/folder.ts");
  const { openPreviews } = await import("../app/dev/preview.ts");
  const { serveDev } = await import("../app/dev/server.ts");
  const previews = openPreviews(folder, openCache(folder, codeVersion()));
  try {
    const server = await serveDev(folder, port, previews, ({ diagnostics, verdicts }, ms) => {
      const refuted = [...verdicts.values()].flat().filter((v) => v.verdict === "refuted").length;
      for (const d of diagnostics) io.err(`${prettyDiagnostic(d)}\n`);
      const state = diagnostics.length > 0 ? "to be mended" : `${refuted.toString()} refuted`;
      io.err(`made in ${(ms / 1000).toFixed(2)} s: ${state}\n`);
    });
    io.out(`${relative(io.cwd, folder) || "."} is at http://localhost:${server.port.toString()}/ (stop with Ctrl+C)\n`);
    try {
      await Promise.race([server.failed, io.interrupted?.()]);
    } finally {
      await server.close();
    }
  } finally {
    previews.close();
  }
}

export const devCommand: Command = {
  name: "dev",
  summary: "A preview in the browser that follows what you write, with verdicts beside the page",
  usage,
  details: [
    "PROJECT is the project's folder (default: here, or the nearest above). The preview is made in memory and served to this",
    "machine only; `build` writes the site.",
    "",
    `  --port N  where to serve it (default: ${PORT.toString()}; 0 takes a free one)`,
  ].join("\n"),
  options: { port: { type: "string" } },
  run: async ({ values, positionals }, io) => {
    const wrong = (problem: string) => [diagnose("bad-call", null, { problem, usage: `rapporteur ${usage}` })];
    if (positionals.length > 1) return wrong(`dev takes one project; "${positionals[1] ?? ""}" is too many`);
    const port = portOf(values["port"]);
    if (port === null) return wrong(`--port takes a number up to 65535, not "${String(values["port"])}"`);
    const folder = await projectFolder(positionals[0], io);
    const { realDisk } = await import("../project/disk.ts");
    if ((await realDisk.kind(`${folder}/rapporteur.yaml`)) !== "file")
      return [diagnose("no-project", null, { directory: folder })];
    try {
      await serve(folder, port, io);
      return 0;
    } catch (error) {
      if (!isTaken(error)) throw error;
      return [diagnose("port-taken", null, { port })];
    }
  },
};
