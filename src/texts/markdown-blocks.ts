import type { Link, LinkReference, Nodes, Root } from "mdast";
import { alignCode, alignText } from "./align.ts";
import type { Block, DocumentLink, Segment } from "./document.ts";

interface Run {
  text: string;
  readonly segments: Segment[];
  readonly links: DocumentLink[];
}

/** What stays the same while the blocks of a text are gathered. */
interface Gathering {
  /** The text that the tree's offsets count in. */
  readonly source: string;
  /** Where links by reference lead: label → url. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** A node to be read, or a link to be closed at the offset of the text at which it began. */
type Step = Nodes | { readonly link: Link | LinkReference; readonly from: number };

/** Where a node stands in its source. */
export function offsetsOf(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** The children of a node, the last one first. */
function childrenOf(node: Nodes): Nodes[] {
  return "children" in node ? [...node.children].reverse() : [];
}

/** Adds a node to a run; gives what is still to be read inside it. */
function addNode(node: Nodes, run: Run, source: string): Step[] {
  const [start, end] = offsetsOf(node);
  const from = run.text.length;
  switch (node.type) {
    case "text":
      for (const s of alignText(node.value, source.slice(start, end), from, start)) run.segments.push(s);
      run.text += node.value;
      return [];
    case "inlineCode":
      run.segments.push(...alignCode(node.value, source.slice(start, end), from, start));
      run.text += node.value;
      return [];
    case "break":
      run.segments.push({ start: from, end: from + 1, source: start, sourceLength: end - start });
      run.text += "\n";
      return [];
    case "link":
    case "linkReference":
      // A place for the link itself, so that an empty one has an offset in the text.
      run.segments.push({ start: from, end: from, source: start });
      return [{ link: node, from }, ...childrenOf(node)];
    case "html":
    case "footnoteReference":
    case "image":
    case "imageReference":
      return [];
    default:
      return childrenOf(node);
  }
}

/** Adds where a link leads, its text being read. */
function closeLink(node: Link | LinkReference, from: number, run: Run, { source, definitions }: Gathering): void {
  const [start, end] = offsetsOf(node);
  const byReference = node.type === "linkReference";
  const url = byReference ? definitions.get(node.identifier) : node.url;
  if (url === undefined) return;
  const last = node.children.at(-1);
  const behind = last ? offsetsOf(last)[1] : start;
  const at = source.slice(behind, end).indexOf(url);
  const urlStart = byReference || at < 0 ? start : behind + at;
  run.links.push({ start: from, end: run.text.length, sourceStart: start, sourceEnd: end, url, byReference, urlStart });
}

/** The prose of a node's children: what a reader sees, and where it stands. */
function runOf(node: Nodes, to: Gathering): Run {
  const run: Run = { text: "", segments: [], links: [] };
  const pending: Step[] = childrenOf(node);
  for (let step = pending.pop(); step; step = pending.pop()) {
    if ("link" in step) closeLink(step.link, step.from, run, to);
    else for (const inside of addNode(step, run, to.source)) pending.push(inside);
  }
  return run;
}

/** All nodes of a tree, in the order of the text. Nothing calls itself: text may be nested deeper than calls can be. */
function* nodesOf(root: Nodes): Generator<Nodes> {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    for (const child of childrenOf(node)) pending.push(child);
  }
}

/** The prose of a tree in blocks, their places by the tree's offsets. */
export function blocksOf(root: Root, source: string): Block[] {
  const definitions = new Map<string, string>();
  for (const node of nodesOf(root)) {
    // The first of several with one name counts.
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  }
  const blocks: Block[] = [];
  const pending: { node: Nodes; kind: Block["kind"]; quoted: boolean }[] = [
    { node: root, kind: "paragraph", quoted: false },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, kind, quoted } = next;
    if (node.type === "heading" || node.type === "paragraph" || node.type === "tableCell") {
      const own = node.type === "heading" ? "heading" : node.type === "tableCell" ? "cell" : kind;
      blocks.push({
        kind: own,
        level: node.type === "heading" ? node.depth : 0,
        quoted,
        ...runOf(node, { source, definitions }),
      });
      continue;
    }
    const within = {
      kind: node.type === "listItem" ? ("item" as const) : kind,
      quoted: quoted || node.type === "blockquote",
    };
    for (const child of childrenOf(node)) pending.push({ node: child, ...within });
  }
  return blocks;
}
