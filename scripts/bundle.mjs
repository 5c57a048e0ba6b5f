import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Packages that are large and seldom needed, or native: the command line loads them from where they are installed. */
const APART = ["@duckdb/node-api", "@observablehq/plot", "linkedom", "read-excel-file"];

/** What modules that were CommonJS need. */
const REQUIRE =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/** The folders of the packages from which a bundle took something, by name. */
function packagesIn(inputs) {
  const folders = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The licence of a package, as it asks to be passed on with its code. */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}

/**
 * Bundles the command line into a folder: what every call needs is one file, and what a command imports where it first needs it
 * are files of their own. The licences of the packages whose code is in them stand beside them.
 */
export async function bundleCommandLine(entry, folder) {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: APART,
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: "warning",
  });
  const notices = packagesIn(Object.keys(metafile.inputs)).map(notice);
  writeFileSync(join(folder, "THIRD-PARTY.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
}
