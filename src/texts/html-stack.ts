import { BLOCKS, CLOSES, isHidden, kindOf, LEFT_OUT, SCOPES, TABLE_PARTS } from "./html-elements.ts";
import type { Tag } from "./html-tags.ts";
import type { BlockKind } from "./prose-run.ts";

/** An element that has begun and not ended, and what its prose is. */
export interface OpenElement extends BlockKind {
  readonly name: string;
  /** Nobody sees it, or it is none of the text's own prose. */
  readonly hidden: boolean;
  /** Its lines end where they end in the file. */
  readonly isPre: boolean;
  /** In a link to a place of the same page, as a note's mark is. */
  readonly inOwnPageLink: boolean;
  /** Where the nearest element of a block, scope and table stands on the stack, itself or one around it; -1 for none. */
  readonly block: number;
  readonly scope: number;
  readonly table: number;
}

const OUTSIDE: OpenElement = {
  ...{ name: "", kind: "paragraph", level: 0, quoted: false },
  ...{ hidden: false, isPre: false, inOwnPageLink: false },
  ...{ block: -1, scope: -1, table: -1 },
};

function isNoteMark({ name, attributes }: Tag, around: OpenElement): boolean {
  const called = ["class", "id", "role"].map((a) => attributes.get(a) ?? "").join(" ");
  return name === "sup" && (around.inOwnPageLink || /note|reference|cite/i.test(called));
}

/** The elements that are open at a place in HTML. Every step costs the same however deep it is. */
export class OpenElements {
  private readonly stack: OpenElement[] = [];
  /** Where the open elements of each name stand. */
  private readonly places = new Map<string, number[]>();

  /** The innermost one. */
  get top(): OpenElement {
    return this.stack.at(-1) ?? OUTSIDE;
  }

  has(name: string): boolean {
    return (this.places.get(name)?.length ?? 0) > 0;
  }

  push(tag: Tag): void {
    const { name, attributes } = tag;
    const { top } = this;
    const at = this.stack.length;
    const isHeading = /^h[1-6]$/.test(name);
    const inOwnPageLink = name === "a" ? (attributes.get("href") ?? "").startsWith("#") : top.inOwnPageLink;
    const isNote = isNoteMark(tag, top) || (inOwnPageLink && this.has("sup"));
    const isCode = top.isPre && /^(?:code|samp|kbd)$/.test(name);
    this.stack.push({
      name,
      kind: kindOf(name) ?? (name === "table" ? "paragraph" : top.kind),
      level: isHeading ? Number(name[1]) : kindOf(name) || name === "table" ? 0 : top.level,
      quoted: top.quoted || name === "blockquote",
      hidden: top.hidden || LEFT_OUT.has(name) || isHidden(attributes) || isNote || isCode,
      isPre: top.isPre || name === "pre" || name === "listing",
      inOwnPageLink,
      block: BLOCKS.has(name) ? at : top.block,
      scope: SCOPES.has(name) ? at : top.scope,
      table: name === "table" ? at : top.table,
    });
    const places = this.places.get(name);
    if (places) places.push(at);
    else this.places.set(name, [at]);
  }

  /** Ends the innermost element. */
  pop(): void {
    const { name } = this.stack.pop() ?? OUTSIDE;
    this.places.get(name)?.pop();
  }

  /** Whether the innermost element ends where one of this name begins, its own end tag left out. */
  endsBefore(name: string): boolean {
    return (this.top.name === "p" && BLOCKS.has(name)) || (CLOSES[name]?.has(this.top.name) ?? false);
  }

  /** How many elements an end tag ends: the innermost of its name and those inside it; 0 where it ends none. */
  endedBy(name: string): number {
    const at = this.places.get(name)?.at(-1) ?? -1;
    const { block, scope, table } = this.top;
    // The end tag of a phrase does not reach out of its paragraph, nor that of a paragraph out of its table's cell.
    const within = BLOCKS.has(name) || LEFT_OUT.has(name) ? scope : block;
    const bound = name === "table" || name === "template" ? -1 : TABLE_PARTS.has(name) ? table : within;
    return at > bound ? this.stack.length - at : 0;
  }
}
