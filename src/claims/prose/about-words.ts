import type { Position } from "./slots.ts";
import type { Token } from "./tokens.ts";

const OF =
  /\b(?:numbers?|rates?|proportions?|percentages?|shares?|levels?|averages?|means?|totals?|volumes?|values?|amounts?|counts?|prices?|costs?)\s+of\s+/giu;
const HEAD = /^(?:rates?|index|indices|prices?|ratios?|costs?)$/iu;

/** The words of a claim's sentence that say what the number is of: "number of stillbirths", "stillbirth rate", the noun it counts. */
export function aboutWords({ claim, sentence }: Position): Token[] {
  const { tokens, text, start } = sentence;
  const found = new Set<Token>();
  for (const m of text.matchAll(OF)) {
    const from = start + m.index + m[0].length;
    const at = tokens.findIndex((t) => t.start >= from);
    for (const token of tokens.slice(at, at + 3)) {
      if (at < 0) break;
      if (!token.content) {
        if (/^(?:the|all|a|an|these|those)$/i.test(token.raw)) continue;
        break;
      }
      if (/^\d/.test(token.raw)) break;
      found.add(token);
    }
  }
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (HEAD.test(token.raw) && before?.content === true && before.end + 1 >= token.start) found.add(before);
  });
  const noun = claim.quantity?.noun ?? null;
  if (noun !== null) {
    const last = tokens.filter((t) => t.start >= claim.start && t.content && noun.includes(t.raw)).at(0);
    for (const t of tokens)
      if (t.content && noun.includes(t.raw) && t.start >= claim.start && t.start < claim.end + noun.length + 2)
        found.add(t);
    if (last) found.add(last);
  }
  // The nearest that stands before the number, or at it, says what it is of.
  const near = [...found].filter((t) => !sentence.periods.some((p) => p.start <= t.start && p.end >= t.end));
  return near.sort((a, b) => a.start - b.start);
}
