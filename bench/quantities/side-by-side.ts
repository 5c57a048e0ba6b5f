import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readQuantities } from "../../src/quantities/read.ts";
import { compromise, recognizers, type Other } from "./others.ts";
import { isRight, type Case } from "./score.ts";

const WORDS = 200_000;

/** Paragraphs of real bulletins, again and again up to so many words. */
function paragraphs(folder: string, words: number): string[] {
  const texts = readdirSync(folder)
    .map((name) => `${folder}/${name}/text.md`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
  const all = texts.flatMap((text) => text.split(/\n\s*\n/));
  const result: string[] = [];
  let count = 0;
  for (let i = 0; all.length > 0 && count < words; i++) {
    const one = all[i % all.length] ?? "";
    result.push(one);
    count += one.split(/\s+/).filter(Boolean).length;
  }
  return result;
}

/** Seconds of processor time, which other work on the machine does not change. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

function scoreOf(other: Other, model: string, cases: readonly Case[]): string {
  const mine = cases.filter((one) => one.model === model);
  const right = mine.filter((one) => isRight(one, other.find(one.text, model))).length;
  return `${model} ${String(right)}/${String(mine.length)}`;
}

/** Scores other packages on the same cases, and times all on the same words. */
export async function sideBySide(cases: readonly Case[], folder: string): Promise<void> {
  const text = paragraphs(folder, WORDS);
  readQuantities(text.slice(0, 200).join("\n\n"));
  const ours = seconds(() => readQuantities(text.join("\n\n")));
  console.log(`\nthe same ${String(WORDS)} words, seconds of processor time:\n  rapporteur ${ours.toFixed(2)}`);
  for (const other of [compromise(), await recognizers()]) {
    const scores = other.models.map((model) => scoreOf(other, model, cases)).join(", ");
    const time = seconds(() => other.readAll(text));
    console.log(`  ${other.name} ${time.toFixed(2)} (${(time / ours).toFixed(1)} times ours)  ${scores}`);
  }
}
