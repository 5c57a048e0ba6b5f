import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import { differenceCheck } from "./checks.ts";
import { assignments, pairsOf } from "./names.ts";
import { at, columnTerms, isRowNoun, type Passage } from "./passage.ts";
import { addressWith, isPlacing, type Filters } from "./sheet.ts";
import type { Way } from "./statement.ts";

const UP = lexicon.more.join("|");
const DOWN = lexicon.less.join("|");
const COMPARED = new RegExp(
  String.raw`<M(\d+)>(?:(?!<M).)*?(?:<N(\d+)> (?:\w+ |<C\d+> )?)?\b(?:(${UP})|(${DOWN}))\b((?:(?!<M).)*?)\bthan\b(?:(?!<M).)*?<M(\d+)>`,
);
const BY = /\bby (?:about |around |only |just |nearly )?<N(\d+)>/;
const MORE = /\b(?:not|never|neither|nor|if|or|combined|twice|half|other|others|any|all|every|each|first|last)\b|n't\b/;

/** "Harbour scored 3 more goals than Hillside": the values of two rows in one column, or how many rows two names have. */
export function readComparison(p: Passage): readonly Way[] {
  const found = COMPARED.exec(p.pattern);
  if (!found || MORE.test(p.pattern)) return [];
  const [a, b] = [at(p.names, found[1]), at(p.names, found[6])];
  if (!a || !b) return [];
  const amount = at(p.numbers, found[2] ?? BY.exec(p.pattern)?.[1]) ?? null;
  if (p.numbers.some((n) => n !== amount)) return [];
  const up = found[3] !== undefined;
  const others = p.names.filter((n) => n !== a && n !== b);
  const terms = columnTerms(p);
  if (terms.length > 1) return [];
  const span = { start: a.start, end: b.end };
  return pairsOf(a, b).flatMap(([d, x, y]) =>
    assignments(others, new Map([[d, x]])).flatMap((f: Filters): Way[] => {
      const g = new Map(f).set(d, y);
      const { rows } = p.sheet;
      const from = `/difference;from=${y}`;
      if (terms.length === 0) {
        const noun = /([a-z]+)\s*$/.exec((found[5] ?? "").replace(/<C\d+>/g, "time").trim())?.[1];
        const isCount =
          rows && noun !== undefined && (isRowNoun(noun) || /^times?$/.test(noun)) && found[3] !== undefined;
        return isCount ? [[differenceCheck(addressWith(rows, from, f), [], up ? 1 : -1, amount, span)]] : [];
      }
      return (terms[0]?.columns ?? []).map((column): Way => {
        const way = up !== isPlacing(column) ? 1 : -1;
        const single = rows ? [addressWith(rows, "", f), addressWith(rows, "", g)] : [];
        return [differenceCheck(addressWith(column.measure, from, f, column.own), single, way, amount, span)];
      });
    }),
  );
}
