import { compare } from "../../../quantities/rational.ts";
import { valueAt } from "./checks.ts";
import { assignments } from "./names.ts";
import type { Passage } from "./passage.ts";
import { addressWith } from "./sheet.ts";
import type { Way } from "./statement.ts";

const ONLY = /\bthe only (?:one |1 )?(?!<N)/;
const MORE =
  /\b(?:not|never|neither|nor|if|or|than|most|least|before|after|all|every|except|other|more|less|same|highest|lowest|largest|smallest|biggest|greatest|fewest|higher|lower|larger|smaller)\b|n't\b/;

/** "Harbour is the only branch in the north": all rows with the names behind it are those of the name before it. */
export function readOnly(p: Passage): readonly Way[] {
  const found = ONLY.exec(p.pattern);
  if (!found || MORE.test(p.pattern) || p.numbers.length > 0 || !p.sheet.rows) return [];
  const { rows } = p.sheet;
  const isBefore = (i: number): boolean => p.pattern.indexOf(`<M${i.toString()}>`) < found.index;
  const subject = p.names.filter((_, i) => isBefore(i));
  const rest = p.names.filter((_, i) => !isBefore(i));
  const [first] = subject;
  if (!first || rest.length === 0 || subject.length > 1) return [];
  if (p.terms.some((t) => t.columns.length > 0 && t.dimensions.length === 0)) return [];
  return assignments(p.names).map((f): Way => {
    const scope = new Map([...f].filter(([d, v]) => rest.some((n) => n.options.some(([e, w]) => d === e && v === w))));
    return [
      {
        start: first.start,
        end: first.end,
        addresses: [addressWith(rows, "", f), addressWith(rows, "", scope)],
        test: (cells) => {
          const [own, all] = [valueAt(cells, 0), valueAt(cells, 1)];
          return own && all ? own.n > 0n && compare(own, all) === 0 : null;
        },
      },
    ];
  });
}
