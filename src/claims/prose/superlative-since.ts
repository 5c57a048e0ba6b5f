import type { Period } from "../../quantities/period.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { toNumber } from "../../quantities/rational.ts";
import {
  endOf,
  endsClause,
  isClosed,
  isOne,
  isWord,
  match,
  numberIn,
  pastQuantity,
  startOf,
  wordAt,
  type Clause,
} from "./find-passage.ts";
import type { LookBack } from "./found-claim.ts";

/** How far back words look, and where they end. */
export interface LookBackFound extends LookBack {
  readonly end: number;
  /** A number that is a claim of its own stands between. */
  readonly crossed: boolean;
}

/** So many words may stand between an extreme and how far it looks back. */
const FARTHEST = 18;
/** So many words an event may have: "since the introduction of the new way of counting in 2002". */
const EVENT = 14;
const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100, month: 1 / 12, quarter: 1 / 4 };

/** A date or a period, as told from numbers by its type. */
export type Time = Quantity & { readonly kind: "date" | "period" };

export function isPeriod(quantity: Quantity | undefined): quantity is Time {
  return quantity?.kind === "period" || quantity?.kind === "date";
}

/** The length of time that a number of years, decades or months says, in years. */
export function lengthOf(quantity: Quantity | undefined): number | null {
  const years = YEARS[quantity?.unit ?? ""];
  return quantity?.value && years !== undefined ? toNumber(quantity.value) * years : null;
}

/** How many periods "the past six years" are: the number in the words of a stretch of time that lies back, in its own unit. */
export function countIn(c: Clause, at: number): { count: number; unit: string } | null {
  const past = match(c, c.words.reading.past, at);
  const quantity = c.covered[at];
  if (!past || !quantity) return null;
  const to = pastQuantity(c, quantity, at);
  const count = numberIn(c.text.slice(startOf(c, past.end), endOf(c, to - 1)), c.language);
  const unit = c.words.reading.timeWords.get(wordAt(c, to - 1));
  return count === null || unit === undefined ? null : { count, unit };
}

/** The open period from the beginning of one to the day from which the text looks. */
function openFrom({ start }: Period, referenceDate: string | null): Period {
  return { start, end: start !== null && referenceDate !== null && referenceDate >= start ? referenceDate : null };
}

const NONE: LookBack = { since: null, years: null, record: false };

interface Look {
  readonly end: number;
  readonly look: LookBack;
}

/** A period that says how far back: "since 2019", "the last 15 years". */
function ofPeriod(c: Clause, at: number, quantity: Quantity): LookBack | null {
  if (match(c, c.words.reading.since, at)) return { ...NONE, since: quantity.period };
  const length = countIn(c, at);
  if (length) return { ...NONE, since: quantity.period, years: length.count * (YEARS[length.unit] ?? 0) || null };
  const isStretch = quantity.period !== null && quantity.period.start !== quantity.period.end;
  return match(c, c.words.reading.past, at) && isStretch ? { ...NONE, since: quantity.period } : null;
}

/** "Since the introduction in 2002/03", "since the survey began", "since then": a beginning that is told by an event. */
function sinceEvent(c: Clause, at: number): Look | null {
  const since = c.covered[at] ? null : match(c, c.words.reading.since, at);
  if (!since) return null;
  let end = since.end;
  let record = false;
  for (let i = since.end; i < Math.min(c.last, since.end + EVENT) && !/^[.,;:!?]$/.test(wordAt(c, i)); i++) {
    const quantity = c.covered[i];
    if (isPeriod(quantity)) {
      const look = { ...NONE, since: quantity.period && openFrom(quantity.period, c.referenceDate) };
      return { end: pastQuantity(c, quantity, i), look };
    }
    if (quantity) break;
    record ||= isOne(c, c.words.began, i);
    const isPhrase =
      end === i &&
      !endsClause(c, i) &&
      !isOne(c, c.words.listed, i) &&
      (end === since.end || wordAt(c, i - 1) !== "then");
    if (isPhrase && i < since.end + EVENT / 2) end = i + 1;
  }
  return { end, look: { ...NONE, record } };
}

/** "In ten years", "for nearly two decades", "in the five-year period", "in a generation". */
function ofLength(c: Clause, at: number): Look | null {
  const before = match(c, c.words.lookBack, at);
  if (!before) return null;
  const next = isOne(c, c.words.determiners, before.end) && c.covered[before.end + 1] ? before.end + 1 : before.end;
  const word = c.covered[next] ? null : match(c, c.words.lengths, next);
  if (word) return { end: word.end, look: { ...NONE, years: Number(word.value) } };
  const quantity = c.covered[next];
  const years = lengthOf(quantity);
  if (!quantity || years === null) return null;
  const end = pastQuantity(c, quantity, next);
  const noun = isOne(c, c.words.lengthNouns, end);
  if (next > before.end && !noun) return null;
  return { end: noun ? end + 1 : end, look: { ...NONE, years } };
}

/** "Ever", "on record", "since records began in 2002"; "recorded" where the clause ends with it. */
function ofAll(c: Clause, at: number): Look | null {
  const ever = match(c, c.words.ever, at);
  if (ever) {
    const from = c.words.reading.strong.has(wordAt(c, ever.end)) && !c.covered[ever.end] ? ever.end + 1 : ever.end;
    const quantity = c.covered[from];
    if (!isPeriod(quantity) || !quantity.period) return { end: ever.end, look: { ...NONE, record: true } };
    const isOpen = match(c, c.words.reading.since, from) !== null;
    const since = isOpen ? quantity.period : openFrom(quantity.period, c.referenceDate);
    return { end: pastQuantity(c, quantity, from), look: { since, years: null, record: true } };
  }
  const recorded = match(c, c.words.recorded, at);
  const isLast = recorded !== null && !isClosed(c, at - 1) && endsClause(c, recorded.end);
  return isLast ? { end: recorded.end, look: { ...NONE, record: true } } : null;
}

const STOPS = ["highest", "lowest", "every", "subordinate", "verbs"] as const;

/** How far back the words behind token `at` look, in the same clause; null where they do not say. */
export function lookBackAfter(c: Clause, at: number): LookBackFound | null {
  let crossed = false;
  for (let i = at; i < Math.min(c.last, at + FARTHEST);) {
    const all = ofAll(c, i);
    if (all) return { ...all.look, end: all.end, crossed };
    const quantity = c.covered[i];
    if (isPeriod(quantity)) {
      const look = ofPeriod(c, i, quantity);
      i = pastQuantity(c, quantity, i);
      if (look) return { ...look, end: i, crossed };
      continue;
    }
    const found = sinceEvent(c, i) ?? ofLength(c, i);
    if (found) return { ...found.look, end: found.end, crossed };
    if (endsClause(c, i) && !/^[()]$/.test(wordAt(c, i))) return null;
    // Another extreme, a run, a verb or a clause of its own has its own beginning.
    if (i > at && STOPS.some((list) => match(c, c.words[list], i))) return null;
    crossed ||= quantity !== undefined || !(isWord(c, i) || /^['’-]$/.test(wordAt(c, i)));
    i++;
  }
  return null;
}

/** How far back the beginning of a sentence looks: "Since 2019 no department …". */
export function lookBackBefore(c: Clause): LookBack {
  const quantity = c.covered[c.first];
  return (isPeriod(quantity) ? ofPeriod(c, c.first, quantity) : null) ?? NONE;
}
