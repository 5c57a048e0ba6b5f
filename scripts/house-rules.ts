// Holds the checkout against the rules of the house; CONTRIBUTING.md lists them. Exits with 1 where one is broken.
import { join } from "node:path";
import { checkHouse, findingText } from "./house/check.ts";
import { readTree } from "./house/tree.ts";

const tree = readTree(join(import.meta.dirname, ".."));
const findings = checkHouse(tree);
for (const finding of findings) console.error(findingText(finding));
if (findings.length > 0) {
  console.error(`${findings.length.toString()} ${findings.length === 1 ? "breach" : "breaches"} of the house rules`);
  process.exitCode = 1;
} else console.log(`${tree.size.toString()} files keep the house rules`);
