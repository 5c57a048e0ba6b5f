import type { Segment } from "./document.ts";

/**
 * Where the characters of a Markdown text node stand in its source: stretches of equal characters, with escapes,
 * character references and the indentation of continued lines between them.
 */
export function alignText(value: string, source: string, valueStart: number, sourceStart: number): Segment[] {
  if (value === source) return [{ start: valueStart, end: valueStart + value.length, source: sourceStart }];
  const segments: Segment[] = [];
  let j = 0;
  for (let i = 0; i < value.length; i++) {
    let used = 1;
    if (source[j] !== value[i]) {
      if (source[j] === "\\") j++;
      else if (source[j] === "&") used = Math.max(1, source.indexOf(";", j) - j + 1);
      else while (j < source.length && source[j] !== value[i]) j++;
    } else if (source[j] === "&" && value[i] === "&") {
      const reference = /^&(?:amp|#38|#x26);/i.exec(source.slice(j, j + 8));
      if (reference) used = reference[0].length;
    }
    const last = segments.at(-1);
    const from = sourceStart + j;
    if (last && last.end === valueStart + i && last.source + (last.end - last.start) === from) {
      segments[segments.length - 1] = { ...last, end: last.end + 1 };
    } else segments.push({ start: valueStart + i, end: valueStart + i + 1, source: from });
    j += used;
  }
  return segments;
}
