import { rows as lexicon } from "../../../lexicons/compiled/en/rows.ts";
import { rowsCheck, valueCheck } from "./checks.ts";
import { assignments, MOST_WAYS, product, type Name } from "./names.ts";
import { columnTerms, termsAreHeld, type Passage } from "./passage.ts";
import type { Column, Filters } from "./sheet.ts";
import type { Check, Way } from "./statement.ts";
import type { Quantity } from "../../../quantities/quantity.ts";
import type { Term } from "./terms.ts";

/** Words with which a sentence says more than that rows have names and numbers. */
const MORE =
  /\b(?:not|no|never|neither|nor|none|without|more|less|fewer|least|most|than|before|after|until|since|over|under|above|below|only|same|different|first|last|earliest|latest|every|each|all|any|some|other|another|others|total|combined|average|mean|majority|half|consecutive|row|if|or|except|rest|highest|lowest|largest|smallest|best|worst|higher|lower|except|remaining|there|per|followed|times?|between|through|throughout|unless|despite|ago|later|earlier|next|previous)\b|n't\b|n ' t\b/;

const READ_ELSEWHERE = new RegExp(
  String.raw`\b(?:${[...lexicon.highest, ...lexicon.lowest, ...lexicon.more, ...lexicon.less, ...lexicon.same].join("|")})\b`,
);

/** Names of one kind in a row: "Harbour and Hillside". */
type List = readonly Name[];

interface Group {
  readonly lists: List[];
  readonly numbers: Quantity[];
  readonly terms: Term[];
}

const LISTED = /^(?:\s|,|and|&|both|the|or)*$/i;
const BREAK = /,|;|\band\b|\bwhile\b|\bbut\b|\bwhereas\b/gi;

function shares(a: Name, b: Name): boolean {
  return a.options.some(([d]) => b.options.some(([e]) => d === e));
}

/** Whether a name can only stand where a name of the group stands already. */
function isTaken(name: Name, lists: readonly List[]): boolean {
  return assignments([...lists.flatMap((l) => l.slice(0, 1)), name]).length === 0;
}

/** The facts of a sentence: a new one begins where a name takes a place that is taken. */
function groupsOf({ sentence, names, numbers, terms }: Passage): Group[] | null {
  const text = sentence.text;
  const items = [
    ...names.map((name) => ({ at: name, name, number: null, term: null })),
    ...numbers.map((number) => ({ at: number, name: null, number, term: null })),
    ...terms.map((term) => ({ at: term, name: null, number: null, term })),
  ].sort((a, b) => a.at.start - b.at.start);
  const groups: Group[] = [];
  let group: Group = { lists: [], numbers: [], terms: [] };
  groups.push(group);
  let before: (typeof items)[number] | null = null;
  for (const item of items) {
    const gap = before ? text.slice(before.at.end - sentence.start, item.at.start - sentence.start) : "";
    if (item.name) {
      const list = group.lists.at(-1);
      const last = list?.at(-1);
      if (before?.name && last === before.name && LISTED.test(gap) && shares(last, item.name) && gap.trim() !== "")
        group.lists[group.lists.length - 1] = [...(list ?? []), item.name];
      else if (isTaken(item.name, group.lists)) {
        if (gap.search(BREAK) < 0 || group.lists.length + group.numbers.length < 2) return null;
        group = { lists: [[item.name]], numbers: [], terms: [] };
        groups.push(group);
      } else group.lists.push([item.name]);
    } else if (item.number) group.numbers.push(item.number);
    else group.terms.push(item.term);
    before = item;
  }
  return groups;
}

/** For each number the columns that it may stand in; null where one has none. */
function columnsFor(p: Passage, numbers: readonly Quantity[]): (readonly Column[])[] | null {
  // "Round 2": the column says what the name is, and holds no number.
  const isNaming = ({ term }: { term: Term }): boolean =>
    p.names.some(
      (n) => n.start - term.end <= 2 && term.start - n.end <= 2 && n.options.some(([d]) => term.dimensions.includes(d)),
    );
  const free = columnTerms(p).filter((t) => !isNaming(t));
  const found = numbers.map((q) => {
    const near = free
      .map((t) => ({ ...t, gap: t.term.start >= q.end ? t.term.start - q.end : q.start - t.term.end + 0.5 }))
      .sort((a, b) => a.gap - b.gap)[0];
    if (near && near.gap < 30) return near.columns;
    // A long number tells its column by itself.
    return q.quote.replace(/\D/g, "").length >= 4 ? p.sheet.columns : null;
  });
  return found.every((c) => c !== null) ? found : null;
}

/** A name is held to the column that stands right at it: "the opponent was Hillside". */
function withTerms(p: Passage, name: Name): Name {
  const own = p.terms.filter(
    (t) =>
      t.dimensions.length > 0 &&
      ((t.end <= name.start && name.start - t.end <= 12 && !between(p, t.end, name.start)) ||
        (t.start >= name.end && t.start - name.end <= 2)),
  );
  const held = name.options.filter(([d]) => own.some((t) => t.dimensions.includes(d)));
  return held.length > 0 ? { ...name, options: held } : name;
}

function between(p: Passage, from: number, to: number): boolean {
  return [...p.names, ...p.numbers].some((x) => x.start >= from && x.end <= to);
}

function checksOf(
  p: Passage,
  filters: Filters,
  columns: readonly Column[],
  numbers: readonly Quantity[],
  name: Name | undefined,
): Check[] {
  const rows = name ? rowsCheck(p.sheet, filters, { start: name.start, end: name.end }, (n) => n >= 1) : [];
  return [...rows, ...numbers.flatMap((q, i) => (columns[i] ? [valueCheck(p.sheet, columns[i], filters, q)] : []))];
}

function waysOfGroup(p: Passage, { lists, numbers }: Group): Way[] {
  const columns = columnsFor(p, numbers);
  if (!columns || lists.length + numbers.length < 2 || lists.length === 0) return [];
  const last = lists.at(-1)?.at(-1);
  // Each of a list has the same: all of them must hold, each in a way of its own.
  const each = product(lists.map((l) => l.map((name) => withTerms(p, name))));
  const perName = each.map((names) =>
    assignments(names).flatMap((filters) => product(columns).map((own) => checksOf(p, filters, own, numbers, last))),
  );
  if (perName.some((w) => w.length === 0)) return [];
  return product(perName)
    .slice(0, MOST_WAYS)
    .map((w) => w.flat());
}

/** "In 2003 Harbour beat Hillside with 45 points": rows that have all these names, and these numbers in their columns. */
export function readFacts(p: Passage): readonly Way[] {
  if (MORE.test(p.pattern) || READ_ELSEWHERE.test(p.pattern) || p.names.some((n) => n.isSpan)) return [];
  // "Third", "one of two", "half" are no numbers of a row.
  if (p.numbers.some((q) => q.kind !== "number" && q.kind !== "money" && q.kind !== "percent")) return [];
  if (!termsAreHeld(p)) return [];
  const groups = groupsOf(p);
  if (!groups) return [];
  const ways = groups.map((g) => waysOfGroup(p, g));
  if (ways.some((w) => w.length === 0)) return [];
  return product(ways)
    .slice(0, MOST_WAYS)
    .map((w) => w.flat());
}
