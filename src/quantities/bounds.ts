import type { Atom } from "./atom.ts";
import type { Interval } from "./interval.ts";
import { isBare, readAtom, type AtomOptions } from "./measure.ts";
import { readMultiple } from "./multiple-in.ts";
import { readOrdinal } from "./ordinal-in.ts";
import { isJoined, wordAt, type Paragraph } from "./paragraph.ts";
import type { Modifier } from "../lexicons/shapes.ts";
import { compare, multiply, ratio, whole, type Rational } from "./rational.ts";

/** A number or a range with its modifiers. `atom` carries what both ends share; `high` is the other end of a range. */
export interface Bounded {
  readonly start: number;
  readonly end: number;
  readonly atom: Atom;
  readonly high: Atom | null;
  readonly stated: Interval;
  readonly modifier: Modifier | null;
}

const LOWER: ReadonlySet<Modifier> = new Set(["more-than", "at-least", "just-over"]);
const UPPER: ReadonlySet<Modifier> = new Set(["less-than", "at-most", "up-to", "just-under", "nearly"]);

const TURNED: Partial<Record<Modifier, Modifier>> = {
  "more-than": "less-than",
  "less-than": "more-than",
  "at-least": "at-most",
  "at-most": "at-least",
  "just-over": "just-under",
  "just-under": "just-over",
  nearly: "just-over",
};

/** What a modifier says of a multiple that makes less: "more than halved" is less than a half. */
function turned({ kind, value }: Atom, modifier: Modifier | null): Modifier | null {
  const makesLess = kind === "multiple" && value.n > 0n && value.n < value.d;
  return makesLess && modifier !== null ? (TURNED[modifier] ?? modifier) : modifier;
}

/** The bounds that a modifier and a number state. */
function statedBy(modifier: Modifier | null, value: Rational): Interval {
  const at = { low: value, high: value, lowInclusive: true, highInclusive: true };
  switch (modifier) {
    case "more-than":
    case "just-over":
      return { ...at, high: null, lowInclusive: false, highInclusive: false };
    case "at-least":
      return { ...at, high: null, highInclusive: false };
    case "less-than":
    case "just-under":
    case "nearly":
      return { ...at, low: null, lowInclusive: false, highInclusive: false };
    case "at-most":
    case "up-to":
      return { ...at, low: null, lowInclusive: false };
    case "about":
    case "exactly":
    case null:
      return at;
  }
}

/** Any single number at token `at`: an ordinal, a multiple, or a number with its unit. */
function readSingle(p: Paragraph, at: number, options: AtomOptions = {}): Atom | null {
  return readOrdinal(p, at) ?? readMultiple(p, at) ?? readAtom(p, at, options);
}

/** The lower end of a range takes unit and magnitude from the other end: "5 to 10 per cent", "$5-10 million". */
function takeOver(low: Atom, high: Atom): Atom {
  let result = low;
  const sameMoney = low.kind === "money" && (low.unit === high.unit || isBare(high));
  if (high.magnitude > 0 && low.magnitude === 0 && (isBare(low) || sameMoney)) {
    const scaled = multiply(low.value, whole(10n ** BigInt(high.magnitude)));
    if (compare(scaled, high.value) <= 0) {
      const precision = low.precision === null ? null : low.precision + high.magnitude;
      result = { ...low, value: scaled, precision, magnitude: high.magnitude };
    }
  }
  if (!isBare(low) || isBare(high) || high.kind === "ordinal" || high.kind === "rank") return result;
  const down = high.kind === "percent" || high.kind === "points" ? ratio(1n, 100n) : null;
  const precision = down && result.precision !== null ? result.precision - 2 : result.precision;
  const value = down ? multiply(result.value, down) : result.value;
  return { ...result, value, precision, kind: high.kind, unit: high.unit, per: high.per };
}

/** The higher end of a range may leave its unit to the lower one: "$5 to 10", "5% to 10". */
function takeBack(low: Atom, high: Atom): Atom {
  if (low.kind !== "money" || !isBare(high)) return high;
  return { ...high, kind: low.kind, unit: low.unit, per: low.per };
}

interface Pair {
  readonly low: Atom;
  readonly high: Atom;
}

/** Two numbers as the ends of a range; null where they are not of one kind or go down. */
function pair(first: Atom, second: Atom): Pair | null {
  const low = takeOver(first, second);
  const high = takeBack(low, second);
  const alike = low.kind === high.kind && low.unit === high.unit;
  return alike && compare(low.value, high.value) < 0 ? { low, high } : null;
}

/** Where the second number of a range begins after the first one: "15–20", "8- to 16-metre", "5 to 10". */
function afterJoin(p: Paragraph, first: Atom, words: boolean): number | null {
  const { rangeSigns, rangeJoin } = p.lexicon;
  const at = first.end;
  const token = p.tokens[at];
  if (!token || token.gap === 2) return null;
  if (rangeSigns.has(token.text)) {
    const joined = isJoined(p, at) && isJoined(p, at + 1);
    const spaced =
      token.gap === 1 && p.tokens[at + 1]?.gap === 1 && first.form === "digits" && p.tokens[at + 1]?.kind === "digits";
    if (joined || spaced) return at + 1;
    const hanging = token.text === "-" && isJoined(p, at) ? rangeJoin.match(p.tokens, at + 1) : null;
    return hanging?.end ?? null;
  }
  const match = words ? rangeJoin.match(p.tokens, at) : null;
  return match && p.tokens[match.end]?.gap !== 2 ? match.end : null;
}

/** Whether a word of change stands right before: "rose 0.2% to 5.4%" and "up from 5 to 7" name two numbers, not a range. */
function isAfterChange(p: Paragraph, at: number): boolean {
  const { up, down, changeJoin } = p.lexicon;
  for (let back = 1; back <= 2; back++) {
    const word = wordAt(p, at - back);
    if (up.has(word) || down.has(word)) return true;
    if (!changeJoin.has(word)) return false;
  }
  return false;
}

function rangeFrom(p: Paragraph, first: Atom): Pair | null {
  if (first.kind === "fraction" && first.form === "share") return null;
  const isFrom = p.lexicon.from.match(p.tokens, first.start - 1) !== null && isAfterChange(p, first.start - 1);
  const words = !isFrom && (isBare(first) || !isAfterChange(p, first.start));
  const at = afterJoin(p, first, words);
  if (at === null) return null;
  const second = readAtom(p, at) ?? readOrdinal(p, at);
  if (!second || second.form === "share") return null;
  return pair(first, second);
}

/** "between … and …", "from … to …". */
function framed(p: Paragraph, at: number): Pair | null {
  const { between, betweenJoin, from, fromJoin } = p.lexicon;
  const isBetween = between.match(p.tokens, at);
  const isFrom = isBetween ? null : from.match(p.tokens, at);
  const open = isBetween ?? isFrom;
  if (!open || (isFrom && isAfterChange(p, at))) return null;
  for (const and of [true, false]) {
    const first = readSingle(p, past(p, open.end), { and });
    const join = first ? (isBetween ? betweenJoin : fromJoin).match(p.tokens, first.end) : null;
    const second = join ? readSingle(p, past(p, join.end)) : null;
    const found = first && second ? pair(first, second) : null;
    if (found) return found;
  }
  return null;
}

/** The token after "the", which may stand before an ordinal or a fraction ("higher than the tenth", "presque la moitié"). */
function past(p: Paragraph, at: number): number {
  const { words, bare } = p.lexicon;
  if (!words.relations.ordinalThe.includes(wordAt(p, at))) return at;
  return bare.has(wordAt(p, at + 1)) || readOrdinal(p, at + 1) ? at + 1 : at;
}

/** A modifier after the number ("or more", "+"); not where a number follows it, which it would belong to. */
function modifierAfter(p: Paragraph, at: number, before: Modifier | null): { end: number; modifier: Modifier } | null {
  const { after, orEqualToIt, than } = p.lexicon;
  if (p.tokens[at]?.gap === 2) return null;
  const equal = orEqualToIt.match(p.tokens, at);
  if (
    equal &&
    (before === "more-than" || before === "less-than") &&
    !readSingle(p, equal.end) &&
    wordAt(p, equal.end) !== "to"
  ) {
    return { end: equal.end, modifier: before === "more-than" ? "at-least" : "at-most" };
  }
  const match = after.match(p.tokens, at);
  if (!match || readSingle(p, match.end) || than.has(wordAt(p, match.end))) return null;
  const isSign = p.tokens[at]?.kind === "symbol";
  return isSign && !isJoined(p, at) ? null : { end: match.end, modifier: match.value };
}

/** The modifiers before a number: the first one counts, and those between it and the number are passed over. */
function modifierBefore(p: Paragraph, at: number): { end: number; modifier: Modifier } | null {
  const { placeWords, placeBefore } = p.lexicon;
  const first = p.lexicon.before.match(p.tokens, at);
  if (!first || (first.end === at + 1 && placeWords.has(wordAt(p, at)) && placeBefore.has(wordAt(p, at - 1))))
    return null;
  const second = p.lexicon.before.match(p.tokens, first.end);
  const isWeak = first.value === "exactly" || first.value === "about";
  return { end: second?.end ?? first.end, modifier: second && isWeak ? second.value : first.value };
}

function single(p: Paragraph, start: number, atom: Atom, before: Modifier | null): Bounded {
  const { timeUnits } = p.lexicon;
  const after = modifierAfter(p, atom.end, before);
  const modifier = after?.modifier ?? before;
  // "$2000 over 3 years": a bare "over" before a span of time is a preposition.
  const isSpan =
    modifier === "more-than" &&
    atom.start === start + 1 &&
    wordAt(p, start) === "over" &&
    timeUnits.has(atom.unit ?? "");
  if (isSpan && !after) return single(p, atom.start, atom, null);
  const bent = turned(atom, modifier);
  return { start, end: after?.end ?? atom.end, atom, high: null, stated: statedBy(bent, atom.value), modifier: bent };
}

/** "more than 20 and less than 35": two opposite bounds that leave room between them. */
function bothBounds(p: Paragraph, one: Bounded): Bounded | null {
  const first = one.modifier;
  if (first === null || !(LOWER.has(first) || UPPER.has(first))) return null;
  const join = p.lexicon.bothJoin.match(p.tokens, one.end);
  const before = join ? modifierBefore(p, join.end) : null;
  const atom = before ? readSingle(p, past(p, before.end)) : null;
  if (!before || !atom) return null;
  const two = single(p, join?.end ?? 0, atom, before.modifier);
  const second = two.modifier;
  if (second === null || LOWER.has(first) === LOWER.has(second) || !(LOWER.has(second) || UPPER.has(second)))
    return null;
  const [low, high] = LOWER.has(first) ? [one, two] : [two, one];
  const lowAtom = takeOver(low.atom, high.atom);
  const highAtom = takeOver(high.atom, lowAtom);
  if (lowAtom.kind !== highAtom.kind || lowAtom.unit !== highAtom.unit || compare(lowAtom.value, highAtom.value) >= 0)
    return null;
  const from = statedBy(low.modifier, lowAtom.value);
  const to = statedBy(high.modifier, highAtom.value);
  const stated = { low: from.low, lowInclusive: from.lowInclusive, high: to.high, highInclusive: to.highInclusive };
  return { start: one.start, end: two.end, atom: lowAtom, high: highAtom, stated, modifier: null };
}

function ranged(start: number, { low, high }: Pair, modifier: Modifier | null): Bounded {
  const stated = { low: low.value, high: high.value, lowInclusive: true, highInclusive: true };
  return { start, end: high.end, atom: low, high, stated, modifier };
}

/** Reads a number or a range with the modifiers around it from token `at`. */
export function readBounded(p: Paragraph, at: number): Bounded | null {
  const frame = framed(p, at);
  if (frame) return ranged(at, frame, null);
  const before = modifierBefore(p, at);
  const start = before ? past(p, before.end) : at;
  if (before) {
    if (p.tokens[start]?.gap === 2) return null;
    const inner = framed(p, start);
    if (inner) return ranged(at, inner, before.modifier);
  }
  const atom = readSingle(p, start);
  if (!atom) return null;
  const range = rangeFrom(p, atom);
  if (range) return ranged(at, range, before?.modifier ?? null);
  const one = single(p, at, atom, before?.modifier ?? null);
  return bothBounds(p, one) ?? one;
}
