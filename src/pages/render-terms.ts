import type { Element, ElementContent, Root, Text } from "hast";
import { folderHref, type RenderContext } from "./context.ts";
import type { Term } from "./glossary.ts";
import { el } from "./html.ts";

/** Text in these is no running text, or leads somewhere already. */
const CLOSED = new Set([
  "a",
  "code",
  "strong",
  "pre",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "figure",
  "table",
  "svg",
  "section",
]);

/** Where a term stands in a text as a word of its own, in any case; -1 where it does not. */
function find(text: string, name: string): number {
  const letter = /[\p{L}\p{N}]/u;
  const [low, sought] = [text.toLowerCase(), name.toLowerCase()];
  if (low.length !== text.length) return -1;
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + sought.length)];
    if (!letter.test(before) && !letter.test(after)) return at;
  }
  return -1;
}

/** Puts a link around the first of the terms that a text has; null where it has none. */
function splitAt(text: Text, terms: Set<Term>, context: RenderContext): [Term, ElementContent[]] | null {
  for (const term of terms) {
    const at = find(text.value, term.name);
    if (at < 0) continue;
    const end = at + term.name.length;
    const href = `${folderHref(context, "glossary")}#${term.id}`;
    const link = el("a.term", { href, dataNote: `${term.id}-note` }, text.value.slice(at, end));
    const rest = (value: string): ElementContent[] => (value === "" ? [] : [{ type: "text", value }]);
    return [term, [...rest(text.value.slice(0, at)), link, ...rest(text.value.slice(end))]];
  }
  return null;
}

function linkIn(node: Root | Element, left: Set<Term>, found: Term[], context: RenderContext): void {
  for (let i = 0; i < node.children.length && left.size > 0; i++) {
    const child = node.children[i];
    if (child?.type === "element" && !CLOSED.has(child.tagName)) linkIn(child, left, found, context);
    if (child?.type !== "text") continue;
    const split = splitAt(child, left, context);
    if (!split) continue;
    const [term, parts] = split;
    left.delete(term);
    found.push(term);
    (node.children as ElementContent[]).splice(i, 1, ...parts);
    // What stands before the term may have another one.
    i--;
  }
}

/** Links each term of the glossary where a page first uses it in its running text; gives those that it uses, for their notes. */
export function linkTerms(tree: Root, terms: readonly Term[], context: RenderContext): Term[] {
  const found: Term[] = [];
  // A longer term is looked for first: "real terms" before "terms".
  const left = new Set([...terms].sort((a, b) => b.name.length - a.name.length));
  linkIn(tree, left, found, context);
  return found;
}

/** The note of a term: what it means, and the way to the glossary. */
export function termNote({ name, meaning, id }: Term, context: RenderContext): Element {
  const href = `${folderHref(context, "glossary")}#${id}`;
  return el(
    "div.note.term-note",
    { id: `${id}-note`, popover: "auto", role: "dialog", ariaLabel: name, tabIndex: -1 },
    el("p.quoted", { ariaHidden: "true" }, name),
    el("p", {}, meaning),
    el("ul.ways", {}, el("li", {}, el("a", { href }, context.words.glossary))),
  );
}
