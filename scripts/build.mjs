// Compiles src to dist and copies what is not TypeScript (style sheets, the bundled script for the reader's browser). The new
// dist takes the place of the old one only when it is whole.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSiteAssets } from "./site-assets.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const fresh = "dist.tmp";
const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));

rmSync(fresh, { recursive: true, force: true });
const call = [compiler, "-p", "tsconfig.build.json", "--outDir", fresh];
const { status } = spawnSync(process.execPath, call, { stdio: "inherit" });
if (status === 0) {
  await makeSiteAssets();
  cpSync("src/outputs/site/assets", `${fresh}/outputs/site/assets`, { recursive: true });
  chmodSync(`${fresh}/cli/main.js`, 0o755);
  rmSync("dist", { recursive: true, force: true });
  renameSync(fresh, "dist");
} else {
  rmSync(fresh, { recursive: true, force: true });
  console.error("the sources do not compile; dist is as it was before");
  process.exitCode = 1;
}
