import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, violationsOf, type OpenedSite } from "./opened-site.ts";

let site: OpenedSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } } as const;

describe.each(["disk", "server"] as const)("the search, from a %s", (from) => {
  const at = (path: string): string => (from === "disk" ? site.fromDisk(path) : site.fromServer(path));
  const results = (page: Page): Promise<string[]> => page.locator(".results a").allTextContents();

  it("finds sections, figures, measures and values as one types, and leads to them", async () => {
    await site.visit({}, async (page) => {
      await page.goto(at("index.html"));
      await page.getByRole("link", { name: "Search" }).click();
      await page.locator("#query:focus").waitFor();
      await page.keyboard.type("slovak");
      await page.locator(".results li").first().waitFor();
      expect((await results(page)).length).toBeGreaterThan(3);
      expect(await page.getByRole("status").first().textContent()).toMatch(/^\d+ found$/);
      await page.keyboard.type(" zzz");
      await page.getByText("Nothing found").waitFor();
      expect(await page.locator(".register").isVisible()).toBe(false);
      await page.locator("#query").fill("the guideline in");
      await page.locator(".results a", { hasText: "The guideline in 2024" }).first().click();
      expect(page.url()).toContain("defence-expenditure/index.html#the-guideline-in-2024");
    });
  });

  it("keeps the query in the address, and finds letters with accents by plain ones", async () => {
    await site.visit({}, async (page) => {
      await page.goto(`${at("search/index.html")}?q=${encodeURIComponent("POLÁND 2023")}`);
      await page.locator(".results li").first().waitFor();
      expect((await results(page)).some((text) => text.includes("Poland"))).toBe(true);
      await page.locator("#query").fill("membership");
      await page.keyboard.press("Enter");
      expect(page.url()).toContain("?q=membership");
      expect(await violationsOf(page)).toEqual([]);
    });
  });
});

describe("the search", () => {
  it("works by touch on a phone", async () => {
    await site.visit(PHONE, async (page) => {
      await page.goto(site.fromDisk("polling/index.html"));
      await page.getByRole("link", { name: "Search" }).tap();
      await page.locator("#query").tap();
      await page.locator("#query").fill("contracts");
      await page.locator(".results a", { hasText: /^Contracts$/ }).tap();
      await page.waitForURL(/production\/index\.html#contracts$/);
    });
  });

  it("is a register of all there is without JavaScript, and shows no field that does nothing", async () => {
    await site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.fromDisk("search/index.html"));
      expect(await page.locator("#query").isVisible()).toBe(false);
      await page.getByRole("link", { name: "The guideline in 2024", exact: true }).click();
      expect(page.url()).toContain("#the-guideline-in-2024");
    });
  });
});

describe("a table", () => {
  const firsts = (page: Page, table: string): Promise<string[]> =>
    page.locator(`${table} tbody tr:visible th`).allTextContents();
  const column = (page: Page, table: string): Promise<string[]> =>
    page.locator(`${table} tbody tr:visible td:nth-child(2)`).allTextContents();
  const table = "#figure-3 table";

  it("is sorted by its numbers with the mouse, by its names with the keyboard, and says so", async () => {
    await site.visit({}, async (page) => {
      await page.goto(site.fromDisk("polling/index.html"));
      const name = await page.locator(`${table} thead th`).nth(1).textContent();
      const head = page.locator(`${table} thead th`).nth(1);
      await page
        .locator(table)
        .getByRole("button", { name: name ?? "" })
        .click();
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      const numbers = (await column(page, table)).map((text) => parseFloat(text)).filter((n) => !Number.isNaN(n));
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      await page.locator(table).getByRole("button").first().focus();
      await page.keyboard.press("Space");
      expect(await page.locator(`${table} thead th`).first().getAttribute("aria-sort")).toBe("ascending");
      expect(await head.getAttribute("aria-sort")).toBe(null);
      const names = await firsts(page, table);
      expect(names).toEqual([...names].sort());
      await page.keyboard.press("Enter");
      expect(await firsts(page, table)).toEqual([...names].reverse());
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  it("that is long is filtered by touch, and says how many rows are left", async () => {
    await site.visit(PHONE, async (page) => {
      await page.goto(site.fromDisk("evidence/real-growth/country=nato-europe-and-canada&year=2023/index.html"));
      const field = page.getByRole("searchbox", { name: "Filter the rows" });
      await field.tap();
      await page.keyboard.type("finl");
      expect(await page.locator("table.rows tbody tr:visible").count()).toBe(1);
      expect(await page.locator(".table-tools [role=status]").textContent()).toBe("1 rows shown");
      await field.fill("");
      expect(await page.locator("table.rows tbody tr:visible").count()).toBe(40);
    });
  });
});

describe("a sentence to quote", () => {
  it("is copied with its link, which leads to it", async () => {
    await site.visit({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.goto(site.fromServer("quotes/index.html"));
      const link = page.locator("a.permalink").first();
      await link.click();
      await page.getByText("Copied").waitFor();
      const copied = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(copied).toMatch(
        /^“NATO Europe and Canada raised defence expenditure by 9\.3% .*” http.*#claim-[0-9a-f]{6}$/,
      );
      await page.goto(copied.split("” ")[1]!);
      expect(await page.locator("a.claim:target").textContent()).toBe("9.3%");
    });
  });
});
