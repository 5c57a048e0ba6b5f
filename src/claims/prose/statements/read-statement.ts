import { readComparison } from "./comparison.ts";
import { readExtremes } from "./extremes.ts";
import { readCount } from "./row-count.ts";
import { readOnly } from "./only.ts";
import { readFacts } from "./row-facts.ts";
import { readSame } from "./same.ts";
import type { Passage } from "./passage.ts";
import type { Way } from "./statement.ts";

const READERS: readonly ((p: Passage) => readonly Way[])[] = [
  readComparison,
  readSame,
  readOnly,
  readExtremes,
  readCount,
  readFacts,
];

/** The ways to understand a sentence as one of the kinds of statements about rows; none where it is of no kind that is known. */
export function waysOf(passage: Passage): readonly Way[] {
  if (passage.strange.length > 0) return [];
  for (const read of READERS) {
    const ways = read(passage);
    if (ways.length > 0) return ways;
  }
  return [];
}
