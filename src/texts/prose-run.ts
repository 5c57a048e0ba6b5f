import { addSegment } from "./align.ts";
import type { Block, DocumentLink, Segment } from "./document.ts";

/** What of a link is known when it begins. */
export interface LinkStart {
  readonly sourceStart: number;
  readonly url: string;
  readonly urlStart: number;
}

/** What a block is, beside its text. */
export type BlockKind = Pick<Block, "kind" | "level" | "quoted">;

/** White space, characters that nobody sees (soft hyphens, joiners, byte-order marks), or words with single spaces between them. */
const PARTS =
  /[ \t\r\n\f]+|[\u00AD\u200B\u2060\uFEFF]+|[^ \t\r\n\f\u00AD\u200B\u2060\uFEFF]+(?: [^ \t\r\n\f\u00AD\u200B\u2060\uFEFF]+)*/g;
const UNSEEN = /^[\u00AD\u200B\u2060\uFEFF]+$/;

/**
 * One run of prose as it is put together from a file: stretches that stand there as they are, others that do not, and white
 * space, of which any amount is one space, and none at the ends.
 */
export class ProseRun {
  /** What has come together so far. To look into it costs its length. */
  text = "";
  /** Its last character. */
  private last = "";
  private readonly segments: Segment[] = [];
  private readonly links: DocumentLink[] = [];
  /** White space that stands before what comes next, if anything does. */
  private space: { readonly text: " " | "\n"; readonly source: number; readonly raw: string } | null = null;
  private link: (LinkStart & { readonly start: number }) | null = null;

  /** Adds text that stands in the file at `source`; where it is written in another way there, `length` says how long that is. */
  add(text: string, source: number, length?: number): void {
    if (text === "" || UNSEEN.test(text)) return;
    this.flushSpace();
    this.push(text, source, length);
  }

  /** Adds a stretch of the file as it stands; white space with a line's end in it ends a line where `keepLines` says so. */
  addWords(file: string, start: number, end: number, keepLines = false): void {
    for (const { 0: part, index } of file.slice(start, end).matchAll(PARTS)) {
      if (!/^[ \t\r\n\f]/.test(part)) this.add(part, start + index);
      else this.addSpace(start + index, part, keepLines && /[\r\n]/.test(part) ? "\n" : " ");
    }
  }

  /** White space, and how it is written; the first of a run stands for all of it, unless a line is to end there. */
  addSpace(source: number, raw: string, text: " " | "\n" = " "): void {
    if (this.last === "" || this.last === " " || this.last === "\n") return;
    if (!this.space || (text === "\n" && this.space.text === " ")) this.space = { text, source, raw };
  }

  /** Whether a line's end stands before what comes next. */
  get endsLine(): boolean {
    return this.space?.text === "\n";
  }

  private flushSpace(): void {
    const { space } = this;
    this.space = null;
    if (space) this.push(space.text, space.source, space.raw === space.text ? undefined : space.raw.length);
  }

  private push(text: string, source: number, length?: number): void {
    const stretch = { start: this.text.length, end: this.text.length + text.length, source };
    addSegment(this.segments, length === undefined ? stretch : { ...stretch, sourceLength: length });
    this.text += text;
    this.last = text.slice(-1);
  }

  openLink(link: LinkStart): void {
    this.flushSpace();
    const start = this.text.length;
    // A place for the link itself, so that an empty one has an offset in the text.
    this.segments.push({ start, end: start, source: link.sourceStart });
    this.link = { ...link, start };
  }

  /** Ends the link that is open, and says whether it has text here; without, it is kept only if `keepEmpty` says so. */
  closeLink(sourceEnd: number, keepEmpty: boolean): boolean {
    const { link } = this;
    this.link = null;
    const end = this.text.length;
    const hasText = link !== null && end > link.start;
    if (link && (keepEmpty || hasText)) this.links.push({ ...link, end, sourceEnd, byReference: false });
    return hasText;
  }

  /** The block that has come together; null where nothing has. */
  block(kind: BlockKind): Block | null {
    const { text, segments, links } = this;
    return /\S/.test(text) || links.length > 0 ? { ...kind, text, segments, links } : null;
  }
}
