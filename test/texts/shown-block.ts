import type { Block } from "../../src/texts/document.ts";

/** A block in a line: "> " where it is a quotation, what it is (h1, p, item, cell), its text. */
export function shownBlock({ kind, level, quoted, text }: Block): string {
  const name = kind === "heading" ? `h${level.toString()}` : kind === "paragraph" ? "p" : kind;
  return `${quoted ? "> " : ""}${name} ${text}`;
}
