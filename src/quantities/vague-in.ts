import { currencyAfter } from "./money-in.ts";
import { isPlural } from "./number.ts";
import { wordAt, type Paragraph } from "./paragraph.ts";
import { ratio, whole, type Rational } from "./rational.ts";
import type { Interval } from "./interval.ts";

/** A number that the words leave open, with the bounds that they suggest. */
export interface Vague {
  readonly end: number;
  readonly bounds: Interval;
  readonly unit: string | null;
}

function bounds(low: Rational | null, high: Rational | null, lowInclusive: boolean, highInclusive: boolean): Interval {
  return { low, high, lowInclusive, highInclusive };
}

/** "tens of billions", "hundreds of thousands of people": from twice the unit up to ten times the unit. */
function units(p: Paragraph, at: number): Vague | null {
  const { vagueUnits, vagueOf, articles } = p.lexicon;
  if (articles.has(wordAt(p, at - 1))) return null;
  let match = vagueUnits.match(p.tokens, at);
  if (!match) return null;
  let exponent = match.value;
  let end = match.end;
  while (vagueOf.has(wordAt(p, end)) && exponent < 30) {
    const past = wordAt(p, end + 1) === "'" ? end + 2 : end + 1;
    match = vagueUnits.match(p.tokens, past);
    if (!match) break;
    exponent += match.value;
    end = match.end;
  }
  const unit = 10n ** BigInt(exponent);
  const past = vagueOf.has(wordAt(p, end)) && wordAt(p, end) === "of" ? end + 1 : end;
  const money = currencyAfter(p, past);
  return {
    end: money?.end ?? end,
    bounds: bounds(whole(2n * unit), whole(10n * unit), true, false),
    unit: money?.code ?? null,
  };
}

/** "several", "a handful", "a few hundred": with a multiplier after them the bounds are multiplied. */
function few(p: Paragraph, at: number): Vague | null {
  const match = p.lexicon.vague.match(p.tokens, at);
  if (!match) return null;
  const [low = null, high = null] = match.value;
  let factor = 1n;
  let end = match.end;
  for (let piece = p.lexicon.pieces.match(p.tokens, end); piece && factor < 10n ** 15n;) {
    const { value } = piece;
    if (value.role === "hundred") factor *= 100n;
    else if (value.role === "magnitude") factor *= 10n ** BigInt(value.exponent);
    else if (value.role === "collective") factor *= BigInt(value.value);
    else break;
    end = piece.end;
    piece = p.lexicon.pieces.match(p.tokens, end);
  }
  const money = factor > 1n ? currencyAfter(p, end) : null;
  const scaled = (bound: number | null): Rational | null => (bound === null ? null : whole(BigInt(bound) * factor));
  return {
    end: money?.end ?? end,
    bounds: bounds(scaled(low), scaled(high), low !== null, high !== null),
    unit: money?.code ?? null,
  };
}

/** "a majority", "most of": shares of a whole; "most" only where it is no superlative. */
function share(p: Paragraph, at: number): Vague | null {
  const match = p.lexicon.vagueShares.match(p.tokens, at);
  if (!match) return null;
  if (match.end === at + 1 && p.tokens[at]?.text === "most") {
    const isSuperlative =
      p.lexicon.words.relations.ordinalThe.includes(wordAt(p, at - 1)) || wordAt(p, at - 1) === "at";
    const next = wordAt(p, match.end);
    const counts = isPlural(p, next) || isPlural(p, wordAt(p, match.end + 1));
    if (isSuperlative || p.lexicon.vagueMostNot.has(next) || !counts) return null;
  }
  const [low = 0, high = 100] = match.value;
  const percent = (n: number): Rational => ratio(BigInt(n), 100n);
  return { end: match.end, bounds: bounds(percent(low), percent(high), false, true), unit: "ratio" };
}

/** Reads a vague quantity from token `at`. */
export function readVague(p: Paragraph, at: number): Vague | null {
  return units(p, at) ?? few(p, at) ?? share(p, at);
}
