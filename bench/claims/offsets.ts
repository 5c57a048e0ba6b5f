/** A wrong number that was put into a text, and what stood there before. Its offset counts in the text with all of them, by code points. */
export interface Replacement {
  readonly quote: string;
  readonly original: string;
  readonly start: number;
}

function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Code points to UTF-16 code units: the offset in the text as the checker counts, for each offset of a label; offsets beyond the end are the end. */
export function utf16Offsets(text: string): (codePoint: number) => number {
  const offsets = [0];
  let last = 0;
  for (const character of text) offsets.push((last += character.length));
  return (codePoint) => offsets[Math.max(0, codePoint)] ?? last;
}

/** Offset in the published text → offset in the text with wrong numbers; both by code points, the replacements in the order of the text. */
export function shifting(replacements: readonly Replacement[]): (offset: number) => number {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  return (offset) => {
    let delta = 0;
    for (const { quote, original, start } of sorted) {
      if (start - delta >= offset) break;
      delta += codePoints(quote) - codePoints(original);
    }
    return offset + delta;
  };
}
