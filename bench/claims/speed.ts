import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withData, wordCount } from "./checking.ts";
import { seeded } from "./random.ts";
import type { CheckedClaim } from "./score.ts";
import { generateTable, generateText } from "./speed/generate.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** Prints what a process used as the last line that it writes to standard error: kilobytes at the peak, microseconds of processors. */
const USED = `data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nused "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})`;
const LONGEST = 900_000;

/** What one call from the shell took. */
interface Call {
  readonly seconds: number;
  /** Of all processors together; less shaken than the clock where the machine has other work. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly claims: number;
}

export interface SpeedResult {
  readonly node: Call;
  readonly texts: readonly (Call & { readonly words: number })[];
  readonly candidates: { readonly claims: number; readonly candidates: number; readonly seconds: number } | null;
}

function call(args: readonly string[]): Call | string {
  const began = performance.now();
  const done = spawnSync(process.execPath, ["--import", USED, ...args], {
    encoding: "utf8",
    timeout: LONGEST,
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - began) / 1000;
  const used = /\nused (\d+) (\d+)$/.exec(done.stderr);
  if ((done.status !== 0 && done.status !== 1) || !used)
    return done.stderr.trim().split("\n")[0] ?? `it ended with ${String(done.status)}`;
  const said = done.stdout === "" ? null : (JSON.parse(done.stdout) as { documents: { claims: CheckedClaim[] }[] });
  const claims = said?.documents.reduce((n, d) => n + d.claims.length, 0) ?? 0;
  return { seconds, processorSeconds: Number(used[2]) / 1e6, peakMegabytes: Number(used[1]) / 1024, claims };
}

/** The call of median time among some. */
function median(calls: readonly Call[]): Call {
  const sorted = [...calls].sort((a, b) => a.seconds - b.seconds);
  return (
    sorted[Math.floor(sorted.length / 2)] ?? { seconds: NaN, processorSeconds: NaN, peakMegabytes: NaN, claims: 0 }
  );
}

function line(name: string, made: Call, node: Call, open: Call | null): string {
  const { seconds, processorSeconds, peakMegabytes, claims } = made;
  const perClaim = open && claims > 0 ? `${((1000 * (seconds - open.seconds)) / claims).toFixed(2)} ms` : "-";
  return [
    name.padEnd(34),
    `${seconds.toFixed(2)} s`.padStart(9),
    `${(seconds / node.seconds).toFixed(1)}x`.padStart(9),
    `${processorSeconds.toFixed(2)} s`.padStart(11),
    `${(processorSeconds / node.processorSeconds).toFixed(1)}x`.padStart(9),
    String(claims).padStart(8),
    perClaim.padStart(12),
    `${peakMegabytes.toFixed(0)} MB`.padStart(9),
  ].join("");
}

/** How many readings are weighed in this process, and how fast, with the engine's answers. */
async function candidateSpeed(csv: string, text: string): Promise<SpeedResult["candidates"]> {
  const timed = await withData([csv], async ({ check, candidates }) => {
    const counted = candidates("text.md", text);
    const began = performance.now();
    const claims = await check("text.md", text);
    return { claims: claims.length, candidates: counted, seconds: (performance.now() - began) / 1000 };
  });
  return "result" in timed ? timed.result : null;
}

/** Times checks from the shell, the start of Node included: generated texts of 4, 2,000 and 50,000 words against a generated table of 10,000 rows. */
export async function speed({ seed }: { readonly seed: number }): Promise<SpeedResult | null> {
  if (!existsSync(MAIN)) {
    console.log("not measured: build first (npm run prepare)");
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-speed-"));
  try {
    const random = seeded(seed);
    const table = generateTable(random);
    const csv = join(folder, "regions.csv");
    writeFileSync(csv, table.csv);
    const nodes = Array.from({ length: 5 }, () => call(["-e", ""])).filter((c) => typeof c !== "string");
    const node = median(nodes);
    const texts: (Call & { words: number })[] = [];
    console.log(`${"".padEnd(34)}     time    ratio  processor    ratio  claims   per claim     peak`);
    console.log(line("Node alone", node, node, null));
    for (const [words, times] of [
      [4, 3],
      [2000, 3],
      [50_000, 1],
    ] as const) {
      const text = words === 4 ? "Turnover came to 12.\n" : generateText(words, table, random);
      const path = join(folder, `text-${String(words)}.md`);
      writeFileSync(path, text);
      const calls = Array.from({ length: times }, () => call([MAIN, "check", path, "--data", csv, "--format", "json"]));
      const failed = calls.find((c) => typeof c === "string");
      if (failed !== undefined) {
        console.log(`not measured: ${failed}`);
        break;
      }
      const middle = median(calls.filter((c) => typeof c !== "string"));
      texts.push({ ...middle, words: wordCount(text) });
      console.log(line(`check of ${String(wordCount(text))} words`, middle, node, texts[0] ?? null));
    }
    if (texts.length > 1) console.log("(per claim: without what a text of four words takes, that is opening the data)");
    const candidates = await candidateSpeed(csv, generateText(2000, table, random));
    if (candidates) {
      const { claims, candidates: all, seconds } = candidates;
      console.log(
        `in this process: ${String(all)} readings of ${String(claims)} claims in ${seconds.toFixed(2)} s, ${(all / seconds).toFixed(0)} a second`,
      );
    }
    return { node, texts, candidates };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
