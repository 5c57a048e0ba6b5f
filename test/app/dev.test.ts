import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openPreviews } from "../../src/app/dev/preview.ts";
import { serveDev, type DevServer } from "../../src/app/dev/server.ts";
import { noCache } from "../../src/cache/cache.ts";
import * as engine from "../../src/tables/engine.ts";
import { inCopy, run, write } from "../cli/run-in.ts";
import { twoTables } from "../cli/two-tables.ts";

interface Dev extends DevServer {
  readonly folder: string;
  readonly get: (path: string) => Promise<{ status: number; text: string }>;
}

/** Serves the project of two tables, watched or not, while `use` goes on. */
async function serving(use: (dev: Dev) => Promise<void>, watched = false): Promise<void> {
  await inCopy(null, async (folder) => {
    await write(folder, twoTables);
    const previews = openPreviews(folder, noCache);
    const quiet = () => () => undefined;
    const server = await serveDev(folder, 0, previews, () => undefined, ...(watched ? [] : [quiet]));
    const get = async (path: string) => {
      const response = await fetch(`http://localhost:${server.port.toString()}/${path}`);
      return { status: response.status, text: await response.text() };
    };
    try {
      await use({ ...server, folder, get });
    } finally {
      await server.close();
      previews.close();
    }
  });
}

const output = twoTables["pages/output.md"] as string;

describe("the preview", () => {
  it("shows the built page with a panel, and the site's other files as they are", async () => {
    await serving(async ({ get, folder }) => {
      const page = await get("output/");
      expect(page.status).toBe(200);
      expect(page.text).toContain("rapporteur-panel");
      expect(page.text).toContain("1 claims, 1 supported");
      expect((await get("assets/style.css")).text).not.toContain("rapporteur-panel");
      expect((await get("no-such-page/")).status).toBe(404);
      expect(await readdir(folder)).not.toContain("site");
      expect((await run(folder, ["build", "--no-cache"])).code).toBe(0);
      const { files } = await openedFiles(folder);
      expect([...files.values()].some((text) => text.includes("rapporteur-panel"))).toBe(false);
    });
  });

  it("judges a page that has changed, and does not load the data again", async () => {
    await serving(async ({ get, folder, refresh }) => {
      const opened = vi.spyOn(engine, "openEngine");
      await write(folder, { "pages/output.md": output.replace("36 euros", "63 euros") });
      await refresh();
      const { text } = await get("output/index.html");
      expect(text).toContain("refuted");
      expect(text).toMatch(/line 6 · “63 euros”/);
      expect(opened).not.toHaveBeenCalled();
      await write(folder, {
        "data/output.csv": (twoTables["data/output.csv"] as string).replace("2023,11", "2023,38"),
      });
      await refresh();
      expect(opened).toHaveBeenCalledOnce();
      expect((await get("output/")).text).toContain("1 claims, 1 supported");
      vi.restoreAllMocks();
    });
  });

  it("says what is to be mended, beside the last sound page, and takes it back", async () => {
    await serving(async ({ get, folder, refresh }) => {
      await write(folder, { "pages/output.md": output.replace("country=north", "country=nort") });
      await refresh();
      const broken = (await get("output/")).text;
      expect(broken).toContain("did you mean");
      expect(broken).toContain("36 euros");
      await write(folder, { "pages/output.md": output });
      await refresh();
      expect((await get("output/")).text).not.toContain("did you mean");
    });
  });

  it("tells open pages when files change", async () => {
    await serving(async ({ port, folder, get }) => {
      const response = await fetch(`http://localhost:${port.toString()}/.rapporteur/events`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      const first = (await reader.read()).value;
      await write(folder, { "pages/index.md": "---\ntitle: Two tables\n---\n\nWatched.\n" });
      expect((await reader.read()).value).not.toBe(first);
      expect((await get("")).text).toContain("Watched.");
      await reader.cancel();
    }, true);
  });

  it("is for this machine only", async () => {
    await serving(async ({ port }) => {
      const { request } = await import("node:http");
      const status = await new Promise((resolve) => {
        request({ port, host: "127.0.0.1", headers: { host: "elsewhere.example" } }, (r) =>
          resolve(r.statusCode),
        ).end();
      });
      expect(status).toBe(400);
    });
  });
});

async function openedFiles(folder: string): Promise<{ files: Map<string, string> }> {
  const entries = await readdir(join(folder, "site"), { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return { files: new Map(await Promise.all(paths.map(async (p) => [p, await readFile(p, "latin1")] as const))) };
}

describe("rapporteur dev", () => {
  it("serves until it is interrupted", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      let stop = (): void => undefined;
      const interrupted = () => new Promise<void>((resolve) => void (stop = resolve));
      let said = "";
      const served = run(folder, ["dev", "--port", "0"], "", { interrupted, out: (text) => void (said += text) });
      await vi.waitFor(() => expect(said).toContain("http://localhost:"), { timeout: 30_000 });
      const [url = ""] = /http:\S+/.exec(said) ?? [];
      expect((await fetch(url)).status).toBe(200);
      stop();
      expect((await served).code).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
    });
  });

  it("says that the port is taken", async () => {
    await inCopy(null, async (folder) => {
      await write(folder, twoTables);
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
      const port = (other.address() as AddressInfo).port.toString();
      const { code, err } = await run(folder, ["dev", "--port", port]);
      expect(code).toBe(2);
      expect(err).toContain(`cannot serve at port ${port}: another program has it`);
      other.close();
    });
  });

  it.each([
    [["--port", "many"], "--port takes a number"],
    [["--port", "70000"], "--port takes a number"],
    [["a", "b"], '"b" is too many'],
    [["nowhere"], "rapporteur.yaml"],
  ])("%j is refused", async (args, message) => {
    await inCopy(null, async (folder) => {
      const { code, err } = await run(folder, ["dev", ...args]);
      expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    });
  });
});
