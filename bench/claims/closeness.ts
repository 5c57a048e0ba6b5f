/** A number, or a text that is one; null for anything else. */
function numberIn(x: unknown): number | null {
  if (typeof x === "boolean") return x ? 1 : 0;
  if (typeof x === "number") return x;
  if (typeof x !== "string" || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(x)) return null;
  return Number(x);
}

/** Whether two values agree to 0.2 %, whatever their sign, as a fraction or in percent. */
export function isClose(found: unknown, computed: unknown, tolerance = 2e-3): boolean {
  const [a, b] = [numberIn(found), numberIn(computed)];
  if (a === null || b === null) return false;
  const forms = [a, a / 100, a * 100, -a, -a / 100, -a * 100];
  return forms.some((x) => Math.abs(x - b) <= tolerance * Math.max(Math.abs(x), Math.abs(b), 1e-12));
}

/** The numbers that stand in a text in digits, as they are written ("1,200" and "1200" are two). */
export function numberSet(text: string | null): ReadonlySet<string> {
  return new Set((text ?? "").match(/\d[\d,.]*\d|\d/g) ?? []);
}

/** Whether a suggestion is what stood in the text before a wrong number was put in: a number in common, or a part of its words. */
export function isRightSuggestion(suggestion: string | null, original: string): boolean {
  if (suggestion === null || suggestion === "") return false;
  const before = numberSet(original);
  if ([...numberSet(suggestion)].some((n) => before.has(n))) return true;
  return original.toLowerCase().includes(suggestion.toLowerCase());
}
