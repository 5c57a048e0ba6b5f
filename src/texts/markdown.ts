import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { parse as parseYaml } from "yaml";
import { indexLines, placeAt } from "../diagnostics/place.ts";
import { parsePeriod } from "../quantities/period.ts";
import { frontDay } from "./day.ts";
import { firstHeading, textStart, type Block, type Document } from "./document.ts";
import { languageOf } from "./language.ts";
import { blocksOf } from "./markdown-blocks.ts";

/** Leaves out what would change the tree after parsing: nodes that come about there (a bare address in brackets) have no place. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

/** The syntax tree of Markdown (CommonMark, GitHub's tables and strikethrough, YAML front matter), with positions. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).use(withoutTransforms).parse(text);
}

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
    language: languageOf(field("language")),
  };
}

/** A block whose places are those in a text that begins later: a byte-order mark counts in a file and not for the parser. */
function movedBlock(block: Block, by: number): Block {
  const segments = block.segments.map((s) => ({ ...s, source: s.source + by }));
  const links = block.links.map((l) => ({
    ...l,
    sourceStart: l.sourceStart + by,
    sourceEnd: l.sourceEnd + by,
    urlStart: l.urlStart + by,
  }));
  return { ...block, segments, links };
}

/**
 * Markdown as a document: its prose in blocks, with links and places. `path` is how the user named it. Its date is that of
 * the front matter, else of a line near the top that is only a day ("Published: 14 March 2024").
 */
export function readMarkdown(path: string, text: string, language: string, root: Root = parseMarkdown(text)): Document {
  const from = textStart(text);
  const found = blocksOf(root, text.slice(from));
  const blocks = from === 0 ? found : found.map((block) => movedBlock(block, from));
  const front = frontMatter(root);
  const lines = indexLines(path, text);
  const own = front.language ?? language;
  return {
    path,
    language: own,
    date: front.date ?? (front.badDate ? null : frontDay(blocks, own)),
    badDate: front.badDate && { ...front.badDate, start: front.badDate.start + from },
    title: front.title ?? firstHeading(blocks),
    blocks,
    placeOf: (start, end) => placeAt(lines, start, end),
  };
}
