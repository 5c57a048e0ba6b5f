import type { Measure } from "../../addresses/catalogue.ts";
import { byText } from "./by-text.ts";
import type { Candidate, Operation } from "./combinations.ts";
import { levelTimes, readingOf, type Ground } from "./ground.ts";
import { perCue, type PerCue } from "./per-cue.ts";
import { tokensOf } from "./tokens.ts";

const POPULATION = /\b(?:populations?|inhabitants|residents)\b/iu;
const AMOUNTS: readonly string[] = ["count", "number", "money"];
const MOST = 3;

interface Names {
  /** What a measure's own title and the unit of its counts say. */
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly isPopulation: boolean;
}

const names = new WeakMap<Measure, Names>();

function namesOf(measure: Measure): Names {
  const known = names.get(measure);
  if (known) return known;
  const { title, aliases, unit, context } = measure;
  const noun = unit.kind === "count" || unit.kind === "number" ? (unit.noun ?? "") : "";
  const notions = (texts: readonly string[]): Set<string> => new Set(texts.flatMap(tokensOf).flatMap((t) => t.notions));
  const found = {
    own: notions([title, ...aliases, noun]),
    around: notions(context),
    isPopulation: [title, ...aliases].some((t) => POPULATION.test(t)),
  };
  names.set(measure, found);
  return found;
}

/** How well a measure is what the words divide by: the part of their words that its own title, or what it counts, has. */
function fitOf(measure: Measure, { words, people }: PerCue): number {
  const { own, around, isPopulation } = namesOf(measure);
  if (people) return isPopulation ? 1 : 0;
  const found = words.filter((t) => t.notions.some((n) => own.has(n))).length;
  const beside = words.filter((t) => t.notions.some((n) => around.has(n) && !own.has(n))).length;
  return found === 0 ? 0 : Math.min(1, (found + 0.3 * beside) / words.length);
}

const DERIVED = /^(?:average|mean|median|smallest|largest|number of different)\b/iu;
const MEAN = /^(?:average|mean)\b/iu;

/** Whether a measure adds up numbers that only name rows. */
function isName({ slug, dimensions }: Measure): boolean {
  return dimensions.includes(slug);
}

/** The measures that the words divide by; where one counts rows or what its unit says, only such. */
function dividedBy({ measure, catalogue }: Ground, cue: PerCue): { other: Measure; fit: number }[] {
  const found = [...catalogue.measures.values()]
    .filter((m) => m !== measure && !m.stated && AMOUNTS.includes(m.unit.kind) && !DERIVED.test(m.title) && !isName(m))
    .map((other) => ({ other, fit: fitOf(other, cue) }))
    .filter(({ fit }) => fit > 0.3)
    .sort((a, b) => b.fit - a.fit || byText(a.other.slug, b.other.slug));
  const counts = found.filter(({ other }) => other.countsRows);
  return (counts.length > 0 ? counts : found).slice(0, MOST);
}

/** Readings by which one measure is told per another: "crowns a head", "deaths per billion kilometres". */
export function perMeasure(ground: Ground): Candidate[] {
  const { measure, position, combined } = ground;
  if (!AMOUNTS.includes(measure.unit.kind) || isName(measure)) return [];
  const isMean = MEAN.test(measure.title);
  if (DERIVED.test(measure.title) && !isMean) return [];
  const cue = perCue(position);
  // Nothing is told per itself.
  if (cue === null || fitOf(measure, cue) > 0.6) return [];
  const few = combined.slice(0, 8);
  return dividedBy(ground, cue).flatMap(({ other, fit }) => {
    const slot = { name: "per", value: other.slug, origin: "clause" as const, score: fit };
    const read = (operation: Operation, steps: string): Candidate[] =>
      few.flatMap(({ members, score }) =>
        levelTimes(ground).map((at) =>
          readingOf(ground, operation, steps, members, at, score + cue.score + fit, [slot]),
        ),
      );
    // The mean of a column is what it has for each row, those without a number left aside.
    if (isMean) return other.countsRows && other.table === measure.table ? read("level", "") : [];
    const same = measure.dimensions.every((d) => other.dimensions.includes(d)) && other.totals.size === 0;
    const step = `${same ? "" : ";for=all"};measure=${other.slug}`;
    // The numbers of a table may stand in the very amounts that the words name.
    const eaches = cue.each === null ? [""] : [`;each=${cue.each}`, ""];
    return eaches.flatMap((each) => read("per", `/per${each}${step}`));
  });
}
