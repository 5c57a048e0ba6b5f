// Compiles src to dist and copies what is not TypeScript (style sheets, the bundled script for the reader's browser). The command
// line is bundled, for hundreds of small modules cost more to find than to run. The new dist takes the place of the old one only
// when it is whole.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCommandLine } from "./bundle.mjs";
import { makeSiteAssets } from "./site-assets.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const fresh = "dist.tmp";
const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
const assets = "src/outputs/site/assets";

rmSync(fresh, { recursive: true, force: true });
const call = [compiler, "-p", "tsconfig.build.json", "--outDir", fresh];
const { status } = spawnSync(process.execPath, call, { stdio: "inherit" });
if (status === 0) {
  await makeSiteAssets();
  rmSync(`${fresh}/cli`, { recursive: true });
  await bundleCommandLine("src/cli/main.ts", `${fresh}/cli`);
  // Each of the two finds them beside itself.
  for (const folder of ["outputs/site", "cli"]) cpSync(assets, `${fresh}/${folder}/assets`, { recursive: true });
  chmodSync(`${fresh}/cli/main.js`, 0o755);
  rmSync("dist", { recursive: true, force: true });
  renameSync(fresh, "dist");
} else {
  rmSync(fresh, { recursive: true, force: true });
  console.error("the sources do not compile; dist is as it was before");
  process.exitCode = 1;
}
