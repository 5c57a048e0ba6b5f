import type { Place } from "../diagnostics/diagnostic.ts";

/** A stretch of a block's plain text that stands in the file somewhere else than its offset says. */
export interface Segment {
  /** Offsets in the block's plain text. */
  readonly start: number;
  readonly end: number;
  /** The offset in the file at which the stretch begins. */
  readonly source: number;
  /** How many characters it takes in the file, where it does not stand there as it is: a character reference, a line's end. */
  readonly sourceLength?: number;
}

/** A link in a block: where its text stands in the plain text, where the whole link stands in the file, and to what. */
export interface DocumentLink {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly url: string;
  /** Written as [text][name], with the url elsewhere. */
  readonly byReference: boolean;
  /** Where the url begins in the file. */
  readonly urlStart: number;
}

/** A paragraph, heading, list item or table cell: what a reader sees as one run of prose. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "cell";
  /** For headings, 1 to 6. */
  readonly level: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly links: readonly DocumentLink[];
  /** Whether the block is a quotation of somebody else. */
  readonly quoted: boolean;
}

/** Prose with places. */
export interface Document {
  /** As the user named it. */
  readonly path: string;
  readonly language: string;
  /** The day that the text gives itself; null where it gives none. */
  readonly date: string | null;
  /** What stands as its date and is none, with its offset in the file. */
  readonly badDate: { readonly text: string; readonly start: number } | null;
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** The place of file offsets. */
  readonly placeOf: (start: number, end: number) => Place;
}

/** How many of the segments begin at or before an offset of the text. */
function segmentsUpTo(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an offset inside a segment, or at its end, stands in the file. */
function sourceIn(segment: Segment, offset: number): number {
  const { start, end, source, sourceLength = end - start } = segment;
  return source + (offset >= end ? sourceLength : Math.min(offset - start, sourceLength));
}

/** The offset in the file of an offset in a block's text. Where a stretch ends, `sourceRange` says: behind it may stand a mark. */
export function sourceOffset(block: Block, offset: number): number {
  const found = block.segments[segmentsUpTo(block.segments, offset) - 1];
  return found ? sourceIn(found, offset) : 0;
}

/**
 * Where a stretch of a block's text stands in the file: from its first character to behind its last one, without the marks
 * around them. An empty stretch stands where its offset does.
 */
export function sourceRange(
  block: Block,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const { segments } = block;
  const first = sourceOffset(block, start);
  if (end <= start) return { start: first, end: first };
  const last = segments[segmentsUpTo(segments, end - 1) - 1];
  return { start: first, end: last ? Math.max(first, sourceIn(last, end)) : first };
}

/** The text of a heading of the first level, if there is one. */
export function firstHeading(blocks: readonly Block[]): string | null {
  return blocks.find((b) => b.kind === "heading" && b.level === 1)?.text ?? null;
}

/** Where a file's text begins: behind a byte-order mark. */
export function textStart(text: string): number {
  return text.startsWith("\uFEFF") ? 1 : 0;
}
