// Writes the parts of the docs that come from the code.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writtenPages } from "./docs/pages.ts";

process.chdir(join(import.meta.dirname, ".."));
for (const [path, text] of writtenPages()) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}
