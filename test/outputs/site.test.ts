import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteFiles, type SiteFiles } from "../../src/outputs/site/files.ts";
import type { SiteInput } from "../../src/outputs/site/input.ts";
import { EXAMPLE, siteOf } from "./build-example.ts";

const TOWN = resolve("examples/town-budget");

let site: SiteInput;
let files: SiteFiles;

beforeAll(async () => {
  site = await siteOf(EXAMPLE);
  files = await siteFiles(site);
});

/** A folder's files as one hash: names and bytes. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name));
  for (const name of names.sort()) hash.update(name.slice(folder.length)).update(await readFile(name));
  return hash.digest("hex");
}

describe("a site", () => {
  let top: string;
  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), "rapporteur-same-"));
  });
  afterAll(() => rm(top, { recursive: true, force: true }));

  it("is the same to the byte at another path, in another time zone and locale", async () => {
    const places: [string, Record<string, string>][] = [
      [TOWN, { TZ: "UTC", LC_ALL: "C" }],
      [join(top, "elsewhere/town"), { TZ: "Pacific/Kiritimati", LC_ALL: "fr_FR.UTF-8", LANG: "tr_TR.UTF-8" }],
    ];
    await cp(TOWN, join(top, "elsewhere/town"), { recursive: true });
    const hashes: string[] = [];
    for (const [project, env] of places) {
      const out = join(top, `out-${hashes.length.toString()}`);
      await promisify(execFile)(process.execPath, ["--import", "tsx", "test/outputs/build-example.ts", project, out], {
        env: { ...process.env, ...env },
      });
      hashes.push(await hashOf(out));
    }
    expect(hashes[1]).toBe(hashes[0]);
  });

  it("has a page for each page, for the evidence of each value, and for all claims", () => {
    for (const { page } of site.pages)
      expect(files.has(page.slug === "" ? "index.html" : `${page.slug}/index.html`)).toBe(true);
    expect(files.has("claims/index.html")).toBe(true);
    expect([...files.keys()].filter((f) => f.startsWith("evidence/"))).toHaveLength(site.values.size);
  });

  it("names its language, a title, a description and one h1 on every page, and the place of no machine", () => {
    for (const [path, html] of files) {
      if (!path.endsWith(".html")) continue;
      expect(html, path).toMatch(path.startsWith("fr/") ? /<html lang="fr">/ : /<html lang="en">/);
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]+">/);
      expect(html.match(/<h1/g), path).toHaveLength(1);
      expect(html.includes(site.directory), path).toBe(false);
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      const known =
        /^<script( src="[./]*assets\/(report\.js" defer|early\.js")| type="application\/(ld\+)?json"( id="words")?)>$/;
      expect(scripts.filter((tag) => !known.test(tag))).toEqual([]);
    }
  });
});

describe("an evidence page of the example", () => {
  const page = (path: string): string => files.get(`evidence/${path}/index.html`)!.replace(/<svg.*?<\/svg>/gs, "");

  it("says in one plain sentence what the value is, whence, as of when and how sure", () => {
    expect(page("share-of-gdp/fraction;at-least=0.02/country=allies&year=2024")).toContain(
      "69% (22 of 32) is the share of Allies with “Defence expenditure as a share of GDP” of at least 2% in 2024, computed from NATO, Defence Expenditure of NATO Countries (2014–2024), press release of 17 June 2024, as known on 17 June 2024; some of the figures used are estimates.",
    );
  });

  it("shows the rows with their lines, then the steps with the values between, and SQL and hashes last", () => {
    const html = page("real-growth/country=nato-europe-and-canada&year=2023");
    const order = [
      "The claims that use it",
      "The rows behind it",
      "data/expenditure/2024-06-17.csv",
      "How it was computed",
      "US$333.7 billion",
      "US$364.7 billion",
      "Sources",
      "To compute it again",
      "SELECT",
      "SHA-256",
    ];
    const at = order.map((text) => html.indexOf(text));
    expect(at.every((i) => i > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(html).toMatch(/<th class="number" scope="row">10<\/th><td>Albania<\/td>/);
  });

  it("says of words that they are words", () => {
    expect(page("membership-vote/answer=against&as-of=2024-03-14&country=united-states&wave=2023")).toContain(
      "it rests on somebody's words alone, not on a measurement",
    );
  });
});

describe("the page of all claims", () => {
  it("lists each with verdict, sentence, explanation and trace", () => {
    const html = files.get("claims/index.html")!;
    const claims = site.pages.reduce((n, p) => n + p.verdicts.length, 0);
    expect(html.match(/<p class="in-sentence">/g)).toHaveLength(claims);
    expect(html.match(/<p class="verdict"/g)).toHaveLength(claims);
    expect(html.match(/<p class="trace">/g)).toHaveLength(claims);
  });
});

describe("the rows behind a value", () => {
  it("leave out the figures of other measures, and say so", () => {
    const html = files.get("evidence/real-growth/country=nato-europe-and-canada&year=2023/index.html")!;
    const head = /<table class="rows"><thead>(.*?)<\/thead>/.exec(html)![1]!.replace(/<[^>]+>/g, " ");
    expect(head.split(/\s+/).filter(Boolean).join(" ")).toBe("line country year obs_ status expenditure_ usd_ 2015_ m");
    expect(html).toMatch(/Not used here and left out: the columns [^<]*gdp_usd_2015_m[^<]*\./);
  });
});

describe("how the site calls a page", () => {
  it("is by its title on the page of all claims and in the evidence, and the first of several is the overview in the contents", () => {
    const claims = files.get("claims/index.html")!;
    const contents = /<nav class="contents".*?<\/nav>/.exec(claims)![0];
    expect(contents).toContain(">Overview</a>");
    expect(claims.replace(contents, "")).not.toContain("Overview");
    expect(claims).toContain('<h2><a href="../index.html">NATO in 2023</a></h2>');
  });

  it("is by its title everywhere where there is only one", async () => {
    const town = await siteFiles(await siteOf(TOWN));
    for (const html of town.values()) expect(html).not.toContain("Overview");
    expect(town.get("claims/index.html")).toMatch(/<nav class="contents".*The budget of Grauwick<\/a>/);
  });
});
