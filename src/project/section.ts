import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { indexLines, placeAt, type LineIndex } from "../diagnostics/place.ts";

export type Path = readonly (string | number)[];

/**
 * A part of a YAML file with the places of all its parts. In `value`, numbers are the texts that were written, so that
 * decimals stay exact; booleans and null are themselves.
 */
export interface Section {
  readonly file: string;
  /** How messages call the section ("tables.expenditure"). */
  readonly name: string;
  readonly value: unknown;
  /** The place of what stands at a path in the section; of its key, with `key`. The nearest part that exists, otherwise. */
  readonly placeOf: (path: Path, key?: boolean) => Place;
  /** The section at a path in this one. */
  readonly at: (path: Path) => Section;
}

function plain(node: unknown): unknown {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map((pair) => [
        String(isScalar(pair.key) ? (pair.key.source ?? pair.key.value) : pair.key),
        plain(pair.value),
      ]),
    );
  if (isSeq(node)) return node.items.map(plain);
  if (isScalar(node))
    return typeof node.value === "number" || typeof node.value === "bigint"
      ? (node.source ?? String(node.value))
      : node.value;
  return null;
}

function find(root: unknown, path: Path, key: boolean): Node | null {
  let node = root;
  let last: Node | null = (root as Node | null) ?? null;
  for (const [i, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (p) => isPair(p) && isScalar(p.key) && (p.key.source ?? String(p.key.value)) === String(part),
      );
      if (!pair) return last;
      if (isScalar(pair.key)) last = pair.key;
      if (key && i === path.length - 1) return last;
      node = pair.value;
    } else if (isSeq(node)) node = node.items[Number(part)];
    else return last;
    if (node && (isMap(node) || isSeq(node) || isScalar(node)) && node.range) last = node;
  }
  return last;
}

function sectionOf(document: Document, index: LineIndex, path: Path, name: string, offset: number): Section {
  const node = path.length === 0 ? document.contents : find(document.contents, path, false);
  return {
    file: index.file,
    name,
    value: path.length === 0 ? plain(document.contents) : plain(document.getIn(path, true)),
    placeOf: (inner, key = false) => {
      const range = find(document.contents, [...path, ...inner], key)?.range ?? node?.range ?? [0, 0, 0];
      return placeAt(index, range[0] + offset, range[1] + offset);
    },
    at: (inner) =>
      sectionOf(document, index, [...path, ...inner], [name, ...inner].filter((p) => p !== "").join("."), offset),
  };
}

/**
 * Reads YAML into a section; null (and a report) where it is not well formed. `offset` is where the YAML begins in the
 * file, for front matter; `whole` is then the whole file's text.
 */
export function readYaml(
  file: string,
  text: string,
  report: Report,
  name = "",
  offset = 0,
  whole = text,
): Section | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: "core", prettyErrors: false });
  const index = indexLines(file, whole);
  for (const error of document.errors) {
    const place = placeAt(index, error.pos[0] + offset, error.pos[1] + offset);
    report(diagnose("bad-yaml", place, { problem: error.message.split("\n")[0] ?? error.message }));
  }
  return document.errors.length > 0 ? null : sectionOf(document, index, [], name, offset);
}
