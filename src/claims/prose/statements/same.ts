import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import { differenceCheck, valueAt } from "./checks.ts";
import { pairsOf } from "./names.ts";
import type { Passage } from "./passage.ts";
import { addressWith } from "./sheet.ts";
import type { Way } from "./statement.ts";

const SAME = new RegExp(String.raw`\b(?:${lexicon.same.join("|")})\b`);
const MORE = /\b(?:not|never|neither|nor|if|or|than|most|least|before|after|only|all|every|except|other)\b|n't\b/;

/** So many names of a column are tried as what two rows have in common. */
const MOST_NAMES = 40;

/** "Harbour and Hillside had the same number of loans": two rows have one value, or one name, in a column. */
export function readSame(p: Passage): readonly Way[] {
  if (!SAME.test(p.pattern) || MORE.test(p.pattern) || p.numbers.length > 0 || p.names.length !== 2) return [];
  const [a, b] = p.names;
  const [term, ...more] = p.terms.filter((t) => !t.dimensions.some((d) => a?.options.some(([e]) => e === d)));
  if (!a || !b || !term || more.length > 0) return [];
  const span = { start: a.start, end: b.end };
  const { rows } = p.sheet;
  return pairsOf(a, b).flatMap(([d, x, y]): Way[] => {
    const [first, second] = [new Map([[d, x]]), new Map([[d, y]])];
    const single = rows ? [addressWith(rows, "", first), addressWith(rows, "", second)] : [];
    const numbers = term.columns.map((column): Way => [
      differenceCheck(addressWith(column.measure, `/difference;from=${y}`, first, column.own), single, 0, null, span),
    ]);
    const names = term.dimensions.flatMap((dimension): Way[] => {
      const members = p.sheet.members.get(dimension) ?? [];
      if (!rows || members.length > MOST_NAMES || dimension === d) return [];
      const at = (f: ReadonlyMap<string, string>, m: string): string =>
        addressWith(rows, "", new Map(f).set(dimension, m));
      return [
        [
          {
            ...span,
            addresses: [...single, ...members.flatMap((m) => [at(first, m), at(second, m)])],
            test: (cells) => {
              if (single.some((_, i) => valueAt(cells, i)?.n !== 1n)) return null;
              return members.some((_, i) =>
                [0, 1].every((k) => (valueAt(cells, single.length + 2 * i + k)?.n ?? 0n) > 0n),
              );
            },
          },
        ],
      ];
    });
    return [...numbers, ...names];
  });
}
