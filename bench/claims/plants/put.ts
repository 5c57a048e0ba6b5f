import type { Case, Plant } from "../case.ts";
import type { Random } from "../random.ts";
import { KINDS, wrongNumbers, type Kind, type Wrong } from "./kinds.ts";
import { readGrids } from "./tables.ts";

/** A copy of a case's text with wrong numbers in it. */
export interface Copy {
  readonly planted: string;
  readonly plants: readonly Plant[];
}

/** A wrong number and where its sentence begins: no sentence gets two. */
interface Chosen extends Wrong {
  readonly sentence: number;
}

/** About as many labels as one copy has wrong numbers, so that most of the text around them stays right. */
const ONE_IN = 5;

/** Where the sentence begins in which a character stands, roughly: after the last full stop or line end. */
function sentenceStart(characters: readonly string[], at: number): number {
  for (let i = at; i > 0; i--) {
    const [mark, space] = [characters[i - 1] ?? "", characters[i] ?? ""];
    if (mark === "\n" || (/[.!?:;]/.test(mark) && /\s/.test(space))) return i;
  }
  return 0;
}

/** Puts wrong numbers into a text; the places of what is put in count in the new text. */
export function putIn(characters: readonly string[], wrong: readonly Wrong[]): Copy {
  const sorted = [...wrong].sort((a, b) => a.start - b.start);
  const plants: Plant[] = [];
  const out: string[] = [];
  let at = 0;
  for (const { kind, start, end, quote } of sorted) {
    out.push(...characters.slice(at, start));
    const from = out.length;
    out.push(...Array.from(quote));
    plants.push({
      id: `${kind} ${String(start)}`,
      kind,
      quote,
      original: characters.slice(start, end).join(""),
      start: from,
      end: out.length,
    });
    at = end;
  }
  return { planted: [...out, ...characters.slice(at)].join(""), plants };
}

/** Wrong numbers of all cases, so that each kind has about as many, each label one (or two, of two kinds, where `most` is not reached otherwise). */
export function chooseWrong(cases: readonly Case[], most: number, random: Random): ReadonlyMap<Case, readonly Wrong[]> {
  const counts = new Map<Kind, number>(KINDS.map((k) => [k, 0]));
  const places = cases.flatMap((of) => {
    const grids = readGrids(of.data);
    const characters = Array.from(of.text);
    const inRange = of.labels.filter((x) => x.start >= of.range.from && x.end <= of.range.to);
    const errors = of.labels.filter((x) => x.verdict === "refuted" || x.ambiguous === true);
    return inRange.map((label) => {
      const possible = wrongNumbers(characters, label, grids, random).filter(
        (w) => !errors.some((x) => x.start < w.end && x.end > w.start),
      );
      return { of, possible, used: new Set<Kind>() };
    });
  });
  const chosen = new Map<Case, Wrong[]>(cases.map((of) => [of, []]));
  let total = 0;
  for (let round = 0; round < 2; round++) {
    for (const { of, possible, used } of random.shuffle(places)) {
      const free = KINDS.filter((k) => !used.has(k) && possible.some((w) => w.kind === k));
      const rarest = random.shuffle(free).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
      const wrong = random.pick(possible.filter((w) => w.kind === rarest));
      if (!wrong || rarest === undefined || total >= most) continue;
      used.add(rarest);
      counts.set(rarest, (counts.get(rarest) ?? 0) + 1);
      chosen.get(of)?.push(wrong);
      total++;
    }
  }
  return chosen;
}

/** Copies of a case's text, as few as are needed for no sentence to have two wrong numbers and most labels to stay right. */
export function copiesOf(of: Case, wrong: readonly Wrong[]): readonly Copy[] {
  const characters = Array.from(of.text);
  const most = Math.max(3, Math.round(of.labels.length / ONE_IN));
  const copies: Chosen[][] = [];
  for (const one of wrong) {
    const sentence = sentenceStart(characters, one.start);
    const fits = (copy: readonly Chosen[]): boolean =>
      copy.length < most && copy.every((c) => c.sentence !== sentence && (c.start >= one.end || c.end <= one.start));
    const copy = copies.find(fits);
    if (copy) copy.push({ ...one, sentence });
    else copies.push([{ ...one, sentence }]);
  }
  return copies.map((copy) => putIn(characters, copy));
}
