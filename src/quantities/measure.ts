import type { Atom } from "./atom.ts";
import { currencyAfter, currencyBefore, partAfter, type Currency } from "./money-in.ts";
import { readNumeral, type Numeral } from "./number.ts";
import { isJoined, once, wordAt, type Paragraph } from "./paragraph.ts";
import { multiply, negate, ratio, type Rational } from "./rational.ts";
import { readShare } from "./share.ts";
import { readUnit } from "./unit-in.ts";

export interface AtomOptions {
  /** Whether "and" may join parts of a number; off inside "between … and …". */
  readonly and?: boolean;
}

const hundredth = ratio(1n, 100n);

/** A minus before the number: a sign joined to it, or a word. Gives where the number begins; null where there is none. */
function minusBefore(p: Paragraph, at: number): number | null {
  const { minus } = p.lexicon;
  const token = p.tokens[at];
  if (!token) return null;
  if (token.kind === "word") return minus.has(token.text) && p.tokens[at + 1]?.gap === 1 ? at + 1 : null;
  if (token.text !== "-" && token.text !== "–") return null;
  if (isJoined(p, at) && at > 0 && p.tokens[at - 1]?.kind !== "symbol") return null;
  if (isJoined(p, at + 1)) return at + 1;
  // "- 1 4/5" is a negative number where it is the whole of its paragraph, else the item of a list.
  if (at > 0) return null;
  const numeral = readNumeral(p, at + 1);
  return numeral?.end === p.tokens.length ? at + 1 : null;
}

/** The round number that a rate is per: "1,000", "hundred thousand", "thousand". */
function baseAt(p: Paragraph, at: number): { end: number; per: string } | null {
  const base = readNumeral(p, at);
  if (base) return base.value.d === 1n && base.value.n >= 100n ? { end: base.end, per: base.value.n.toString() } : null;
  const first = p.lexicon.pieces.match(p.tokens, at);
  if (!first || (first.value.role !== "hundred" && first.value.role !== "magnitude")) return null;
  const hundreds = first.value.role === "magnitude" ? 10n ** BigInt(first.value.exponent) : 100n;
  const second = p.lexicon.pieces.match(p.tokens, first.end);
  if (second?.value.role !== "magnitude") return { end: first.end, per: hundreds.toString() };
  return { end: second.end, per: (hundreds * 10n ** BigInt(second.value.exponent)).toString() };
}

/** What the number is per: "per person", "a share", "/hour", "per 1,000". */
export function perAfter(p: Paragraph, at: number, articles: boolean): { end: number; per: string } | null {
  const { per, perArticle, perNouns, closed } = p.lexicon;
  const token = p.tokens[at];
  if (!token || token.gap === 2) return null;
  const match = per.match(p.tokens, at);
  if (match) {
    const slash = wordAt(p, at) === "/";
    if (slash && !(isJoined(p, at) && isJoined(p, match.end))) return null;
    const base = baseAt(p, match.end);
    if (base) return base;
    if (p.lexicon.perCount.has(token.text)) return null;
    const noun = p.tokens[match.end];
    if (noun?.kind !== "word" || noun.gap === 2 || (closed.has(noun.text) && !perNouns.has(noun.text))) return null;
    const unit = readUnit(p, match.end);
    return { end: unit?.end ?? match.end + 1, per: unit?.unit ?? noun.text };
  }
  const noun = wordAt(p, at + 1);
  if (!articles || !perArticle.has(token.text) || !perNouns.has(noun) || p.tokens[at + 1]?.gap !== 1) return null;
  return { end: at + 2, per: noun };
}

interface Start {
  readonly at: number;
  readonly negative: boolean;
}

function atomOf(start: number, n: Numeral, more: Partial<Atom>): Atom {
  return {
    start,
    end: n.end,
    kind: n.form === "fraction" || n.form === "share" ? "fraction" : "number",
    value: n.value,
    unit: n.form === "fraction" || n.form === "share" ? "ratio" : null,
    per: null,
    precision: n.precision,
    form: n.form,
    plain: n.plain,
    magnitude: n.magnitude,
    noun: null,
    negative: false,
    ...more,
  };
}

/** The rest of an amount of money once its currency is known: parts, a magnitude after the code, what it is per. */
function money(p: Paragraph, start: number, n: Numeral, c: Currency, end: number, before: boolean, and: boolean): Atom {
  const late = c.end === end && n.magnitude === 0 && !before ? lateMagnitude(p, end) : null;
  const part = late || !and ? null : partAfter(p, end, n, before);
  const value = multiply(part?.value ?? n.value, late?.factor ?? c.factor);
  const tail = late?.end ?? part?.end ?? end;
  const per = perAfter(p, tail, true);
  const scale = late?.exponent ?? c.factor.n.toString().length - 1;
  const precision = part?.precision ?? (n.precision === null ? null : n.precision + scale);
  const form = n.form === "fraction" ? "words" : n.form;
  return atomOf(start, n, {
    end: per?.end ?? tail,
    kind: "money",
    unit: c.code,
    value,
    per: per?.per ?? null,
    precision,
    plain: false,
    form,
    magnitude: n.magnitude + scale,
  });
}

/** "75 USD million": the magnitude after the code. */
function lateMagnitude(p: Paragraph, at: number): { end: number; factor: Rational; exponent: number } | null {
  const match = p.tokens[at]?.gap === 1 ? p.lexicon.pieces.match(p.tokens, at) : null;
  if (match?.value.role !== "magnitude" || match.value.exponent < 6) return null;
  return { end: match.end, factor: { n: 10n ** BigInt(match.value.exponent), d: 1n }, exponent: match.value.exponent };
}

/** Parts of money that stand alone: "50 cents", "470p". */
function moneyPart(p: Paragraph, start: number, n: Numeral): Atom | null {
  const { parts, partLetters } = p.lexicon;
  const hyphen = wordAt(p, n.end) === "-" && isJoined(p, n.end) && isJoined(p, n.end + 1) ? n.end + 1 : n.end;
  const match = p.tokens[n.end]?.gap === 2 ? null : parts.match(p.tokens, hyphen);
  const letter = isJoined(p, n.end) && n.plain ? partLetters.get(wordAt(p, n.end)) : undefined;
  const joinedMore = p.tokens[n.end + 1]?.gap === 0 && p.tokens[n.end + 1]?.kind === "digits";
  if (!match && (letter === undefined || joinedMore)) return null;
  const end = match?.end ?? n.end + 1;
  const per = perAfter(p, end, true);
  const unit = match?.value.unit ?? letter ?? null;
  return atomOf(start, n, { end: per?.end ?? end, kind: "money", unit, per: per?.per ?? null, plain: false });
}

/** Words for points; bare "points" are percentage points where the paragraph has percentages and a difference is meant. */
function pointsAfter(p: Paragraph, start: number, n: Numeral, at: number): { end: number; value: number } | null {
  const { points, barePoints, up, down, upAfter, downAfter, changeJoin, changeAdverbs } = p.lexicon;
  const match = points.match(p.tokens, at);
  if (match || !barePoints.has(wordAt(p, at)) || n.form === "share") return match;
  if (!p.hasPercent && n.value.d === 1n) return null;
  const before = wordAt(p, start - 1);
  const after = wordAt(p, at + 1);
  const isChange = [up, down, changeJoin, changeAdverbs].some((s) => s.has(before));
  const isGap = [upAfter, downAfter].some((s) => s.has(after)) || p.lexicon.placeWords.has(after);
  return (isChange || isGap) && n.value.n < 100n * n.value.d ? { end: at + 1, value: 2 } : null;
}

/** Percent, points, per mille: what makes a ratio of the number. */
function proportion(p: Paragraph, start: number, n: Numeral): Atom | null {
  const { percent, perMille, wholes, moneyOf } = p.lexicon;
  if (p.tokens[n.end]?.gap === 2) return null;
  // "half a percent"
  const article = n.form === "fraction" && p.lexicon.articles.has(wordAt(p, n.end));
  const isHyphen = wordAt(p, n.end) === "-" && isJoined(p, n.end) && isJoined(p, n.end + 1);
  const hyphen = article || isHyphen ? n.end + 1 : n.end;
  const point = pointsAfter(p, start, n, hyphen);
  if (point) {
    const value = multiply(n.value, ratio(1n, 10n ** BigInt(point.value)));
    const precision = n.precision === null ? null : n.precision - point.value;
    return atomOf(start, n, { end: point.end, kind: "points", unit: "points", value, precision, plain: false });
  }
  const match = percent.match(p.tokens, hyphen);
  if (match) {
    const precision = n.precision === null ? null : n.precision - 2;
    const of = moneyOf.has(wordAt(p, match.end)) || /^(of|du)$/.test(wordAt(p, match.end));
    const whole = of ? (wholes.match(p.tokens, match.end + 1) ?? wholes.match(p.tokens, match.end)) : null;
    const value = multiply(n.value, hundredth);
    const form = n.form === "fraction" || n.form === "share" ? "words" : n.form;
    return atomOf(start, n, {
      end: match.end,
      kind: "percent",
      unit: "ratio",
      value,
      per: whole?.value ?? null,
      precision,
      plain: false,
      form,
    });
  }
  const mille = perMille.match(p.tokens, n.end);
  return mille ? atomOf(start, n, { end: mille.end, per: "1000", plain: false }) : null;
}

function unitAtom(p: Paragraph, start: number, n: Numeral): Atom | null {
  const half = n.form === "fraction" && p.lexicon.articles.has(wordAt(p, n.end));
  const unit = readUnit(p, half ? n.end + 1 : n.end);
  if (!unit) return null;
  const per = perAfter(p, unit.end, !p.lexicon.timeUnits.has(unit.unit));
  const form = n.form === "fraction" ? "words" : n.form;
  const end = per?.end ?? unit.end;
  return atomOf(start, n, { end, kind: "number", unit: unit.unit, per: per?.per ?? null, plain: false, form });
}

function negated(atom: Atom, minus: boolean): Atom {
  return minus ? { ...atom, value: negate(atom.value), negative: true, plain: false } : atom;
}

/** Reads one number with its sign and unit from token `at`. */
export function readAtom(p: Paragraph, at: number, options: AtomOptions = {}): Atom | null {
  const and = options.and ?? true;
  return once(p, and ? 8 : 9, at, () => read(p, at, and));
}

function read(p: Paragraph, at: number, and: boolean): Atom | null {
  const percentOf = p.lexicon.perCentOf.match(p.tokens, at);
  if (percentOf) {
    const n = p.tokens[at - 1]?.kind === "digits" ? null : readNumeral(p, percentOf.end);
    return n
      ? atomOf(at, n, { kind: "percent", unit: "ratio", value: multiply(n.value, hundredth), plain: false })
      : null;
  }
  const minus = minusBefore(p, at);
  const begin: Start = { at: minus ?? at, negative: minus !== null };
  const before = currencyBefore(p, begin.at);
  if (before) {
    const inner = minusBefore(p, before.end);
    const n = p.tokens[before.end]?.gap === 2 ? null : readNumeral(p, inner ?? before.end, { money: true, and });
    if (!n) return null;
    const named = currencyAfter(p, n.end);
    const same = named && p.tokens[n.end]?.kind === "word" ? named.end : n.end;
    return negated(money(p, at, n, before, same, true, and), begin.negative || inner !== null);
  }
  const n = readNumeral(p, begin.at, { and });
  if (!n) return null;
  const isNegative = begin.negative;
  const share = isNegative ? null : readShare(p, begin.at, n);
  if (share) return atomOf(at, share, {});
  const currency = currencyAfter(p, n.end);
  if (currency && n.form !== "share") {
    const full = n.doubtful === true ? (readNumeral(p, begin.at, { money: true }) ?? n) : n;
    return negated(money(p, at, full, currency, currency.end, false, and), isNegative);
  }
  if (n.doubtful === true) {
    const full = readNumeral(p, begin.at, { money: true });
    const late = full ? currencyAfter(p, full.end) : null;
    if (full && late) return negated(money(p, at, full, late, late.end, false, and), isNegative);
  }
  const found = proportion(p, at, n) ?? moneyPart(p, at, n) ?? unitAtom(p, at, n);
  if (found) return negated(found, isNegative);
  const per = perAfter(p, n.end, false);
  return negated(atomOf(at, n, per ? { end: per.end, per: per.per, plain: false } : {}), isNegative);
}

/** Whether the atom is a bare number that may take over another's unit. */
export function isBare(atom: Atom): boolean {
  return atom.kind === "number" && atom.unit === null && atom.per === null;
}
