import { readQuantities } from "../../quantities/read.ts";
import { compare, whole } from "../../quantities/rational.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import {
  endsClause,
  isClosed,
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
import { changeAt, verbAt } from "./superlative-noun.ts";

/** Where a plain noun phrase ends, at most `most` words on. */
function phraseEnd(c: Clause, at: number, most: number): number {
  let end = at;
  const isVerb = (i: number): boolean => i > at && (isOne(c, c.words.auxiliaries, i) || isOne(c, c.words.saw, i));
  while (end < at + most && isWord(c, end) && !isClosed(c, end) && !c.covered[end] && !isVerb(end)) end++;
  return end;
}

function pastSetWords(c: Clause, at: number): number {
  let end = at;
  while (isOne(c, c.words.setWords, end) && !c.covered[end]) end++;
  return end;
}

/** Whether something rose or fell in the clause of a token; "an increase in all offences" is one of them together. */
function isOfChange(c: Clause, at: number): boolean {
  for (let i = at - 1; i >= Math.max(c.first, at - 30) && !/^[;:.]$/.test(wordAt(c, i)); i--) {
    const noun = changeAt(c, i);
    if (noun) return /(?:s|ing)$/.test(wordAt(c, i));
    if (verbAt(c, i)) return true;
  }
  return false;
}

/** "All nine regions", "both of the two": every one of a number. */
function readAll(c: Clause, at: number): Spoken | null {
  const all = match(c, c.words.all, at);
  if (!all || c.covered[at]) return null;
  const next = pastSetWords(c, all.end);
  const quantity = c.covered[next];
  if (
    quantity?.kind === "number" &&
    quantity.value &&
    quantity.modifier === null &&
    compare(quantity.value, whole(1)) > 0
  ) {
    if (startOf(c, next) !== quantity.start) return null;
    return { from: at, to: pastQuantity(c, quantity, next), quantity, extent: "all" };
  }
  return null;
}

/** "Decreased in all age groups", "rose in every region": a change in each one of a set. */
function readEverywhere(c: Clause, at: number): Spoken | null {
  if (!isOne(c, c.words.all, at) && !isOne(c, c.words.each, at)) return null;
  const isPlace = isOne(c, c.words.allBefore, at - 1) && isOfChange(c, at);
  const next = pastSetWords(c, at + 1);
  const end = phraseEnd(c, next, 4);
  const last = wordAt(c, end - 1);
  const isPlural = last.endsWith(c.words.reading.words.nouns.plural) || c.words.reading.plurals.has(last);
  if (isOne(c, c.words.all, at) && !isPlural) return null;
  const isTime = c.words.reading.timeWords.has(wordAt(c, end - 1));
  // "All regions saw an increase": as a subject, with the change behind it.
  const isSubject = at === c.first && [end, end + 1].some((i) => verbAt(c, i) !== null || isOne(c, c.words.saw, i));
  const changes = isSubject && [0, 1, 2, 3].some((k) => changeAt(c, end + k) ?? verbAt(c, end + k));
  if (end === next || isTime || isOne(c, c.words.noNouns, next) || !(isPlace || changes)) return null;
  return { from: at, to: end, extent: "all" };
}

/** "None of the districts", "no department has", "not a single pupil". */
function readNone(c: Clause, at: number): Spoken | null {
  const of = match(c, c.words.noneOf, at);
  if (of) {
    const next = pastSetWords(c, of.end);
    const number = c.covered[next];
    const end = phraseEnd(c, number ? pastQuantity(c, number, next) : next, 3);
    return next > of.end && end > next ? { from: at, to: end, extent: "none" } : null;
  }
  const none = match(c, c.words.noOne, at);
  const begins = at === c.first || endsClause(c, at - 1) || isClosed(c, at - 1);
  if (!none || !begins || c.covered[none.end] || isOne(c, c.words.noNouns, none.end)) return null;
  const end = phraseEnd(c, none.end, 3);
  const isStrong = none.end > at + 1;
  return end > none.end && (isStrong || isOne(c, c.words.auxiliaries, end))
    ? { from: at, to: end, extent: "none" }
    : null;
}

/** "The only country where prices fell". */
function readOnly(c: Clause, at: number): Spoken | null {
  const only = match(c, c.words.onlyOf, at);
  if (!only || c.covered[only.end] || isOne(c, c.words.onlyNouns, only.end)) return null;
  const end = phraseEnd(c, only.end, 4);
  const isAbstract = isOne(c, c.words.onlyNouns, end - 1);
  return end > only.end && !isAbstract && isOne(c, c.words.onlyAfter, end)
    ? { from: at, to: end, extent: "one" }
    : null;
}

/** A number in words that the reader of numbers leaves alone, as it would read it elsewhere. */
function quantityAs(c: Clause, words: string, from: number, to: number): Quantity | null {
  const [quantity] = readQuantities(words, { language: c.language });
  const [start, end] = [startOf(c, from), c.tokens[to - 1]?.end ?? startOf(c, from)];
  return quantity ? { ...quantity, quote: c.text.slice(start, end), start, end } : null;
}

/** "Only once", "not once". */
function readOnce(c: Clause, at: number): Spoken | null {
  if (!isOne(c, c.words.once, at) || c.covered[at]) return null;
  const before = matchBefore(c, c.words.onceBefore, at, 3);
  if (before === null || isOne(c, c.words.determiners, at + 1)) return null;
  const isNever = isOne(c, c.words.onceNever, before);
  const quantity = isNever
    ? null
    : quantityAs(c, c.text.slice(startOf(c, before), startOf(c, at)) + "1", before, at + 1);
  return { from: before, to: at + 1, quantity, extent: isNever ? "none" : null };
}

/** "After seven in 2022 and one in the first year": "one" in a row of counts. */
function readOne(c: Clause, at: number): Spoken | null {
  const { reading, listed, oneAfter } = c.words;
  if (!reading.ones.has(wordAt(c, at)) || c.covered[at] || !isOne(c, oneAfter, at + 1)) return null;
  const before = isOne(c, oneAfter, at - 1) ? at - 2 : at - 1;
  if (!isOne(c, listed, before)) return null;
  for (let i = before - 1; i >= Math.max(c.first, at - 20); i--) {
    if (c.covered[i]?.kind === "number") return { from: at, to: at + 1, quantity: quantityAs(c, "one", at, at + 1) };
    if (/^[;:.]$/.test(wordAt(c, i))) break;
  }
  return null;
}

/** "Exactly as many as in 2022", "unchanged", "the same level as". */
function readSame(c: Clause, at: number): Spoken | null {
  const { same, asMany, as, exactly } = c.words;
  const found = match(c, same, at);
  if (found) return { from: at, to: found.end, same: true };
  const many = match(c, asMany, at);
  if (
    !many ||
    c.covered[at] ||
    c.covered[many.end] ||
    c.covered[at - 1]?.kind === "multiple" ||
    c.covered[at - 1]?.kind === "fraction"
  )
    return null;
  if (isClosed(c, many.end) && !isOne(c, as, many.end)) return null;
  let end = many.end;
  while (end < many.end + 4 && isWord(c, end) && !isOne(c, as, end)) end++;
  const isTwo = isOne(c, as, end) && (isOne(c, c.words.thanWords, end + 1) || c.covered[end + 1] !== undefined);
  if (!isTwo) return null;
  return { from: isOne(c, exactly, at - 1) ? at - 1 : at, to: end + 1, same: true };
}

/** "3-0": a result of two sides, one claim and no number of its own. */
function readScore(c: Clause, at: number): Spoken | null {
  const [a, sign, b] = [c.tokens[at], c.tokens[at + 1], c.tokens[at + 2]];
  if (a?.kind !== "digits" || b?.kind !== "digits" || !isJoined(c, at + 1) || !isJoined(c, at + 2)) return null;
  if (
    !/^[-–:]$/.test(sign?.text ?? "") ||
    isJoined(c, at) ||
    (isJoined(c, at + 3) && /[\p{L}\p{N}%/-]/u.test(wordAt(c, at + 3)))
  )
    return null;
  const [first, second] = [c.covered[at], c.covered[at + 2]];
  const isPair = first?.kind === "number" && second?.kind === "number" && first !== second;
  return isPair && a.text.length <= 2 && b.text.length <= 2 ? { from: at, to: at + 3 } : null;
}

/** Reads what is said of all, none or one of a set, or that two figures are the same. */
export function readExtent(c: Clause, at: number): Spoken | null {
  return (
    readScore(c, at) ??
    readAll(c, at) ??
    readEverywhere(c, at) ??
    readNone(c, at) ??
    readOnly(c, at) ??
    readOnce(c, at) ??
    readOne(c, at) ??
    readSame(c, at)
  );
}
