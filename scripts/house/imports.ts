import type { Import, Module } from "./modules.ts";
import { STATIONS, type Station } from "./rules.ts";
import type { Finding } from "./tree.ts";

/** The station of a file of src/: its folder, or the file itself at the top; null for one that the rules do not know. */
export function stationOf(path: string): Station | null {
  const name = path.split("/")[1] ?? "";
  return STATIONS.find((s) => s.name === name) ?? null;
}

function direction(module: Module, one: Import): string | null {
  const { path } = module;
  if (one.target === null) return null;
  if (!one.target.startsWith("src/")) return `imports ${one.target}: nothing in src/ may import from outside it`;
  const [from, to] = [stationOf(path), stationOf(one.target)];
  if (!from || !to || from === to || from.may.includes(to.name)) return null;
  const may = from.may.length === 0 ? "nothing" : from.may.join(", ");
  return `imports ${one.target}: ${from.name} may not import ${to.name}; may import: ${may}`;
}

/** Imports that go against the way of the data, that miss their ending, or that pass on what another module has. */
export function checkImports(modules: readonly Module[]): Finding[] {
  return modules.flatMap((module): Finding[] => {
    const { path } = module;
    const findings: Finding[] = [];
    const say = (line: number | null, message: string): void => void findings.push({ file: path, line, message });
    if (!stationOf(path)) say(null, "is in no station that the rules know (scripts/house/rules.ts)");
    for (const one of module.imports) {
      const wrong = direction(module, one);
      if (wrong !== null) say(one.line, wrong);
      if (one.target !== null && !one.target.endsWith(".ts"))
        say(one.line, `imports "${one.specifier}" without the ending .ts`);
      if (one.passesOn && path !== "src/index.ts") {
        say(one.line, `passes on what ${one.specifier} has: only src/index.ts may; import it where it is needed`);
      }
    }
    return findings;
  });
}

/** The groups of nodes that reach each other (Tarjan, "Depth-first search and linear graph algorithms", 1972). */
function components(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      else if (!stack.includes(next)) continue;
      low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** A shortest way from a node back to itself, inside one component. */
function circle(start: string, graph: ReadonlyMap<string, readonly string[]>, inside: ReadonlySet<string>): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way, start];
      if (!inside.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [start];
}

/** Modules that import each other in a circle; imports of types count, since they too make two files one. */
export function checkCycles(modules: readonly Module[]): Finding[] {
  const known = new Set(modules.map((m) => m.path));
  const graph = new Map(
    modules.map((m) => [
      m.path,
      m.imports.flatMap((i) => (i.target !== null && known.has(i.target) ? [i.target] : [])),
    ]),
  );
  return components(graph).flatMap((group): Finding[] => {
    const [first] = [...group].sort();
    if (first === undefined || (group.length === 1 && !graph.get(first)?.includes(first))) return [];
    const way = circle(first, graph, new Set(group));
    const line = modules.find((m) => m.path === first)?.imports.find((i) => i.target === way[1])?.line ?? null;
    return [{ file: first, line, message: `is in a circle of imports: ${way.join(" → ")}` }];
  });
}
