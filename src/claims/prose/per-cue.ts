import { arithmetic } from "../../lexicons/compiled/en/arithmetic.ts";
import type { FoundClaim } from "./found-claim.ts";
import type { SentenceScene } from "./scene.ts";
import { sentencesBefore, type Position } from "./slots.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** What words divide a number by. */
export interface PerCue {
  /** The words for what is divided by, in their order: the more of them a measure has, the likelier it is meant. */
  readonly words: readonly Token[];
  /** It is one of a population: "a head". */
  readonly people: boolean;
  /** Of how many of it the number is told, where the words say so: "per 100,000 people". */
  readonly each: string | null;
  readonly score: number;
}

const SIZES: Readonly<Record<string, number>> = arithmetic.magnitudes;
const PEOPLE = new RegExp(String.raw`\b(?:${arithmetic.people.join("|")})\b`, "iu");
const MANY = String.raw`(?:(?<each>[1-9]\d{0,2}(?:[, ]000)*|${Object.keys(SIZES)
  .sort((a, b) => b.length - a.length)
  .join("|")})\s+)?`;
const NOUN = String.raw`(?<noun>of us|\p{L}[\p{L}-]*(?:\s+(?!in|on|at|of|for|and|or|by|to|than|was|were|is|are|last|this|compared|after|from|with)\p{L}[\p{L}-]+)?)`;
const STOPS =
  /^(?:cent|annum|year|month|week|day|hour|quarter|half|time|lot|few|little|further|record|result|third|fifth|sixth|tenth|year’s)$/iu;
/** "16 pupils per teacher", "4.6 deaths per billion vehicle-kilometres", "5 for every 100 people". */
const PER = new RegExp(String.raw`^[^.;:()]{0,40}?\b(?:per|for\s+(?:every|each)|to\s+each)\s+${MANY}${NOUN}`, "iu");
/** "3,135 crowns a head", "3.1 a game": right behind what is counted. */
const A = new RegExp(String.raw`^(?:\s+\p{L}+)?\s+(?:a|an|each)\s+${NOUN}`, "iu");
/** "Per head, the town spent 3,135 crowns." */
const AHEAD = new RegExp(String.raw`\bper\s+${MANY}${NOUN}[^.;:()]{0,60}$`, "iu");

function cueFrom(m: RegExpExecArray | null, score: number): PerCue | null {
  const noun = m?.groups?.["noun"];
  if (noun === undefined || STOPS.test(noun.split(/\s+/)[0] ?? "")) return null;
  const many = m?.groups?.["each"]?.toLowerCase().replace(/[, ](?=000)/g, "") ?? null;
  const each = many === null ? null : (SIZES[many] ?? Number(many)).toString();
  return { words: tokensOf(noun).filter((t) => t.content), people: PEOPLE.test(noun), each, score };
}

/** What the words at a number itself divide it by. */
function ownCue({ quantity, block, start }: FoundClaim, sentence: SentenceScene): PerCue | null {
  if (!quantity || !["number", "money", "range"].includes(quantity.kind)) return null;
  // A number may have its "per 100" in its own words.
  const inside = quantity.quote.search(/\bper\b/iu);
  const after = block.text.slice(inside < 0 ? quantity.end : quantity.start + inside, sentence.end);
  const ahead = block.text.slice(sentence.start, start);
  return cueFrom(A.exec(after), 1.8) ?? cueFrom(PER.exec(after), 1.8) ?? cueFrom(AHEAD.exec(ahead), 1.4);
}

const TAKES_UP =
  /^\s*(?:in|by|five|ten|two|three)?\s*(?:\d{4}|years?\s+(?:ago|earlier|before))?,?\s*(?:it|this|that|they|the\s+(?:figure|number|rate|value|average))\b/iu;

const cues = new WeakMap<Position, PerCue | null>();

/** What the words divide a claim's number by: at the number, at one that it is held against, or before, where words take it up. */
export function perCue(position: Position): PerCue | null {
  const known = cues.get(position);
  if (known !== undefined) return known;
  const found = cueAt(position);
  cues.set(position, found);
  return found;
}

function cueAt(position: Position): PerCue | null {
  const { claim, sentence, others } = position;
  const own = ownCue(claim, sentence);
  if (own || claim.quantity?.noun != null) return own;
  const beside = others
    .filter((o) => o.end <= claim.start && o.quantity?.kind === claim.quantity?.kind)
    .flatMap((o) => ownCue(o, sentence) ?? []);
  const last = beside.at(-1);
  if (last) return { ...last, score: 1.5 };
  const [before] = sentencesBefore(position);
  if (!before || before.scene.at !== sentence.at || !TAKES_UP.test(sentence.text)) return null;
  const text = claim.block.text;
  const found = before.scene.quantities.flatMap(
    (q) =>
      ownCue({ ...claim, quantity: q, start: q.start, end: q.end, block: { ...claim.block, text } }, before.scene) ??
      [],
  );
  const taken = found.at(-1);
  return taken ? { ...taken, score: 1.5 } : null;
}
