import type { Atom } from "./atom.ts";
import { readCardinal } from "./cardinal.ts";
import { readDigits } from "./digits-in.ts";
import { fractionAfter } from "./fraction.ts";
import { isJoined, once, wordAt, type Paragraph } from "./paragraph.ts";
import { whole } from "./rational.ts";

/** Whether token `at` begins a sentence, where a capital says nothing. */
function beginsSentence(p: Paragraph, at: number): boolean {
  const before = p.tokens[at - 1];
  return before === undefined || /^[.!?:"“”]$/.test(before.text);
}

/** Ordinals in names (First World War, Fifth Avenue) order nothing. */
function isName(p: Paragraph, at: number, end: number): boolean {
  if (p.lexicon.events.match(p.tokens, end)) return true;
  const next = p.tokens[end];
  const first = p.tokens[at];
  if (next?.kind !== "word" || !next.capital || next.gap === 2) return false;
  if (first?.kind === "digits") return !p.lexicon.superlatives.has(next.text) && beginsSentence(p, at);
  return first?.capital === true && !beginsSentence(p, at);
}

function ordinalEnd(p: Paragraph, at: number): { end: number; value: bigint; words: boolean } | null {
  const { lexicon } = p;
  if (p.tokens[at]?.kind === "digits") {
    const digits = readDigits(p, at);
    if (!digits?.whole || !isJoined(p, digits.end) || !lexicon.ordinalEndings.has(wordAt(p, digits.end))) return null;
    return { end: digits.end + 1, value: digits.value.n, words: false };
  }
  const c = readCardinal(p, at);
  if (!c?.ordinal || (c.end > at && fractionAfter(p, at, c))) return null;
  return { ...c.ordinal, words: true };
}

/** Words that are an ordinal and something else: "a second" of time, "First," as an adverb. */
function isOtherWord(p: Paragraph, at: number, end: number): boolean {
  const { words, articles, closed } = p.lexicon;
  if (end !== at + 1 || !words.numerals.notDenominators.includes(wordAt(p, at))) return false;
  const next = p.tokens[end];
  const before = wordAt(p, at - 1);
  if (beginsSentence(p, at) && next?.text === ",") return true;
  if (wordAt(p, at) !== "second") return false;
  const alone = next?.kind !== "word" || closed.has(next.text);
  return (articles.has(before) || before === "per" || before === "split" || before === "/") && alone;
}

/** Reads an ordinal or a rank ("32nd", "ninth", "second-largest") from token `at`. */
export function readOrdinal(p: Paragraph, at: number): Atom | null {
  return once(p, 7, at, () => read(p, at));
}

function read(p: Paragraph, at: number): Atom | null {
  const { lexicon } = p;
  const found = ordinalEnd(p, at);
  if (!found || isName(p, at, found.end) || isOtherWord(p, at, found.end)) return null;
  const hyphen = wordAt(p, found.end) === "-" && p.tokens[found.end]?.gap !== 2 ? found.end + 1 : found.end;
  const superlative = lexicon.superlatives.has(wordAt(p, hyphen)) && p.tokens[hyphen]?.gap !== 2;
  const ranked =
    superlative || lexicon.rankBefore.has(wordAt(p, at - 1)) || lexicon.rankAfter.match(p.tokens, found.end) !== null;
  return {
    start: at,
    end: superlative ? hyphen + 1 : found.end,
    kind: ranked ? "rank" : "ordinal",
    value: whole(found.value),
    unit: null,
    per: null,
    precision: 0,
    form: found.words ? "words" : "digits",
    plain: false,
    magnitude: 0,
    noun: null,
    negative: false,
  };
}
