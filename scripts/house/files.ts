import { EMPTY_NAMES, MOST_LINES, MOST_MEDIAN_LINES } from "./rules.ts";
import type { Finding, Tree } from "./tree.ts";

const CODE = /\.(ts|mjs|js|css)$/;
const DATA = /^src\/lexicons\/(compiled|shapes)/;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const KNOWN_NAMES = new Set(["README.md", "CONTRIBUTING.md", "LICENSE"]);

/** How many lines a text has; a last line without its end counts. */
export function lineCount(text: string): number {
  return text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Files that are too long, and a median that is. Data do not count. */
export function checkLengths(tree: Tree): Finding[] {
  const code = [...tree]
    .filter(([path]) => CODE.test(path) && !DATA.test(path))
    .map(([path, text]) => ({ path, lines: lineCount(text) }));
  const long = code.filter((f) => f.lines > MOST_LINES);
  const findings = long.map(({ path, lines }): Finding => {
    const message = `has ${lines.toString()} lines, the most is ${MOST_LINES.toString()}: split it by what its parts are for`;
    return { file: path, line: MOST_LINES + 1, message };
  });
  const middle = median(code.filter((f) => f.path.startsWith("src/") && f.path.endsWith(".ts")).map((f) => f.lines));
  if (middle < MOST_MEDIAN_LINES) return findings;
  return [
    ...findings,
    {
      file: "src",
      line: null,
      message: `has a median file of ${middle.toString()} lines; it should be under ${MOST_MEDIAN_LINES.toString()}`,
    },
  ];
}

/** Whether the names on a path are held to the rule: code, docs and lexicons; what tests and examples feed in may be called anything. */
function isNamedByUs(path: string): boolean {
  if (path.startsWith("examples/")) return false;
  return path.startsWith("test/") ? CODE.test(path) : true;
}

/** Names that are not in kebab-case, or that say nothing about what is inside. */
export function checkNames(tree: Tree): Finding[] {
  return [...tree.keys()].filter(isNamedByUs).flatMap((path): Finding[] => {
    const parts = path.split("/");
    const odd = parts.find((part) => !KEBAB.test(part) && !KNOWN_NAMES.has(part));
    const empty = parts.find((part) => EMPTY_NAMES.includes(part.replace(/\..*$/, "")));
    const findings: Finding[] = [];
    if (odd !== undefined)
      findings.push({ file: path, line: null, message: `has "${odd}" in its path, which is not in kebab-case` });
    if (empty !== undefined)
      findings.push({
        file: path,
        line: null,
        message: `has "${empty}" in its path, which says nothing about what is inside: what helps lives with its owner`,
      });
    if (parts.at(-1) === "index.ts" && path !== "src/index.ts")
      findings.push({ file: path, line: null, message: "is a barrel: only src/index.ts may be called so" });
    return findings;
  });
}

const UNFINISHED = /\b(TODO|FIXME|XXX)\b/;
const MACHINE = /(?<![\w.])\/(work|root|tmp|home\/\w+|Users\/\w+)\/|\b[A-Z]:\\Users\\/;
const REGISTRY = /\bregistry\.(npmjs|yarnpkg|npmmirror)\b|\b(artifactory|verdaccio|nexus)\.[a-z]/i;

/** Things that were left lying about: unfinished work, paths of one machine, hosts of a package registry. */
export function checkLeftovers(tree: Tree): Finding[] {
  return [...tree].flatMap(([path, text]): Finding[] => {
    if (path === "package-lock.json") return checkLock(path, text);
    if (path.startsWith("scripts/house/") || path.startsWith("test/house/")) return [];
    return text.split("\n").flatMap((line, i): Finding[] => {
      const say = (message: string): Finding[] => [{ file: path, line: i + 1, message }];
      const unfinished = CODE.test(path) ? UNFINISHED.exec(line) : null;
      if (unfinished) return say(`says ${unfinished[0]}: finish it, or file it where work is planned`);
      const machine = MACHINE.exec(line);
      if (machine) return say(`names "${machine[0]}", a path of one machine`);
      const registry = REGISTRY.exec(line);
      return registry ? say(`names "${registry[0]}", the host of a package registry`) : [];
    });
  });
}

function checkLock(path: string, text: string): Finding[] {
  const lines = text.split("\n");
  return lines.flatMap((line, i): Finding[] => {
    if (!/"resolved":\s*"(?!file:)/.test(line)) return [];
    return [
      {
        file: path,
        line: i + 1,
        message: `names a download address; .npmrc has omit-lockfile-registry-resolved=true for npm to leave it out`,
      },
    ];
  });
}
