import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { excerptProblem, shownCommands } from "./shell-blocks.ts";

const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts;
const loader = pathToFileURL(resolve("node_modules/tsx/dist/loader.mjs")).href;

/** A folder like a checkout: the examples, and a command line that runs from the sources instead of dist. */
function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  cpSync("examples", join(folder, "examples"), { recursive: true, filter: (path) => !path.endsWith("/site") });
  mkdirSync(join(folder, "dist/cli"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "dist/cli/main.js"), `await import(${JSON.stringify(pathToFileURL(resolve("src/cli/main.ts")).href)});\n`);
  return folder;
}

/** Runs a command of the docs in a shell. npm's own work is left out: "npm ci" was done, "npm run x" is what package.json says. */
function run(command: string, cwd: string): { lines: string[]; status: number | null } {
  const own = command.replace(/^npm ci && /, "").replace(/^npm run (\S+)$/, (_, name: string) => scripts[name] ?? name);
  const { stdout, stderr, status } = spawnSync("bash", ["-c", own], { cwd, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: `--import=${loader}`, NO_COLOR: "1" } });
  return { lines: `${stdout}${stderr}`.trimEnd().split("\n"), status };
}

const markdown = readFileSync("README.md", "utf8");

describe("the README", () => {
  const folder = checkout();
  afterAll(() => rmSync(folder, { recursive: true }));
  const shown = shownCommands(markdown).filter(({ command }) => command !== "npm test");

  it("begins with two commands", () => {
    expect(shownCommands(markdown).slice(0, 2).map((s) => s.command)).toEqual(["npm ci && npm run example", "npm test"]);
    expect(shown.length).toBeGreaterThan(3);
  });

  it.each(shown)("shows what is printed by: $command", ({ command, output }) => {
    const { lines, status } = run(command, folder);
    expect(output && excerptProblem(output, lines), lines.join("\n")).toBeNull();
    expect(status).toBe(output?.some((line) => line.startsWith("refuted")) ? 1 : 0);
  });

  it("links to files that are there", () => {
    for (const file of ["README.md", "CONTRIBUTING.md", "docs/README.md", "docs/project.md", "docs/addresses.md", "docs/claims.md"]) {
      const text = readFileSync(file, "utf8");
      for (const [, to = ""] of text.matchAll(/\]\((?!https?:|claim:|#)([^)#\s]+)/g)) {
        expect(existsSync(join(dirname(file), to)), `${file} links to ${to}`).toBe(true);
      }
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
