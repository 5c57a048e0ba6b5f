import { readCases } from "./case.ts";
import { withData } from "./checking.ts";
import type { LabelsWanted } from "./labels.ts";
import { printMisses } from "./misses.ts";
import { KINDS } from "./plants/kinds.ts";
import { chooseWrong, copiesOf } from "./plants/put.ts";
import { seeded } from "./random.ts";
import { scorePlanted, type Miss } from "./score.ts";
import { percent, together, type Tally } from "./tally.ts";

export interface PlantedWanted extends LabelsWanted {
  readonly seed: number;
  /** The most wrong numbers, over all texts. */
  readonly count: number;
}

/** How many of some wrong numbers came to what. */
interface Outcome {
  readonly planted: number;
  readonly refuted: number;
  readonly suggested: number;
  readonly supported: number;
}

export interface PlantedResult {
  readonly seed: number;
  readonly byKind: Readonly<Record<string, Outcome>>;
  readonly development: Tally;
  readonly heldOut: Tally;
}

function outcomeLine(name: string, { planted, refuted, suggested, supported }: Outcome): string {
  return [
    name.padEnd(26),
    String(planted).padStart(8),
    `${String(refuted)} (${percent(refuted, planted, 0)})`.padStart(14),
    `${String(suggested)} (${percent(suggested, refuted, 0)})`.padStart(18),
    `${String(supported)} (${percent(supported, planted, 0)})`.padStart(14),
  ].join("");
}

function outcomeOf(t: Tally): Outcome {
  return { planted: t.planted, refuted: t.caught, suggested: t.suggested, supported: t.plantedSupported };
}

/** Puts wrong numbers of several kinds into copies of the labelled texts, checks them, and prints by kind what came of them. */
export async function planted({ only, details, heldOutToo, seed, count }: PlantedWanted): Promise<PlantedResult> {
  const random = seeded(seed);
  const cases = readCases(only);
  const chosen = chooseWrong(cases, count, random);
  const byKind: Record<string, Outcome> = Object.fromEntries(
    KINDS.map((k) => [k, { planted: 0, refuted: 0, suggested: 0, supported: 0 }]),
  );
  const tallies: { heldOut: boolean; tally: Tally }[] = [];
  const misses: Miss[] = [];
  let texts = 0;
  for (const of of cases) {
    const copies = copiesOf(of, chosen.get(of) ?? []);
    const checked = await withData([of.data], async ({ check }) => {
      const all = [];
      for (const { planted: text } of copies) all.push(await check("planted.md", text));
      return all;
    });
    if ("problem" in checked) console.log(`${of.set}/${of.name}: ${checked.problem}`);
    copies.forEach((copy, i) => {
      const claims = "result" in checked ? (checked.result[i] ?? []) : [];
      const score = scorePlanted({ ...of, ...copy }, claims, ({ kind }, { refuted, suggested, supported }) => {
        const o = byKind[kind] ?? outcomeOf(together([]));
        byKind[kind] = {
          planted: o.planted + 1,
          refuted: o.refuted + (refuted ? 1 : 0),
          suggested: o.suggested + (suggested ? 1 : 0),
          supported: o.supported + (supported ? 1 : 0),
        };
      });
      texts++;
      tallies.push({ heldOut: of.heldOut, tally: score.tally });
      if (!of.heldOut || heldOutToo) misses.push(...score.misses);
    });
  }
  const sum = (which: (heldOut: boolean) => boolean): Tally =>
    together(tallies.filter((t) => which(t.heldOut)).map((t) => t.tally));
  const all = sum(() => true);
  const [development, heldOut] = [sum((h) => !h), sum((h) => h)];
  console.log(`${String(all.planted)} wrong numbers in ${String(texts)} copies of the texts, seed ${String(seed)}\n`);
  console.log(`${"".padEnd(26)} planted       refuted  suggestion right     supported`);
  for (const [kind, outcome] of Object.entries(byKind)) console.log(outcomeLine(kind, outcome));
  for (const [name, tally] of [
    ["all", all],
    ["development", development],
    ["held out", heldOut],
  ] as const) {
    const precision = `${String(tally.refutedRight)}/${String(tally.refuted)} (${percent(tally.refutedRight, tally.refuted)})`;
    console.log(`${outcomeLine(name, outcomeOf(tally))}   precision ${precision}`);
  }
  if (details) printMisses(misses);
  return { seed, byKind, development, heldOut };
}
