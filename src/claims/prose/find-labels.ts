import type { Quantity } from "../../quantities/quantity.ts";
import { compare, whole } from "../../quantities/rational.ts";
import {
  endsClause,
  isClosed,
  isJoined,
  isOne,
  isWord,
  match,
  matchBefore,
  pastHyphen,
  wordAt,
  type Clause,
} from "./find-passage.ts";
import { lengthOf } from "./superlative-since.ts";

/** A quantity in its sentence: the tokens `at` to before `past` are its own. */
export interface Placed {
  readonly clause: Clause;
  readonly quantity: Quantity;
  readonly at: number;
  readonly past: number;
}

function isSmall({ value }: Quantity, most: number): boolean {
  return value !== null && value.d === 1n && value.n >= 0n && compare(value, whole(most)) <= 0;
}

function isInWords({ quote }: Quantity): boolean {
  return !/\d/.test(quote);
}

/** Joined to letters, or behind the slash of a year: "year7", "2012c", "2001/2", "7/2025". */
function isPartOfName({ clause: c, quantity: q }: Placed): boolean {
  // "(2015 = 100)": a definition.
  if (q.quote.startsWith("=")) return true;
  if (!/^\d/.test(q.quote)) return false;
  const [before, after] = [c.text[q.start - 1] ?? " ", c.text[q.end] ?? " "];
  // "Mid 2002–10": the end of a stretch of years.
  if (/(?:19|20)\d\d\s?[-–]$/.test(c.text.slice(Math.max(0, q.start - 6), q.start))) return true;
  if (/[\p{L}_@#]/u.test(before) || (before === "/" && /\d/.test(c.text[q.start - 2] ?? ""))) return true;
  if (/^\d+\/(?:19|20)\d\d$|^(?:19|20)\d\d[a-z]$/.test(q.quote)) return true;
  return /\d$/.test(q.quote) && (/[\p{L}_@]/u.test(after) || (after === "/" && /\d/.test(c.text[q.end + 1] ?? "")));
}

/** A footnote's mark stuck to what stands before: "involved1,2", "society’4", and "March 20141", read as one number. */
function isFootnote({ clause: c, quantity: q, at }: Placed): boolean {
  if (
    /^\d{1,2}$/.test(q.quote) &&
    /(?:[’'”")\]]|\p{L}\d{1,2},)$/u.test(c.text.slice(Math.max(0, q.start - 5), q.start))
  )
    return true;
  const { months, strong } = c.words.reading;
  return /^(?:19|20)\d{3}$/.test(q.quote) && (months.has(c.tokens[at - 1]) || strong.has(wordAt(c, at - 1)));
}

/** "Tables 3a and 3b": a reference whose letter looks like a magnitude; "week 12", "quarter 1"; what follows "Tel". */
function isReference({ clause: c, quantity: q, at, past }: Placed): boolean {
  if (q.kind === "number" && [...Array(12).keys()].some((k) => isOne(c, c.words.phones, at - 1 - k))) return true;
  const isNumbered =
    isOne(c, c.words.numbered, at - 1) && /^\d{1,2}$/.test(q.quote) && (!isWord(c, past) || isClosed(c, past));
  if (isNumbered && !isOne(c, c.words.determiners, at - 2) && !isOne(c, c.words.setWords, at - 2)) return true;
  if (!/^\d{1,2}[a-z]$/.test(q.quote)) return false;
  return [1, 2, 3, 4, 5].some((back) => isOne(c, c.words.reading.references, at - back));
}

/** "(297 Kb Pdf)": how large a file is. */
function isFileSize({ clause: c, quantity: q, at, past }: Placed): boolean {
  const last = isOne(c, c.words.sizes, past) ? past + 1 : past;
  const isSize = last > past || isOne(c, c.words.sizes, past - 1);
  if (!isSize || q.kind !== "number") return false;
  const before = c.tokens.slice(Math.max(c.first, at - 8), at).map((t) => t.text);
  return (
    before.lastIndexOf("(") > before.lastIndexOf(")") || wordAt(c, at - 1) === "[" || isOne(c, c.words.fileKinds, last)
  );
}

/** Whether the sentence speaks of ages or other bands near a number. */
function speaksOfBands(c: Clause, at: number): boolean {
  for (let i = Math.max(c.first, at - 24); i < Math.min(c.last, at + 12); i++)
    if (isOne(c, c.words.bandWords, i)) return true;
  return false;
}

/** "The 35-54 and 55-74 years age groups", "(under 40)", "40 and over": a band of ages. */
function isBand({ clause: c, quantity: q, at, past }: Placed): boolean {
  if (q.unit !== null && q.unit !== "year") return false;
  if (
    /^\s*years? (?:old|of age)/.test(c.text.slice(q.end, q.end + 14)) ||
    (q.unit === "year" && /^\s*old\b/.test(c.text.slice(q.end, q.end + 6)))
  )
    return true;
  const isPair = q.kind === "range" && /^\d{1,3}\s*[-–]\s*\d{1,3}\b/.test(q.quote);
  const isTail =
    isSmall(q, 120) &&
    /^\d{1,3}$/.test(q.quote) &&
    /\d\s?[-–]\s?$/.test(c.text.slice(Math.max(0, q.start - 6), q.start));
  const isOpen = q.kind === "number" && /^\d/.test(q.quote) && (q.modifier === "at-least" || q.modifier === "at-most");
  const isBelow = q.kind === "number" && isOne(c, c.words.bandBefore, at) && isSmall(q, 120);
  const isAverage = c.words.reading.averages.has(wordAt(c, at - 2));
  if (isOne(c, c.words.reading.ages, at - 1) && !isAverage && (q.kind === "range" || isSmall(q, 130))) return true;
  if (!isPair && !isTail && !isOpen && !isBelow) return false;
  if (isBelow && isOne(c, c.words.bandPersons, at - 1)) return true;
  // "In 2010 it was 40-44 for men": here the band is what is said.
  if (isPair && isOne(c, c.words.be, at - 1)) return false;
  return (
    speaksOfBands(c, at) &&
    (isOne(c, c.words.bandNouns, past) || !isWord(c, past) || isClosed(c, past) || isOne(c, c.words.bandWords, past))
  );
}

/** "The two", "these three", "its four regions": a number that belongs to the name of a set; "the two quarters" of a year. */
function isKnownSet({ clause: c, quantity: q, at, past }: Placed): boolean {
  const isQuarters = q.kind === "fraction" && c.words.reading.timeWords.has(wordAt(c, past - 1));
  if (isQuarters && isOne(c, c.words.known, at - 1) && past - at === 2) return true;
  if (q.kind !== "number" || q.unit !== null || q.modifier !== null) return false;
  // "Just over half of the 43 forces": the set of a part that is claimed.
  const isSet = isOne(c, c.words.known, at - 1) && wordAt(c, at - 2) === "of" && c.covered[at - 3] !== undefined;
  if (isSet) return true;
  if (!isSmall(q, 12) || !isInWords(q)) return false;
  return isOne(c, c.words.known, at - 1) && matchBefore(c, c.words.knownNot, at) === null;
}

/** "Three key indicators", "two caveats": a number that orders a text or a definition. */
function isStructure({ clause: c, quantity: q, past }: Placed): boolean {
  if (q.kind !== "number" || q.unit !== null || q.modifier !== null || !isSmall(q, 12) || !isInWords(q)) return false;
  return (
    isOne(c, c.words.structure, past) ||
    (isWord(c, past) &&
      !isClosed(c, past) &&
      isOne(c, c.words.structure, past + 1) &&
      wordAt(c, past + 1).endsWith("s"))
  );
}

/** "One recommendation", "one parent": an article rather than a count. */
function isOneOf({ clause: c, quantity: q, past }: Placed): boolean {
  const isBare = q.kind === "number" && q.modifier === null && c.words.reading.ones.has(q.quote.toLowerCase());
  return (
    isBare &&
    isWord(c, past) &&
    (!isClosed(c, past) || isOne(c, c.words.compared, past)) &&
    !isOne(c, c.words.oneAfter, past)
  );
}

/** "Rates per 100,000", "of every 100 crowns", "95% confidence intervals": what something is counted in, or how sure it is. */
function isBase({ clause: c, quantity: q, at, past }: Placed): boolean {
  if (q.kind === "percent") return isOne(c, c.words.confidence, past);
  return (q.kind === "number" || q.kind === "money") && matchBefore(c, c.words.bases, at) !== null;
}

function isSingular(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !word.endsWith("s");
}

/** "Over the ten year period", "within two years", "a 3-year freeze": for how long, or when. */
function isTimeSpan({ clause: c, quantity: q, at, past }: Placed): boolean {
  if (q.kind !== "number" && q.kind !== "range" && q.kind !== "fraction") return false;
  const next = wordAt(c, past);
  const unit = c.words.reading.timeWords.get(next);
  if (lengthOf(q) === null && !c.words.reading.timeUnits.has(q.unit ?? "")) {
    // "Half a year earlier", "the ten year period": the unit is no part of the number.
    const isAttribute = unit !== undefined && (q.kind === "number" || q.kind === "fraction") && isSmall(q, 100);
    return isAttribute && (isOne(c, c.words.lengthNouns, past + 1) || isOne(c, c.words.whenAfter, past + 1));
  }
  // "Rolling 12 month counts": in the singular the length belongs to what follows.
  const last = wordAt(c, past - 1);
  const isAttribute = isSingular(last) && isWord(c, past) && !isClosed(c, past) && c.language === "en";
  if (isAttribute && q.value !== null && compare(q.value, whole(1)) > 0) return true;
  const decimals = q.value !== null && q.value.d !== 1n;
  if (isOne(c, c.words.whenAfter, past)) return true;
  if (decimals && q.kind === "number") return false;
  if (wordAt(c, past - 2) === "-" || /\d-\p{L}/u.test(q.quote)) return true;
  if (isOne(c, c.words.lengthNouns, past)) return true;
  const before = [at - 1, at - 2, at - 3].find((i) => !isOne(c, c.words.setWords, i)) ?? at - 1;
  return isOne(c, c.words.whenBefore, before) || isOne(c, c.words.whenBefore, at - 1);
}

/** "The first half", "the latter half": a part that is named. */
function isPart({ clause: c, quantity: q, at }: Placed): boolean {
  const isOften = wordAt(c, at - 1) === "once" || wordAt(c, at - 1) === "twice";
  return q.kind === "fraction" && isInWords(q) && (isOne(c, c.words.partBefore, at - 1) || isOften);
}

/** "10 Downing Street", "the 1000 Lives Plus programme". */
function isInName({ clause: c, quantity: q, at, past }: Placed): boolean {
  if (q.kind !== "number" || q.unit !== null || q.modifier !== null || !/^\d+$/.test(q.quote)) return false;
  if (isOne(c, c.words.named, at - 1)) return true;
  if (!c.tokens[past]?.capital || isJoined(c, past)) return false;
  for (let i = past; i < past + 3; i++) if (isOne(c, c.words.streets, i)) return true;
  // Two capitals behind a number that is no start of a sentence.
  return at > c.first && isOne(c, c.words.determiners, at - 1) && c.tokens[past + 1]?.capital === true;
}

/** Whether an ordinal stands alone and tells a place: "finished fourth", "third with 39 points", "… first, Denmark second". */
export function isPlace({ clause: c, quantity: q, at, past }: Placed): boolean {
  const { rankBefore, rankAfter, determiners } = c.words;
  const isAlone = endsClause(c, past) || !isWord(c, past) || isClosed(c, past) || match(c, rankAfter, past) !== null;
  if (q.kind !== "ordinal" || !isAlone || isOne(c, determiners, at - 1)) return false;
  const others = c.covered.slice(Math.max(c.first, at - 16), at);
  return (
    matchBefore(c, rankBefore, at) !== null ||
    match(c, rankAfter, past) !== null ||
    others.some((other) => other?.kind === "rank")
  );
}

/** An ordinal that ranks and counts nothing: "the first Monday", "done the first"; "became the 32nd member" counts. */
function isPlainOrdinal(placed: Placed): boolean {
  const { clause: c, quantity: q, at, past } = placed;
  if (q.kind !== "ordinal" || isPlace(placed)) return false;
  const isNth = isOne(c, c.words.determiners, at - 1) && isOne(c, c.words.become, at - 2) && !isSmall(q, 3);
  return !isNth || !isWord(c, pastHyphen(c, past));
}

/** Amounts that say nothing: "several", "a number of", "a few". */
function isIdle({ clause: c, quantity: q, at }: Placed): boolean {
  if (q.kind !== "vague" || q.unit === "ratio") return false;
  return match(c, c.words.reading.vague, at) !== null && !/^(?:dozens|scores)/i.test(q.quote);
}

const TESTS: readonly ((placed: Placed) => boolean)[] = [
  isPartOfName,
  isFootnote,
  isReference,
  isFileSize,
  isBand,
  isKnownSet,
  isStructure,
  isOneOf,
  isBase,
  isTimeSpan,
  isPart,
  isInName,
  isPlainOrdinal,
  isIdle,
];

/** Whether a number only names something, says when, or is an article: no claim. */
export function isNoClaim(placed: Placed): boolean {
  const { kind } = placed.quantity;
  return kind === "date" || kind === "period" || TESTS.some((test) => test(placed));
}
