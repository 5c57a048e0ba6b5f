import type { Verdict } from "../claims/verdict.ts";
import type { Store } from "../measures/cells.ts";
import { lineRanges } from "../measures/report-value.ts";
import { valuesOf, type RowsUsed, type Value } from "../measures/value.ts";

const MOST_FILES = 3;
const LONGEST_RANGES = 60;

function fileText({ path, lines }: RowsUsed): string {
  const ranges = lineRanges(lines);
  if (lines.length === 1) return `${path} line ${ranges}`;
  if (ranges.length <= LONGEST_RANGES) return `${path} lines ${ranges}`;
  const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  return `${path}, ${lines.length.toString()} lines from ${first.toString()} to ${last.toString()}`;
}

function placesOf({ evidence }: Value): string[] {
  const files = evidence.sources.flatMap((source) => source.files).filter((file) => file.lines.length > 0);
  const texts = [...new Set(files.map(fileText))];
  const more = texts.length - MOST_FILES;
  return more > 0 ? [...texts.slice(0, MOST_FILES), `and in ${more.toString()} more`] : texts;
}

/** Where the values stand that texts were found to be at odds with: file and lines. All are asked for in one batch. */
export async function valuePlaces(
  verdicts: readonly Verdict[],
  store: Store,
): Promise<ReadonlyMap<Verdict, readonly string[]>> {
  const wanted = verdicts.flatMap((verdict) => {
    const { plan, cell } = verdict;
    const isAtOdds = verdict.verdict === "refuted" || verdict.verdict === "conflicting";
    return isAtOdds && plan && cell && cell.missing === null ? [{ verdict, plan }] : [];
  });
  const plans = new Map(wanted.map(({ plan }) => [`${plan.address} ${plan.asOf}`, plan]));
  const values = await valuesOf([...plans.values()], store);
  const places = new Map([...plans.keys()].map((key, i) => [key, values[i]] as const));
  return new Map(
    wanted.map(({ verdict, plan }) => {
      const value = places.get(`${plan.address} ${plan.asOf}`);
      return [verdict, value ? placesOf(value) : []];
    }),
  );
}
