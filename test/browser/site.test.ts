import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, violationsOf, type OpenedSite } from "./opened-site.ts";

let site: OpenedSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return over > 0 ? [`${page.url()}: ${over.toString()} pixels too wide`] : [];
}

describe("the example's site", () => {
  it("has no violation that axe finds on any page, and fits a phone without scrolling sideways", async () => {
    const found: string[] = [];
    const alike = new Set(site.pages.filter((p) => p.startsWith("evidence/")).filter((_, i) => i % 20 !== 0));
    await site.visit({ viewport: { width: 390, height: 800 }, colorScheme: "light" }, async (page) => {
      for (const path of site.pages) {
        await page.goto(site.fromDisk(path));
        found.push(...(await overflow(page)), ...(await violationsOf(page, !alike.has(path))));
      }
    });
    expect(found).toEqual([]);
  }, 900_000);

  it("has no violation that axe finds in the dark, wide, or while a note is open", async () => {
    const found: string[] = [];
    await site.visit({ viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, async (page) => {
      for (const path of site.chapters) {
        await page.goto(site.fromDisk(path));
        found.push(...(await overflow(page)));
        const claim = page.locator("a.claim");
        if ((await claim.count()) > 0) await claim.first().click();
        found.push(...(await violationsOf(page, true)));
      }
    });
    expect(found).toEqual([]);
  }, 400_000);

  it("asks no other host for anything, from a disk or from a server", async () => {
    const foreign: string[] = [];
    const missing: string[] = [];
    await site.visit({}, async (page) => {
      page.on("request", (request) => {
        if (!request.url().startsWith(site.serverUrl) && !request.url().startsWith("file:"))
          foreign.push(request.url());
      });
      page.on("requestfailed", (request) => {
        // What was still on its way when the page was left is not missing.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") missing.push(request.url());
      });
      page.on("response", (response) => {
        if (response.status() >= 400 && !response.url().endsWith("/favicon.ico")) missing.push(response.url());
      });
      for (const path of site.chapters) {
        await page.goto(site.fromDisk(path));
        await page.goto(site.fromServer(path));
      }
    });
    expect({ foreign: foreign.filter((url) => !url.endsWith("/favicon.ico")), missing }).toEqual({
      foreign: [],
      missing: [],
    });
  });

  it("leads nowhere that is not there", async () => {
    const dead = new Set<string>();
    const files = await readdir(site.folder, { recursive: true });
    const known = new Set(files.map(site.fromDisk));
    for (const path of site.pages) {
      const html = await readFile(join(site.folder, path), "utf8");
      for (const [, href = ""] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        const link = new URL(href.replaceAll("&#x26;", "&").replaceAll("&amp;", "&"), site.fromDisk(path));
        link.hash = "";
        if (link.protocol === "file:" && !known.has(link.href)) dead.add(`${path}: ${href}`);
      }
    }
    expect([...dead]).toEqual([]);
  });

  it("shows every number, table and drawing without JavaScript, and leads to the evidence", async () => {
    await site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.fromDisk("defence-expenditure/index.html"));
      expect(await page.locator("a.claim").count()).toBeGreaterThan(10);
      expect(await page.locator("figure svg[role=img]:visible").count()).toBeGreaterThan(0);
      expect(await page.locator("figure table").count()).toBeGreaterThan(1);
      const claim = page.locator("a.claim").first();
      const text = ((await claim.textContent()) ?? "").trim();
      await claim.click();
      expect(page.url()).toContain("/evidence/");
      expect(await page.locator("main").textContent()).toContain(text.split(" ")[0]);
    });
  });
});

describe.each(["file", "server"] as const)("a claim's note, from a %s", (from) => {
  const at = (path: string): string => (from === "file" ? site.fromDisk(path) : site.fromServer(path));
  const open = ".note:popover-open";

  it("opens by mouse, closes by Escape, by a click beside it and by a second click", async () => {
    await site.visit({}, async (page) => {
      await page.goto(at("index.html"));
      const claim = page.locator("a.claim").first();
      await claim.click();
      expect(await page.locator(open).count()).toBe(1);
      expect(await page.locator(`${open} .sentence`).textContent()).toMatch(/as known on \d/);
      expect(await claim.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("Escape");
      expect(await page.locator(open).count()).toBe(0);
      await claim.click();
      await page.locator("h1").click();
      expect(await page.locator(open).count()).toBe(0);
      await claim.click();
      await claim.click();
      expect(await page.locator(open).count()).toBe(0);
    });
  });

  it("opens by Enter and by Space, takes the focus and gives it back", async () => {
    await site.visit({}, async (page) => {
      await page.goto(at("index.html"));
      const claim = page.locator("a.claim").nth(1);
      for (const key of ["Enter", "Space"]) {
        await claim.focus();
        await page.keyboard.press(key);
        expect(await page.locator(open).count()).toBe(1);
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent")).toBe("All the evidence");
        await page.keyboard.press("Escape");
        expect(await page.locator(open).count()).toBe(0);
        expect(
          await claim.evaluate(
            (node) =>
              node === (node as unknown as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement,
          ),
        ).toBe(true);
      }
    });
  });

  it("opens by touch and stays inside the window", async () => {
    await site.visit({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (page) => {
      await page.goto(at("launch-statement/index.html"));
      const claims = page.locator("a.claim");
      for (let i = 0; i < (await claims.count()); i++) {
        await claims.nth(i).tap();
        const box = await page.locator(open).boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
        await page.keyboard.press("Escape");
      }
    });
  });
});
