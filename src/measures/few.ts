import { picksText, type CellRequest } from "../addresses/plan.ts";
import { quoteText } from "../tables/engine.ts";
import type { KeyRelation } from "./keys.ts";

/** Where a query gives this many times the cells that are asked for, naming them costs less than reading all. */
const TIMES = 4;

/** What parts the texts of a list inside one literal: thousands of literals cost more to parse than the query to run. */
const BETWEEN = "\u001f";

/** The text that each key of a relation is compared with; null where it is compared with what is no text. */
function textsByKey({ rows, plain }: KeyRelation): ReadonlyMap<string, string> | null {
  const texts = new Map<string, string>();
  for (const { key, value, low } of rows) {
    const text = plain ? value : key;
    if (text === null || text.includes(BETWEEN) || (plain && low !== quoteText(text))) return null;
    texts.set(key, text);
  }
  return texts;
}

/**
 * The cells of some requests, where they are few among all combinations of their keys: for each relation the texts that it is
 * compared with, one for each cell. Null where a query for all combinations is no larger. Cells with a key that no row of the table
 * has are left out.
 */
export function fewOf(
  requests: readonly CellRequest[],
  dimensions: readonly string[],
  relations: readonly KeyRelation[],
): readonly (readonly string[])[] | null {
  const byKey = relations.flatMap((r) => textsByKey(r) ?? []);
  const combinations = byKey.reduce((product, texts) => product * texts.size, 1);
  if (byKey.length < relations.length || combinations < TIMES * requests.length) return null;
  const few = requests.flatMap(({ coordinates }) => {
    const texts = dimensions.flatMap((d, i) => byKey[i]?.get(picksText(coordinates.get(d) ?? [])) ?? []);
    return texts.length === dimensions.length ? [texts] : [];
  });
  return few.length === 0 ? null : dimensions.map((_, i) => few.map((texts) => texts[i] ?? ""));
}

/** The condition that holds the keys of a query to some cells, the texts of each key in the order of the cells. */
export function fewCondition(keys: readonly string[], few: readonly (readonly string[])[]): string {
  const lists = few.map((texts) => `unnest(string_split(${quoteText(texts.join(BETWEEN))}, chr(31)))`);
  return `(${keys.join(", ")}) IN (SELECT ${lists.join(", ")})`;
}
