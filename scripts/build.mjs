// Compiles src to dist and copies what is not TypeScript (style sheets, scripts for the reader's browser).
import { execFileSync } from "node:child_process";
import { cpSync, rmSync, chmodSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
cpSync("src/outputs/site/assets", "dist/outputs/site/assets", { recursive: true });
chmodSync("dist/cli/main.js", 0o755);
