import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { FOLDER } from "./claims/case.ts";
import { labels } from "./claims/labels.ts";
import { pairs, type PairsWanted } from "./claims/pairs.ts";
import { planted, type PlantedWanted } from "./claims/planted.ts";
import { programs } from "./claims/programs.ts";
import { speed } from "./claims/speed.ts";

const PARTS = ["labels", "planted", "pairs", "programs", "speed"] as const;
type Part = (typeof PARTS)[number];

const USAGE = `usage: npm run bench -- claims [${PARTS.join("] [")}] [--case NAME] [--details] [--held-out] [--all] [--seed N] [--count N] [--json FILE]`;

const RUN: Readonly<Record<Part, (wanted: PlantedWanted & PairsWanted) => Promise<unknown>>> = {
  labels,
  planted,
  pairs,
  programs,
  speed,
};

/** The parts that are asked for; all where none is named, and only the labels where one case is. */
function partsOf(named: readonly string[], only: string | null): readonly Part[] | null {
  if (named.length === 0) return only === null ? PARTS : ["labels"];
  const parts = PARTS.filter((p) => named.includes(p));
  return named.every((n) => (PARTS as readonly string[]).includes(n)) ? parts : null;
}

/** Measures how well, and how fast, the numbers of prose are read and judged. docs/benchmarks.md says how figures are counted. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      case: { type: "string" },
      details: { type: "boolean", default: false },
      "held-out": { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "420" },
      json: { type: "string" },
    },
  });
  const only = values.case ?? null;
  const wanted = {
    only,
    details: values.details,
    heldOutToo: values["held-out"],
    all: values.all,
    seed: Number(values.seed),
    count: Number(values.count),
  };
  const parts = partsOf(positionals, only);
  if (!parts) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  if (!existsSync(FOLDER)) {
    console.log(`skipped: there is no ${FOLDER}`);
    return;
  }
  const results: Partial<Record<Part, unknown>> = {};
  for (const part of parts) {
    if (parts.length > 1) console.log(`\n== ${part}`);
    results[part] = await RUN[part](wanted);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}
