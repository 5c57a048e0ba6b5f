// Holds the links of a built site: node --import tsx scripts/check-links.ts FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkSiteLinks } from "./links/site-links.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: check-links.ts FOLDER");
  process.exitCode = 2;
} else {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const site = new Map(
    files.map((file): [string, string | null] => {
      const path = join(file.parentPath, file.name);
      const name = relative(folder, path).replaceAll("\\", "/");
      return [name, /\.(html|css|js|svg)$/.test(name) ? readFileSync(path, "utf8") : null];
    }),
  );
  const problems = checkSiteLinks(site);
  for (const problem of problems) console.error(problem);
  if (site.size === 0) console.error(`${folder} is empty`);
  if (problems.length > 0 || site.size === 0) process.exitCode = 1;
  else console.log(`${site.size.toString()} files, every link inside the site holds`);
}
