/** One case of the public sets: a sentence and what should be found in it. */
export interface Case {
  readonly id: string;
  readonly model: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly start?: number | null;
  readonly end?: number | null;
  readonly quote: string;
  readonly kind: string;
  readonly value?: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly uncertainty?: number;
}

/** What a reader found, offsets within the case. */
export interface Found {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  NumberModel: ["number"],
  PercentModel: ["percent"],
  CurrencyModel: ["currency", "money"],
  OrdinalModel: ["ordinal", "rank"],
  NumberRangeModel: ["range"],
};

function near(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

function sameBound(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : near(a, b, 1e-9);
}

function isInPlace(x: Expected, q: Found): boolean {
  if (x.start !== undefined && x.start !== null && x.end !== undefined && x.end !== null) {
    return Math.min(x.end, q.end) - Math.max(x.start, q.start) >= 0.6 * (x.end - x.start);
  }
  const [a, b] = [x.quote.toLowerCase(), q.quote.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

function matches(x: Expected, q: Found, model: string): boolean {
  if (!isInPlace(x, q)) return false;
  if (x.kind === "range") return sameBound(q.low, x.low ?? null) && sameBound(q.high, x.high ?? null);
  const value = x.value ?? NaN;
  if (x.uncertainty) {
    if (q.low === null || q.high === null) return false;
    return near(q.low, value - x.uncertainty, 1e-6) && near(q.high, value + x.uncertainty, 1e-6);
  }
  if (q.value === null) return false;
  const scales = model === "quantulum3" ? [1, 100, 0.01] : [1];
  return scales.some((scale) => near((q.value ?? NaN) * scale, value, 1e-9));
}

/** Whether all that is expected was found; where nothing is, whether nothing of the model's kind was. */
export function isRight(one: Case, found: readonly Found[]): boolean {
  if (one.expected.length > 0) return one.expected.every((x) => found.some((q) => matches(x, q, one.model)));
  const kinds = KINDS[one.model] ?? [];
  const bare = [null, "", "number", "count", "ratio"];
  return !found.some((q) => bare.includes(q.unit) && kinds.includes(q.kind));
}
