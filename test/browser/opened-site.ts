import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildSite, EXAMPLE } from "../outputs/build-example.ts";
import { startBrowser } from "./chromium.ts";
import { serveFolder } from "./server.ts";

/** The site of a project, built, served and with a browser to look at it. */
export interface OpenedSite {
  readonly browser: Browser;
  /** The paths of all pages from the site's top. */
  readonly pages: readonly string[];
  /** Those that are no evidence of a value. */
  readonly chapters: readonly string[];
  readonly folder: string;
  /** The address of a page from the disk, and from the server. */
  readonly fromDisk: (path: string) => string;
  readonly fromServer: (path: string) => string;
  readonly serverUrl: string;
  /** Looks at a page in a window of its own. */
  readonly visit: <T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Builds a project's site (the large example, where none is named) and opens a browser. */
export async function openSite(project: string = EXAMPLE): Promise<OpenedSite> {
  const top = await mkdtemp(join(tmpdir(), "rapporteur-site-"));
  const folder = join(top, "site");
  const browser = await startBrowser();
  await buildSite(project, folder);
  const server = await serveFolder(folder);
  const pages = (await readdir(folder, { recursive: true })).filter((f) => f.endsWith(".html")).sort();
  return {
    browser,
    pages,
    chapters: pages.filter((p) => !p.startsWith("evidence/")),
    folder,
    fromDisk: (path) => pathToFileURL(join(folder, path)).href,
    fromServer: (path) => server.url + encodeURI(path),
    serverUrl: server.url,
    visit: async (options, look) => {
      const context = await browser.newContext(options);
      try {
        return await look(await context.newPage());
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(top, { recursive: true, force: true });
    },
  };
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds on the page as it stands, by the rules of WCAG 2.2 AA and good practice; `contrast` is the slow rule. */
export async function violationsOf(page: Page, contrast = true): Promise<string[]> {
  await page.evaluate(axe.source);
  const rules = { "color-contrast": { enabled: contrast }, "target-size": { enabled: true } };
  const options = { resultTypes: ["violations"], rules };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map((v) => `${page.url()}: ${v.id}: ${v.help}: ${v.nodes[0]?.html ?? ""}`);
}
