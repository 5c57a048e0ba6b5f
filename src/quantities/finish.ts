import { assertedBy, assertedRange, type Written } from "./asserted.ts";
import type { Atom } from "./atom.ts";
import type { Bounded } from "./bounds.ts";
import type { TimeFound } from "./calendar/found.ts";
import { countedNoun, directionFrom, directionOf, orderedNoun, rowAfter } from "./context.ts";
import { perAfter } from "./measure.ts";
import { type Paragraph } from "./paragraph.ts";
import type { Quantity } from "./quantity.ts";
import { compare, one } from "./rational.ts";
import type { Vague } from "./vague-in.ts";

const unbounded = { low: null, high: null, lowInclusive: false, highInclusive: false } as const;

function startOf(p: Paragraph, at: number): number {
  return p.tokens[at]?.start ?? 0;
}

function endBefore(p: Paragraph, at: number): number {
  return p.tokens[at - 1]?.end ?? 0;
}

function written(atom: Atom, per: string | null): Written {
  const isCount = atom.kind === "number" && atom.unit === null && per === null;
  const { value, kind, form, precision, magnitude } = atom;
  return { value, kind, form, precision, isCount, magnitude };
}

interface Noun {
  readonly noun: string | null;
  readonly per: string | null;
}

function nounOf(p: Paragraph, atom: Atom, end: number): Noun {
  if (atom.noun !== null) return { noun: atom.noun, per: atom.per };
  if (atom.kind === "ordinal" || atom.kind === "rank") return { noun: orderedNoun(p, end), per: null };
  if ((atom.kind !== "number" && atom.kind !== "fraction") || (atom.unit !== null && atom.unit !== "ratio")) {
    return { noun: p.lexicon.timeUnits.has(atom.unit ?? "") ? rowAfter(p, end) : null, per: atom.per };
  }
  const noun = countedNoun(p, end, compare(atom.value, one) === 0);
  const per = noun && atom.per === null ? perAfter(p, noun.end, false) : null;
  return { noun: noun?.noun ?? null, per: per?.per ?? atom.per };
}

/** The record of a number or range that was read. */
export function finish(p: Paragraph, b: Bounded): Quantity {
  const { atom, high, modifier, stated } = b;
  const { noun, per } = nounOf(p, high ?? atom, b.end);
  const isRange = high !== null;
  const change = directionOf(p, b.start, b.end, atom.kind) ?? directionFrom(p, b.start, atom.kind);
  const direction = atom.negative && !isRange ? "down" : change;
  const start = startOf(p, b.start);
  const end = endBefore(p, b.end);
  return {
    quote: p.text.slice(start, end),
    start,
    end,
    kind: isRange ? "range" : atom.kind,
    value: isRange ? null : atom.value,
    stated,
    asserted: isRange
      ? assertedRange(written(atom, per), written(high, per), stated)
      : assertedBy(written(atom, per), modifier),
    unit: atom.unit ?? high?.unit ?? null,
    per: per ?? high?.per ?? null,
    modifier,
    direction,
    precision: atom.precision,
    noun,
    period: null,
  };
}

/** The record of a date or a period. */
export function finishTime(p: Paragraph, from: number, time: TimeFound): Quantity {
  const start = startOf(p, from);
  const end = endBefore(p, time.end);
  return {
    quote: p.text.slice(start, end),
    start,
    end,
    kind: time.kind,
    value: null,
    stated: unbounded,
    asserted: unbounded,
    unit: null,
    per: null,
    modifier: null,
    direction: null,
    precision: null,
    noun: null,
    period: time.period,
  };
}

/** The record of a vague quantity. */
export function finishVague(p: Paragraph, start: number, vague: Vague): Quantity {
  return {
    ...finishTime(p, start, { end: vague.end, kind: "period", period: null }),
    kind: "vague",
    stated: vague.bounds,
    asserted: vague.bounds,
    unit: vague.unit,
    noun: vague.unit === null ? (countedNoun(p, afterOf(p, vague.end), false)?.noun ?? null) : null,
  };
}

function afterOf(p: Paragraph, at: number): number {
  return p.lexicon.vagueOf.has(p.tokens[at]?.text ?? "") ? at + 1 : at;
}
