import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../diagnostics/reporters/pretty.ts";
import type { Arguments, Command, Io } from "./command.ts";
import { commands } from "./commands.ts";

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return manifest.version;
}

function overview(): string {
  const width = Math.max(...commands.map((c) => c.name.length));
  return [
    "usage: rapporteur COMMAND [ARGUMENTS]",
    "",
    "Publishes a report from data, every number with its evidence, and checks prose against the data.",
    "",
    ...commands.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`),
    "",
    "rapporteur COMMAND --help says more; rapporteur --version prints the version.",
    "Exit codes: 0 all well, 1 a claim is refuted or a check failed, 2 the input or the call is wrong.",
    "",
  ].join("\n");
}

function help(command: Command): string {
  return `usage: rapporteur ${command.usage}\n\n${command.summary}\n\n${command.details}\n`;
}

function parse(command: Command, argv: readonly string[]): Arguments | Diagnostic {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" }, debug: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    return diagnose("bad-call", null, { problem, usage: `rapporteur ${command.usage}` });
  }
}

/** Runs one call of the command line and gives its exit code; nothing is thrown at the user. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    for (const d of diagnostics) io.err(`${prettyDiagnostic(d)}\n`);
    return 2;
  };
  if (name === "--version" || name === "-V") {
    io.out(`rapporteur ${version()}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    io.out(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) return fail([diagnose("unknown-command", null, { name, known: commands.map((c) => c.name) })]);
  const args = parse(command, rest);
  if ("code" in args) return fail([args]);
  if (args.values["help"] === true) {
    io.out(help(command));
    return 0;
  }
  try {
    const result = await command.run(args, io);
    return typeof result === "number" ? result : fail(result);
  } catch (error) {
    const debug = args.values["debug"] === true;
    io.err(
      `${debug && error instanceof Error ? (error.stack ?? error.message) : `internal error: ${String(error)}`}\n`,
    );
    if (!debug) io.err("  this is a fault of Rapporteur, not yours; --debug shows where\n");
    return 2;
  }
}
