import type { Atom } from "./atom.ts";
import { readNumeral } from "./number.ts";
import { isJoined, wordAt, type Paragraph } from "./paragraph.ts";
import { ratio, whole, type Rational } from "./rational.ts";

function multiple(
  start: number,
  end: number,
  value: Rational,
  precision: number | null,
  more: Partial<Atom> = {},
): Atom {
  return {
    start,
    end,
    kind: "multiple",
    value,
    unit: "multiple",
    per: null,
    precision,
    form: "words",
    plain: false,
    magnitude: 0,
    noun: null,
    negative: false,
    ...more,
  };
}

/** "twice", "double": words that may mean something else and need a comparison after them. */
function isPlainForm(word: string): boolean {
  return /^(twice|thrice|double|doubles|treble|trebles|triple|triples|quadruple)$/.test(word);
}

function ofWord(p: Paragraph, at: number): Atom | null {
  const { multiples, halvings, halvingsNot, comparing, closed, words } = p.lexicon;
  const word = wordAt(p, at);
  if (
    halvings.has(word) &&
    !halvingsNot.has(wordAt(p, at - 1)) &&
    !(word === "halves" && !closed.has(wordAt(p, at + 1)))
  ) {
    return multiple(at, at + 1, ratio(1n, 2n), null);
  }
  const match = multiples.match(p.tokens, at);
  if (!match) return null;
  const isEnglish = words.relations.comparing.includes("as");
  const compared =
    comparing.has(wordAt(p, match.end)) || (p.tokens[at - 1] !== undefined && p.lexicon.before.has(p.tokens[at - 1]));
  if (!isEnglish || !isPlainForm(word) || compared) return multiple(at, match.end, whole(match.value), null);
  if (word !== "twice" && word !== "thrice") return null;
  return multiple(at, match.end, whole(match.value), 0, { kind: "number", unit: null, noun: "times" });
}

/** Reads a multiple: "doubled", "three times as many", "four-fold", "2.5x". */
export function readMultiple(p: Paragraph, at: number): Atom | null {
  const word = p.tokens[at]?.kind === "word" ? ofWord(p, at) : null;
  if (word) return word;
  const { fold, timesWords, comparing } = p.lexicon;
  const n = readNumeral(p, at);
  if (!n || n.form === "fraction" || p.tokens[n.end]?.gap === 2) return null;
  const hyphen = wordAt(p, n.end) === "-" && p.tokens[n.end]?.gap === 0 ? n.end + 1 : n.end;
  if (fold.has(wordAt(p, hyphen))) return multiple(at, hyphen + 1, n.value, n.precision, { form: n.form });
  const times = wordAt(p, n.end);
  if (!timesWords.has(times) || p.tokens[n.end + 1]?.kind === "digits") return null;
  if (times === "x" || times === "×") {
    return isJoined(p, n.end) ? multiple(at, n.end + 1, n.value, n.precision, { form: n.form }) : null;
  }
  if (comparing.has(wordAt(p, n.end + 1))) return multiple(at, n.end + 1, n.value, n.precision, { form: n.form });
  return multiple(at, n.end, n.value, n.precision, { kind: "number", unit: null, noun: times, form: n.form });
}
