import type { Link, LinkReference, Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import { indexLines, placeAt } from "../diagnostics/place.ts";
import { parsePeriod } from "../quantities/period.ts";
import { alignText } from "./align.ts";
import type { Block, Document, DocumentLink, Segment } from "./document.ts";

/** The syntax tree of Markdown (CommonMark, GitHub's tables and strikethrough, YAML front matter), with positions. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).parse(text);
}

interface Run {
  text: string;
  /** Where links by reference lead: label → url. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly segments: Segment[];
  readonly links: DocumentLink[];
}

function offsets(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Adds the prose of a node's children to a run: what a reader sees, and where it stands. */
function collect(node: Nodes, source: string, run: Run): void {
  const [start, end] = offsets(node);
  switch (node.type) {
    case "text":
      run.segments.push(...alignText(node.value, source.slice(start, end), run.text.length, start));
      run.text += node.value;
      return;
    case "inlineCode": {
      const at = source.indexOf(node.value, start);
      run.segments.push({
        start: run.text.length,
        end: run.text.length + node.value.length,
        source: at < 0 ? start : at,
      });
      run.text += node.value;
      return;
    }
    case "break":
      run.segments.push({ start: run.text.length, end: run.text.length + 1, source: start });
      run.text += "\n";
      return;
    case "link":
    case "linkReference":
      collectLink(node, source, run);
      return;
    case "html":
    case "footnoteReference":
    case "image":
    case "imageReference":
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, source, run);
  }
}

/** Adds a link: its text as prose, and where it leads. */
function collectLink(node: Link | LinkReference, source: string, run: Run): void {
  const [start, end] = offsets(node);
  const from = run.text.length;
  // A place for the link itself, so that an empty one has an offset in the text.
  run.segments.push({ start: from, end: from, source: start });
  for (const child of node.children) collect(child, source, run);
  const byReference = node.type === "linkReference";
  const url = byReference ? run.definitions.get(node.identifier) : node.url;
  if (url === undefined) return;
  const last = node.children.at(-1);
  const at = source.indexOf(url, last ? offsets(last)[1] : start);
  const urlStart = byReference || at < 0 ? start : at;
  run.links.push({ start: from, end: run.text.length, sourceStart: start, sourceEnd: end, url, byReference, urlStart });
}

function definitionsOf(node: Nodes): [string, string][] {
  if (node.type === "definition") return [[node.identifier, node.url]];
  return "children" in node ? node.children.flatMap(definitionsOf) : [];
}

/** What stays the same while the blocks of a text are gathered. */
interface Gathering {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, string>;
  readonly blocks: Block[];
}

function blocksOf(node: Nodes, to: Gathering, kind: Block["kind"], quoted: boolean): void {
  switch (node.type) {
    case "heading":
    case "paragraph":
    case "tableCell": {
      const run: Run = { text: "", definitions: to.definitions, segments: [], links: [] };
      for (const child of node.children) collect(child, to.source, run);
      const { text, segments, links } = run;
      const own = node.type === "heading" ? "heading" : node.type === "tableCell" ? "cell" : kind;
      const level = node.type === "heading" ? node.depth : 0;
      to.blocks.push({ kind: own, level, text, segments, links, quoted });
      return;
    }
    case "code":
    case "yaml":
    case "html":
    case "definition":
      return;
    default:
      if (!("children" in node)) return;
      for (const child of node.children) {
        blocksOf(child, to, node.type === "listItem" ? "item" : kind, quoted || node.type === "blockquote");
      }
  }
}

/** The languages that texts are read in. */
const LANGUAGES = ["en", "fr"];

interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly badDate: Document["badDate"];
  readonly language: string | null;
}

/** The few things of the front matter that a text needs; broken front matter counts as none. */
function frontMatter(root: Root): FrontMatter {
  const first = root.children[0];
  let data: unknown = null;
  if (first?.type === "yaml") {
    try {
      data = parseYaml(first.value, { schema: "core" });
    } catch {
      data = null;
    }
  }
  const field = (name: string): string | null => {
    const value = data !== null && typeof data === "object" ? (data as Record<string, unknown>)[name] : null;
    return typeof value === "string" ? value : null;
  };
  const date = field("date");
  const isDay = date !== null && parsePeriod(date)?.granularity === "day";
  const start =
    (first?.position?.start.offset ?? 0) + Math.max(0, first?.type === "yaml" ? first.value.indexOf("date") : 0) + 4;
  return {
    title: field("title"),
    date: isDay ? date : null,
    badDate: date === null || isDay ? null : { text: date, start },
    language: LANGUAGES.find((l) => l === field("language")) ?? null,
  };
}

/** The text of a heading of the first level, if there is one. */
function firstHeading(blocks: readonly Block[]): string | null {
  return blocks.find((b) => b.kind === "heading" && b.level === 1)?.text ?? null;
}

/** Markdown as a document: its prose in blocks, with links and places. `path` is how the user named it. */
export function readMarkdown(path: string, text: string, language: string, root: Root = parseMarkdown(text)): Document {
  const blocks: Block[] = [];
  blocksOf(root, { source: text, definitions: new Map(definitionsOf(root)), blocks }, "paragraph", false);
  const front = frontMatter(root);
  const lines = indexLines(path, text);
  return {
    path,
    language: front.language ?? language,
    date: front.date,
    badDate: front.badDate,
    title: front.title ?? firstHeading(blocks),
    blocks,
    placeOf: (start, end) => placeAt(lines, start, end),
  };
}
