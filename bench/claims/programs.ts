import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FOLDER } from "./case.ts";
import { csvOf } from "./pairs.ts";
import { readColumns } from "./programs/columns.ts";
import { expressProgram } from "./programs/express.ts";
import { parseProgram } from "./programs/parse.ts";
import { percent } from "./tally.ts";

interface Program {
  readonly table: string;
  readonly statement: string;
  readonly program: string;
}

/** How some operation fared in all programs. */
interface Fared {
  all: number;
  said: number;
  /** Failed by itself; otherwise one of its arguments cannot be said. */
  failed: number;
}

export interface ProgramsResult {
  readonly programs: number;
  readonly said: number;
  readonly operations: Readonly<Record<string, Fared>>;
  /** What the grammar cannot say, and in how many programs that comes first. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Says gold programs in addresses by rule, and prints how many can be said whole, how each operation fares, and what cannot be said. */
export function programs(): Promise<ProgramsResult> {
  const list = JSON.parse(readFileSync(join(FOLDER, "tables/programs.json"), "utf8")) as Program[];
  const operations: Record<string, Fared> = {};
  const reasons = new Map<string, { count: number; example: string }>();
  let said = 0;
  for (const { table, program: text } of list) {
    const program = parseProgram(text);
    const expressed = program && expressProgram(program, readColumns(csvOf(table)));
    for (const { operation, reason } of expressed ?? []) {
      const fared = (operations[operation.name] ??= { all: 0, said: 0, failed: 0 });
      fared.all++;
      if (reason === null) fared.said++;
      else if (reason !== "argument") fared.failed++;
    }
    const first = expressed ? expressed.find((e) => e.reason !== null) : { reason: "is no program" };
    if (!first) said++;
    else {
      const key = first.reason ?? "";
      const known = reasons.get(key);
      reasons.set(key, { count: (known?.count ?? 0) + 1, example: known?.example ?? text });
    }
  }
  const rows = Object.entries(operations).sort(([, a], [, b]) => b.all - a.all);
  const sum = (of: (f: Fared) => number): number => rows.reduce((s, [, f]) => s + of(f), 0);
  const [all, could] = [sum((f) => f.all), sum((f) => f.said)];
  console.log(
    `${String(list.length)} programs: ${String(said)} can be said in addresses (${percent(said, list.length)}); ` +
      `of ${String(all)} operations ${String(could)} (${percent(could, all)})\n`,
  );
  console.log("operation            in all   can be said   fails itself   an argument fails");
  for (const [name, f] of rows) {
    const blocked = String(f.all - f.said - f.failed);
    const share = `${String(f.said)} (${percent(f.said, f.all, 0)})`;
    console.log(
      `${name.padEnd(18)}${String(f.all).padStart(9)}${share.padStart(14)}${String(f.failed).padStart(15)}${blocked.padStart(20)}`,
    );
  }
  console.log("\nwhat cannot be said, by the programs in which it comes first");
  const sorted = [...reasons].sort(([, a], [, b]) => b.count - a.count);
  for (const [reason, { count, example }] of sorted)
    console.log(`${String(count).padStart(5)}  ${reason}\n         ${example}`);
  return Promise.resolve({
    programs: list.length,
    said,
    operations,
    reasons: Object.fromEntries(sorted.map(([reason, { count }]) => [reason, count])),
  });
}
