import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSiteLinks } from "../../scripts/links/site-links.ts";
import { inCopy, run, write, type Changes } from "../cli/run-in.ts";
import { smallProject } from "../cli/small-project.ts";

async function brokenLinks(changes: Changes): Promise<string[]> {
  return inCopy(null, async (folder) => {
    await write(folder, { ...smallProject, ...changes });
    expect((await run(folder, ["build", "."])).code).toBe(0);
    const site = join(folder, "site");
    const files = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const texts = await Promise.all(
      files.map(async (file): Promise<[string, string | null]> => {
        const path = join(file.parentPath, file.name);
        return [relative(site, path), /\.(?:html|css|js)$/.test(path) ? await readFile(path, "utf8") : null];
      }),
    );
    return checkSiteLinks(new Map(texts));
  });
}

const page = (text: string): Changes => ({ "pages/index.md": `---\ntitle: Small\n---\n\n${text}\n` });

describe("a small report's site has no link that leads nowhere", () => {
  it.each<[string, Changes]>([
    ["without figures", {}],
    ["without claims, so that there is nothing to quote", page("Nothing is counted here.")],
    ["without groups", { "rapporteur.yaml": (smallProject["rapporteur.yaml"] as string).replace(/groups:[^]*/, "") }],
    [
      "with a statement alone",
      { "pages/index.md": "---\ntitle: Small\nkind: statement\ndate: 2024-12-31\n---\n\nHello.\n" },
    ],
  ])("%s", async (_, changes) => {
    expect(await brokenLinks(changes)).toEqual([]);
  });
});
