import type { Document } from "./document.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlain } from "./plain.ts";

export type TextFormat = "markdown" | "html" | "plain";

const BY_EXTENSION: Readonly<Record<string, TextFormat>> = {
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
};

/** Only so much of a text is looked at to tell what it is. */
const SAMPLE = 20_000;
const HTML_START =
  /^(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|\s)*<(?:!doctype html|html|head|body|article|main|section|div|header|h[1-6]|p|table|ul|ol|meta|title)\b/i;
/** What writers of plain text do not write: each is a sign of Markdown. */
const MARKDOWN = [
  /^#{1,6} \S/m,
  /\[[^[\]\n]*\]\([^)\s]+\)/,
  /\*\*[^\s*][^*\n]*\*\*/,
  /^```/m,
  /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$/m,
  /^\[[^[\]\n]+\]: \S/m,
];

/** What a text is, by the signs in it. */
function sniff(text: string): TextFormat {
  const sample = text.slice(0, SAMPLE).replace(/^\uFEFF/, "");
  if (HTML_START.test(sample)) return "html";
  const hasFrontMatter = /^---\r?\n/.test(sample) && /\n---\r?\n/.test(sample);
  return hasFrontMatter || MARKDOWN.some((sign) => sign.test(sample)) ? "markdown" : "plain";
}

/** What a text is: by the extension of its name, else (`.txt`, none, another) by what stands in it. */
export function formatOf(path: string, text: string): TextFormat {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return BY_EXTENSION[extension] ?? sniff(text);
}

/** A text of any of these formats as a document with places. `path` is how the user named it; `language` where it does not say its own. */
export function readDocument(path: string, text: string, language: string): Document {
  const format = formatOf(path, text);
  if (format === "html") return readHtml(path, text, language);
  return format === "markdown" ? readMarkdown(path, text, language) : readPlain(path, text, language);
}
