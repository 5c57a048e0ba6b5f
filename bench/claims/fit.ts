import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { WEIGHTS, type Weights } from "../../src/claims/prose/weights.ts";
import { FOLDER, readCases } from "./case.ts";
import { openCase, type OpenCase } from "./fit/evaluation.ts";
import { readWorth, worth, type Worth } from "./fit/objective.ts";
import { searchCoordinates, type Found } from "./fit/search.ts";
import { tallyLine, together, type Tally } from "./tally.ts";

async function tallyOf(cases: readonly OpenCase[], weights: Weights): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const of of cases) tallies.push(await of.tally(weights));
  return together(tallies);
}

/** What is searched, how far, and for what. */
interface Search {
  readonly steps: readonly number[];
  readonly each: Worth;
  readonly names: readonly string[];
}

function fit(cases: readonly OpenCase[], { steps, each, names }: Search): Promise<Found<Weights>> {
  return searchCoordinates(WEIGHTS, steps, async (weights) => worth(await tallyOf(cases, weights), each), names);
}

function changes(weights: Weights): string {
  const changed = (Object.keys(WEIGHTS) as (keyof Weights)[]).filter((k) => weights[k] !== WEIGHTS[k]);
  return changed.map((k) => `${k} ${String(WEIGHTS[k])} → ${String(weights[k])}`).join(", ") || "nothing";
}

/** Fits with each case left out in turn; its tally with the weights as they are, and with those fitted on the others. */
async function leaveOneOut(cases: readonly OpenCase[], search: Search): Promise<void> {
  const [before, after]: [Tally[], Tally[]] = [[], []];
  for (const left of cases) {
    const { numbers } = await fit(
      cases.filter((c) => c !== left),
      search,
    );
    const [was, is] = [await left.tally(WEIGHTS), await left.tally(numbers)];
    before.push(was);
    after.push(is);
    console.log(
      `\n${left.name} left out: worth ${worth(was, search.each).toFixed(1)} → ${worth(is, search.each).toFixed(1)}; changed ${changes(numbers)}`,
    );
    console.log(`  ${tallyLine(is)}`);
  }
  const [was, is] = [together(before), together(after)];
  console.log(
    `\nall texts left out in turn: worth ${worth(was, search.each).toFixed(1)} → ${worth(is, search.each).toFixed(1)}`,
  );
  console.log(`  as they are   ${tallyLine(was)}`);
  console.log(`  left out      ${tallyLine(is)}`);
  if (worth(is, search.each) <= worth(was, search.each))
    console.log("  the weights as they are do as well on texts that they were not fitted on: keep them");
}

/**
 * Fits the weights of plain prose on the development texts by coordinate search: first with each text left out in turn, which tells
 * what the fit is worth on a new text, then on all. Prints the weights; nothing is written.
 */
export async function fitWeights(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      steps: { type: "string", default: "0.5,0.2" },
      worth: { type: "string", default: "" },
      weights: { type: "string", default: Object.keys(WEIGHTS).join(",") },
      "all-only": { type: "boolean", default: false },
    },
  });
  if (!existsSync(FOLDER)) {
    console.log(`skipped: there is no ${FOLDER}`);
    return;
  }
  const steps = values.steps.split(",").map(Number);
  const each = readWorth(values.worth);
  const names = values.weights.split(",");
  if (typeof each === "string" || steps.some((s) => !(s > 0)) || names.some((n) => !(n in WEIGHTS))) {
    console.error(
      "usage: npm run bench -- claims-fit [--steps 0.5,0.2] [--worth caught=2,falseRefuted=-6] [--weights NAME,…] [--all-only]",
    );
    process.exitCode = 2;
    return;
  }
  const search: Search = { steps, each, names };
  const cases: OpenCase[] = [];
  try {
    for (const of of readCases()) {
      if (of.heldOut) continue;
      const open = await openCase(of);
      if (typeof open === "string") console.log(`${of.name}: ${open}`);
      else cases.push(open);
    }
    const began = performance.now();
    const start = await tallyOf(cases, WEIGHTS);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `${String(cases.length)} texts, worth ${worth(start, each).toFixed(1)}; a check of all takes ${seconds.toFixed(1)} s`,
    );
    const { numbers, value } = await fit(cases, search);
    console.log(`\nfitted on all: worth ${value.toFixed(1)}; changed ${changes(numbers)}`);
    console.log(`  ${tallyLine(await tallyOf(cases, numbers))}`);
    console.log(JSON.stringify(numbers, null, 2));
    if (!values["all-only"]) await leaveOneOut(cases, search);
  } finally {
    for (const open of cases) open.close();
  }
}
