import { isEnd, isJoined, rawAt, wordAt, type Paragraph } from "./paragraph.ts";

export interface UnitMatch {
  readonly end: number;
  readonly unit: string;
}

const POWERS: Readonly<Record<string, string>> = { "2": "²", "3": "³", "²": "²", "³": "³" };

/** A power after a symbol: "km^2", "m²", "m2", "s-1". */
function powerAfter(p: Paragraph, at: number): { end: number; power: string } {
  const first = wordAt(p, at);
  const none = { end: at, power: "" };
  if (!isJoined(p, at)) return none;
  if (first === "²" || first === "³") return { end: at + 1, power: first };
  if (first === "^" && isJoined(p, at + 1)) {
    const power = POWERS[wordAt(p, at + 1)];
    return power ? { end: at + 2, power } : none;
  }
  if (p.tokens[at]?.kind === "digits") {
    const power = POWERS[first];
    return power ? { end: at + 1, power } : none;
  }
  if (first === "-" && /^[123]$/.test(wordAt(p, at + 1)) && isJoined(p, at + 1)) {
    return { end: at + 2, power: `⁻${wordAt(p, at + 1) === "1" ? "¹" : (POWERS[wordAt(p, at + 1)] ?? "")}` };
  }
  return none;
}

/** One symbol, case as written, with its power: "km²". */
function symbol(p: Paragraph, at: number): UnitMatch | null {
  let raw = rawAt(p, at);
  let end = at + 1;
  if (raw === "°") {
    const letter = rawAt(p, end);
    if ((letter === "C" || letter === "F") && p.tokens[end]?.gap !== 2) {
      raw += letter;
      end++;
    }
  }
  // Letters and digits in turn, as in MtCO2e.
  if (isJoined(p, end + 1) && p.lexicon.symbols.has(raw + rawAt(p, end) + rawAt(p, end + 1))) {
    return { end: end + 2, unit: raw + rawAt(p, end) + rawAt(p, end + 1) };
  }
  if (!p.lexicon.symbols.has(raw)) return null;
  const power = powerAfter(p, end);
  const next = p.tokens[power.end];
  if (next?.gap === 0 && (next.kind === "digits" || next.kind === "word")) return null;
  return { end: power.end, unit: raw + power.power };
}

/** A symbol after digits: joined ones are always read, others only if the letters are no words or nothing else follows. */
function symbolAfter(p: Paragraph, at: number): UnitMatch | null {
  const match = symbol(p, at);
  if (!match) return null;
  const plain = match.end === at + 1 && p.lexicon.joinedSymbols.has(rawAt(p, at));
  if (plain && !isJoined(p, at) && !(isEnd(p, match.end) || p.lexicon.slash.has(wordAt(p, match.end)))) {
    const small = /^(m|g|l|t|ha|W|V|mi|cl|ml|mph)$/.test(rawAt(p, at));
    if (!small) return null;
  }
  if (p.lexicon.slash.has(wordAt(p, match.end)) && isJoined(p, match.end) && isJoined(p, match.end + 1)) {
    const below = symbol(p, match.end + 1);
    if (below) return { end: below.end, unit: `${match.unit}/${below.unit}` };
  }
  return match;
}

/** A unit by name: "kilometres", "square miles", "km squared", also hyphened to its number ("two-year"). */
function named(p: Paragraph, at: number): UnitMatch | null {
  const { unitNames, squared } = p.lexicon;
  const start = wordAt(p, at) === "-" && isJoined(p, at) && isJoined(p, at + 1) ? at + 1 : at;
  const power = squared.get(wordAt(p, start));
  if (power !== undefined) {
    const dot = wordAt(p, start + 1) === "." ? start + 2 : start + 1;
    const match = unitNames.match(p.tokens, dot);
    const short = match ? null : symbol(p, dot);
    if (match) return { end: match.end, unit: match.value + (POWERS[power.toString()] ?? "") };
    return short ? { end: short.end, unit: short.unit + (POWERS[power.toString()] ?? "") } : null;
  }
  const match = unitNames.match(p.tokens, start);
  if (!match || p.tokens[start]?.gap === 2) return null;
  return { end: match.end, unit: match.value };
}

/** The unit that begins at token `at`, right after a number. */
export function readUnit(p: Paragraph, at: number): UnitMatch | null {
  const token = p.tokens[at];
  if (!token || token.gap === 2) return null;
  const match = named(p, at) ?? symbolAfter(p, at);
  if (!match) return null;
  const after = p.lexicon.squared.get(wordAt(p, match.end));
  const power = after === undefined ? undefined : POWERS[after.toString()];
  return power && /ed$/.test(wordAt(p, match.end)) ? { end: match.end + 1, unit: match.unit + power } : match;
}
