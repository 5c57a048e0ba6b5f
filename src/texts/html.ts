import { indexLines, placeAt } from "../diagnostics/place.ts";
import { firstHeading, textStart, type Document } from "./document.ts";
import { HtmlBlocks } from "./html-blocks.ts";
import { readTags } from "./html-tags.ts";

/**
 * HTML as a document: what a reader sees of it, in blocks with links and places. Scripts, styles, navigation and what is
 * hidden are left out. The page's own language overrules `language`. Never throws; linear in the text.
 */
export function readHtml(path: string, text: string, language: string): Document {
  const reader = new HtmlBlocks(text, language);
  readTags(text, textStart(text), reader);
  reader.end();
  const { blocks, days } = reader;
  const title = (reader.title ?? "").replace(/\s+/g, " ").trim();
  const lines = indexLines(path, text);
  return {
    path,
    language: reader.language,
    date: days.meta ?? days.time ?? days.line,
    badDate: null,
    title: title === "" ? firstHeading(blocks) : title,
    blocks,
    placeOf: (start, end) => placeAt(lines, start, end),
  };
}
