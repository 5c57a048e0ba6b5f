/** A sentence as a stretch of a block's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|etc|cf|e\.g|i\.e|approx|ca|Fig|Tab|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\.S|U\.K|M|Mme)\.$/;

/**
 * The sentences of a text, in order and without gaps: a full stop, question or exclamation mark ends one when a space
 * and something that can begin a sentence follow, except after an abbreviation or initial.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c !== "." && c !== "!" && c !== "?") continue;
    let end = i + 1;
    while (end < text.length && /["'”’)\]»]/.test(text[end] ?? "")) end++;
    if (end < text.length && !/\s/.test(text[end] ?? "")) continue;
    let next = end;
    while (next < text.length && /\s/.test(text[next] ?? "")) next++;
    if (next < text.length && !/[\p{Lu}\p{Lt}\p{N}"'“‘(«$£€–—-]/u.test(text[next] ?? "")) continue;
    if (c === "." && ABBREVIATION.test(text.slice(Math.max(start, i - 9), i + 1))) continue;
    sentences.push({ start, end: next });
    start = next;
    i = next - 1;
  }
  if (start < text.length || sentences.length === 0) sentences.push({ start, end: text.length });
  return sentences;
}
