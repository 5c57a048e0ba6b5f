import { checkLeftovers, checkLengths, checkNames } from "./files.ts";
import { checkCycles, checkImports } from "./imports.ts";
import { readModules } from "./modules.ts";
import { checkPackages, checkPurity } from "./purity.ts";
import { checkStyle } from "./style.ts";
import type { Finding, Tree } from "./tree.ts";

/** Everything in a checkout that breaks a rule of the house, by file and line. */
export function checkHouse(tree: Tree): readonly Finding[] {
  const modules = readModules(tree);
  const findings = [
    ...checkImports(modules),
    ...checkCycles(modules),
    ...checkPurity(modules),
    ...checkPackages(modules),
    ...checkStyle(modules),
    ...checkLengths(tree),
    ...checkNames(tree),
    ...checkLeftovers(tree),
  ];
  const place = (f: Finding): string => `${f.file}:${(f.line ?? 0).toString().padStart(6, "0")}`;
  return findings.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** One finding in a line: the file, its line and what it does. */
export function findingText({ file, line, message }: Finding): string {
  return `${file}${line === null ? "" : `:${line.toString()}`} ${message}`;
}
