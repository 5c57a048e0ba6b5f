import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError } from "yaml";
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

/** A key as it was written: a year is a name here, not a number. */
function keyText(key: unknown): string {
  return String(isScalar(key) ? (key.source ?? key.value) : key);
}

function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyText(pair.key), plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return null;
  const { value, source } = node;
  return typeof value === "number" || typeof value === "bigint" ? (source ?? String(value)) : value;
}

interface Found {
  /** What stands at the path; undefined where nothing does. */
  readonly node: unknown;
  /** The nearest part that has a place. */
  readonly nearest: Node | null;
}

function find(root: unknown, path: Path, key = false): Found {
  let node = root;
  let nearest = (root as Node | null) ?? null;
  for (const [i, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((p) => keyText(p.key) === String(part));
      if (!pair) return { node: undefined, nearest };
      if (isScalar(pair.key)) nearest = pair.key;
      if (key && i === path.length - 1) return { node: pair.key, nearest };
      node = pair.value;
    } else if (isSeq(node)) node = node.items[Number(part)];
    else return { node: undefined, nearest };
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.range) nearest = node;
  }
  return { node, nearest };
}

function sectionOf(document: Document, index: LineIndex, path: Path, name: string, offset: number): Section {
  const { node, nearest } = find(document.contents, path);
  return {
    file: index.file,
    name,
    value: plain(node),
    placeOf: (inner, key = false) => {
      const range = find(document.contents, [...path, ...inner], key).nearest?.range ?? nearest?.range ?? [0, 0, 0];
      return placeAt(index, range[0] + offset, range[1] + offset);
    },
    at: (inner) => {
      const inside = [name, ...inner].filter((p) => p !== "").join(".");
      return sectionOf(document, index, [...path, ...inner], inside, offset);
    },
  };
}

/**
 * The place of the letters [start, end) of a text that stands at `place`, where the file has it as it is (perhaps in
 * quotes); the whole place where escapes or folded lines make that unsure.
 */
export function placeInside(place: Place, text: string, start: number, end: number): Place {
  const around = place.end - place.start - text.length;
  if (around !== 0 && around !== 2) return place;
  const shift = around / 2 + start;
  const from = place.start + shift;
  return { ...place, column: place.column + shift, start: from, end: from + Math.max(end - start, 0) };
}

const PROBLEMS: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  DUPLICATE_KEY: "this key stands twice in its mapping",
  MULTIPLE_DOCS: "a second document begins here",
  RESOURCE_EXHAUSTION: "it is nested too deeply",
  TAB_AS_INDENT: "lines are indented with spaces, not with tabs",
};

function yamlProblem({ code, message }: YAMLError): string {
  return PROBLEMS[code] ?? message.split("\n")[0] ?? message;
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
  const document = parseDocument(text, { uniqueKeys: true, schema: "core", prettyErrors: false });
  const index = indexLines(file, whole);
  const fail = ([start, end]: readonly [number, number], problem: string): void =>
    report(diagnose("bad-yaml", placeAt(index, start + offset, end + offset), { problem }));
  // What follows the first break of the form is noise; a key that stands twice breaks nothing.
  const twice = document.errors.filter((e) => e.code === "DUPLICATE_KEY");
  const broken = document.errors.filter((e) => e.code !== "DUPLICATE_KEY").slice(0, 1);
  for (const error of [...twice, ...broken]) fail(error.pos, yamlProblem(error));
  let sound = document.errors.length === 0;
  // A few lines of aliases of aliases stand for billions of values, so none is followed.
  visit(document, {
    Alias: (_, { source, range }) => {
      if (sound) fail([range?.[0] ?? 0, range?.[1] ?? 0], `*${source} refers to another place; write the value itself`);
      sound = false;
      return visit.BREAK;
    },
  });
  return sound ? sectionOf(document, index, [], name, offset) : null;
}
