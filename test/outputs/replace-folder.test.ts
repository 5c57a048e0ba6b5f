import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collector } from "../../src/diagnostics/diagnostic.ts";
import { prettyDiagnostic } from "../../src/diagnostics/reporters/pretty.ts";
import { realOutputDisk, type OutputDisk } from "../../src/outputs/disk.ts";
import { MARKER, replaceFolder } from "../../src/outputs/replace-folder.ts";

let top: string;
let out: string;
let project: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "rapporteur-out-"));
  out = join(top, "site");
  project = join(top, "project");
  await mkdir(project);
});

afterEach(() => rm(top, { recursive: true, force: true }));

const FILES = new Map([
  ["index.html", "new"],
  ["a/b/index.html", "deep"],
]);

async function replace(path = out, disk: OutputDisk = realOutputDisk): Promise<{ done: boolean; messages: string[] }> {
  const { report, list } = collector();
  const done = await replaceFolder(path, FILES, project, report, disk);
  return { done, messages: list.map(prettyDiagnostic) };
}

async function earlierOutput(): Promise<void> {
  await mkdir(join(out, "old"), { recursive: true });
  await writeFile(join(out, "old/page.html"), "old");
  await writeFile(join(out, MARKER), "");
}

/** A disk on which one call fails as the system would have it. */
function failing(call: keyof OutputDisk, when: (path: string) => boolean, code: string): OutputDisk {
  const fail = (path: string): Promise<never> => Promise.reject(Object.assign(new Error(`${code}: ${path}`), { code }));
  const original = realOutputDisk[call] as (...args: string[]) => Promise<never>;
  return {
    ...realOutputDisk,
    [call]: (...args: string[]) => (when(args[0] ?? "") ? fail(args[0] ?? "") : original(...args)),
  };
}

async function expectUntouched(): Promise<void> {
  expect(await readFile(join(out, "old/page.html"), "utf8")).toBe("old");
  expect((await readdir(top)).sort()).toEqual(["project", "site"]);
}

describe("a new output", () => {
  it("is written whole, with folders and a marker, and nothing is left beside it", async () => {
    expect(await replace()).toEqual({ done: true, messages: [] });
    expect(await readFile(join(out, "a/b/index.html"), "utf8")).toBe("deep");
    expect((await readdir(out)).sort()).toEqual([MARKER, "a", "index.html"]);
    expect((await readdir(top)).sort()).toEqual(["project", "site"]);
  });

  it("takes the place of an earlier one, of which nothing stays", async () => {
    await earlierOutput();
    expect((await replace()).done).toBe(true);
    expect((await readdir(out)).sort()).toEqual([MARKER, "a", "index.html"]);
    expect((await readdir(top)).sort()).toEqual(["project", "site"]);
  });

  it("goes into an empty folder, into folders that are not there yet, and inside the project", async () => {
    await mkdir(out);
    expect((await replace()).done).toBe(true);
    expect((await replace(join(top, "x/y/site"))).done).toBe(true);
    expect((await replace(join(project, "site"))).done).toBe(true);
  });

  it("follows a link to a folder and leaves the link", async () => {
    await mkdir(join(top, "real"));
    await symlink(join(top, "real"), out);
    expect((await replace()).done).toBe(true);
    expect(await readFile(join(top, "real/index.html"), "utf8")).toBe("new");
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("new");
  });
});

describe("an output that cannot be", () => {
  it("because the path is a file", async () => {
    await writeFile(out, "mine");
    const { done, messages } = await replace();
    expect(done).toBe(false);
    expect(messages).toEqual([
      `error: cannot write the site to ${out}: it is a file [output-is-file]\n  allowed: a folder, or a path where nothing is yet\n  hint: name another folder with --out`,
    ]);
    expect(await readFile(out, "utf8")).toBe("mine");
  });

  it("because a part of the path is a file", async () => {
    await writeFile(out, "mine");
    const { messages } = await replace(join(out, "inner"));
    expect(messages[0]).toContain("a part of the path is a file [output-not-writable]");
  });

  it("because the folder holds something else", async () => {
    await mkdir(out);
    await writeFile(join(out, "thesis.docx"), "mine");
    const { done, messages } = await replace();
    expect(done).toBe(false);
    expect(messages[0]).toContain(
      `will not replace ${out}: it holds other files (thesis.docx) and was not written by Rapporteur [output-not-ours]`,
    );
    expect(await readdir(out)).toEqual(["thesis.docx"]);
  });

  it("because the project lies in it, or is it", async () => {
    await writeFile(join(top, MARKER), "");
    await writeFile(join(project, MARKER), "");
    expect((await replace(top)).messages[0]).toContain("the project lies in it [output-holds-project]");
    expect((await replace(project)).messages[0]).toContain("[output-holds-project]");
  });

  it.each([
    ["make", "EACCES", "permission denied"],
    ["write", "EACCES", "permission denied"],
    ["write", "EROFS", "the disk is read-only"],
    ["write", "ENOSPC", "the disk is full"],
    ["rename", "EPERM", "the system does not permit it"],
  ] as const)("because %s fails with %s: the old one is untouched", async (call, code, words) => {
    await earlierOutput();
    const { done, messages } = await replace(
      out,
      failing(call, (path) => call === "rename" || /new-\d+.a/.test(path), code),
    );
    expect(done).toBe(false);
    expect(messages[0]).toContain(`cannot write the site to ${out}: ${words} [output-not-writable]`);
    await expectUntouched();
  });

  it("because the second half of the change of places fails: the old one is back", async () => {
    await earlierOutput();
    const { done } = await replace(
      out,
      failing("rename", (path) => path.includes(".new-"), "EACCES"),
    );
    expect(done).toBe(false);
    await expectUntouched();
  });

  it("is a fault where the error is none of the disk's", async () => {
    const broken: OutputDisk = { ...realOutputDisk, write: () => Promise.reject(new TypeError("a bug")) };
    await expect(replace(out, broken)).rejects.toThrow("a bug");
    expect((await readdir(top)).sort()).toEqual(["project"]);
  });
});
