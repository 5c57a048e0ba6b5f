import { tables as words } from "../../lexicons/compiled/en/tables.ts";

/** A label without what brackets and footnote marks say: "Study(1)" → "Study", "Late opening (Thu)" → "Late opening". */
function withoutNotes(label: string): string {
  return label
    .replace(/\s*[([][^()[\]]*[)\]]/g, "")
    .replace(/[\s*†‡§¹²³⁴⁵⁶⁷⁸⁹]+$/u, "")
    .trim();
}

/** Other ways to write an age band: "Aged 1-4 years" → "1-4 years", "aged 1-4", "1-4"; "85+" ↔ "85 and over". */
function ageForms(label: string): string[] {
  const match =
    /^(aged? )?((?:under |over )?\d{1,3}(?: ?-? ?\d{1,3})?(?: ?\+| (?:and|or) \p{L}+)?)( years?(?: old)?)?$/iu.exec(
      label,
    );
  if (!match) return [];
  const [, aged = "", band = "", years = ""] = match;
  const open = /^(\d{1,3}) ?(?:\+|(?:and|or) (?:over|older|above|more))$/i.exec(band);
  const forms = open ? [`${open[1] ?? ""}+`, `${open[1] ?? ""} and over`] : [];
  if (aged !== "" || years !== "") forms.push(band, `${band}${years}`, `aged ${band}`);
  return forms;
}

/** The short form that stands in brackets behind a name: "Operating profit (EBIT)" → "EBIT". */
function shortForm(label: string): string {
  return /[([]([A-Z][A-Z&]{1,5})[)\]]/.exec(label)?.[1] ?? "";
}

const SHORT = new Map<string, string>(Object.entries(words.short));
const LEAGUE = new Set<string>(words.league);

/** The words that a header is short for, among the headers of its table: "Pts" → "points", "W" → "won" in a league's table. */
export function longForm(header: string, headers: readonly string[]): string[] {
  const plain = header.trim().toLowerCase().replace(/\.$/, "");
  const [first = "", ...rest] = plain.split(" ");
  const long = SHORT.get(first);
  if (long === undefined) return [];
  const league = headers.filter((h) => h !== header && LEAGUE.has(h.trim().toLowerCase())).length;
  return first.length === 1 && league < 2 ? [] : [[long, ...rest].join(" ")];
}

/** Other names for a member that its label holds; none that is the label itself. */
export function aliasesOf(label: string): string[] {
  const plain = label.replace(/[\u2010-\u2015]/g, "-");
  const bare = withoutNotes(plain);
  const found = [plain, bare, shortForm(label), ...ageForms(plain), ...ageForms(bare)];
  return [...new Set(found.filter((alias) => alias !== "" && alias !== label))];
}
