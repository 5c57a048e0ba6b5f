import { tables as words } from "../../lexicons/compiled/en/tables.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { ratio, type Rational } from "../../quantities/rational.ts";
import type { Unit } from "../../quantities/unit.ts";
import { conceptOf, says, type Concept } from "../labels/words.ts";
import { candidatesOf, countedIn, isCoin, type Candidate, type UnitClues } from "./unit-clues.ts";
import type { Values } from "./values.ts";

/** The unit of a measure, as far as its numbers bear it out, and what may be done with them. */
export interface ResolvedUnit {
  readonly unit: Unit;
  /** What a number in the table is multiplied by, and that as a power of ten; null and 0 where it stands as it is. */
  readonly scale: Rational | null;
  readonly power: number;
  readonly concept: Concept;
  /** Numbers of different members may be added up. */
  readonly additive: boolean;
  /** Numbers of different periods may be added up. */
  readonly flows: boolean;
  /** Why the words and the numbers disagree; null where they do not. */
  readonly doubt: string | null;
}

const ADDITIVE = new Set<string>(words.additive);
const MAGNITUDES = new Map([
  [3, "thousands"],
  [6, "millions"],
  [9, "billions"],
]);

function shown(n: number): string {
  return n.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

/** Whole numbers in thousands of things would not be so long; a population's may be. */
const LONG = 10_000;

/** Why numbers cannot be of a unit that some words state; null where they can. */
function problemOf({ unit, power, said }: Candidate, values: Values, about: string, concept: Concept): string | null {
  if (unit.kind === "ratio" && power === -2)
    return concept !== "change" && values.median > 150
      ? `the unit says “${said}”, but the values go up to ${shown(values.largest)}`
      : null;
  if (unit.kind !== "count") return null;
  const magnitude = MAGNITUDES.get(power);
  if (magnitude !== undefined && values.whole && values.median >= LONG && !says.stock.in(about))
    return `the unit says “${said}”, but the values are whole numbers up to ${shown(values.largest)}; they are not taken as ${magnitude}`;
  return power === 0 && values.decimals > 0.3 ? `“${said}” would be whole numbers, but the values have decimals` : null;
}

/** The kind of quantity, by the nearest words that say it. */
function conceptBy(clues: UnitClues, chosen: Candidate | null): Concept {
  const near = [clues.label, chosen?.said ?? ""].map(conceptOf).find((c) => c !== "amount");
  if (near !== undefined) return near;
  if (chosen?.unit.kind === "count" || (clues.name !== "" && !clues.alone)) return "amount";
  const far = conceptOf(clues.title);
  // A title may speak of shares and changes beside the sums of money that the table has.
  return chosen?.unit.kind === "money" && (far === "percent" || far === "change") ? "amount" : far;
}

/** Without a unit that holds: whole numbers are counts, unless words speak of money, a rate or a mean. */
function plainUnit({ label, title, stated }: UnitClues, values: Values, doubted: boolean): Unit {
  const concept = conceptOf(label === "" || doubted ? title : label);
  const isAmount = concept === "amount" || (doubted && says.count.begins(title));
  if (values.whole && isAmount && !says.money.in(`${label} ${title}`)) return { kind: "count", noun: countedIn(title) };
  return { kind: "number", noun: doubted && !values.whole ? stated : null };
}

function isAdditive(unit: Unit, concept: Concept, label: string, title: string): boolean {
  if (concept !== "amount" || (says.extreme.in(label) && !label.includes(","))) return false;
  if (unit.kind === "count" || unit.kind === "money") return true;
  if (unit.kind !== "number") return false;
  if (unit.noun === null) return says.money.in(`${label} ${title}`);
  return isCoin(unit.noun) || unit.noun.split(" ").some((word) => ADDITIVE.has(word));
}

/** A share that stands as a fraction of one needs no scale: where no word says percent, and in workbooks. */
function powerOf({ unit, power, said }: Candidate, values: Values, workbook: boolean): number {
  const isFraction = unit.kind === "ratio" && !values.whole && values.largest <= 1;
  return isFraction && (workbook || !/%|per ?cent/i.test(said)) ? 0 : power;
}

function scaleOf(power: number): Rational | null {
  if (power === 0) return null;
  return power > 0 ? ratio(10n ** BigInt(power), 1n) : ratio(1n, 10n ** BigInt(-power));
}

/** Whether periods follow one another without overlap, so that what is counted in each can be added up. */
export function isFlow(names: readonly string[]): boolean {
  const periods = names.flatMap((name) => parsePeriod(name) ?? []).sort((a, b) => (a.start < b.start ? -1 : 1));
  return periods.every((p, i) => i === 0 || p.start > (periods[i - 1]?.end ?? ""));
}

/** Whether a label names something that is there at a moment: "Equity", "Net debt". */
export function isStock(label: string): boolean {
  return says.stock.is(label.replace(/^(?:net|total|average|mean)\s+/i, ""));
}

/** The unit of some numbers by what is said of it: the nearest words that the numbers bear out. */
export function resolveUnit(clues: UnitClues, values: Values): ResolvedUnit {
  const { label, name, title } = clues;
  let doubt: string | null = null;
  let chosen: Candidate | null = null;
  for (const candidate of candidatesOf(clues)) {
    const problem = problemOf(candidate, values, `${name} ${title}`, conceptOf(`${label} ${candidate.said}`));
    if (problem === null) {
      chosen = candidate;
      break;
    }
    doubt ??= problem;
  }
  const unit = chosen?.unit ?? plainUnit(clues, values, doubt !== null);
  if (!chosen && says.money.in(`${label} ${title}`))
    doubt ??= "no unit is stated, and the words speak of money: the amounts may stand in thousands or millions";
  const power = chosen ? powerOf(chosen, values, clues.workbook) : 0;
  const concept =
    chosen || doubt === null ? conceptBy(clues, chosen) : unit.kind === "count" ? "amount" : conceptOf(title);
  const additive = isAdditive(unit, concept, label, title);
  const flows = additive && !says.stock.in(`${name} ${clues.alone || name === "" ? title : ""} ${chosen?.said ?? ""}`);
  return { unit, scale: scaleOf(power), power, concept, additive, flows, doubt };
}
