/** A sentence as a stretch of a block's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Before a full stop these never end a sentence: what they belong to follows. */
const TITLES =
  /(?:^|[\s(“"'‘«])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Sen|Gov|Rep|Hon|Rev|Pres|vs|cf|e\.g|i\.e|approx|ca|incl|excl|Mme|Mlle|M)\.$/;
/** These do not where a number or a letter follows that they count. */
const COUNTED = /(?:^|[\s(“"'‘«])(?:[Nn]os?|[Ff]igs?|Tab|Art|Sec|Ch|[Pp]aras?|[Pp]p?|[Vv]ols?|[Ee]ds?|n°)\.$/;
/** These end one only where a word follows that begins sentences. */
const SHORT =
  /(?:^|[\s(“"'‘«.])(?:\p{Lu}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|al|a\.m|p\.m|max|min|avg|[Dd]ept|Univ|Ave|Rd)\.$/u;
const STARTER =
  /^["“'‘(«]*(?:The|This|That|These|Those|There|It|Its|In|On|At|By|For|From|Of|As|An?|And|But|However|While|Although|After|Before|Since|We|He|She|They|Our|Their|His|Her|You|I|If|When|Over|Under|Between|Most|Many|Some|All|Both|Each|Compared|Overall|Net|Le|La|Les|Un|Une|En|Au|Il|Elle|Ils|Ce|Cette|Ces|Pour|Dans|Mais)[\s,]/;
const BEGINS = /[\p{Lu}\p{Lt}\p{N}"'“‘(«$£€–—-]/u;
/** So far back an abbreviation is looked for, and so far on a word. */
const NEAR = 16;

/** Whether the full stop at an offset belongs to an abbreviation or an initial. */
function isShort(text: string, start: number, at: number, next: number): boolean {
  const before = text.slice(Math.max(start, at - NEAR), at + 1);
  if (COUNTED.test(before) && /^(?:\p{N}|\p{Lu}\b)/u.test(text.slice(next, next + 2))) return true;
  return TITLES.test(before) || (SHORT.test(before) && !STARTER.test(text.slice(next, next + NEAR)));
}

/** The mark of a footnote right behind a full stop: "… a year ago.7 The …". */
function pastFootnote(text: string, at: number, end: number): number {
  if (!/[\p{L})”’"]/u.test(text[at - 1] ?? "")) return end;
  const mark = /^\d{1,2}(?:,\d{1,2})*(?=\s+["“‘(]?\p{Lu}|\s*$)/u.exec(text.slice(end, end + NEAR));
  return end + (mark?.[0].length ?? 0);
}

/** Whether a sentence begins right behind a full stop though the space is missing: "in 2011.In 2012", "(note 3).There were". */
function lacksSpace(text: string, at: number, end: number): boolean {
  if (!/[\p{Ll}\d)”’]/u.test(text[at - 1] ?? "") || !/^\p{Lu}\p{Ll}+[\s,]/u.test(text.slice(end, end + NEAR)))
    return false;
  // Not inside the name of a website.
  return !/[/@]|www/.test(
    text
      .slice(Math.max(0, at - NEAR), at)
      .split(/\s/)
      .at(-1) ?? "",
  );
}

/**
 * The sentences of a text, in order and without gaps: a full stop, question or exclamation mark ends one when a space
 * and something that can begin a sentence follow, except after an abbreviation or initial. The mark of a footnote belongs to the
 * sentence that it stands behind.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c !== "." && c !== "!" && c !== "?") continue;
    let end = i + 1;
    while (end < text.length && /["'”’)\]»]/.test(text[end] ?? "")) end++;
    end = pastFootnote(text, i, end);
    let next = end;
    while (next < text.length && /\s/.test(text[next] ?? "")) next++;
    if (next === end && end < text.length && !(c === "." && lacksSpace(text, i, end))) continue;
    if (next < text.length && !BEGINS.test(text[next] ?? "")) continue;
    if (c === "." && isShort(text, start, i, next)) continue;
    sentences.push({ start, end: next });
    start = next;
    i = next - 1;
  }
  if (start < text.length || sentences.length === 0) sentences.push({ start, end: text.length });
  return sentences;
}
