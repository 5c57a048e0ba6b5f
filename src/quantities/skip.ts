import { readDigits } from "./digits-in.ts";
import { readAtom } from "./measure.ts";
import { currencyBefore } from "./money-in.ts";
import { isJoined, wordAt, type Paragraph } from "./paragraph.ts";

/** Where the tokens joined to each other from `at` on end. */
export function endOfRun(p: Paragraph, at: number): number {
  let end = at + 1;
  while (end < p.tokens.length && isJoined(p, end)) {
    const token = p.tokens[end];
    const isTail = token?.kind === "symbol" && !/^[-.:/_+&]$/.test(token.text);
    if (isTail || (token?.kind === "symbol" && !isJoined(p, end + 1))) break;
    end++;
  }
  return end;
}

/** Digits that are part of a name: "B-52", "G7", "Covid-19", "06F6", "rates1". Gives where the name ends. */
function identifier(p: Paragraph, at: number): number | null {
  const { prefixes, pieces, smallCodes } = p.lexicon;
  const token = p.tokens[at];
  const next = p.tokens[at + 1];
  if (token?.kind !== "word" || next?.gap !== 0) return null;
  // Codes of money are joined to digits where they are well known ("USD50"), others make names ("COP28").
  if (next.kind === "digits") return smallCodes.has(token.text) && currencyBefore(p, at) ? null : endOfRun(p, at);
  const isHyphened = next.text === "-" && p.tokens[at + 2]?.kind === "digits" && isJoined(p, at + 2);
  if (!isHyphened || prefixes.has(token.text) || pieces.has(token)) return null;
  if (p.lexicon.references.match(p.tokens, at) || p.lexicon.before.has(token)) return null;
  return endOfRun(p, at);
}

/** Digits with letters or more points joined to them than a number has: "06F6", "192.168.1.2", "020-7946-0958". */
function digitsOfName(p: Paragraph, at: number): number | null {
  const token = p.tokens[at];
  if (token?.kind !== "digits") return null;
  const isLong = token.text.length > 1 && token.text.startsWith("0");
  const number = readDigits(p, at);
  if (!number) return endOfRun(p, at);
  const next = p.tokens[number.end];
  const after = p.tokens[number.end + 1];
  if (next?.gap === 0 && after?.gap === 0 && after.kind === "digits") {
    if (next.text === "." || next.text === ":") return endOfRun(p, at);
    const third = p.tokens[number.end + 2];
    const more = third?.gap === 0 && third.text === next.text && isJoined(p, number.end + 3);
    if (/^[-/]$/.test(next.text) && more && p.tokens[number.end + 3]?.kind === "digits") return endOfRun(p, at);
  }
  if (next?.gap === 0 && next.kind === "word" && after?.gap === 0 && after.kind === "digits" && next.text !== "e") {
    return readAtom(p, at)?.unit ? null : endOfRun(p, at);
  }
  return isLong && number.plain ? telephone(p, at, number.end) : null;
}

/** Groups of digits set off by spaces, as in telephone numbers. */
function telephone(p: Paragraph, at: number, from: number): number {
  let end = from;
  while (p.tokens[end]?.kind === "digits" && p.tokens[end]?.gap === 1) end++;
  return Math.max(end, endOfRun(p, at));
}

/** "+44 20 7946 0958": a plus before groups of digits. */
function international(p: Paragraph, at: number): number | null {
  if (wordAt(p, at) !== "+" || p.tokens[at + 1]?.kind !== "digits" || !isJoined(p, at + 1) || isJoined(p, at))
    return null;
  const end = telephone(p, at + 1, at + 2);
  return end > at + 3 ? end : null;
}

/** "Figure 1", "sections 2 and 3", "Table 1.2": a number or a list of them after a word that refers. */
function reference(p: Paragraph, at: number): number | null {
  const { references, weakReferences, referenceJoin } = p.lexicon;
  const match = references.match(p.tokens, at);
  if (!match) return null;
  let first = match.end;
  if (wordAt(p, first) === "." && isJoined(p, first)) first++;
  if (wordAt(p, first) === "-" && isJoined(p, first)) first++;
  const token = p.tokens[first];
  const isCapital = p.tokens[at]?.capital === true && p.lexicon.pieces.match(p.tokens, first)?.value.role === "unit";
  if (token?.gap === 2 || (token?.kind !== "digits" && !(isCapital && token?.capital === true))) return null;
  let end = labelAt(p, first);
  if (end === null || (weakReferences.match(p.tokens, at) && countsSomething(p, end))) return null;
  while (referenceJoin.has(wordAt(p, end)) && p.tokens[end + 1]?.kind === "digits" && p.tokens[end + 1]?.gap !== 2) {
    const more = labelAt(p, end + 1);
    if (more === null || countsSomething(p, more)) break;
    end = more;
  }
  return end;
}

/** A number that has no unit, or a dotted one with letters: "3", "1.2", "3a", "(2)". */
function labelAt(p: Paragraph, at: number): number | null {
  const atom = readAtom(p, at);
  const isPlain =
    atom === null || (atom.kind === "number" && atom.unit === null && atom.per === null && atom.magnitude === 0);
  if (!isPlain) return null;
  return Math.max(endOfRun(p, at), atom?.end ?? 0);
}

/** Whether a noun follows that the number may count. */
function countsSomething(p: Paragraph, at: number): boolean {
  const next = p.tokens[at];
  return next?.kind === "word" && next.gap === 1 && !p.lexicon.closed.has(next.text);
}

/** "[1]" after a word, a digit stuck to a percent sign, "1." and "(1)" at the head of a paragraph. */
function note(p: Paragraph, at: number): number | null {
  const token = p.tokens[at];
  if (token?.kind === "symbol") {
    const isBracket = token.text === "[" && wordAt(p, at + 2) === "]" && wordAt(p, at + 1).length <= 3;
    const isHead =
      token.text === "(" && at === 0 && wordAt(p, 2) === ")" && wordAt(p, 1).length <= 2 && p.tokens.length > 3;
    return (isBracket || isHead) && p.tokens[at + 1]?.kind === "digits" ? at + 3 : null;
  }
  if (token?.kind !== "digits") return null;
  if (at === 0 && token.text.length <= 2 && /^[.)]$/.test(wordAt(p, 1)) && isJoined(p, 1) && p.tokens[2]?.gap === 1)
    return 2;
  return /^[%‰)”"]$/.test(wordAt(p, at - 1)) && isJoined(p, at) && token.text.length <= 2 ? at + 1 : null;
}

/** Clock times and ratios of two numbers: "2pm", "2.17pm", "14:30", "10 a.m.". */
function clock(p: Paragraph, at: number): number | null {
  const token = p.tokens[at];
  if (token?.kind !== "digits" || token.text.length > 2) return null;
  let end = at + 1;
  const minutes =
    /^[.:]$/.test(wordAt(p, end)) && isJoined(p, end) && /^\d\d$/.test(wordAt(p, end + 1)) && isJoined(p, end + 1);
  if (minutes) end += 2;
  const { hourFormat } = p.lexicon.words.calendar;
  if (hourFormat !== null && wordAt(p, end) === hourFormat && p.tokens[end]?.gap !== 2) {
    return p.tokens[end + 1]?.kind === "digits" && p.tokens[end + 1]?.gap !== 2 ? end + 2 : null;
  }
  const match = p.tokens[end]?.gap === 2 ? null : p.lexicon.clock.match(p.tokens, end);
  return match && Number(token.text) <= 24 ? match.end : null;
}

function idiom(p: Paragraph, at: number): number | null {
  const match = p.lexicon.idioms.match(p.tokens, at);
  return match && !(isJoined(p, at) && p.tokens[at - 1]?.text === "-") ? match.end : null;
}

/** Where something that names and does not count ends, if it begins at token `at`; null otherwise. */
export function readSkip(p: Paragraph, at: number): number | null {
  return (
    idiom(p, at) ??
    note(p, at) ??
    clock(p, at) ??
    reference(p, at) ??
    identifier(p, at) ??
    international(p, at) ??
    digitsOfName(p, at)
  );
}
