import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import { extremeAddress, isCheck, sameCheck } from "./checks.ts";
import { assignments, product, type Name } from "./names.ts";
import { at, columnTerms, type Passage } from "./passage.ts";
import { isPlacing, type Column, type Filters } from "./sheet.ts";
import type { Check, Way } from "./statement.ts";

const MORE =
  /\b(?:not|never|neither|nor|without|before|after|until|since|except|same|first|last|earliest|latest|second|third|consecutive|if|or|average|combined|other|another|others|half|higher|lower|than|among|of (?:the|those|all)|out of|followed|despite)\b|n't\b/;

const HIGH = lexicon.highest.join("|");
const LOW = lexicon.lowest.join("|");
const EXTREME = new RegExp(
  String.raw`\b(?:(${HIGH})|(${LOW}))(?: (?:number|amount|total|overall|amounts))?(?: of)? <C(\d+)>|<C(\d+)>(?: \w+){0,3} (?:the|was|is) (?:(${HIGH})|(${LOW}))\b`,
  "g",
);

interface Extreme {
  readonly way: "highest" | "lowest";
  readonly columns: readonly Column[];
  readonly start: number;
  readonly end: number;
}

function extremesIn(p: Passage): Extreme[] {
  return [...p.pattern.matchAll(EXTREME)].flatMap((m): Extreme[] => {
    const term = at(p.terms, m[3] ?? m[4]);
    if (!term || term.columns.length === 0) return [];
    const way = (m[1] ?? m[5]) === undefined ? "lowest" : "highest";
    return [{ way, columns: term.columns, start: term.start, end: term.end }];
  });
}

/** "The smallest crowd was 10,000 and the largest 28,628": each extreme with the number behind it. */
function bare(p: Passage, extremes: readonly Extreme[]): Way[] {
  if (p.numbers.length !== extremes.length) return [];
  const each = extremes.map(({ columns, way }, i) => {
    const q = p.numbers[i];
    return columns.flatMap((column): Check[] => {
      const address = extremeAddress(p.sheet, column, way, new Map());
      return q && address !== null ? [isCheck(address, q)] : [];
    });
  });
  return product(each);
}

/** Whether a name stands behind a word of place or time, so that it may say of what the extreme is: "in 2004", "for Hillside". */
function isScope(p: Passage, name: Name): boolean {
  const before = p.sentence.text.slice(0, name.start - p.sentence.start);
  return /\b(?:in|for|at|by|from|during|within)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu.test(before);
}

function named(p: Passage, { way, columns, start, end }: Extreme): Way[] {
  const [q, ...more] = p.numbers;
  if (more.length > 0) return [];
  const scopes = p.names.filter((n) => isScope(p, n));
  return columns.flatMap((column) =>
    assignments(p.names).flatMap((f): Way[] => {
      const found: Way[] = [];
      const add = (scope: Filters): void => {
        const [whole, own] = [extremeAddress(p.sheet, column, way, scope), extremeAddress(p.sheet, column, way, f)];
        if (whole === null || own === null || whole === own) return;
        found.push([sameCheck(own, whole, { start, end }), ...(q ? [isCheck(own, q)] : [])]);
      };
      add(new Map());
      if (scopes.length > 0 && scopes.length < p.names.length)
        for (const s of assignments(scopes)) if ([...s].every(([d, v]) => f.get(d) === v)) add(s);
      const own = extremeAddress(p.sheet, column, way, f);
      if (q && own !== null && scopes.length === p.names.length) found.push([isCheck(own, q)]);
      return found;
    }),
  );
}

/** "Hillside had the highest attendance, 45,000": a row with these names has the extreme of a column. */
export function readExtremes(p: Passage): readonly Way[] {
  const extremes = extremesIn(p);
  const [only, ...more] = extremes;
  if (!only || MORE.test(p.pattern) || extremes.some((e) => e.columns.some(isPlacing))) return [];
  if (columnTerms(p).length > extremes.length + 1) return [];
  if (p.names.length === 0) return bare(p, extremes);
  return more.length > 0 ? [] : named(p, only);
}
