import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./claims/random.ts";
import { generateProject } from "./publish/generate.ts";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Prints what a process used as the last line that it writes to standard error: kilobytes at the peak, microseconds of processors. */
const USED = `data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nused "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})`;

/** What one call from the shell took. */
interface Taken {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

/** What building a report of so many pages takes. */
interface Publishing {
  readonly pages: number;
  readonly rows: number;
  readonly cold: Taken;
  readonly unchanged: Taken;
  readonly edited: Taken;
}

function call(args: readonly string[]): Taken {
  const began = performance.now();
  const done = spawnSync(process.execPath, ["--import", USED, ...args], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - began) / 1000;
  const used = /\nused (\d+) (\d+)$/.exec(done.stderr);
  if (done.status !== 0 || !used) throw new Error(done.stderr);
  return { seconds, processorSeconds: Number(used[2]) / 1e6, peakMegabytes: Number(used[1]) / 1024 };
}

/** The call of median time among some. */
function median(times: number, one: () => Taken): Taken {
  const calls = Array.from({ length: times }, one).sort((a, b) => a.processorSeconds - b.processorSeconds);
  const middle = calls[Math.floor(calls.length / 2)];
  if (!middle) throw new Error("nothing was called");
  return middle;
}

function line(name: string, { seconds, processorSeconds, peakMegabytes }: Taken, node: Taken): string {
  return [
    name.padEnd(32),
    `${processorSeconds.toFixed(2)} s`.padStart(10),
    `${(processorSeconds / node.processorSeconds).toFixed(1)}x`.padStart(8),
    `${seconds.toFixed(2)} s`.padStart(10),
    `${peakMegabytes.toFixed(0)} MB`.padStart(9),
  ].join("");
}

function publish(pages: number, node: Taken): Publishing {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-publish-"));
  const times = pages > 100 ? 1 : 3;
  const build = (): Taken => call([MAIN, "build", folder]);
  try {
    const { rows, edited } = generateProject(folder, pages, seeded(1));
    const cold = median(times, () => {
      rmSync(join(folder, ".rapporteur"), { recursive: true, force: true });
      return build();
    });
    const unchanged = median(times, build);
    const path = join(folder, edited);
    const editedTime = median(times, () => {
      writeFileSync(path, `${readFileSync(path, "utf8")}\nOne more sentence.\n`);
      return build();
    });
    console.log(`\n${pages.toString()} pages over ${rows.toLocaleString("en")} rows`);
    console.log(line("  cold build", cold, node));
    console.log(line("  nothing changed", unchanged, node));
    console.log(line("  one page edited", editedTime, node));
    return { pages, rows, cold, unchanged, edited: editedTime };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Times builds from the shell, the start of Node included: a generated report in which each page has two measures, two charts, two
 * tables and a claim of its own. The arguments are numbers of pages; `--json FILE` writes what was found.
 */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(MAIN)) throw new Error("build first: npm run prepare");
  const at = args.indexOf("--json");
  const file = at < 0 ? null : (args[at + 1] ?? null);
  const named = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1)).map(Number);
  const sizes = named.length > 0 ? named : [21, 210];
  if (!sizes.every((n) => Number.isInteger(n) && n > 0)) throw new Error("publish takes numbers of pages");
  const node = median(5, () => call(["-e", ""]));
  console.log(`${"".padEnd(32)} processor   ratio      time     peak`);
  console.log(line("Node alone", node, node));
  const results = sizes.map((pages) => publish(pages, node));
  if (file !== null) writeFileSync(file, `${JSON.stringify({ node, publish: results }, null, 2)}\n`);
  await Promise.resolve();
}
