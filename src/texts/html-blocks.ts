import { dayOfLine, readDay } from "./day.ts";
import type { Block } from "./document.ts";
import { BLOCKS, VOID } from "./html-elements.ts";
import { OpenElements } from "./html-stack.ts";
import type { Tag, TagReader } from "./html-tags.ts";
import { languageOf } from "./language.ts";
import { ProseRun, type LinkStart } from "./prose-run.ts";

/** Names of `meta` elements that give the day of publication. */
const DAY_NAMES =
  /^(?:(?:article|og):published(?:_time)?|(?:sailthru\.|parsely-)?(?:pub-?date|date)|date-?published|publish(?:ed)?[-_]?date|publication[-_]date|(?:dc|dcterms)[.:](?:date|issued|date\.issued)|citation_(?:publication_)?date|.*first-published-at)$/i;
/** Only so many blocks are looked at for a line that gives the day. */
const FIRST_BLOCKS = 12;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A time element: where its text stands in the run, and its day. */
interface Time {
  readonly start: number;
  end: number;
  readonly day: string;
}

/**
 * The prose of HTML, read from its tags without a tree: what a reader sees is a row of blocks, and each tag says whether one
 * begins or ends.
 */
export class HtmlBlocks implements TagReader {
  readonly blocks: Block[] = [];
  /** What the page says of its day, from the surest to the least sure. */
  readonly days: { meta: string | null; time: string | null; line: string | null } = {
    meta: null,
    time: null,
    line: null,
  };
  title: string | null = null;
  language: string;
  private run = new ProseRun();
  private readonly elements = new OpenElements();
  private link: LinkStart | null = null;
  /** Whether the link that is open had text in a block before. */
  private linkGoesOn = false;
  private time: Time | null = null;
  private readonly file: string;

  constructor(file: string, language: string) {
    this.file = file;
    this.language = language;
  }

  readonly isDrawn = (): boolean => this.elements.has("svg") || this.elements.has("math");

  readonly open = (tag: Tag): void => {
    const { elements } = this;
    const { name, start, attributes } = tag;
    if (name === "html")
      this.language = languageOf(attributes.get("lang") ?? attributes.get("xml:lang")) ?? this.language;
    if (name === "meta") this.readMeta(attributes);
    if (BLOCKS.has(name)) this.endRun(start);
    if (name === "a" && this.link) this.close("a", start, start);
    while (elements.endsBefore(name)) this.pop(start);
    if (name === "br") this.breakLine(tag);
    // What stands behind the end tag of the body is still shown.
    if (VOID.has(name) || name === "html" || name === "body") return;
    elements.push(tag);
    if (elements.top.hidden) return;
    const url = attributes.get("href");
    if (name === "a" && url !== undefined) {
      this.link = { sourceStart: start, url, urlStart: tag.hrefStart };
      this.run.openLink(this.link);
    } else if (name === "q") this.run.add("“", start, tag.end - start);
    else if (name === "time") this.openTime(attributes);
  };

  readonly close = (name: string, start: number, end: number): void => {
    if (name === "html" || name === "body") this.endRun(start);
    const ended = this.elements.endedBy(name);
    if (ended === 0) return;
    if (BLOCKS.has(name)) this.endRun(start);
    if (name === "q" && !this.elements.top.hidden) this.run.add("”", start, end - start);
    if (name === "title") this.title ??= "";
    for (let i = 0; i < ended; i++) this.pop(end);
  };

  readonly words = (start: number, end: number): void => {
    const { top } = this.elements;
    if (top.name === "title" && !this.isDrawn()) this.title = (this.title ?? "") + this.file.slice(start, end);
    if (top.hidden) return;
    const text = this.file.slice(start, end);
    if (top.name === "sup" && /^\d+$/.test(text)) this.run.add(raised(text), start, text.length);
    else this.run.addWords(this.file, start, end, top.isPre);
  };

  readonly character = (text: string, start: number, end: number): void => {
    const { top } = this.elements;
    if (top.name === "title") this.title = (this.title ?? "") + text;
    if (top.hidden) return;
    if (/^[ \t\r\n\f]$/.test(text)) this.run.addSpace(start, this.file.slice(start, end));
    else this.run.add(text, start, end - start);
  };

  /** Ends the file. */
  end(): void {
    this.endRun(this.file.length);
  }

  /** Ends the run: what has come together is a block. A link that goes on goes on in the next one. */
  private endRun(at: number): void {
    if (this.run.closeLink(at, false)) this.linkGoesOn = true;
    const { kind, level, quoted } = this.elements.top;
    const block = this.run.block({ kind, level, quoted });
    if (block && this.blocks.length < FIRST_BLOCKS) this.readDay(block);
    if (block) this.blocks.push(block);
    this.run = new ProseRun();
    this.time = null;
    if (this.link) this.run.openLink(this.link);
  }

  private pop(at: number): void {
    const { name } = this.elements.top;
    this.elements.pop();
    if (name === "a" && this.link) {
      this.run.closeLink(at, !this.linkGoesOn);
      this.link = null;
      this.linkGoesOn = false;
    } else if (name === "time" && this.time) this.time.end = this.run.text.length;
  }

  private breakLine({ start, end }: Tag): void {
    // Two in a row are how old pages part their paragraphs.
    if (this.run.endsLine) this.endRun(start);
    else if (!this.elements.top.hidden) this.run.addSpace(start, this.file.slice(start, end), "\n");
  }

  private readMeta(attributes: Tag["attributes"]): void {
    const names = ["name", "property", "itemprop"].map((a) => attributes.get(a)?.trim() ?? "");
    if (names.some((n) => DAY_NAMES.test(n)))
      this.days.meta ??= readDay(attributes.get("content") ?? "", this.language);
  }

  private openTime(attributes: Tag["attributes"]): void {
    const day = readDay(attributes.get("datetime") ?? "", this.language);
    if (day === null) return;
    const isPublication = attributes.has("pubdate") || /datePublished/i.test(attributes.get("itemprop") ?? "");
    if (isPublication) this.days.time ??= day;
    this.time = { start: this.run.text.length, end: Number.MAX_SAFE_INTEGER, day };
  }

  /** Reads the day that a block near the top gives the page, in words or by its time element. */
  private readDay({ kind, quoted, text }: Block): void {
    if (kind === "cell" || quoted) return;
    const { time } = this;
    const words = time ? `${text.slice(0, time.start)} ${time.day}${text.slice(time.end)}` : text;
    for (const line of words.split("\n", FIRST_BLOCKS)) this.days.line ??= dayOfLine(line, this.language);
  }
}

/** Digits as they look when they are raised: a note's mark behind a number is no digit of it. */
function raised(digits: string): string {
  return digits.replace(/\d/g, (d) => SUPERSCRIPTS[Number(d)] ?? d);
}
