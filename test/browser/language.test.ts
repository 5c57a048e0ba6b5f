import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, violationsOf, type OpenedSite } from "./opened-site.ts";

let site: OpenedSite;

beforeAll(async () => {
  site = await openSite(resolve("examples/town-budget"));
});

afterAll(() => site.close());

const language = (page: Page): Promise<string | null> => page.locator("html").getAttribute("lang");

describe("the large example", () => {
  it("has its cover in French, which leads to the chapters there are", async () => {
    const large = await openSite();
    try {
      await large.visit({}, async (page) => {
        await page.goto(large.fromDisk("index.html"));
        await page.getByRole("link", { name: "Français" }).click();
        expect(await page.locator(".numeral").first().textContent()).toMatch(/^9,3.%$/);
        const chapter = page.locator(".chapters a").first();
        expect(await page.locator(".chapters li").first().getAttribute("lang")).toBe("en");
        await chapter.click();
        expect(await language(page)).toBe("en");
      });
    } finally {
      await large.close();
    }
  });
});

describe("a page that has a translation", () => {
  it("leads to it and back by mouse, without JavaScript too", async () => {
    for (const javaScriptEnabled of [true, false]) {
      await site.visit({ javaScriptEnabled }, async (page) => {
        await page.goto(site.fromDisk("index.html"));
        await page.getByRole("link", { name: "Français" }).click();
        expect(await language(page)).toBe("fr");
        expect(await page.locator("h1").textContent()).toBe("Le budget de Grauwick");
        await page.getByRole("link", { name: "English" }).click();
        expect(await language(page)).toBe("en");
      });
    }
  });

  it("leads to it by keyboard and by touch", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromServer("index.html"));
      await page.getByRole("link", { name: "Français" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/fr\/index\.html$/);
    });
    await site.visit({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (page) => {
      await page.goto(site.fromServer("fr/index.html"));
      await page.getByRole("link", { name: "English" }).tap();
      await page.waitForURL(/\/report\/index\.html$/);
    });
  });

  it("writes its numbers as its language does, in the text, in figures and in empty links", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromDisk("fr/index.html"));
      const text = ((await page.locator("main").textContent()) ?? "").replaceAll(/[\u00a0\u202f]/g, " ");
      expect(text).toContain("la ville a dépensé 37,0 millions €");
      expect(text).toContain("Figure 1 montre trois services");
      expect(await page.locator("#figure-1 .drawing:visible").textContent()).toContain("10,7 millions");
      expect(await page.locator("nav.contents").getAttribute("aria-label")).toBe("Sommaire");
      const claim = page.locator("a.claim").first();
      await claim.click();
      expect(await page.locator(".note:popover-open .found").getAttribute("lang")).toBe("en");
      expect(await violationsOf(page)).toEqual([]);
    });
  });
});
