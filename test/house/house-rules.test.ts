import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkHouse, findingText } from "../../scripts/house/check.ts";
import { lineCount } from "../../scripts/house/files.ts";
import { STATIONS } from "../../scripts/house/rules.ts";
import { readTree } from "../../scripts/house/tree.ts";

/** What the check says of a checkout with these files. */
function breaches(files: Readonly<Record<string, string>>): string[] {
  return checkHouse(new Map(Object.entries(files))).map(findingText);
}

const anything = "export const anything = 1;\n";

describe("the way of imports", () => {
  it("names both files, what may not be and what may", () => {
    const files = {
      "src/claims/read.ts": 'import { anything } from "../measures/store.ts";\n\nexport const read = anything;\n',
      "src/measures/store.ts": anything,
    };
    expect(breaches(files)).toEqual([
      "src/claims/read.ts:1 imports src/measures/store.ts: claims may not import measures; may import: diagnostics, lexicons, quantities, addresses, surveys, texts",
    ]);
  });

  it("holds imports of types to it, and dynamic ones", () => {
    const files = {
      "src/quantities/a.ts": 'import type { Anything } from "../addresses/b.ts";\n\nexport type A = Anything;\n',
      "src/quantities/c.ts": 'export type C = typeof import("../addresses/b.ts");\n',
      "src/quantities/d.ts": 'export const d = () => import("../addresses/b.ts");\n',
      "src/addresses/b.ts": "export type Anything = string;\n",
    };
    const told = breaches(files);
    expect(told).toHaveLength(3);
    for (const text of told)
      expect(text).toContain("quantities may not import addresses; may import: diagnostics, lexicons");
  });

  it("lets nothing be imported by what stands left of it", () => {
    const names = STATIONS.map((s) => s.name);
    for (const { name, may } of STATIONS)
      for (const other of may) expect(names.indexOf(other), `${other} ← ${name}`).toBeLessThan(names.indexOf(name));
  });

  it("knows no other stations, and nothing outside src", () => {
    expect(breaches({ "src/extras/a.ts": anything })[0]).toContain("is in no station that the rules know");
    const files = {
      "src/cli/a.ts": 'export const a = () => import("../../scripts/b.ts");\n',
      "scripts/b.ts": anything,
    };
    expect(breaches(files)).toEqual([
      "src/cli/a.ts:1 imports scripts/b.ts: nothing in src/ may import from outside it",
    ]);
  });

  it("wants the ending, and no module that passes on another's", () => {
    expect(breaches({ "src/texts/a.ts": 'import "./b";\n' })).toEqual([
      'src/texts/a.ts:1 imports "./b" without the ending .ts',
    ]);
    const files = {
      "src/texts/a.ts": 'export { anything } from "./b.ts";\n',
      "src/texts/b.ts": anything,
      "src/index.ts": 'export { anything } from "./texts/b.ts";\n',
    };
    expect(breaches(files)).toEqual([
      "src/texts/a.ts:1 passes on what ./b.ts has: only src/index.ts may; import it where it is needed",
    ]);
  });

  it("finds circles, of types too, and prints the way round", () => {
    const files = {
      "src/texts/a.ts": 'import { b } from "./b.ts";\n\nexport const a = b;\n',
      "src/texts/b.ts": 'import { c } from "./c.ts";\n\nexport const b = c;\n',
      "src/texts/c.ts": 'import type { a } from "./a.ts";\n\nexport const c: typeof a = 1;\n',
    };
    expect(breaches(files)).toEqual([
      "src/texts/a.ts:1 is in a circle of imports: src/texts/a.ts → src/texts/b.ts → src/texts/c.ts → src/texts/a.ts",
    ]);
  });
});

describe("pure stations", () => {
  it("use no module of node", () => {
    const files = { "src/addresses/a.ts": 'import { join } from "node:path";\n\nexport const a = join;\n' };
    expect(breaches(files)).toEqual([
      "src/addresses/a.ts:1 imports node:path: addresses is pure and uses no module of node",
    ]);
  });

  it("use no engine and only packages that are listed", () => {
    const told = breaches({ "src/claims/a.ts": 'export type A = typeof import("@duckdb/node-api");\n' });
    expect(told[0]).toContain("claims is pure; packages that it may import: stemmer");
    expect(told[1]).toContain("only tables may");
    expect(breaches({ "src/texts/a.ts": 'import { unified } from "unified";\n\nexport const a = unified;\n' })).toEqual(
      [],
    );
  });

  it.each([
    ["Date.now()", "the clock"],
    ["new Date()", "the clock"],
    ["performance.now()", "the clock"],
    ["Math.random()", "chance"],
    ["process.env", "the machine"],
    ['"a".localeCompare("b")', "the machine's language"],
    ["new Intl.NumberFormat()", "the machine's own language data"],
  ])("do not say %s", (code, what) => {
    const [told = ""] = breaches({ "src/quantities/a.ts": `export const a = ${code};\n` });
    expect(told).toContain(`quantities is pure and does not depend on ${what}; take it as a parameter`);
    expect(breaches({ "src/cli/a.ts": `export const a = ${code};\n` })).toEqual([]);
  });

  it("may read a day that they are given", () => {
    expect(
      breaches({
        "src/quantities/a.ts":
          'export const a = (day: string) => new Date(day);\nexport const process = { env: "" };\n',
      }),
    ).toEqual([]);
  });
});

describe("packages, exports, messages", () => {
  it("loads heavy libraries late", () => {
    expect(
      breaches({ "src/charts/a.ts": 'import { plot } from "@observablehq/plot";\n\nexport const a = plot;\n' })[0],
    ).toContain("write await import");
    expect(breaches({ "src/charts/a.ts": 'export const a = () => import("@observablehq/plot");\n' })).toEqual([]);
  });

  it("wants names", () => {
    expect(breaches({ "src/texts/a.ts": "export default 1;\n" })).toEqual([
      "src/texts/a.ts:1 has a default export: name it",
    ]);
    expect(breaches({ "src/texts/a.ts": "export default function a() {}\n" })).toEqual([
      "src/texts/a.ts:1 has a default export: name it",
    ]);
    expect(breaches({ "src/index.ts": 'export * from "./texts/b.ts";\n', "src/texts/b.ts": anything })[0]).toContain(
      "list what it gives by hand",
    );
  });

  it("keeps messages in the catalogue and printing at the door", () => {
    expect(breaches({ "src/texts/a.ts": 'export const a = { severity: "error", message: "wrong" };\n' })[0]).toContain(
      "makes a diagnostic by hand",
    );
    const files = {
      "src/texts/a.ts": 'import { entry } from "../diagnostics/diagnostic.ts";\n\nexport const a = entry;\n',
      "src/diagnostics/diagnostic.ts": "export const entry = 1;\n",
    };
    expect(breaches(files)[0]).toContain("makes diagnostics of its own");
    expect(breaches({ "src/pages/a.ts": 'export const a = () => console.log("here");\n' })[0]).toContain(
      "prints: only the command line does",
    );
  });
});

describe("files", () => {
  it("have 500 lines at most; data may have more", () => {
    const text = anything.repeat(501);
    expect(breaches({ "src/texts/a.ts": text, "src/texts/b.ts": anything, "src/texts/c.ts": anything })).toEqual([
      "src/texts/a.ts:501 has 501 lines, the most is 500: split it by what its parts are for",
    ]);
    expect(
      breaches({ "src/texts/a.ts": anything.repeat(500), "src/texts/b.ts": anything, "src/texts/c.ts": anything }),
    ).toEqual([]);
    expect(breaches({ "src/lexicons/compiled/en/names.ts": text, "test/quantities/cases.yaml": text })).toEqual([]);
    expect(lineCount("a\nb")).toBe(2);
  });

  it("have under 100 lines in the middle", () => {
    const text = anything.repeat(100);
    expect(breaches({ "src/texts/a.ts": text, "src/texts/b.ts": text, "src/texts/c.ts": "" })).toEqual([
      "src has a median file of 100 lines; it should be under 100",
    ]);
  });

  it("are called by what is inside, in kebab-case, and index.ts only once", () => {
    expect(breaches({ "src/texts/readText.ts": anything })).toEqual([
      'src/texts/readText.ts has "readText.ts" in its path, which is not in kebab-case',
    ]);
    expect(breaches({ "src/texts/utils.ts": anything })[0]).toContain(
      'has "utils.ts" in its path, which says nothing about what is inside',
    );
    expect(breaches({ "test/helpers/a.ts": anything })[0]).toContain('has "helpers" in its path');
    expect(breaches({ "src/texts/index.ts": anything })[0]).toContain("is a barrel");
    expect(breaches({ "examples/a/data/Some Data.csv": "a\n", "README.md": "", "test/a.test.ts": anything })).toEqual(
      [],
    );
  });

  it("hold no unfinished work, no path of one machine, no registry's host", () => {
    expect(breaches({ "src/texts/a.ts": `// ${"TO" + "DO"}: later\n` })[0]).toContain("finish it");
    expect(breaches({ "docs/a.md": "See /home/somebody/notes.\n" })).toEqual([
      'docs/a.md:1 names "/home/somebody/", a path of one machine',
    ]);
    expect(breaches({ ".npmrc": `registry=https://registry.${"npm" + "js"}.org/\n` })[0]).toContain(
      "the host of a package registry",
    );
    expect(breaches({ "package-lock.json": '{\n  "resolved": "https://example.org/a.tgz"\n}\n' })[0]).toContain(
      "names a download address",
    );
  });
});

describe("a checkout", () => {
  const folder = mkdtempSync(join(tmpdir(), "house-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is read from a folder without a repository", () => {
    const files = {
      "src/texts/a.ts": 'import "node:fs";\n',
      "node_modules/x/index.js": "",
      "examples/a/site/index.html": "",
      "dist/a.js": "",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const tree = readTree(folder);
    expect([...tree.keys()]).toEqual(["src/texts/a.ts"]);
    expect(checkHouse(tree)).toHaveLength(1);
  });

  it("of this project keeps all rules", () => {
    expect(checkHouse(readTree(resolve("."))).map(findingText)).toEqual([]);
  });
});
