import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run.ts";
import { excerptProblem, shownCommands } from "./shell-blocks.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const CALL = "node dist/cli/main.js ";

function shell(command: string, cwd: string): string {
  const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

/**
 * Runs a command of the docs in a folder. npm's own work is left out ("npm ci" was done, "npm run x" is what package.json
 * says); the shell runs what stands before a pipe and takes the words apart; our own command line runs from the sources.
 */
async function run(command: string, cwd: string): Promise<{ lines: string[]; status: number }> {
  const own = command.replace(/^npm ci && /, "").replace(/^npm run (\S+)$/, (_, name: string) => scripts[name] ?? name);
  const at = own.lastIndexOf(CALL);
  if (at < 0) throw new Error(`"${command}" does not call Rapporteur`);
  const before = own.slice(0, at).trim();
  if (before !== "" && !before.endsWith("|")) throw new Error(`"${command}" is no simple pipe`);
  const input = before === "" ? "" : shell(before.slice(0, -1), cwd);
  const argv = shell(`printf '%s\\0' ${own.slice(at + CALL.length)}`, cwd).split("\0").slice(0, -1);
  let printed = "";
  const write = (text: string): void => void (printed += text);
  const io = { cwd, env: {}, interactive: false, stdin: () => Promise.resolve(input), out: write, err: write };
  const status = await runCommandLine(argv, io);
  return { lines: printed.trimEnd().split("\n"), status };
}

it("the README begins with two commands", () => {
  const first = shownCommands(readFileSync("README.md", "utf8")).slice(0, 2);
  expect(first.map((s) => s.command)).toEqual(["npm ci && npm run example", "npm test"]);
});

describe.each(["README.md", "docs/check.md"])("%s", (page) => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  cpSync("examples", join(folder, "examples"), { recursive: true, filter: (path) => !path.endsWith("/site") });
  afterAll(() => rmSync(folder, { recursive: true }));
  const shown = shownCommands(readFileSync(page, "utf8")).filter(({ command }) => command !== "npm test");

  it("shows several commands", () => {
    expect(shown.length).toBeGreaterThan(2);
  });

  // A build on a machine that does other things as well can take its time.
  it.each(shown)("shows what is printed by: $command", { timeout: 180_000 }, async ({ command, output }) => {
    const { lines, status } = await run(command, folder);
    expect(output && excerptProblem(output, lines), lines.join("\n")).toBeNull();
    expect(status).toBe(output?.some((line) => line.startsWith("refuted")) ? 1 : 0);
  });
});

describe("the docs", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "docs/README.md", "docs/project.md", "docs/addresses.md", "docs/claims.md", "docs/check.md"];

  it.each(pages)("%s links to files that are there", (page) => {
    for (const [, to = ""] of readFileSync(page, "utf8").matchAll(/\]\((?!https?:|claim:|#)([^)#\s]+)/g)) {
      expect(existsSync(join(dirname(page), to)), `${page} links to ${to}`).toBe(true);
    }
  });
});

describe("an excerpt", () => {
  it.each([
    [["a", "b"], ["a", "b"], null],
    [["a"], ["a", "b"], "… b"],
    [["b"], ["a", "b"], "b"],
    [["…", "b"], ["a", "b"], null],
    [["a", "…"], ["a", "b"], null],
    [["a", "…", "c"], ["a", "b", "c"], null],
    [["a", "…", "b", "…"], ["a", "b", "c"], null],
    [["a", "…", "x", "…"], ["a", "b", "c"], "x"],
    [["…", "b"], ["a", "b", "c"], "… c"],
  ])("%j of %j", (excerpt, printed, problem) => {
    expect(excerptProblem(excerpt, printed)).toBe(problem);
  });
});
