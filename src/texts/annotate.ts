import type { Nodes, Root } from "mdast";
import { textStart, type Document } from "./document.ts";
import { offsetsOf } from "./markdown-blocks.ts";
import { parseMarkdown, readMarkdown } from "./markdown.ts";

/** A link that is to be put around some words of a text: offsets in the file, and where it leads. */
export interface LinkProposal {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Why a link cannot be put where it is proposed. */
export type Hindrance =
  | "it overlaps the one before"
  | "it is in a link"
  | "it is in code"
  | "it is in HTML"
  | "it is in the front matter"
  | "it is in braces, as a heading's anchor is"
  | "a mark (of emphasis, of code, of a link) begins or ends inside it"
  | "it is not in prose"
  | "its address cannot stand in a link"
  | "a link there would change how the text is read";

/** A text with links put in. */
export interface Annotated<P> {
  readonly text: string;
  readonly placed: readonly P[];
  /** Where the links of these stand in the new text, brackets included. */
  readonly links: readonly { readonly start: number; readonly end: number }[];
  readonly left: readonly { readonly proposal: P; readonly why: Hindrance }[];
}

/** A stretch of the file that is one thing: prose that a link may stand in (null), or what hinders one. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly hindrance: Hindrance | null;
}

const LEAVES: Readonly<Partial<Record<Nodes["type"], Hindrance>>> = {
  inlineCode: "it is in code",
  code: "it is in code",
  html: "it is in HTML",
  yaml: "it is in the front matter",
  link: "it is in a link",
  linkReference: "it is in a link",
  image: "it is in a link",
  imageReference: "it is in a link",
  definition: "it is in a link",
  footnoteReference: "it is in a link",
};

/** Elements of HTML in a line of Markdown that a link may not stand in. */
const CLOSED = /^<(\/?)(a|code|kbd|pre|samp|script|style|svg|textarea|button)\b/i;

/** The stretches of a text, in order; between them stand marks. */
function stretchesOf(root: Root, from: number): Stretch[] {
  const found: Stretch[] = [];
  const pending: Nodes[] = [root];
  let open = 0;
  for (let node = pending.pop(); node; node = pending.pop()) {
    const [start, end] = offsetsOf(node);
    const stretch = { start: start + from, end: end + from };
    const hindrance = LEAVES[node.type];
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") open = 0;
    if (hindrance !== undefined) {
      const tag = node.type === "html" ? CLOSED.exec(node.value) : null;
      if (tag) open = Math.max(0, open + (tag[1] === "/" ? -1 : 1));
      found.push({ ...stretch, hindrance });
    } else if (node.type === "text") found.push({ ...stretch, hindrance: open > 0 ? "it is in HTML" : null });
    else if ("children" in node) for (const child of [...node.children].reverse()) pending.push(child);
  }
  return found;
}

/** The last stretch that begins at or before an offset. */
function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** How a link's address is written, as CommonMark wants it; null where it cannot be. */
function destination(url: string): string | null {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (url === "" || /[\u0000-\u001f\u007f]/.test(url)) return null;
  const escaped = url.replace(/[\\()<>|`[\]]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;");
  return /\s/.test(escaped) ? `<${escaped}>` : escaped;
}

/** Whether a stretch of prose has braces around an offset, as `{#anchor}` and `{{ value }}` have. */
function isInBraces(text: string, { start, end }: LinkProposal, within: Stretch): boolean {
  const before = text.slice(within.start, start);
  const after = text.slice(end, within.end);
  return before.lastIndexOf("{") > before.lastIndexOf("}") && /^[^{]*\}/.test(after);
}

/** What hinders a link at its place; null where nothing does. */
function hindranceAt(text: string, proposal: LinkProposal, stretches: readonly Stretch[]): Hindrance | null {
  const { start, end, url } = proposal;
  const stretch = stretchAt(stretches, start);
  if (end <= start || !stretch || start >= stretch.end) return "it is not in prose";
  if (stretch.hindrance !== null) return stretch.hindrance;
  if (end > stretch.end) return "a mark (of emphasis, of code, of a link) begins or ends inside it";
  if (isInBraces(text, proposal, stretch)) return "it is in braces, as a heading's anchor is";
  return destination(url) === null ? "its address cannot stand in a link" : null;
}

/** A character that is escaped keeps its backslash with it. */
function withEscape(text: string, { start, end }: LinkProposal): [number, number] {
  const slashes = /\\*$/.exec(text.slice(Math.max(0, start - 50), start))?.[0].length ?? 0;
  return [slashes % 2 === 1 ? start - 1 : start, end];
}

/** The text with links around the words of proposals, which are in order and do not overlap, and where these links stand in it. */
function withLinks(text: string, proposals: readonly LinkProposal[]): Pick<Annotated<never>, "text" | "links"> {
  const links: { start: number; end: number }[] = [];
  let done = 0;
  let out = "";
  for (const proposal of proposals) {
    const [start, end] = withEscape(text, proposal);
    out += text.slice(done, start);
    const at = out.length;
    out += `[${text.slice(start, end)}](${destination(proposal.url) ?? ""})`;
    links.push({ start: at, end: out.length });
    done = end;
  }
  return { text: out + text.slice(done), links };
}

/** Whether a text with links is read as the one without, but for these links. */
function isSound(original: Document, text: string, proposals: readonly LinkProposal[]): boolean {
  const { blocks } = readMarkdown("", withLinks(text, proposals).text, original.language);
  if (blocks.length !== original.blocks.length) return false;
  const urls: string[] = [];
  const same = blocks.every((block, i) => {
    const before = original.blocks[i];
    const old = new Set(before?.links.map((l) => `${l.start.toString()} ${l.end.toString()} ${l.url}`));
    const added = block.links.filter((l) => !old.has(`${l.start.toString()} ${l.end.toString()} ${l.url}`));
    for (const { url } of added) urls.push(url);
    const isLonger = block.links.length === (before?.links.length ?? 0) + added.length;
    return before?.text === block.text && before.kind === block.kind && before.quoted === block.quoted && isLonger;
  });
  return same && urls.length === proposals.length && urls.every((url, i) => url === proposals[i]?.url);
}

/** As many of the proposals as leave the text read as it was: all at once where they do, else by halves. */
function soundOf<P extends LinkProposal>(original: Document, text: string, proposals: readonly P[]): readonly P[] {
  if (proposals.length === 0 || isSound(original, text, proposals)) return proposals;
  if (proposals.length === 1) return [];
  const half = proposals.length >> 1;
  const first = soundOf(original, text, proposals.slice(0, half));
  const both = [...first, ...soundOf(original, text, proposals.slice(half))];
  return isSound(original, text, both) ? both : first;
}

/**
 * Puts links around words of a Markdown text: `[words](url)`. Every other character stays as it is, and the text is read as
 * before; a proposal where that cannot be is left out, with the reason. Proposals inside links are left out, so that doing it
 * again changes nothing.
 */
export function annotateMarkdown<P extends LinkProposal>(text: string, proposals: readonly P[]): Annotated<P> {
  const root = parseMarkdown(text);
  const stretches = stretchesOf(root, textStart(text));
  const left: { proposal: P; why: Hindrance }[] = [];
  const fitting: P[] = [];
  for (const proposal of [...proposals].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const overlaps = proposal.start < (fitting.at(-1)?.end ?? 0);
    const why = hindranceAt(text, proposal, stretches) ?? (overlaps ? "it overlaps the one before" : null);
    if (why === null) fitting.push(proposal);
    else left.push({ proposal, why });
  }
  const placed = soundOf(readMarkdown("", text, "en", root), text, fitting);
  const kept = new Set(placed);
  for (const proposal of fitting) {
    if (!kept.has(proposal)) left.push({ proposal, why: "a link there would change how the text is read" });
  }
  return { ...withLinks(text, placed), placed, left };
}
