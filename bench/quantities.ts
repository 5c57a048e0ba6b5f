import { existsSync, readFileSync } from "node:fs";
import { quantityAsJson } from "../src/cli/quantities.ts";
import { readQuantities } from "../src/quantities/read.ts";
import { long } from "./quantities/long.ts";
import { REASONS } from "./quantities/reasons.ts";
import { isRight, type Case, type Found } from "./quantities/score.ts";
import { sideBySide } from "./quantities/side-by-side.ts";

const FOLDER = "../shared/bench/quantities";
/** What is asked of each set, in percent. */
const ASKED: Readonly<Record<string, number>> = {
  NumberModel: 97,
  PercentModel: 100,
  OrdinalModel: 95,
  CurrencyModel: 93,
  NumberRangeModel: 90,
  quantulum3: 88,
};

function casesOf(name: string): Case[] {
  return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8")) as Case[];
}

/** All cases as one text, paragraph by paragraph, read in one go, as the command line is scored. */
function read(cases: readonly Case[]): Found[][] {
  const starts: number[] = [];
  let text = "";
  for (const { text: one } of cases) {
    starts.push(text.length);
    text += `${one.replaceAll("\n", " ")}\n\n`;
  }
  const all = readQuantities(text).map((q) => quantityAsJson(q) as unknown as Found);
  return cases.map((one, i) => {
    const start = starts[i] ?? 0;
    const inside = all.filter((q) => q.start >= start && q.start < start + one.text.length);
    return inside.map((q) => ({ ...q, start: q.start - start, end: q.end - start }));
  });
}

function shown(q: Found): string {
  return `${JSON.stringify(q.quote)} ${q.kind} ${String(q.value)} [${String(q.low)}, ${String(q.high)}]`;
}

/** Scores the development sets and lists the cases that fail, then (without --alone) compares with other packages; with --long, times texts up to 10 MB. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(FOLDER)) {
    console.log(`skipped: there is no ${FOLDER}`);
    return;
  }
  const fails: [string, string][] = [];
  const scores = new Map<string, { right: number; all: number }>();
  for (const name of ["recognizers", "quantulum3"]) {
    const cases = casesOf(name);
    const found = read(cases);
    cases.forEach((one, i) => {
      const score = scores.get(one.model) ?? { right: 0, all: 0 };
      const right = isRight(one, found[i] ?? []);
      scores.set(one.model, { right: score.right + (right ? 1 : 0), all: score.all + 1 });
      if (!right) {
        const what = (found[i] ?? []).map(shown).join("; ");
        fails.push([
          one.id,
          `${one.id} ${JSON.stringify(one.text.slice(0, 100))}\n    found ${what === "" ? "nothing" : what}`,
        ]);
      }
    });
  }
  for (const [model, { right, all }] of scores) {
    const percent = (100 * right) / all;
    console.log(
      `${model.padEnd(17)} ${String(right)}/${String(all)}  ${percent.toFixed(1)}%  (asked: ${String(ASKED[model])}%)`,
    );
  }
  for (const [id, fail] of fails)
    console.log(`  ${fail}\n    left because ${REASONS[id] ?? "… no reason is given yet"}`);
  if (args.includes("--long")) long();
  if (!args.includes("--alone")) await sideBySide(casesOf("recognizers"), "../shared/bench/ons");
}
