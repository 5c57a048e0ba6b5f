import type { Place } from "./diagnostic.ts";

/** A text with its line starts, for turning offsets into places. */
export interface LineIndex {
  readonly file: string;
  readonly starts: readonly number[];
}

/** Finds the line starts of a text once; lines end with LF, CRLF or CR. */
export function indexLines(file: string, text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { file, starts };
}

/** The place of the offsets [start, end) in the indexed text; columns count UTF-16 code units from 1. */
export function placeAt(index: LineIndex, start: number, end: number = start): Place {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return { file: index.file, line: low + 1, column: start - (index.starts[low] ?? 0) + 1, start, end };
}

/** The place of a whole file, where nothing finer is known. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1, start: 0, end: 0 };
}
