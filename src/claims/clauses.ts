import type { Reading } from "./reading.ts";

/** A stretch of a sentence. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A name in a sentence, and whether the address of the claim holds it. */
export interface Name extends Stretch {
  readonly key: string;
  readonly held: boolean;
}

/** Where a claim stands in its sentence. */
export function inSentence({ start, end, context }: Reading): Stretch {
  return { start: start - context.sentence.start, end: end - context.sentence.start };
}

/** The clause that a claim stands in: between commas, colons, brackets and dashes, and the words that begin another clause. */
export function clauseOf(reading: Reading): Stretch {
  const { text, mentions } = reading.context;
  const claim = inSentence(reading);
  const marks = [...text.matchAll(/[;:()–—]|,(?!\d)/g)].map((m) => ({ start: m.index, end: m.index + 1 }));
  const breaks = [...marks, ...mentions.clauses];
  const before = breaks.filter((b) => b.end <= claim.start).map((b) => b.end);
  const behind = breaks.filter((b) => b.start >= claim.end).map((b) => b.start);
  return { start: Math.max(0, ...before), end: Math.min(text.length, ...behind) };
}

/** Whether one stretch lies in another. */
export function within(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/**
 * The name that a claim's own clause speaks of instead of one that its address holds: the only one before the claim, and not
 * what something is held against ("than Poland", "since 2014"). Null where the clause names what the address holds, or several.
 */
export function rivalInClause(reading: Reading, names: readonly Name[]): Name | null {
  const clause = clauseOf(reading);
  const claim = inSentence(reading);
  const here = names.filter((n) => within(n, clause));
  if (here.some((n) => n.held)) return null;
  const { beside } = reading.context.mentions;
  const gap = (from: number, to: number): string => reading.context.text.slice(from, to);
  const isBeside = (n: Name): boolean =>
    beside.some((b) => b.end <= n.start && /^\s+(?:the\s+)?$/i.test(gap(b.end, n.start)));
  const before = here.filter((n) => n.end <= claim.start && !isBeside(n));
  const keys = new Set(before.map((n) => n.key));
  return keys.size === 1 ? (before[0] ?? null) : null;
}
