import { posix } from "node:path";
import ts from "typescript";
import type { Tree } from "./tree.ts";

/** One import of a module, static or dynamic, of values or of types. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** The imported file, where the specifier is relative; null for packages. */
  readonly target: string | null;
  readonly dynamic: boolean;
  readonly typeOnly: boolean;
  /** "export … from": the module passes it on. */
  readonly passesOn: boolean;
}

/** A module of src/ as its syntax shows it. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** The line (from 1) on which a node begins. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

function importOf(node: ts.Node): Omit<Import, "line" | "target"> | null {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: literal(node.moduleSpecifier) ?? "", dynamic: false, typeOnly, passesOn: false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return {
      specifier: literal(node.moduleSpecifier) ?? "",
      dynamic: false,
      typeOnly: node.isTypeOnly,
      passesOn: true,
    };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: literal(node.arguments[0]) ?? "", dynamic: true, typeOnly: false, passesOn: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: literal(node.argument.literal) ?? "", dynamic: false, typeOnly: true, passesOn: false };
  }
  return null;
}

function importsOf(path: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one) {
      const relative = one.specifier.startsWith(".");
      const target = relative ? posix.normalize(posix.join(posix.dirname(path), one.specifier)) : null;
      found.push({ ...one, line: lineOf(source, node), target });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Parses the modules of src/. */
export function readModules(tree: Tree): readonly Module[] {
  return [...tree].flatMap(([path, text]) => {
    if (!path.startsWith("src/") || !path.endsWith(".ts")) return [];
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return [{ path, text, source, imports: importsOf(path, source) }];
  });
}
