import { toDecimal } from "../../../quantities/rational.ts";
import type { Quantity } from "../../../quantities/quantity.ts";
import { boundOf } from "../conditions.ts";
import { isCheck, says, valueAt } from "./checks.ts";
import { tokensOf } from "../tokens.ts";
import { assignments } from "./names.ts";
import { at, columnTerms, isRowNoun, termsAreHeld, type Passage } from "./passage.ts";
import type { Term } from "./terms.ts";
import { addressWith, type Column, type Filters } from "./sheet.ts";
import type { Check, Way } from "./statement.ts";

/** Words by which a sentence says more than how many rows there are. */
const MORE =
  /\b(?:not|never|neither|nor|without|less|fewer|most|before|after|until|since|except|same|first|last|earliest|latest|consecutive|if|or|average|combined|other|another|others|out of|half|highest|lowest|both|same|equal|equally|identical|biggest|greatest|bigger|larger|smaller|greater|smallest|higher|lower|largest|smallest|than)\b|n't\b/;

const COUNTED = [
  /\bthere (?:is|are|was|were|have been|has been) (?:only |just |a total of |exactly )*<N(\d+)>/,
  /<N(\d+)> (?:different |separate )?times?\b/,
  /<N(\d+)>(?: of (?:the|their|its|his|her|these))?(?: different)? (<C(\d+)>|[a-z]+)/,
];

/** The number of a sentence that counts rows, and the dimension whose names it counts, where the words say one. */
function countedIn(p: Passage): { q: Quantity; dimensions: readonly string[]; noun?: Term } | null {
  for (const [i, regex] of COUNTED.entries()) {
    const found = regex.exec(p.pattern);
    const q = at(p.numbers, found?.[1]);
    if (!found || !q || q.value?.d !== 1n || q.kind !== "number") continue;
    if (i < 2) return { q, dimensions: [] };
    const term = at(p.terms, found[3]);
    const words = term ? p.sentence.text.slice(term.start - p.sentence.start, term.end - p.sentence.start) : "";
    if (term && (isRowNoun(words) || (term.columns.length === 0 && isTitle(p, term.dimensions, words))))
      return { q, dimensions: term.dimensions, noun: term };
    if (!term && found[2] !== undefined && isRowNoun(found[2])) return { q, dimensions: [] };
  }
  return null;
}

/** Whether words are the title of a column itself, and no other word for it. */
function isTitle({ sheet }: Passage, dimensions: readonly string[], words: string): boolean {
  const said = tokensOf(words).map((t) => t.notions[0]);
  return sheet.dimensions.some(
    (d) => dimensions.includes(d.slug) && tokensOf(d.title).some((t) => said.includes(t.notions[0])),
  );
}

/** The dimension that tells the rows apart, as far as the names go. */
function keyOf(p: Passage, filters: Filters): string | null {
  const sizes = p.sheet.dimensions
    .filter((d) => d.kind === "category" && !filters.has(d.slug))
    .map((d) => ({ slug: d.slug, size: p.sheet.members.get(d.slug)?.length ?? 0 }))
    .sort((a, b) => b.size - a.size);
  const [best] = sizes;
  return best && best.size > 1 ? best.slug : null;
}

/** So many rows have these names and a number in a column that meets a condition. */
function conditionCheck(p: Passage, q: Quantity, column: Column, condition: string, filters: Filters): Check[] {
  const key = keyOf(p, filters);
  if (key === null) return [];
  const all = new Map(filters).set(key, `each-${key}`);
  const addresses = [addressWith(column.measure, `/count;${condition}`, all, column.own)];
  if (p.sheet.rows) addresses.push(addressWith(p.sheet.rows, ""));
  const size = p.sheet.members.get(key)?.length ?? 0;
  return [
    {
      start: q.start,
      end: q.end,
      addresses,
      test: (cells) => {
        if (cells.length > 1 && valueAt(cells, 1)?.n !== BigInt(size)) return null;
        const n = valueAt(cells, 0);
        return n === null ? null : says(q, n);
      },
    },
  ];
}

/** "Four matches were played at Hillside": so many rows have these names. */
export function readCount(p: Passage): readonly Way[] {
  const counted = countedIn(p);
  if (!counted || MORE.test(p.pattern.replace(/(?:more|less|fewer) than/g, ""))) return [];
  const { q, dimensions, noun } = counted;
  if (!termsAreHeld(p, dimensions)) return [];
  const others = p.numbers.filter((n) => n !== q);
  const [bound] = others;
  if (others.length > 1 || (bound && bound.kind !== "number" && bound.kind !== "money" && bound.kind !== "percent"))
    return [];
  const ways = assignments(p.names);
  if (bound) {
    const value = bound.value && toDecimal(bound.value);
    const condition = bound.modifier === null ? value && `equals=${value}` : boundOf(bound);
    const [term] = columnTerms(p);
    const columns = term?.columns ?? (p.sheet.columns.length === 1 ? p.sheet.columns : []);
    if (condition === null) return [];
    return ways.flatMap((f) =>
      columns.flatMap((column): Way[] => {
        const checks = conditionCheck(p, q, column, condition, f);
        return checks.length > 0 ? [checks] : [];
      }),
    );
  }
  const { rows } = p.sheet;
  // "There were 12 goals" counts no rows.
  if (!rows || columnTerms(p).some(({ term }) => term !== noun && term.dimensions.length === 0)) return [];
  if (p.names.length === 0 && dimensions.length === 0) return [];
  return ways.map((f) => [isCheck(addressWith(rows, "", f), q)]);
}
