import ts from "typescript";
import { stationOf } from "./imports.ts";
import { lineOf, type Module } from "./modules.ts";
import type { Finding } from "./tree.ts";

const EXPORTED_DEFAULT = "has a default export: name it";

function keysOf(node: ts.ObjectLiteralExpression): Set<string> {
  return new Set(
    node.properties.flatMap((p) =>
      p.name && (ts.isIdentifier(p.name) || ts.isStringLiteral(p.name)) ? [p.name.text] : [],
    ),
  );
}

/** What a node does that no module of the station may do, in words; null where it is sound. */
function problemOf(node: ts.Node, { path }: Module): string | null {
  if (ts.isExportAssignment(node)) return EXPORTED_DEFAULT;
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)) {
    return EXPORTED_DEFAULT;
  }
  if (ts.isExportDeclaration(node) && !node.exportClause && node.moduleSpecifier) {
    return "exports all of another module: list what it gives by hand";
  }
  const station = stationOf(path)?.name;
  if (station !== "diagnostics" && ts.isObjectLiteralExpression(node)) {
    const keys = keysOf(node);
    if (keys.has("severity") && keys.has("message"))
      return "makes a diagnostic by hand: its text belongs into src/diagnostics/catalogue/";
  }
  if (
    station !== "diagnostics" &&
    ts.isImportSpecifier(node) &&
    ["fill", "entry"].includes((node.propertyName ?? node.name).text)
  ) {
    const from = node.parent.parent.parent;
    if (ts.isImportDeclaration(from) && from.moduleSpecifier.getText().includes("diagnostics/diagnostic.ts")) {
      return "makes diagnostics of its own: messages belong into src/diagnostics/catalogue/";
    }
  }
  if (station !== "cli" && ts.isPropertyAccessExpression(node) && node.expression.getText() === "console") {
    return "prints: only the command line does, through its Io";
  }
  return null;
}

/** Exports that have no name, and messages that do not come from the catalogue. */
export function checkStyle(modules: readonly Module[]): Finding[] {
  return modules.flatMap((module): Finding[] => {
    const findings: Finding[] = [];
    const visit = (node: ts.Node): void => {
      const message = problemOf(node, module);
      if (message !== null) findings.push({ file: module.path, line: lineOf(module.source, node), message });
      ts.forEachChild(node, visit);
    };
    visit(module.source);
    return findings;
  });
}
