import { everywhere, readingWords, type ReadingWords } from "../lexicons/reading.ts";
import { phraseSet, Phrases } from "./phrases.ts";
import type { Modifier } from "../lexicons/shapes.ts";

/** A word of a numeral; `most` is the largest unit that may follow a word for tens, `exponent` the power of ten of a magnitude. */
export type Piece =
  | { readonly role: "unit" | "hundred" | "collective" | "ordinal"; readonly value: number }
  | { readonly role: "tens"; readonly value: number; readonly most: number }
  | { readonly role: "magnitude"; readonly exponent: number };

export interface Denominator {
  readonly value: number;
  readonly plural: boolean;
  /** A word that is nothing but a fraction ("half", "tiers"), not an ordinal as well. */
  readonly named: boolean;
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

function pieces({ numerals: n }: ReadingWords): Phrases<Piece> {
  const entries: [string, Piece][] = [];
  for (const [word, value] of Object.entries(n.units)) entries.push([word, { role: "unit", value }]);
  for (const [word, [value = 0, most = 9]] of Object.entries(n.tens))
    entries.push([word, { role: "tens", value, most }]);
  for (const word of n.hundreds) entries.push([word, { role: "hundred", value: 100 }]);
  for (const [word, exponent] of Object.entries(n.magnitudes)) entries.push([word, { role: "magnitude", exponent }]);
  for (const [word, value] of Object.entries(n.collectives)) entries.push([word, { role: "collective", value }]);
  for (const [word, value] of Object.entries(n.ordinals)) entries.push([word, { role: "ordinal", value }]);
  return new Phrases(entries);
}

function denominators({ numerals: n }: ReadingWords): Phrases<Denominator> {
  const entries: [string, Denominator][] = [];
  for (const [word, value] of Object.entries(n.ordinals)) {
    if (n.notDenominators.includes(word)) continue;
    entries.push([word, { value, plural: false, named: false }]);
    entries.push([word + n.fractionPlural, { value, plural: true, named: false }]);
  }
  for (const [word, value] of Object.entries(n.fractions)) entries.push([word, { value, plural: true, named: true }]);
  return new Phrases(entries);
}

function bent(words: Readonly<Record<string, readonly string[] | undefined>>): Phrases<Modifier> {
  return new Phrases(
    Object.entries(words).flatMap(([modifier, phrases]) =>
      (phrases ?? []).map((phrase) => [phrase, modifier as Modifier] as const),
    ),
  );
}

function vocabulary(words: ReadingWords) {
  const { numerals, relations, names, nouns, calendar, currencies, units, modifiers } = words;
  const { signsOfMoney, symbols, signs } = everywhere;
  const { "more-than-or-equal": orEqual = [], ...after } = modifiers.after;
  const entriesOf = <T>(record: Readonly<Record<string, T>>): Phrases<T> => new Phrases(Object.entries(record));
  return {
    words,
    pieces: pieces(words),
    denominators: denominators(words),
    shares: entriesOf(numerals.shares),
    abbreviations: new Map(Object.entries(numerals.abbreviations)),
    apart: set(numerals.apart),
    doubtful: set(numerals.doubtful),
    articles: set(numerals.articles),
    and: set(numerals.and),
    andAfter: set(numerals.andAfter),
    ones: set(numerals.ones),
    point: set(numerals.point),
    minus: set(numerals.minus),
    bare: set(numerals.bare),
    quarter: set(numerals.quarter),
    bareMultipliers: set(numerals.bareMultipliers),
    ordinalEndings: set(numerals.ordinalEndings),
    vulgar: new Map(Object.entries(signs.vulgar)),
    slash: set(signs.slash),
    times: set(signs.times),
    before: bent(modifiers.before),
    after: bent(after),
    placeWords: set(modifiers.placeWords),
    placeBefore: set(modifiers.placeBefore),
    than: set(modifiers.than),
    orEqualToIt: phraseSet(orEqual),
    percent: phraseSet(relations.percent),
    perCentOf: phraseSet(relations.perCentOf),
    points: entriesOf(relations.points),
    barePoints: set(relations.barePoints),
    perMille: phraseSet(relations.perMille),
    per: phraseSet(relations.per),
    perCount: set(relations.perCount),
    perArticle: set(relations.perArticle),
    perNouns: set(relations.perNouns),
    wholes: entriesOf(relations.wholes),
    between: phraseSet(relations.between),
    betweenJoin: phraseSet(relations.betweenJoin),
    from: phraseSet(relations.from),
    fromJoin: phraseSet(relations.fromJoin),
    rangeJoin: phraseSet(relations.rangeJoin),
    rangeSigns: set(relations.rangeSigns),
    bothJoin: phraseSet(relations.bothJoin),
    multiples: entriesOf(relations.multiples),
    halvings: set(relations.halvings),
    halvingsNot: set(relations.halvingsNot),
    fold: set(relations.fold),
    timesWords: set(relations.times),
    comparing: set(relations.comparing),
    vague: entriesOf(relations.vague),
    vagueShares: entriesOf(relations.vagueShares),
    vagueMostNot: set(relations.vagueMostNot),
    vagueUnits: entriesOf(relations.vagueUnits),
    vagueOf: set(relations.vagueOf),
    superlatives: set(relations.superlatives),
    rankBefore: set(relations.rankBefore),
    rankAfter: phraseSet(relations.rankAfter),
    up: set(relations.up),
    down: set(relations.down),
    upAfter: set(relations.upAfter),
    downAfter: set(relations.downAfter),
    changeJoin: set(relations.changeJoin),
    changeAdverbs: set(relations.changeAdverbs),
    closed: set(nouns.closed.split(/\s+/)),
    plurals: set(nouns.plurals),
    notPlural: set(nouns.notPlural),
    people: set(nouns.people),
    streak: set(nouns.streak),
    streakAfter: phraseSet(nouns.streakAfter),
    references: phraseSet(names.references),
    weakReferences: phraseSet(names.weakReferences),
    prefixes: set(names.prefixes),
    referenceJoin: set(names.referenceJoin),
    ages: phraseSet([...names.ages, ...names.agesOf]),
    ageGroups: set(names.ageGroups),
    ageWords: phraseSet(names.ageWords),
    events: phraseSet(names.events),
    averages: set(names.averages),
    idioms: phraseSet(names.idioms),
    pronounBefore: set(names.pronounBefore),
    codes: set(signsOfMoney.codes.split(/\s+/)),
    smallCodes: set(signsOfMoney.small),
    doubtfulCodes: set(signsOfMoney.doubtful),
    signs: entriesOf(signsOfMoney.signs),
    signsAfter: phraseSet(signsOfMoney.after),
    currencyNames: entriesOf(currencies.names),
    peoples: entriesOf(currencies.peoples),
    shillings: set(currencies.shillings),
    parts: new Phrases(Object.entries(currencies.parts)),
    partLetters: new Map(Object.entries(currencies.partLetters)),
    sterling: set(currencies.sterling),
    moneyOf: set(currencies.of),
    unitNames: new Phrases(
      Object.entries(units.names).flatMap(([name, forms]) => forms.map((form) => [form, name] as const)),
    ),
    timeUnits: set(units.time),
    symbols: unitSymbols(symbols.prefixes, symbols.prefixed, symbols.symbols),
    joinedSymbols: set(symbols.joined),
    squared: new Map(Object.entries(symbols.squared)),
    months: entriesOf(calendar.months),
    doubtfulMonths: set(calendar.doubtfulMonths),
    weekdays: set(calendar.weekdays),
    timeWords: new Map(Object.entries(calendar.units)),
    relative: entriesOf(calendar.relative),
    ago: set(calendar.ago),
    past: phraseSet(calendar.past),
    nextSpan: phraseSet(calendar.next),
    since: phraseSet(calendar.since),
    until: phraseSet(calendar.until),
    beforePeriod: phraseSet(calendar.beforePeriod),
    afterPeriod: phraseSet(calendar.afterPeriod),
    strong: set(calendar.strong),
    dateJoin: set(calendar.dateJoin),
    periodBetween: phraseSet(calendar.between),
    periodJoin: phraseSet(calendar.betweenJoin),
    yearBefore: phraseSet(calendar.in),
    ending: phraseSet(calendar.ending),
    yearLength: entriesOf(calendar.yearLength),
    fiscal: phraseSet(calendar.fiscal),
    quarterNames: entriesOf(calendar.quarterNames),
    halfNames: entriesOf(calendar.halfNames),
    mid: set(calendar.mid),
    century: set(calendar.century),
    clock: phraseSet(calendar.clock),
    era: set(calendar.era),
  } as const;
}

function build(words: ReadingWords): Lexicon {
  const lexicon = vocabulary(words);
  return { ...lexicon, starters: starters(lexicon, words) };
}

type Vocabulary = ReturnType<typeof vocabulary>;

interface Starting {
  readonly phrases: readonly Phrases<unknown>[];
  readonly sets: readonly Iterable<string>[];
}

/** What something to read can begin with, besides digits. */
function starting(l: Vocabulary): Starting {
  const numbers = [l.pieces, l.multiples, l.perCentOf, l.signs, l.vague, l.vagueShares, l.vagueUnits];
  const frames = [l.before, l.between, l.from, l.references, l.idioms, l.ages];
  const times = [l.months, l.relative, l.past, l.nextSpan, l.since, l.until, l.beforePeriod, l.afterPeriod];
  const spans = [l.periodBetween, l.yearLength, l.fiscal, l.quarterNames, l.halfNames];
  const codes = [...l.codes].flatMap((code) => [code, `m${code}`, `k${code}`]).map((code) => code.toLowerCase());
  const sets = [l.articles, l.minus, l.bare, l.quarter, l.halvings, l.vulgar.keys(), l.mid, l.ageGroups, codes];
  return { phrases: [...numbers, ...frames, ...times, ...spans], sets };
}

function starters(lexicon: Vocabulary, { calendar }: ReadingWords): ReadonlySet<string> {
  const { phrases, sets } = starting(lexicon);
  const signs = ["-", "–", "+", ".", "(", "[", calendar.quarterLetter, calendar.halfLetter];
  return new Set([...signs, ...phrases.flatMap((p) => [...p.firsts()]), ...sets.flatMap((s) => [...s])]);
}

function unitSymbols(
  prefixes: Readonly<Record<string, number>>,
  prefixed: readonly string[],
  plain: readonly string[],
): ReadonlySet<string> {
  const all = prefixed.flatMap((unit) => [unit, ...Object.keys(prefixes).map((prefix) => prefix + unit)]);
  return new Set([...all, ...plain]);
}

/** The words of a language, ready to be found in tokens. */
export type Lexicon = Vocabulary & { readonly starters: ReadonlySet<string> };

const built = new Map<ReadingWords, Lexicon>();

/** The lexicon of a language, built once. */
export function lexiconOf(language: string): Lexicon {
  const words = readingWords(language);
  let lexicon = built.get(words);
  if (!lexicon) built.set(words, (lexicon = build(words)));
  return lexicon;
}
