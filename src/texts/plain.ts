import { indexLines, placeAt } from "../diagnostics/place.ts";
import { dayOfLine } from "./day.ts";
import { firstHeading, textStart, type Block, type Document } from "./document.ts";
import { paragraphsOf, type Line } from "./plain-lines.ts";
import { ProseRun, type BlockKind } from "./prose-run.ts";

/** Lines longer than this are paragraphs of their own: nobody wraps so late. */
const LONGEST_WRAPPED = 120;
const LONGEST_HEADING = 80;
/** Only so many lines are looked at for the text's date. */
const FIRST_LINES = 12;

const RULE = /^(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,}|(?:[-*_=] ){2,}[-*_=])$/;
const BULLET = /^(?:[-*•‣◦▪●·–—]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)/;
const CLEAR_BULLET = /^[•‣◦▪●]/;
const GAP = /\t+| {3,}/g;
const ENDED = /[.!?:;]["'”’)\]»]*$/;

/** Lines that make one block, and what it is. */
interface Unit extends BlockKind {
  readonly lines: Line[];
}

function isCapitals(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[.,;]$|[%$£€]/.test(text) || /\p{Ll}/u.test(text)) return false;
  return (text.match(/\p{Lu}/gu) ?? []).length >= 4;
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !ENDED.test(text);
}

/** Whether a line ends where its writer wanted: a sentence ends, and the next word would have had room. */
function endsOnPurpose(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return ENDED.test(line.text) && line.text.length + 1 + word <= width * 0.9;
}

/** A line without its bullet; null where it has none that is one where it stands. */
function itemOf(line: Line, before: Unit | undefined): Line | null {
  const mark = BULLET.exec(line.text)?.[0];
  if (mark === undefined) return null;
  const last = before?.lines.at(-1);
  if (before && last && before.kind !== "item" && !ENDED.test(last.text) && !CLEAR_BULLET.test(mark)) return null;
  return { ...line, start: line.start + mark.length, text: line.text.slice(mark.length) };
}

function cellsOf(line: Line): Line[] {
  const cells: Line[] = [];
  let from = 0;
  const take = (to: number): void => {
    const text = line.text.slice(from, to);
    if (text !== "") cells.push({ ...line, start: line.start + from, end: line.start + to, text });
  };
  for (const gap of line.text.matchAll(GAP)) {
    take(gap.index);
    from = gap.index + gap[0].length;
  }
  take(line.text.length);
  return cells;
}

/** The blocks that a group of lines holds; `first` is how many lines stand before it. */
function unitsOf(group: readonly Line[], first: number, language: string): Unit[] {
  const units: Unit[] = [];
  const quoted = group[0]?.quoted ?? false;
  const add = (kind: Block["kind"], lines: Line[], level = 0): void => void units.push({ kind, level, quoted, lines });
  const width = group.reduce((widest, l) => Math.max(widest, l.text.length), 0);
  const isTable = group.filter((l) => cellsOf(l).length > 1).length > 1;
  let open = false;
  group.forEach((line, i) => {
    const next = group[i + 1];
    const last = units.at(-1);
    const before = group[i - 1];
    const item = itemOf(line, open ? last : undefined);
    if (RULE.test(line.text)) open = false;
    else if (next && !open && /^(?:={3,}|-{3,})$/.test(next.text) && isHeading(line.text)) {
      add("heading", [line], next.text.startsWith("=") ? 1 : 2);
    } else if (first + i < FIRST_LINES && dayOfLine(line.text, language) !== null) {
      add("paragraph", [line]);
      open = false;
    } else if (isTable && cellsOf(line).length > 1) {
      for (const cell of cellsOf(line)) add("cell", [cell]);
      open = false;
    } else if (!open && isCapitals(line.text) && !(next && isCapitals(next.text))) {
      add("heading", [line], 2);
    } else if (item) {
      add("item", [item]);
      open = true;
    } else if (open && last && before && width <= LONGEST_WRAPPED && !endsOnPurpose(before, line, width)) {
      last.lines.push(line);
    } else {
      add("paragraph", [line]);
      open = true;
    }
  });
  return units;
}

/** Puts the lines of a unit together: where a line ends there is a space, but none behind the hyphen of a broken word. */
function blockOf({ lines, ...kind }: Unit, file: string): Block | null {
  const run = new ProseRun();
  let before: Line | null = null;
  for (const line of lines) {
    const isBroken = /\p{L}-$/u.test(before?.text ?? "") && /^\p{Ll}/u.test(line.text);
    if (before && !isBroken) run.addSpace(before.end, file.slice(before.end, line.start));
    run.addWords(file, line.start, line.end);
    before = line;
  }
  return run.block(kind);
}

/** A short first line that is no sentence, with more below it, is the heading of a text that has no other mark for one. */
function isTitle({ kind, quoted, lines: [line, ...more] }: Unit, language: string): boolean {
  const text = line?.text ?? "";
  const isShort = kind === "paragraph" && !quoted && more.length === 0 && isHeading(text);
  return isShort && /\p{L}/u.test(text) && dayOfLine(text, language) === null;
}

/**
 * Plain text as a document: paragraphs between empty lines, with wrapped lines joined; items of lists; headings that are
 * underlined or in capitals; quoted lines. A line near the top that is only a day gives the date. Linear in the text.
 */
export function readPlain(path: string, text: string, language: string): Document {
  const groups = paragraphsOf(text, textStart(text));
  let lines = 0;
  const units = groups.flatMap((group) => {
    const found = unitsOf(group, lines, language);
    lines += group.length;
    return found;
  });
  const [first] = units;
  if (first && units.length > 1 && (first.kind === "heading" || isTitle(first, language)))
    units[0] = { ...first, kind: "heading", level: 1 };
  const blocks = units.map((unit) => blockOf(unit, text)).filter((b) => b !== null);
  const top = groups.flat().slice(0, FIRST_LINES);
  const days = top.filter((l) => !l.quoted).map((l) => dayOfLine(l.text, language));
  const index = indexLines(path, text);
  return {
    path,
    language,
    date: days.find((d) => d !== null) ?? null,
    badDate: null,
    title: firstHeading(blocks),
    blocks,
    placeOf: (start, end) => placeAt(index, start, end),
  };
}
