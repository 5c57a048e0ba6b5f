import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FOLDER } from "./case.ts";
import { withData } from "./checking.ts";
import { seeded } from "./random.ts";
import type { CheckedClaim, Scored } from "./score.ts";
import { percent } from "./tally.ts";

/** A true sentence about a table and a false one that differs in a number or a name. */
export interface Pair {
  readonly table: string;
  readonly title: string;
  readonly true: string;
  readonly false: string;
}

export interface PairsWanted {
  readonly seed: number;
  readonly details: boolean;
  /** Every table, and not only a sample. */
  readonly all: boolean;
}

/** How many tables are sampled. */
const SAMPLE = 150;

export interface PairsResult {
  readonly tables: number;
  readonly statements: number;
  readonly decided: number;
  readonly right: number;
  /** Tables that could not be opened or checked, or whose sentences have nothing to check. */
  readonly failed: number;
}

/** Statements as one text under a heading, and where each begins and ends. */
export function asText(title: string, statements: readonly string[]): { text: string; places: [number, number][] } {
  let text = `# ${title}\n\n`;
  const places = statements.map((s): [number, number] => {
    const start = text.length;
    text += `${s}\n\n`;
    return [start, start + s.length];
  });
  return { text, places };
}

/** What the claims that begin in a statement say of it together: one refuted makes it false; null where they decide nothing. */
export function decision(
  claims: readonly Pick<Scored, "start" | "verdict">[],
  [start, end]: [number, number],
): boolean | null {
  const verdicts = new Set(claims.filter((c) => c.start >= start && c.start < end).map((c) => c.verdict));
  if (verdicts.has("refuted")) return false;
  return verdicts.has("supported") && !verdicts.has("conflicting") ? true : null;
}

function shown(c: CheckedClaim): string {
  return `${c.verdict} ${JSON.stringify(c.quote)} ${c.address ?? "no address"} = ${String(c.value)}`;
}

/** Where the CSV file of a statement's table is. */
export function csvOf(table: string): string {
  return join(FOLDER, "tables/csv", table.replace(".html.csv", ".csv"));
}

async function scoreTable(table: string, pairs: readonly Pair[], details: boolean): Promise<PairsResult> {
  const truths = [...pairs.map((p) => [p.true, true] as const), ...pairs.map((p) => [p.false, false] as const)];
  const { text, places } = asText(
    pairs[0]?.title ?? "",
    truths.map(([statement]) => statement),
  );
  const checked = await withData([csvOf(table)], ({ check }) => check("statements.md", text));
  if ("problem" in checked) {
    if (details) console.log(`  ${table}: ${checked.problem}`);
    return { tables: 1, statements: truths.length, decided: 0, right: 0, failed: 1 };
  }
  // The command line ends with 2 where it finds nothing to check.
  const failed = checked.result.length === 0 ? 1 : 0;
  let [decided, right] = [0, 0];
  truths.forEach(([statement, truth], i) => {
    const place = places[i] ?? [0, 0];
    const said = decision(checked.result, place);
    if (said === null) return;
    decided++;
    if (said === truth) right++;
    else if (details) {
      const here = checked.result.filter((c) => c.start >= place[0] && c.start < place[1]);
      console.log(`  ${table} said ${String(said)}: ${statement}\n      ${here.map(shown).join("\n      ")}`);
    }
  });
  return { tables: 1, statements: truths.length, decided, right, failed };
}

/** Holds pairs of a true and a false sentence against their tables, and prints how many are decided, and rightly. */
export async function pairs({ seed, details, all }: PairsWanted): Promise<PairsResult> {
  const list = JSON.parse(readFileSync(join(FOLDER, "tables/pairs.json"), "utf8")) as Pair[];
  const byTable = [...new Set(list.map((p) => p.table))]
    .filter((table) => existsSync(csvOf(table)))
    .map((table) => [table, list.filter((p) => p.table === table)] as const);
  const taken = all ? byTable : seeded(seed).shuffle(byTable).slice(0, SAMPLE);
  const sum = { tables: 0, statements: 0, decided: 0, right: 0, failed: 0 };
  for (const [table, of] of taken) {
    const result = await scoreTable(table, of, details);
    for (const key of Object.keys(sum) as (keyof PairsResult)[]) sum[key] += result[key];
  }
  const { tables, statements, decided, right, failed } = sum;
  const which = all ? "all tables" : `a sample with seed ${String(seed)}`;
  console.log(
    `${String(tables)} tables (${which}): statements ${String(statements)}, decided ${String(decided)} (${percent(decided, statements)}), ` +
      `right of decided ${percent(right, decided)}, tables that failed ${String(failed)}`,
  );
  return sum;
}
