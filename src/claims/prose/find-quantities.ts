import type { Quantity } from "../../quantities/quantity.ts";
import { compare, toNumber, type Rational } from "../../quantities/rational.ts";
import { readQuantities } from "../../quantities/read.ts";
import { isNoClaim, isPlace, type Placed } from "./find-labels.ts";
import {
  endsClause,
  isJoined,
  isOne,
  isWord,
  match,
  matchBefore,
  pastQuantity,
  startOf,
  wordAt,
  type Clause,
  type Spoken,
} from "./find-passage.ts";
import type { Extreme } from "./found-claim.ts";
import { verbBefore } from "./superlative-noun.ts";

/** What a rank says: its place from the top, though the words leave open from which end. */
function placeOf(placed: Placed): Extreme | null {
  const { kind, value } = placed.quantity;
  if (!value || (kind !== "rank" && !isPlace(placed))) return null;
  const place = toNumber(value);
  return { way: "highest", eitherWay: true, of: "level", place, since: null, years: null, record: false, at: [] };
}

/** Where the claim begins: with "only", "just" and signs that stand before the number. */
function beginning({ clause: c, at }: Placed): number {
  const sign = isOne(c, c.words.signs, at - 1) && (wordAt(c, at - 1).length > 1 || isJoined(c, at)) ? at - 1 : at;
  const bare = matchBefore(c, c.words.bare, sign, 2) ?? sign;
  return isOne(c, c.words.notBare, bare - 1) ? sign : bare;
}

/** Where it ends: with what it is held against right behind it ("12% lower"), or with what it is counted in ("deaths per 100,000"). */
function ending({ clause: c, quantity, past }: Placed): number {
  for (let i = past; i < past + 4 && isWord(c, i); i++) {
    const base = match(c, c.words.bases, i);
    if (!base) continue;
    const next = c.covered[base.end];
    return next?.kind === "number" && startOf(c, base.end) === next.start ? pastQuantity(c, next, base.end) : past;
  }
  const isAmount = ["number", "percent", "points", "money", "fraction", "multiple"].includes(quantity.kind);
  const isCompared = [c.words.compared, c.words.better, c.words.lesser].some((list) => isOne(c, list, past));
  return isAmount && isCompared && !isJoined(c, past) ? past + 1 : past;
}

/** A quantity read from words of its own that stand at an offset. */
function readAs(c: Clause, words: string, start: number, end: number): Quantity | null {
  const [quantity, ...more] = readQuantities(words, { language: c.language, referenceDate: c.referenceDate });
  return quantity && more.length === 0 ? { ...quantity, quote: c.text.slice(start, end), start, end } : null;
}

/** "Three out of the nine", "ten of the last eleven": a part of a set, as one fraction. */
function partOf({ clause: c, quantity, at, past }: Placed): Spoken | null {
  if (quantity.kind !== "number" || quantity.unit !== null || !quantity.value) return null;
  const join = match(c, c.words.outOf, past);
  if (!join) return null;
  let next = join.end;
  while (isOne(c, c.words.setWords, next) && startOf(c, next) !== c.covered[next]?.start) next++;
  let set = c.covered[next];
  // "Of the last eleven years" was read as a period: its number is the set.
  const numberAt =
    set?.kind === "period"
      ? [...Array(4).keys()]
          .map((k) => next + k)
          .find((i) => match(c, c.words.reading.pieces, i) ?? c.tokens[i]?.kind === "digits")
      : next;
  if (!set || numberAt === undefined) return null;
  const to = set.kind === "period" ? pastQuantity(c, set, numberAt) : pastQuantity(c, set, next);
  const words = c.text.slice(startOf(c, numberAt), set.end);
  set = readQuantities(words, { language: c.language })[0];
  if (set?.kind !== "number" || !set.value || compare(set.value, quantity.value) < 0) return null;
  const number = words.slice(0, set.end).replace(/\s+\p{L}+$/u, (tail) => (set.unit === null ? tail : ""));
  const fraction = readAs(
    c,
    `${quantity.quote} ${c.language.startsWith("fr") ? "sur" : "out of"} ${number}`,
    quantity.start,
    c.tokens[to - 1]?.end ?? quantity.end,
  );
  return { from: at, to, quantity: fraction?.kind === "fraction" ? fraction : quantity };
}

function same(a: Rational | null, b: Rational | null): boolean {
  return a !== null && b !== null && compare(a, b) === 0;
}

/** Whether a verb of change whose way is open stands before: "went from 5 to 7". */
function isChanged(c: Clause, at: number): boolean {
  return [...Array(12).keys()].some((k) => isOne(c, c.words.changed, at - 1 - k));
}

const NUMBER = /^\s*(?:from\s+|between\s+)?([^\d\s]{0,3}[\d.,]*\d)(.*)$/su;

/**
 * "From 127 to 193" and "up 29,000 to 47,000" behind a change are two figures, no range: the ends of the change, or its amount
 * and where it led.
 */
function endsOfChange({ clause: c, quantity, at }: Placed): Spoken[] | null {
  if (quantity.kind !== "range") return null;
  const join = [...Array(12).keys()]
    .map((k) => at + 1 + k)
    .find((i) => match(c, c.words.reading.fromJoin, i) && c.covered[i] === quantity);
  const { low, high } = quantity.stated;
  if (join === undefined || !low || !high) return null;
  const isFrom = match(c, c.words.reading.from, at);
  // "By 10 to 15 per cent" is a range, "by 28,000 to 526,000" an amount and a level.
  if (!isFrom && (quantity.unit === "ratio" || quantity.unit === "points")) return null;
  const isAmount = isFrom !== null || c.words.reading.changeJoin.has(wordAt(c, at - 1));
  if (verbBefore(c, at, isAmount ? 20 : 3) === null && !(isFrom && isChanged(c, at))) return null;
  const first = isFrom?.end ?? at;
  const second = match(c, c.words.reading.fromJoin, join)?.end ?? join + 1;
  const past = pastQuantity(c, quantity, at);
  const [start, end] = [startOf(c, first), c.tokens[join - 1]?.end ?? 0];
  const [start2, end2] = [startOf(c, second), quantity.end];
  const [one, two] = [c.text.slice(start, end), c.text.slice(start2, end2)];
  const tail = NUMBER.exec(two)?.[2] ?? "";
  const b = readAs(c, two, start2, end2);
  const a = [one, one + tail]
    .map((words) => readAs(c, words, start, end))
    .find((q) => q && [low, high].some((x) => same(x, q.value)));
  if (!a || !b) return null;
  return [
    { from: first, to: join, quantity: a },
    { from: second, to: past, quantity: b },
  ];
}

/** "Grew from 5.2 to 5.9 million", "from 5 to 7 per cent": what is said once belongs to both. */
function withSharedUnit({ clause: c, quantity, at, past }: Placed): Quantity {
  const join = match(c, c.words.reading.fromJoin, past);
  const second = join && c.covered[join.end];
  const isPlain = quantity.kind === "number" && quantity.unit === null && /^[\d.,]+$/.test(quantity.quote);
  if (!isPlain || !join || !second?.value || !match(c, c.words.reading.from, at - 1)) return quantity;
  if (startOf(c, join.end) !== second.start) return quantity;
  const tail = NUMBER.exec(second.quote)?.[2] ?? "";
  const shared = tail === "" ? null : readAs(c, quantity.quote + tail, quantity.start, quantity.end);
  if (!shared?.value || shared.kind !== second.kind) return quantity;
  const size = Math.abs(Math.log10(Math.abs(toNumber(shared.value) / toNumber(second.value))));
  return size < 1.5 ? { ...shared, direction: quantity.direction, noun: quantity.noun } : quantity;
}

/** What the numbers of a sentence claim. */
export function readNumber(c: Clause, at: number): Spoken[] {
  const quantity = c.covered[at];
  if (!quantity || startOf(c, at) !== quantity.start) return [];
  const placed: Placed = { clause: c, quantity, at, past: pastQuantity(c, quantity, at) };
  if (endsClause(c, at) && quantity.kind === "vague") return [];
  const part = partOf(placed);
  if (part) return [{ ...part, from: beginning(placed) }];
  if (isNoClaim(placed)) return [];
  const ends = endsOfChange(placed);
  if (ends) return ends;
  return [{ from: beginning(placed), to: ending(placed), quantity: withSharedUnit(placed), extreme: placeOf(placed) }];
}
