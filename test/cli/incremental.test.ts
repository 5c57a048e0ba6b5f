import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import * as version from "../../src/cache/code-version.ts";
import * as engine from "../../src/tables/engine.ts";
import { inCopy, run, write, type Changes } from "./run-in.ts";
import { twoTables } from "./two-tables.ts";

/** The files below a folder with their bytes. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const read = paths.sort().map(async (p) => [p.slice(folder.length + 1), await readFile(p, "latin1")] as const);
  return new Map(await Promise.all(read));
}

/** The project's pages that differ between two sites; the first page and the overviews tell of all others. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return ["output/index.html", "people/index.html"].filter((path) => before.get(path) !== after.get(path));
}

/** Builds with what was kept, and says what was printed. */
async function build(folder: string): Promise<{ site: Map<string, string>; out: string; code: number }> {
  const { code, out, err } = await run(folder, ["build"]);
  expect(err).toBe("");
  return { site: await filesOf(join(folder, "site")), out, code };
}

/** Builds without anything kept: the truth. */
async function buildCold(folder: string): Promise<{ site: Map<string, string>; out: string; code: number }> {
  const { code, out } = await run(folder, ["build", "--no-cache", "--out", "cold"]);
  const site = await filesOf(join(folder, "cold"));
  await rm(join(folder, "cold"), { recursive: true });
  return { site, out: out.replaceAll("cold", "site"), code };
}

const people = twoTables["data/people/2024-01-31.csv"] as string;
const cases: readonly [string, Changes, readonly string[]][] = [
  ["nothing", {}, []],
  [
    "data that are doubled",
    { "data/output.csv": (twoTables["data/output.csv"] as string).replace(/\d+$/gm, (n) => String(2 * Number(n))) },
    ["output/index.html"],
  ],
  [
    "the SQL of a measure",
    {
      "measures/people.yaml": (twoTables["measures/people.yaml"] as string).replace("sum(persons)", "2 * sum(persons)"),
    },
    ["people/index.html"],
  ],
  [
    "the members of a group",
    { "rapporteur.yaml": (twoTables["rapporteur.yaml"] as string).replace("norway, sweden", "norway, italy") },
    ["output/index.html"],
  ],
  ["a new vintage", { "data/people/2024-06-30.csv": people.replace("5000", "5001") }, ["people/index.html"]],
  [
    "a page's text",
    { "pages/output.md": (twoTables["pages/output.md"] as string).replace("36 euros", "37 euros") },
    ["output/index.html"],
  ],
  [
    "a figure's note",
    { "pages/output.md": (twoTables["pages/output.md"] as string).replace("x: country", "x: country\nnote: By hand.") },
    ["output/index.html"],
  ],
];

describe("a build that uses what was kept", () => {
  it.each(cases)("is the cold build after a change of %s", async (_, changes, pages) => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      const before = await build(folder);
      await write(folder, changes);
      const [warm, cold] = [await build(folder), await buildCold(folder)];
      expect(warm).toEqual(cold);
      expect(changed(before.site, warm.site)).toEqual(pages);
      // Back again: what was kept of the first state still serves, and is still right.
      await write(folder, twoTables);
      for (const path of Object.keys(changes)) if (!(path in twoTables)) await rm(join(folder, path));
      expect((await build(folder)).site).toEqual(before.site);
    });
  });

  it("takes nothing that other code kept, such as other word lists", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      await build(folder);
      const kept = await readdir(join(folder, ".rapporteur"));
      const spy = vi.spyOn(version, "codeVersion").mockReturnValue("0".repeat(64));
      const opened = vi.spyOn(engine, "openEngine");
      await build(folder);
      expect(opened).toHaveBeenCalledOnce();
      vi.restoreAllMocks();
      spy.mockRestore();
      expect(kept).not.toContain("0000000000000000");
      expect(await readdir(join(folder, ".rapporteur"))).toEqual([".gitignore", "0000000000000000"]);
    });
  });

  it("does not open the engine where nothing has changed, and says the same", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      const first = await build(folder);
      const opened = vi.spyOn(engine, "openEngine");
      expect(await build(folder)).toEqual(first);
      expect(opened).not.toHaveBeenCalled();
      await writeFile(join(folder, "site/index.html"), "not what was written");
      expect(await build(folder)).toEqual(first);
      expect(opened).toHaveBeenCalledOnce();
      vi.restoreAllMocks();
    });
  });

  it("notices files that come and go", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      await build(folder);
      await write(folder, { "pages/more.md": "---\ntitle: More\n---\n\nMore.\n" });
      expect((await build(folder)).site.has("more/index.html")).toBe(true);
      await write(folder, { "pages/more.md": null });
      expect((await build(folder)).site.has("more/index.html")).toBe(false);
    });
  });

  it("ends as the cold build does where a claim is refuted, each time", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, { ...twoTables, ...cases[5]?.[1] });
      const first = await build(folder);
      expect([first.code, await build(folder)]).toEqual([1, first]);
    });
  });
});

describe("a cache that is damaged", () => {
  /** Every file of the cache but the notice to git, changed by `spoil`. */
  async function spoiled(folder: string, spoil: (text: string) => string): Promise<number> {
    const files = [...(await filesOf(join(folder, ".rapporteur"))).entries()].filter(([path]) => path !== ".gitignore");
    for (const [path, text] of files) await writeFile(join(folder, ".rapporteur", path), spoil(text), "latin1");
    return files.length;
  }

  it.each<[string, (text: string) => string]>([
    ["cut off", (text) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["another number in it", (text) => text.replace(/\d(?=\D*$)/, "7").replace("36", "63")],
    ["no JSON", () => "nothing\n{"],
  ])("is not used: %s", async (_, spoil) => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      const first = await build(folder);
      expect(await spoiled(folder, spoil)).toBeGreaterThan(4);
      await write(folder, { "pages/people.md": `${twoTables["pages/people.md"] as string}\nMore.\n` });
      const [warm, cold] = [await build(folder), await buildCold(folder)];
      expect(warm).toEqual(cold);
      expect(warm.site.get("output/index.html")).toBe(first.site.get("output/index.html"));
    });
  });

  it("is not used where one entry stands for another", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      const first = await build(folder);
      const top = join(folder, ".rapporteur");
      const [version = ""] = (await readdir(top)).filter((name) => name !== ".gitignore");
      const names = await readdir(join(top, version, "figures"));
      const [one = "", two = ""] = names.map((name) => join(top, version, "figures", name));
      await cp(one, two);
      await rm(join(folder, "site"), { recursive: true });
      expect(await build(folder)).toEqual(first);
    });
  });

  it("does no harm where its folder is a file", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, { ...twoTables, ".rapporteur": "mine" });
      const first = await build(folder);
      expect(await build(folder)).toEqual(first);
      expect(await readFile(join(folder, ".rapporteur"), "utf8")).toBe("mine");
    });
  });
});

it("--no-cache keeps nothing", async () => {
  await inCopy(null, async (folder) => {
    await write(folder, twoTables);
    await mkdir(join(folder, "elsewhere"));
    expect((await run(folder, ["build", "--no-cache"])).code).toBe(0);
    expect(await readdir(folder)).not.toContain(".rapporteur");
  });
});

it("sums of floating-point numbers are not kept: they can depend on what else is asked", async () => {
  await inCopy(null, async (folder) => {
    const measure = (twoTables["measures/output.yaml"] as string).replace("sum(amount)", "sum(amount::DOUBLE)");
    await write(folder, { ...twoTables, "measures/output.yaml": measure });
    await build(folder);
    const texts = [...(await filesOf(join(folder, ".rapporteur"))).entries()];
    expect(texts.filter(([path, text]) => /\/(figures|cells)\//.test(path) && text.includes("output?"))).toEqual([]);
    expect(texts.some(([path, text]) => path.includes("/figures/") && text.includes("people?"))).toBe(true);
  });
});
