import { says } from "../labels/words.ts";

/** The members of a dimension that stand for others together. */
export interface Totals {
  /** The one that stands for all others; null where none does. */
  readonly total: string | null;
  /** All that are sums of others or lie outside of what the total holds, the total among them. */
  readonly sums: readonly string[];
}

/** The numbers of a dimension's members where all else is the same. */
export type Slice = ReadonlyMap<string, number>;

const NONE: Totals = { total: null, sums: [] };

/** How many slices are looked at. */
const MOST = 400;

function isWordy(label: string): boolean {
  return says.total.atEnd(label) || says.totalOnly.is(label) || says.whole.is(label);
}

/** In how many slices `total` is the sum of `parts`; -1 where one slice says otherwise. A number may be rounded by half of `digit`. */
function sumsUp(total: string, parts: readonly string[], slices: readonly Slice[], digit: number): number {
  const slack = (digit * (parts.length + 1)) / 2 + 1e-9;
  let fit = 0;
  for (const slice of slices) {
    const whole = slice.get(total);
    if (whole === undefined) continue;
    let sum = 0;
    let all = true;
    for (const part of parts) {
      const value = slice.get(part);
      if (value === undefined) all = false;
      else if (value < 0) return -1;
      sum += value ?? 0;
    }
    if (!all) continue;
    if (Math.abs(sum - whole) > slack) return -1;
    if (sum > slack * 4) fit++;
  }
  return fit;
}

/** The parts that a label may be the sum of: all others, those before it, those behind it. */
function blocks(label: string, labels: readonly string[], leaveOut: (label: string) => boolean): string[][] {
  const at = labels.indexOf(label);
  const parts = (list: readonly string[]): string[] => list.filter((l) => l !== label && !leaveOut(l));
  return [parts(labels), parts(labels.slice(0, at)), parts(labels.slice(at + 1))];
}

/** The label that is the sum of others in all slices, and what it is the sum of; null where none is. */
function byArithmetic(
  labels: readonly string[],
  slices: readonly Slice[],
  digit: number,
): { total: string; parts: readonly string[] } | null {
  if (labels.some((label) => says.balance.begins(label) && labels.length < 5)) return null;
  const isPart = (label: string): boolean => says.partOf.begins(label);
  let best: { total: string; parts: readonly string[]; rank: number } | null = null;
  for (const label of labels) {
    if (isPart(label)) continue;
    const wordy = isWordy(label);
    for (const leave of [isPart, (l: string) => isPart(l) || isWordy(l)]) {
      for (const parts of blocks(label, labels, leave)) {
        if (parts.length < 2) continue;
        const fit = sumsUp(label, parts, slices, digit);
        // Two numbers that happen to add up prove little where no word says so.
        if (fit < 1 || (!wordy && fit * parts.length < 6)) continue;
        const rank = (wordy ? 1000 : 0) + parts.length;
        if (!best || rank > best.rank) best = { total: label, parts, rank };
      }
    }
  }
  return best;
}

/** Whether a label lies between the others in nearly all slices, as a mean of them must. */
function liesBetween(label: string, slices: readonly Slice[]): boolean {
  let inside = 0;
  let all = 0;
  for (const slice of slices) {
    const own = slice.get(label);
    const others = [...slice].flatMap(([l, value]) => (l === label ? [] : [value]));
    if (own === undefined || others.length < 2) continue;
    all++;
    if (own >= Math.min(...others) && own <= Math.max(...others)) inside++;
  }
  return all > 0 && inside >= all * 0.9;
}

/** Whether the others of each slice make up most of a label and not more, as where some parts are not listed. */
function holdsMost(label: string, slices: readonly Slice[]): boolean {
  let compared = 0;
  for (const slice of slices) {
    const own = slice.get(label);
    if (own === undefined || slice.size < 3) continue;
    let sum = 0;
    for (const [other, value] of slice) {
      if (other === label) continue;
      if (value < 0 || value > own) return false;
      sum += value;
    }
    if (sum < own * 0.6 || sum > own * 1.02) return false;
    compared++;
  }
  return compared > 0;
}

/**
 * The member that stands for all others, by its words and by the numbers: the sum of the others where they can be added up, else
 * between them. `digit` is the last digit of the numbers: 0.1 for one decimal.
 */
export function findTotals(labels: readonly string[], all: readonly Slice[], additive: boolean, digit: number): Totals {
  const slices = all.length > MOST ? all.filter((_, i) => i % Math.ceil(all.length / MOST) === 0) : all;
  if (labels.length < 2 || labels.length > 1000) return NONE;
  const wordy = labels.filter(isWordy);
  const others = (total: string): string[] =>
    labels.filter((l) => l !== total && (isWordy(l) || says.partOf.begins(l)));
  if (additive) {
    const found = labels.length > 2 && labels.length <= 100 ? byArithmetic(labels, slices, digit) : null;
    if (found) {
      const parts = new Set(found.parts);
      return { total: found.total, sums: labels.filter((l) => !parts.has(l)) };
    }
  }
  const sure = wordy.filter((label) => {
    const strong = says.total.atEnd(label) || says.whole.is(label);
    if (!strong && !says.totalOnly.is(label)) return false;
    return additive ? strong && holdsMost(label, slices) : liesBetween(label, slices);
  });
  const [total] = sure;
  if (total === undefined || sure.length > 1) return NONE;
  const sums = new Set([total, ...(additive ? others(total) : [])]);
  return { total, sums: labels.filter((l) => sums.has(l)) };
}
