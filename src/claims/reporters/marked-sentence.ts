import type { Claim } from "../verdict.ts";

/** A sentence is shown whole up to this length; of a longer one, what stands around the claim. */
const LONGEST = 220;

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The end of a text, cut at a word, with "…" before it where it is longer than `length`. */
function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(text.length - length);
  return `…${cut.slice(Math.max(0, cut.indexOf(" ")))}`;
}

function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const at = cut.lastIndexOf(" ");
  return `${at < 0 ? cut : cut.slice(0, at + 1)}…`;
}

/** The sentence of a claim in one line, the claim's words marked; "" where it has no words. */
export function markedSentence(claim: Claim, mark: (words: string) => string): string {
  const { sentence, sentenceStart, sentenceEnd } = claim;
  const words = oneLine(sentence.slice(sentenceStart, sentenceEnd));
  if (words.trim() === "") return "";
  const [before, after] = [oneLine(sentence.slice(0, sentenceStart)), oneLine(sentence.slice(sentenceEnd))];
  const room = Math.max(40, LONGEST - words.length);
  const left = Math.max(room / 2, room - after.length);
  const right = Math.max(room / 2, room - before.length);
  return `${endOf(before, Math.floor(left))}${mark(words)}${beginningOf(after, Math.floor(right))}`;
}
