import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run.ts";
import { excerptProblem, shownCommands, shownFiles } from "./shell-blocks.ts";

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
  const own = command.replace(/^npm ci\n/, "").replace(/^npm run (\S+)$/, (_, name: string) => scripts[name] ?? name);
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

it("the README begins with the two commands of the set-up", () => {
  expect(shownCommands(readFileSync("README.md", "utf8"))[0]?.command).toBe("npm ci\nnpm run example");
});

describe.each(["README.md", "docs/guide.md", "docs/check.md", "docs/reading.md"])("%s", (page) => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  cpSync("examples", join(folder, "examples"), { recursive: true, filter: (path) => !path.endsWith("/site") });
  afterAll(() => rmSync(folder, { recursive: true }));
  const markdown = readFileSync(page, "utf8");
  const shown = shownCommands(markdown);
  for (const [path, text] of shownFiles(markdown)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

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

describe("the smallest report of the README", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-own-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const files = shownFiles(readFileSync("README.md", "utf8"));
  const build = (change: (text: string) => string) => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), change(text));
    }
    return run(`${CALL}build library`, folder);
  };

  it("has four files", () => {
    expect([...files.keys()]).toEqual(["library/rapporteur.yaml", "library/data/loans.csv", "library/measures/loans.yaml", "library/pages/index.md"]);
  });

  it("has a claim that is refuted once it says 8%, and the site is written all the same", async () => {
    const { lines, status } = await build((text) => text.replace("[7%]", "[8%]"));
    expect(status).toBe(1);
    expect(lines.join("\n")).toMatch(/^refuted +line 5 +"8%"$/m);
    expect(lines.at(-1)).toContain("1 page and 3 evidence pages are in library/site");
    expect(readFileSync(join(folder, "library/site/index.html"), "utf8")).toContain("8%");
  });

  it("is not written again with a mistake in it", async () => {
    const { lines, status } = await build((text) => text.replace("branch=harbour", "branch=harbor"));
    expect(status).toBe(2);
    expect(lines.join("\n")).toContain('did you mean "harbour"?');
    expect(readFileSync(join(folder, "library/site/index.html"), "utf8")).toContain("8%");
  });
});

/** The name that a heading has in a link, as GitHub makes it. */
function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-");
}

describe("the docs", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "docs/README.md", "docs/guide.md", "docs/project.md", "docs/addresses.md", "docs/claims.md", "docs/check.md", "docs/reading.md", "docs/benchmarks.md"];

  it.each(pages)("%s links to files and headings that are there", (page) => {
    for (const [, to = "", heading] of readFileSync(page, "utf8").matchAll(/\]\((?!https?:|claim:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      const path = to === "" ? page : join(dirname(page), to);
      expect(existsSync(path), `${page} links to ${to}`).toBe(true);
      if (heading === undefined) continue;
      const headings = [...readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => anchor(text));
      expect(headings, `${page} links to ${to}#${heading}`).toContain(heading);
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
