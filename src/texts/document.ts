import type { Place } from "../diagnostics/diagnostic.ts";

/** A stretch of a block's plain text that stands in the file somewhere else than its offset says. */
export interface Segment {
  /** Offsets in the block's plain text. */
  readonly start: number;
  readonly end: number;
  /** The offset in the file at which the stretch begins. */
  readonly source: number;
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

/** The offset in the file of an offset in a block's text. */
export function sourceOffset(block: Block, offset: number): number {
  let found: Segment | undefined;
  for (const segment of block.segments) {
    if (segment.start > offset) break;
    found = segment;
  }
  return found ? found.source + Math.min(offset - found.start, found.end - found.start) : 0;
}
