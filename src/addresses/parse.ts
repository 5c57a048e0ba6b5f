import { diagnose } from "../diagnostics/catalogue.ts";
import type { Place, Report } from "../diagnostics/diagnostic.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { Address, Filter, Item, Option, Piece, Step } from "./address.ts";

/** Where an address stands in a file, so that a mistake inside it has a place there. */
export type PlaceOf = (start: number, end: number) => Place | null;

/** The place inside the address alone, for one that was given on its own. */
export function placeInAddress(start: number, end: number): Place {
  return { file: "ADDRESS", line: 1, column: start + 1, start, end };
}

/** No address is longer: what is, is none. */
const LONGEST = 2000;

/** A name in an address: of a measure, an operator, an option, a dimension (columns often have underscores). */
export const NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u;
const VALUE = /^-?[\p{L}\p{N}][\p{L}\p{N}\p{M}./-]*$/u;
const ITEM = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}/-]*$/u;

/** Cuts `text[start, end)` at every `separator` into pieces with their places. */
function cut(text: string, start: number, end: number, separator: string): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== separator) continue;
    pieces.push({ text: text.slice(from, i), start: from, end: i });
    from = i + 1;
  }
  return pieces;
}

/** Cuts the part before the `?` at each `/`, except inside a financial year that an option takes (`from=2012/13`). */
function cutPath(text: string, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of cut(text, 0, end, "/")) {
    const last = pieces.at(-1);
    if (!last || !/=\d{4}$/.test(last.text) || !/^\d{2}(?:;|$)/.test(piece.text)) pieces.push(piece);
    else pieces.splice(-1, 1, { text: text.slice(last.start, piece.end), start: last.start, end: piece.end });
  }
  return pieces;
}

/** Splits a piece at the first "="; null (and a report) where there is none. */
function pair(piece: Piece): { name: Piece; value: Piece } | null {
  const at = piece.text.indexOf("=");
  if (at < 0) return null;
  const middle = piece.start + at;
  return {
    name: { text: piece.text.slice(0, at), start: piece.start, end: middle },
    value: { text: piece.text.slice(at + 1), start: middle + 1, end: piece.end },
  };
}

/**
 * Parses `measure/step;option=value?dimension=item,item&…`. Every mistake is reported with its place; null where the
 * text is no address. Names are not looked up: that is `resolve`.
 */
export function parseAddress(text: string, report: Report, placeOf: PlaceOf = placeInAddress): Address | null {
  let mistakes = 0;
  const fail = (piece: Piece, expected: string): void => {
    mistakes++;
    report(diagnose("address-syntax", placeOf(piece.start, piece.end), { text, found: piece.text, expected }));
  };
  const check = (piece: Piece, pattern: RegExp, expected: string): void => {
    if (!pattern.test(piece.text)) fail(piece, expected);
  };

  if (text.length > LONGEST) {
    const expected = `at most ${LONGEST.toString()} characters`;
    report(diagnose("address-syntax", placeOf(LONGEST, text.length), { text, found: text.slice(LONGEST), expected }));
    return null;
  }
  const mark = text.indexOf("?");
  const pathEnd = mark < 0 ? text.length : mark;
  const [measure, ...stepPieces] = cutPath(text, pathEnd);
  if (!measure) return null;
  check(measure, NAME, "the name of a measure (letters, digits, hyphens)");

  const steps = stepPieces.map((piece): Step => {
    const [operator = piece, ...optionPieces] = cut(text, piece.start, piece.end, ";");
    check(operator, NAME, "the name of an operator after /");
    const options: Option[] = [];
    for (const optionPiece of optionPieces) {
      const option = pair(optionPiece);
      if (!option) fail(optionPiece, "option=value after ;");
      else {
        check(option.name, NAME, "the name of an option");
        check(option.value, VALUE, "a number, a member, a period or a word after =");
        if (options.some((o) => o.name.text === option.name.text)) fail(option.name, "each option once");
        options.push(option);
      }
    }
    return { operator, options };
  });

  const filters: Filter[] = [];
  const seen = new Set<string>();
  let asOf: Piece | null = null;
  let composition: Piece | null = null;
  const filterPieces = mark < 0 ? [] : cut(text, mark + 1, text.length, "&");
  for (const piece of filterPieces) {
    const filter = pair(piece);
    if (!filter) {
      fail(piece, "dimension=item after ? or &");
      continue;
    }
    const { name, value } = filter;
    check(name, NAME, "the name of a dimension");
    if (seen.has(name.text)) fail(name, "each filter once (several items are separated by commas)");
    seen.add(name.text);
    if (name.text === "as-of") {
      if (parsePeriod(value.text)?.granularity !== "day") fail(value, "a date (YYYY-MM-DD)");
      asOf = value;
    } else if (name.text === "composition") {
      if (value.text !== "period" && value.text !== "fixed") fail(value, "period or fixed");
      composition = value;
    } else filters.push({ dimension: name, items: parseItems(text, value, check) });
  }
  return mistakes === 0 ? { measure, steps, filters, asOf, composition } : null;
}

function parseItems(
  text: string,
  value: Piece,
  check: (piece: Piece, pattern: RegExp, expected: string) => void,
): Item[] {
  return cut(text, value.start, value.end, ",").map((piece): Item => {
    const dots = piece.text.indexOf("..");
    if (dots < 0) {
      check(piece, ITEM, "a member, a group or a period after =");
      return { kind: "one", name: piece };
    }
    const from = { text: piece.text.slice(0, dots), start: piece.start, end: piece.start + dots };
    const to = { text: piece.text.slice(dots + 2), start: piece.start + dots + 2, end: piece.end };
    if (from.text === "" && to.text === "") check(piece, ITEM, "a range with at least one end");
    for (const end of [from, to]) if (end.text !== "") check(end, ITEM, "a period or a date at each end of a range");
    return { kind: "range", from: from.text === "" ? null : from, to: to.text === "" ? null : to };
  });
}
