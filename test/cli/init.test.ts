import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inCopy, run } from "./run-in.ts";

describe("the starter project", () => {
  it("builds at once, and its text has one wrong number", async () => {
    await inCopy(null, async (folder) => {
      const { code, out, err } = await run(folder, ["init"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("rapporteur build");
      expect(out).toContain("rapporteur check press-release.md");
      const built = await run(folder, ["build"]);
      expect([built.code, built.err]).toEqual([0, ""]);
      expect(built.out).toContain(" 0 refuted\n");
      const checked = await run(folder, ["check", "press-release.md", "--format", "json"]);
      expect(checked.code).toBe(1);
      const { documents, summary } = JSON.parse(checked.out) as {
        documents: { claims: { verdict: string; quote: string; suggestion: string; address: string }[] }[];
        summary: Record<string, number>;
      };
      const refuted = documents.flatMap((d) => d.claims).filter((c) => c.verdict === "refuted");
      expect(refuted.map((c) => [c.quote, c.suggestion])).toEqual([["EUR 5.2 million", "€6.2 million"]]);
      const most = documents.flatMap((d) => d.claims).find((c) => c.quote === "more than any other service");
      expect(most?.address).toBe("actual-spending/rank;over=service?service=schools&year=2023");
      expect(summary).toEqual({ supported: 5, refuted: 1, conflicting: 0, "not-enough-evidence": 0 });
    });
  });

  it("is written into a new folder, and says how to go there", async () => {
    await inCopy(null, async (folder) => {
      const { code, out } = await run(folder, ["init", "our report/2024"]);
      expect(code).toBe(0);
      expect(out).toContain("cd 'our report/2024'\n");
      expect(await readdir(join(folder, "our report/2024"))).toContain("rapporteur.yaml");
      expect((await run(folder, ["build", "our report/2024"])).code).toBe(0);
      // A text that lies in a project is held against it from anywhere.
      const checked = await run(folder, ["check", "our report/2024/press-release.md"]);
      expect([checked.code, checked.err]).toEqual([1, ""]);
    });
  });

  it.each([
    ["a file of somebody's", "notes.txt"],
    ["a hidden file", ".git"],
  ])("is not written where there is %s", async (_, name) => {
    await inCopy(null, async (folder) => {
      await writeFile(join(folder, name), "mine");
      const { code, err } = await run(folder, ["init"]);
      expect(code).toBe(2);
      expect(err).toContain(`will not start a project in .: it is not empty (${name})`);
      expect(await readdir(folder)).toEqual([name]);
    });
  });

  it("is not written through a file, nor over one", async () => {
    await inCopy(null, async (folder) => {
      await writeFile(join(folder, "a"), "mine");
      await mkdir(join(folder, "b"));
      for (const path of ["a", "a/b"]) {
        const { code, err } = await run(folder, ["init", path]);
        expect([code, err.match(/error:/g)?.length]).toEqual([2, 1]);
        expect(err).toContain(`cannot start a project in ${path}: a part of the path is a file`);
      }
      expect(await readFile(join(folder, "a"), "utf8")).toBe("mine");
    });
  });

  it("takes one folder", async () => {
    await inCopy(null, async (folder) => {
      const { code, err } = await run(folder, ["init", "a", "b"]);
      expect(code).toBe(2);
      expect(err).toContain('"b" is too many');
      expect(await readdir(folder)).toEqual([]);
    });
  });
});
