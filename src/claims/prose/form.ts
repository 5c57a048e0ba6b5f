import type { FoundClaim } from "./found-claim.ts";
import type { SentenceScene } from "./scene.ts";

/** What the words at a number make of it. */
export interface Form {
  /** An amount by which something changed or differs (true), how much there is (false), or not said (null). */
  readonly change: boolean | null;
  readonly way: "up" | "down" | null;
  /** Held against something else: "more than", "fewer than". */
  readonly compared: boolean;
  /** A part of a whole: "per cent of", "accounted for", "made up". */
  readonly part: boolean;
  /** A part of what it once was: "half the level of 1995". */
  readonly ofLevel: boolean;
  /** An average of something: "an average of 1,759 per quarter". */
  readonly average: boolean;
}

const BEFORE_CHANGE =
  /^\s*(?:\p{L}+ly\s+)?(?:by|of)?\s*(?:only|just|about|around|over|nearly|almost|some|a|an|a further|another|approximately|more than|less than)?\s*$/iu;
const AT_LEVEL =
  /(?:\b(?:to|from|at|was|were|is|are|reached|reaching|totalled|stood at)|\()\s*(?:only|just|about|around|over|nearly|almost|some|approximately|a record|a peak of|a low of|a high of|an average of)?\s*$/iu;
const COMPARED =
  /^\s*(?:\p{L}+\s+){0,2}?(?:more|fewer|less|higher|lower|greater|smaller|bigger|larger|above|below|ahead|behind|short|better|worse)\b/iu;
const PART_AFTER = /^\s*(?:of|share|were|was|are|is|went|came|had|live|lives|said)\b/iu;
const PART_BEFORE =
  /\b(?:account(?:s|ed|ing)? for|ma(?:de|ke|kes|king) up|share|proportion|percentage|represent(?:s|ed|ing)?|constitut\w+|compris\w+|part|fraction)\b/iu;
const DOWN_AFTER = /^\s*(?:\p{L}+\s+){0,2}?(?:fewer|less|lower|smaller|below|behind|short|worse)\b/iu;

/** A gap without the numbers that stand in a row with the one it leads to: "decreases of 13% and" is "decreases of". */
function withoutNumbers(gap: string): string {
  return gap.replace(
    /[£$€]?\d[\d.,]*(?:\s*(?:%|per ?cent|percent|million|billion|thousand|m|bn|points?))?\s*(?:,|and|or)\s*/giu,
    "",
  );
}

const OF_LEVEL =
  /^\s*(?:of\s+)?(?:the|its|their|what)\s+(?:\p{L}+\s+)?(?:levels?|values?|figures?|number|amount|size|rate|it\s+(?:was|had been)|they\s+(?:were|had been))\b/iu;
const AVERAGE = /\b(?:averag(?:e|es|ed|ing)|mean|on average)\b/iu;

/** Reads what the words at a number say of it. */
export function formOf(claim: FoundClaim, sentence: SentenceScene): Form {
  const text = claim.block.text;
  const start = claim.quantity?.start ?? claim.start;
  const end = claim.quantity?.end ?? claim.end;
  const ofLevel = OF_LEVEL.test(text.slice(end, Math.min(sentence.end, end + 40)));
  const average = AVERAGE.test(text.slice(Math.max(sentence.start, start - 30), Math.min(sentence.end, end + 20)));
  return { ...wordsAt(claim, sentence), ofLevel, average };
}

function wordsAt(claim: FoundClaim, sentence: SentenceScene): Omit<Form, "ofLevel" | "average"> {
  const text = claim.block.text;
  const start = claim.quantity?.start ?? claim.start;
  const end = claim.quantity?.end ?? claim.end;
  const behind = text.slice(end, Math.min(sentence.end, end + 60));
  const ahead = text.slice(Math.max(sentence.start, start - 60), start);
  const compared = COMPARED.test(behind);
  const part =
    PART_AFTER.test(behind) ||
    PART_BEFORE.test(text.slice(Math.max(sentence.start, start - 40), Math.min(sentence.end, end + 40)));
  const before = sentence.directions.filter((d) => d.end <= start).at(-1);
  const after = sentence.directions.find((d) => d.start >= end);
  // "Less than 1%" is a bound and no fall.
  const own = sentence.directions.find(
    (d) => d.start >= start && d.end <= end && !/^\s+than\b/iu.test(text.slice(d.end, end)),
  );
  const gapBefore = before ? withoutNumbers(text.slice(before.end, start)) : null;
  const gapAfter = after ? text.slice(end, after.start) : null;
  const sign = /^[+−–-]\s?\d/.exec(
    text.slice(/[+−–-]/.test(text[start - 1] ?? "") && /[\s(]/.test(text[start - 2] ?? " ") ? start - 1 : start, end),
  );
  if (sign && claim.quantity?.kind !== "number")
    return { change: true, way: sign[0].startsWith("+") ? "up" : "down", compared, part: false };
  if (own) return { change: true, way: own.value, compared, part };
  if (gapAfter !== null && /^[\s-]*(?:(?:annual|overall|real|year-on-year)\s+)?$/u.test(gapAfter))
    return {
      change: true,
      way: after?.value ?? null,
      compared: compared && /^(?:higher|lower|more|less)/.test(text.slice(after?.start ?? 0)),
      part: false,
    };
  if (compared) return { change: true, way: DOWN_AFTER.test(behind) ? "down" : "up", compared, part: false };
  if (
    gapBefore !== null &&
    before &&
    BEFORE_CHANGE.test(gapBefore) &&
    !/\b(?:from|to|than)$/.test(text.slice(before.start, before.end))
  )
    return { change: true, way: before.value, compared, part: false };
  if (/\bby\s+(?:only|just|about|around|over|nearly|almost|some|approximately|a further|another)?\s*$/iu.test(ahead)) {
    const ways = new Set(sentence.directions.map((d) => d.value));
    return { change: true, way: ways.size === 1 ? ([...ways][0] ?? null) : null, compared, part: false };
  }
  if (AT_LEVEL.test(ahead)) return { change: false, way: null, compared, part };
  // A number in brackets behind a change may be its amount: "fell by smaller amounts (4.0% and 3.4%)".
  const bracket = text.lastIndexOf("(", start);
  const inBracket = bracket >= sentence.start && !text.slice(bracket, start).includes(")");
  const lead = inBracket
    ? sentence.directions
        .filter((d) => d.end <= bracket && !sentence.breaks.some((b) => b >= d.end && b < bracket))
        .at(-1)
    : undefined;
  return { change: null, way: claim.quantity?.direction ?? lead?.value ?? null, compared, part };
}
