import { builtinModules } from "node:module";
import ts from "typescript";
import { stationOf } from "./imports.ts";
import { lineOf, type Module } from "./modules.ts";
import { HEAVY_PACKAGES, PACKAGE_OWNERS, PURE_PACKAGES } from "./rules.ts";
import type { Finding } from "./tree.ts";

/** The package of a specifier: "yaml", "@scope/name"; null for files and node's own modules. */
function packageOf(specifier: string): string | null {
  if (specifier.startsWith(".") || isNode(specifier)) return null;
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

function isNode(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

/** Names of the machine that a pure station may not read, and what to do instead. */
const GLOBALS = new Map([
  ["process", "the machine"],
  ["performance", "the clock"],
  ["console", "the terminal"],
  ["fetch", "the network"],
  ["setTimeout", "the clock"],
  ["setInterval", "the clock"],
  ["Buffer", "node"],
  ["Intl", "the machine's own language data"],
]);

const MEMBERS = new Map([
  ["Date.now", "the clock"],
  ["Math.random", "chance"],
  ["crypto.randomUUID", "chance"],
]);

const METHODS = new Map([
  ["toLocaleString", "the machine's language"],
  ["toLocaleDateString", "the machine's language"],
  ["toLocaleTimeString", "the machine's language"],
  ["localeCompare", "the machine's language"],
]);

/** What of the machine an expression reads; null where it reads nothing. */
function reads(node: ts.Node): [string, string] | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0) {
    return ["new Date()", "the clock"];
  }
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    const member = MEMBERS.get(name);
    if (member !== undefined) return [name, member];
    const method = METHODS.get(node.name.text);
    return method === undefined ? null : [node.name.text, method];
  }
  if (!ts.isIdentifier(node)) return null;
  const found = GLOBALS.get(node.text);
  if (found === undefined) return null;
  const { parent } = node;
  const used =
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isCallExpression(parent) && parent.expression === node) ||
    (ts.isElementAccessExpression(parent) && parent.expression === node);
  return used ? [node.text, found] : null;
}

/** Pure stations that touch node, a package that is not theirs, or something that differs from machine to machine. */
export function checkPurity(modules: readonly Module[]): Finding[] {
  return modules.flatMap((module): Finding[] => {
    const { path, source } = module;
    const station = stationOf(path);
    if (!station?.pure) return [];
    const findings: Finding[] = [];
    for (const { specifier, line } of module.imports) {
      const name = packageOf(specifier);
      const allowed = PURE_PACKAGES[station.name] ?? [];
      if (isNode(specifier)) {
        findings.push({
          file: path,
          line,
          message: `imports ${specifier}: ${station.name} is pure and uses no module of node`,
        });
      } else if (name !== null && !allowed.includes(name)) {
        const may = allowed.length === 0 ? "none" : allowed.join(", ");
        findings.push({
          file: path,
          line,
          message: `imports ${name}: ${station.name} is pure; packages that it may import: ${may}`,
        });
      }
    }
    const visit = (node: ts.Node): void => {
      const found = reads(node);
      if (found) {
        const message = `uses ${found[0]}: ${station.name} is pure and does not depend on ${found[1]}; take it as a parameter`;
        findings.push({ file: path, line: lineOf(source, node), message });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return findings;
  });
}

/** Packages imported by another station than their own, or before they are needed. */
export function checkPackages(modules: readonly Module[]): Finding[] {
  return modules.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, line, dynamic, typeOnly }): Finding[] => {
      const name = packageOf(specifier);
      const owner = name === null ? undefined : PACKAGE_OWNERS[name];
      if (name === null) return [];
      if (owner !== undefined && stationOf(path)?.name !== owner) {
        return [{ file: path, line, message: `imports ${name}: only ${owner} may` }];
      }
      const early = HEAVY_PACKAGES.includes(name) && !dynamic && !typeOnly;
      return early
        ? [
            {
              file: path,
              line,
              message: `loads ${name} at its start: it is heavy, so write await import("${name}") where it is first needed`,
            },
          ]
        : [];
    }),
  );
}
