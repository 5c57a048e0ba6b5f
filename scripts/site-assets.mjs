// Makes the parts of the site's assets that are not written by hand: the script for the reader's browser, bundled from
// src/browser, and the style sheet with the typeface. They stand beside the hand-written assets and are not kept in git.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const MADE = join(root, "src/outputs/site/assets/made");
const FACE = dirname(createRequire(import.meta.url).resolve("@fontsource/source-serif-4/package.json"));
const WEIGHTS = [400, 600];

// The letters of western Europe with figures and signs; any other letter comes from the reader's own serif typeface.
const RANGE =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

/** The typeface inside a style sheet, so that it comes with the first paint, moves nothing, and also works from a disk. */
function fontSheet() {
  const faces = WEIGHTS.map((weight) => {
    const bytes = readFileSync(join(FACE, `files/source-serif-4-latin-${weight}-normal.woff2`));
    const source = `url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")`;
    return `@font-face{font-family:"Source Serif 4";font-style:normal;font-weight:${weight};src:${source};unicode-range:${RANGE}}`;
  });
  return `/* Source Serif 4, SIL Open Font License 1.1: see typeface-licence.txt */\n${faces.join("\n")}\n`;
}

/** Writes the made assets; the same sources give the same bytes. */
export async function makeSiteAssets() {
  mkdirSync(MADE, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { report: "src/browser/main.ts", early: "src/browser/early.ts" },
    outdir: MADE,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome109", "firefox115", "safari16"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  writeFileSync(join(MADE, "typeface.css"), fontSheet());
  writeFileSync(join(MADE, "typeface-licence.txt"), readFileSync(join(FACE, "LICENSE")));
}
