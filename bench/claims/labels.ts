import { readCases, SETS, type Case } from "./case.ts";
import { withData, wordCount } from "./checking.ts";
import { printMisses } from "./misses.ts";
import { scorePlanted, scoreText, type Miss } from "./score.ts";
import { tallyLine, together, type Tally } from "./tally.ts";

/** The figures of one case. */
export interface CaseResult {
  readonly set: Case["set"];
  readonly name: string;
  readonly heldOut: boolean;
  readonly tally: Tally;
  readonly misses: readonly Miss[];
  readonly words: number;
  readonly seconds: number;
  /** Why its data could not be opened. */
  readonly problem: string | null;
}

/** Checks a case's two texts against its data and counts. A case whose data cannot be opened has found nothing. */
async function scoreCase(of: Case): Promise<CaseResult> {
  const { set, name, heldOut } = of;
  const words = wordCount(of.text) + wordCount(of.planted);
  const began = performance.now();
  const claims = await withData([of.data], async ({ check }) => [
    await check("text.md", of.text),
    await check("planted.md", of.planted),
  ]);
  const seconds = (performance.now() - began) / 1000;
  const [plain, planted] = "result" in claims ? claims.result : [];
  const scores = [scoreText(of, plain ?? []), scorePlanted(of, planted ?? [])];
  return {
    set,
    name,
    heldOut,
    tally: together(scores.map((s) => s.tally)),
    misses: "result" in claims ? scores.flatMap((s) => s.misses) : [],
    words,
    seconds,
    problem: "problem" in claims ? claims.problem : null,
  };
}

function printTogether(name: string, results: readonly CaseResult[]): void {
  if (results.length === 0) return;
  const sum = (of: (r: CaseResult) => number): number => results.reduce((s, r) => s + of(r), 0);
  const speed = sum((r) => r.words) / sum((r) => r.seconds);
  console.log(`${name}: ${tallyLine(together(results.map((r) => r.tally)))}; ${speed.toFixed(0)} words/s`);
}

/** Which texts, and whether their misses are listed; those of held-out texts only where that is asked for by itself. */
export interface LabelsWanted {
  readonly only: string | null;
  readonly details: boolean;
  readonly heldOutToo: boolean;
}

/** Scores the labelled texts and prints a line for each and for all together, held-out cases apart. */
export async function labels({ only, details, heldOutToo }: LabelsWanted): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const of of readCases(only)) {
    const result = await scoreCase(of);
    const isHidden = of.heldOut && !heldOutToo;
    results.push(isHidden ? { ...result, misses: [] } : result);
    const { name, heldOut, tally, problem } = result;
    const mark = heldOut ? " (held out)" : "";
    console.log(`${of.set}/${name}${mark}: ${problem ?? `${tallyLine(tally)}; ${result.seconds.toFixed(1)} s`}`);
    if (details && isHidden) console.log("  (no rule is written from this text: --held-out shows its misses)");
    else if (details) printMisses(result.misses);
  }
  if (results.length === 0) console.log(`no case is called ${only ?? ""}`);
  if (results.length < 2) return results;
  console.log("");
  for (const set of SETS) {
    const here = results.filter((r) => r.set === set);
    printTogether(`${set}, all ${String(here.length)}`, here);
    printTogether(
      `${set}, development`,
      here.filter((r) => !r.heldOut),
    );
    printTogether(
      `${set}, held out`,
      here.filter((r) => r.heldOut),
    );
  }
  printTogether("together", results);
  printTogether(
    "development",
    results.filter((r) => !r.heldOut),
  );
  printTogether(
    "held out",
    results.filter((r) => r.heldOut),
  );
  return results;
}
