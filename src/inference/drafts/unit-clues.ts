import { readingWords } from "../../lexicons/reading.ts";
import type { Unit } from "../../quantities/unit.ts";
import { readUnitText, type UnitText } from "../labels/unit-text.ts";
import { conceptOf, says } from "../labels/words.ts";

/** Where a unit may be stated, the nearest to the numbers first. */
export interface UnitClues {
  /** The headers and labels of what is measured. */
  readonly label: string;
  /** The label where it is one; "" where there are several, which say what members there are. */
  readonly name: string;
  readonly title: string;
  /** The title is about nothing else. */
  readonly alone: boolean;
  /** Stated by header, row or units row. */
  readonly own: UnitText | null;
  /** Stated by the header of the key column. */
  readonly key: UnitText | null;
  /** Stated by the data package. */
  readonly stated: string | null;
  /** The numbers are of a workbook, which keeps 5.6% as 0.056. */
  readonly workbook: boolean;
  /** The sign that stands in the cells, as "%" or "£"; "" where none does. */
  readonly sign: string;
}

/** A unit that some words state, before the numbers are held against it. */
export interface Candidate {
  readonly unit: Unit;
  readonly power: number;
  /** The words, as a doubt shows them. */
  readonly said: string;
}

/** Names of money that could be of many countries: crowns, francs. */
const COINS = new Set<string>(readingWords("en").currencies.shillings);

/** Whether a noun is a name of money: no count of things. */
export function isCoin(noun: string): boolean {
  return noun.split(" ").some((word) => COINS.has(word.toLowerCase()));
}

/** A noun for what is counted: "Number of Crimes" → "crimes"; null where the text is too long for one. */
function nounOf(text: string): string | null {
  const plain = text
    .replace(/^\s*(?:total\s+)?(?:number|no\.?|count)s?\s+of\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "" || plain.length > 40) return null;
  return /^[A-Z]?[a-z' -]+$/.test(plain) || /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(plain) ? plain.toLowerCase() : plain;
}

function fromText(read: UnitText | null): Candidate[] {
  if (!read) return [];
  const { said } = read;
  const noun = read.unit.kind === "count" ? read.unit.noun : null;
  return [{ unit: noun !== null && isCoin(noun) ? { kind: "number", noun } : read.unit, power: read.power, said }];
}

/** A unit that stands behind the numbers in the cells: one that is known, else its letters. */
function fromSign(sign: string): Candidate[] {
  const known = fromText(readUnitText(sign));
  return known.length > 0 || sign === "" ? known : [{ unit: { kind: "number", noun: sign }, power: 0, said: sign }];
}

/** A unit of plain words: a noun that is counted, or the name of a rate, mean or index. */
function fromWords(text: string): Candidate[] {
  const concept = conceptOf(text);
  const said = text.trim();
  if (said === "" || concept === "percent" || concept === "change") return [];
  if (concept !== "amount") return [{ unit: { kind: "number", noun: said }, power: 0, said }];
  const noun = nounOf(said);
  return noun === null ? [] : [{ unit: { kind: isCoin(noun) ? "number" : "count", noun }, power: 0, said }];
}

/** Whether two texts share a word, by its first letters. */
function stemsMeet(a: string, b: string): boolean {
  const stems = (text: string): string[] => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((w) => w.slice(0, 5));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}

/** The clause of a stated unit that is about a label: "persons" of "goals; attendance in persons" for the attendance. */
function clauseFor(stated: string, label: string): string {
  const about = label.toLowerCase();
  const except = /^(.*?),?\s*(?:except|excluding|other than)\s+(.+)$/i.exec(stated);
  if (except) return about.includes((except[2] ?? "").toLowerCase().trim()) ? "" : (except[1] ?? "");
  const clauses = stated.split(";").map((clause) => {
    const [of = "", unit] = clause.trim().split(/\s+in\s+/i);
    return unit === undefined ? { of: null, unit: of } : { of: of.toLowerCase(), unit };
  });
  const own = clauses.find(({ of }) => of !== null && about.includes(of));
  if (own) return own.unit;
  // Of several units, a column has the one that its header names.
  const named = clauses.find(({ of, unit }) => of === null && stemsMeet(unit, about));
  const text = clauses.length === 1 ? stated : (named?.unit ?? "");
  return /,(?!\d)/.test(text) && readUnitText(text) === null ? "" : text;
}

/** The unit in the words of a title: "(thousands)", "per 100,000 population", "Percentage of". */
function fromTitle(title: string): Candidate[] {
  const per = /\bper\s+(?:[\d, ]*\d|thousand|million|head|capita)(?:\s+(?:live )?\p{L}+)?/iu.exec(title);
  if (per) return [{ unit: { kind: "number", noun: per[0].toLowerCase() }, power: 0, said: per[0] }];
  for (const match of [...title.matchAll(/\(([^()]*)\)/g)].reverse()) {
    const inside = match[1] ?? "";
    const read = readUnitText(inside);
    if (read && (read.rest === "" || read.power !== 0)) return fromText(read);
  }
  const size = "\\s?(?:k|m|bn|thousand|million|billion)?";
  const money = new RegExp(`(?:[$£€]${size}|\\b(?:EUR|USD|GBP)${size})(?=$|[\\s,;:)])`, "i").exec(title);
  if (money) return fromText(readUnitText(money[0]));
  return says.percent.in(title) ? [{ unit: { kind: "ratio" }, power: -2, said: title }] : [];
}

/** What a title counts: "Number of adoptions by sex" → "adoptions"; null where it does not say. */
export function countedIn(title: string): string | null {
  const match = /^\s*(?:total\s+)?numbers?\s+of\s+(.+?)(?:\s+(?:by|in|per|for|from|of|and)\s|,|$)/i.exec(title);
  return match ? nounOf(match[1] ?? "") : null;
}

/** All units that words around some numbers state, the nearest first. */
export function candidatesOf({ label, title, own, key, stated, sign }: UnitClues): Candidate[] {
  const concept = conceptOf(label);
  const near = [...fromText(own), ...fromSign(sign)];
  if (concept === "percent" || (concept === "change" && says.percent.in(label)))
    near.push({ unit: { kind: "ratio" }, power: -2, said: label });
  const clause = stated === null ? "" : clauseFor(stated, label);
  const read = readUnitText(clause);
  const far = [...fromText(key), ...(read ? fromText(read) : fromWords(clause)), ...fromTitle(title)];
  // What a header calls a rate, a mean or an index has not the unit of the counts beside it.
  if (concept !== "rate" && concept !== "mean" && concept !== "index") return [...near, ...far];
  return [...near, ...far.filter((c) => c.unit.kind === "number")];
}
