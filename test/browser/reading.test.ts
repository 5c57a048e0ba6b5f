import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, violationsOf, type OpenedSite } from "./opened-site.ts";

/** The most that the first load of a page may weigh, compressed, with style, typeface and scripts, in bytes. */
const BUDGET = 100_000;

let site: OpenedSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** What a page fetches until it is whole, each file compressed, in bytes. */
async function weightOf(page: Page, url: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  const listen = (response: { body: () => Promise<Buffer> }): void => void bodies.push(response.body());
  page.on("response", listen);
  await page.goto(url, { waitUntil: "load" });
  page.off("response", listen);
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** How far what stands on a page moved while it was loaded (Cumulative Layout Shift). */
async function shiftOf(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "load" });
  return page.evaluate<number>(`new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
      .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
  })`);
}

/** The text of a page's parts that a reader sees at once, without what only scripts add. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll("main p, main li, main td, main th, main h1, main h2, main figcaption")]
      .filter((e) => !e.closest(".note, .by-script") && e.checkVisibility()).map((e) => e.textContent.trim())`,
  );
}

describe("every page", () => {
  it(`weighs at most ${BUDGET.toString()} bytes compressed, with all that it loads`, async () => {
    const weights: [string, number][] = [];
    for (const path of [...site.chapters, ...site.pages.filter((p) => p.startsWith("evidence/")).slice(0, 12)]) {
      await site.visit({}, async (page) => {
        weights.push([path, await weightOf(page, site.fromServer(path))]);
      });
    }
    const heaviest = weights.sort((a, b) => b[1] - a[1])[0]!;
    expect(heaviest[1], heaviest[0]).toBeLessThanOrEqual(BUDGET);
    expect(weights.every(([, weight]) => weight > 40_000)).toBe(true);
  }, 300_000);

  it("does not move while it is loaded, on a desk or on a phone", async () => {
    const moved: string[] = [];
    for (const width of [1280, 390]) {
      for (const path of site.chapters) {
        await site.visit({ viewport: { width, height: 800 } }, async (page) => {
          const shift = await shiftOf(page, site.fromServer(path));
          if (shift > 0) moved.push(`${path} at ${width.toString()}: ${shift.toString()}`);
        });
      }
    }
    expect(moved).toEqual([]);
  }, 300_000);

  it("has all its text, tables and drawings without JavaScript", async () => {
    for (const path of site.chapters) {
      const look = async (page: Page): Promise<string[]> => {
        await page.goto(site.fromDisk(path));
        return wordsOf(page);
      };
      // Without scripts the browser's own evaluation still runs: what is compared is what the page shows.
      const bare = await site.visit({ javaScriptEnabled: false }, look);
      const scripted = await site.visit({}, look);
      expect(bare, path).toEqual(scripted);
      expect(bare.length, path).toBeGreaterThan(3);
    }
  }, 300_000);

  it("runs no script of its own text: the policy holds, and nothing is refused", async () => {
    const refused: string[] = [];
    await site.visit({}, async (page) => {
      page.on("console", (message) => {
        if (message.type() === "error") refused.push(message.text());
      });
      page.on("pageerror", (error) => refused.push(error.message));
      for (const path of site.chapters) {
        await page.goto(site.fromDisk(path));
        await page.goto(site.fromServer(path));
      }
      expect(refused).toEqual([]);
      const ran = await page.evaluate<boolean>(`(() => {
        const script = document.createElement("script");
        script.textContent = "globalThis.ran = true";
        document.head.append(script);
        return globalThis.ran === true;
      })()`);
      expect(ran).toBe(false);
    });
  });
});

describe("the colours", () => {
  it("follow the device, are chosen by a button, and the choice is kept", async () => {
    await site.visit({ colorScheme: "dark" }, async (page) => {
      const paper = (): Promise<string> => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
      await page.goto(site.fromServer("polling/index.html"));
      const dark = await paper();
      const button = page.getByRole("button", { name: /^Colours/ });
      await button.click();
      expect(await button.getAttribute("aria-label")).toBe("Colours: light");
      const light = await paper();
      expect(light).not.toBe(dark);
      await page.goto(site.fromServer("index.html"));
      expect(await paper()).toBe(light);
      await page.getByRole("button", { name: /^Colours/ }).focus();
      await page.keyboard.press("Enter");
      expect(await paper()).toBe(dark);
    });
  });
});

describe("the way through the report", () => {
  it("goes on from chapter to chapter, by links alone", async () => {
    await site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.fromDisk("index.html"));
      const titles: string[] = [];
      for (let next = page.locator("a[rel=next]"); (await next.count()) > 0; next = page.locator("a[rel=next]")) {
        await next.click();
        titles.push((await page.locator("h1").textContent()) ?? "");
      }
      expect(titles).toEqual([
        "Defence expenditure",
        "What people think",
        "Support to Ukraine",
        "Production",
        "Innovation network",
        "Membership",
        "Methods and data",
        "Launch statement",
      ]);
    });
  });

  it("leads from a claim on the cover to the rows, the formula and the fingerprints, each a part of one page", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromDisk("index.html"));
      await page.locator(".finding a.claim").first().click();
      await page.locator(".note:popover-open").getByRole("link", { name: "The rows" }).click();
      expect(page.url()).toContain("/evidence/");
      for (const name of ["The rows", "The formula", "SQL and fingerprints"]) {
        await page.getByRole("navigation", { name: "Steps into the evidence" }).getByRole("link", { name }).click();
        const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
        expect(await page.locator(`section#${id} h2`).count(), name).toBe(1);
      }
    });
  });

  it("has a link to exactly one claim, which is shown where it leads", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromServer("polling/index.html"));
      await page.locator("a.claim").nth(1).click();
      await page.locator(".note:popover-open a.permalink").click();
      const url = page.url();
      expect(url).toMatch(/#claim-[0-9a-f]{6}/);
      await page.goto("about:blank");
      await page.goto(url);
      expect(await page.locator("a.claim:target").count()).toBe(1);
    });
  });

  it("shows a footnote at its mark by keyboard, and leads to it and back without JavaScript", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromDisk("polling/index.html"));
      const mark = page.locator("a[data-footnote-ref]");
      await mark.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator(".footnote:popover-open").textContent()).toContain("by chance alone");
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.locator(".footnote:popover-open").count()).toBe(0);
    });
    await site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.fromDisk("polling/index.html"));
      await page.locator("a[data-footnote-ref]").click();
      expect(await page.locator(".footnotes li:target").count()).toBe(1);
      await page.getByRole("link", { name: "Back to the text" }).click();
      expect(page.url()).toContain("#fnref-margin");
    });
  });

  it("says the number of the figure that a page refers to, and leads to it", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromDisk("index.html"));
      await page.getByRole("link", { name: "Figure 2" }).click();
      await page.waitForURL(/defence-expenditure\/index\.html#figure-3$/);
      expect(await page.locator("figure:target .figure-number").textContent()).toBe("Figure 2");
    });
  });

  it("explains a word of the glossary where it is first used", async () => {
    await site.visit({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (page) => {
      await page.goto(site.fromDisk("methods-and-data/index.html"));
      const named = page.locator("a.term", { hasText: "vintage" });
      await named.tap();
      expect(await page.locator(".term-note:popover-open").textContent()).toContain("became known");
      await page.locator(".term-note:popover-open a").tap();
      await page.waitForURL(/glossary\/index\.html#term-vintage$/);
    });
  });
});
