import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What one task took in a process of its own: milliseconds from its first import on, and the peak of its memory in bytes. */
interface Taken {
  readonly ms: number;
  readonly peak: number;
}

const TASKS = ["engine", "load", "check", "build"] as const;
type Task = (typeof TASKS)[number];
const NAMES: Readonly<Record<Task, string>> = {
  engine: "the bare engine reads the same files and adds a column up",
  load: "load: read, type, check and lock all tables, catalogue, measures",
  check: "check: load, and judge the claims of all pages",
  build: "build: check, and figures, evidence and the whole site",
};

function once(task: Task): Taken {
  const script = fileURLToPath(new URL("example-task.mjs", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, task], { encoding: "utf8" })) as Taken;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Times load, check and build of the NATO example against the bare engine on the same files: ratios of medians, the tasks taking turns. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(fileURLToPath(new URL("../dist/report.js", import.meta.url))))
    throw new Error("build first: npm run prepare");
  const rounds = Number(args[0] ?? "5");
  const taken = new Map<Task, Taken[]>(TASKS.map((task) => [task, []]));
  for (let i = 0; i < rounds; i++) for (const task of TASKS) taken.get(task)?.push(once(task));
  const time = (task: Task): number => median((taken.get(task) ?? []).map((t) => t.ms));
  const reference = time("engine");
  console.log(`NATO example, median of ${rounds.toString()} runs, each in a process of its own\n`);
  console.log(`${"task".padEnd(8)}${"time".padStart(9)}${"ratio".padStart(8)}${"peak".padStart(9)}`);
  for (const task of TASKS) {
    const peak = median((taken.get(task) ?? []).map((t) => t.peak)) / 2 ** 20;
    const columns = [
      `${time(task).toFixed(0)} ms`.padStart(9),
      `${(time(task) / reference).toFixed(1)}x`.padStart(8),
      `${peak.toFixed(0)} MB`.padStart(9),
    ];
    console.log(`${task.padEnd(8)}${columns.join("")}   ${NAMES[task]}`);
  }
  await Promise.resolve();
}
