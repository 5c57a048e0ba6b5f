import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import { indexLines, placeAt } from "../diagnostics/place.ts";
import { alignText } from "./align.ts";
import type { Block, Document, DocumentLink, Segment } from "./document.ts";

/** The syntax tree of Markdown (CommonMark, GitHub's tables and strikethrough, YAML front matter), with positions. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).parse(text);
}

interface Run {
  text: string;
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
    case "link": {
      const from = run.text.length;
      // A place for the link itself, so that an empty one has an offset in the text.
      run.segments.push({ start: from, end: from, source: start });
      for (const child of node.children) collect(child, source, run);
      const last = node.children.at(-1);
      const after = last ? offsets(last)[1] : start;
      const at = source.indexOf(node.url, after);
      run.links.push({
        start: from,
        end: run.text.length,
        sourceStart: start,
        sourceEnd: end,
        url: node.url,
        urlStart: at < 0 ? start : at,
      });
      return;
    }
    case "html":
    case "footnoteReference":
    case "image":
    case "imageReference":
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, source, run);
  }
}

function blocksOf(node: Nodes, source: string, blocks: Block[], kind: Block["kind"], quoted: boolean): void {
  switch (node.type) {
    case "heading":
    case "paragraph":
    case "tableCell": {
      const run: Run = { text: "", segments: [], links: [] };
      for (const child of node.children) collect(child, source, run);
      const own = node.type === "heading" ? "heading" : node.type === "tableCell" ? "cell" : kind;
      blocks.push({ kind: own, level: node.type === "heading" ? node.depth : 0, ...run, quoted });
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
        blocksOf(child, source, blocks, node.type === "listItem" ? "item" : kind, quoted || node.type === "blockquote");
      }
  }
}

interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
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
  return {
    title: field("title"),
    date: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    language: field("language"),
  };
}

/** The text of a heading of the first level, if there is one. */
function firstHeading(blocks: readonly Block[]): string | null {
  return blocks.find((b) => b.kind === "heading" && b.level === 1)?.text ?? null;
}

/** Markdown as a document: its prose in blocks, with links and places. `path` is how the user named it. */
export function readMarkdown(path: string, text: string, language: string, root: Root = parseMarkdown(text)): Document {
  const blocks: Block[] = [];
  blocksOf(root, text, blocks, "paragraph", false);
  const front = frontMatter(root);
  const lines = indexLines(path, text);
  return {
    path,
    language: front.language ?? language,
    date: front.date,
    title: front.title ?? firstHeading(blocks),
    blocks,
    placeOf: (start, end) => placeAt(lines, start, end),
  };
}
